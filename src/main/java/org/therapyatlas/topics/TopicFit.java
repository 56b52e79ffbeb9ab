package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds the topics of one language in a sample of its documents. One order of operations in each
 * sum, whatever the number of threads: the same documents in the same order give the same bits on
 * every machine.
 */
final class TopicFit {
  /** Documents that topics are found in at most. */
  static final int SAMPLE = 20_000;

  private static final int DIMENSIONS = 100;

  /** Documents that numbers of clusters are tried on. */
  private static final int TRIAL_SAMPLE = 4_000;

  /** Documents per topic on average, at least, where the number of topics is free. */
  private static final int DOCUMENTS_PER_TOPIC = 5;

  private static final int[] TRIED = {1, 2, 3, 4, 6, 9, 13, 20, 30, 50};
  private static final int TRIAL_SEEDINGS = 2;

  private final TermSpace terms;
  private final List<SparseVector> documents;
  private final LatentSpace space;
  private final Landmarks landmarks;
  private final UnitVectors places;

  private TopicFit(TermSpace terms, List<SparseVector> documents) {
    this.terms = terms;
    this.space = LatentSpace.of(documents, terms.size(), DIMENSIONS);
    List<SparseVector> placed = new ArrayList<>();
    List<float[]> found = new ArrayList<>();
    List<float[]> all = documents.parallelStream().map(space::place).toList();
    for (int row = 0; row < documents.size(); row++) {
      if (!Landmarks.isZero(all.get(row))) {
        placed.add(documents.get(row));
        found.add(all.get(row));
      }
    }
    this.documents = placed;
    UnitVectors undrawn = new UnitVectors(found.size(), space.dimensions());
    for (int row = 0; row < found.size(); row++) {
      undrawn.set(row, found.get(row));
    }
    this.landmarks = Landmarks.of(undrawn);
    this.places = new UnitVectors(found.size(), space.dimensions());
    List<float[]> drawn = found.parallelStream().map(landmarks::draw).toList();
    for (int row = 0; row < drawn.size(); row++) {
      places.set(row, drawn.get(row));
    }
  }

  /**
   * The topics.
   *
   * @param documents at most {@link #SAMPLE}, in a stated order
   * @param topics number of topics, fewer if there are not as many different documents; empty for
   *     the number of the best trial
   */
  static TopicModel of(
      String language, TermSpace terms, List<SparseVector> documents, OptionalInt topics) {
    return new TopicFit(terms, documents).model(language, topics);
  }

  private TopicModel model(String language, OptionalInt topics) {
    if (documents.isEmpty()) {
      // No document has a term to compare: one topic that holds them all.
      return new TopicModel(
          language,
          terms,
          TopicPhrases.NONE,
          space,
          landmarks,
          new Centroids(new double[1][space.dimensions()], space.dimensions()),
          new double[] {-1},
          new double[1],
          new double[] {1},
          new double[1][2],
          List.of(new Trial(1, 0, 0, 1, 1, 1, true)));
    }
    List<Trial> trials = topics.isPresent() ? List.of() : trials();
    int k =
        topics.isPresent()
            ? topics.getAsInt()
            : trials.stream().filter(Trial::chosen).findFirst().orElseThrow().k();
    Clusters clusters = new Clusters(documents, places, terms.size(), k);
    if (topics.isPresent()) {
      trials = List.of(clusters.trial().asChosen());
    }
    return new TopicModel(
        language,
        terms,
        TopicPhrases.NONE,
        space,
        landmarks,
        clusters.centroids(),
        clusters.fences(),
        clusters.coherence().byTopic(),
        clusters.stability(),
        TopicMap.positions(clusters.centroids()),
        trials);
  }

  /** Tries numbers of clusters; the best score is chosen, of equal ones the smallest number. */
  private List<Trial> trials() {
    int size = Math.min(TRIAL_SAMPLE, places.size());
    int[] rows = IntStream.range(0, size).toArray();
    UnitVectors sample = places.subset(rows);
    List<SparseVector> sampled = documents.subList(0, size);
    List<Trial> trials = new ArrayList<>();
    for (int k : TRIED) {
      if (k == 1 || k * DOCUMENTS_PER_TOPIC <= size) {
        Trial trial = new Clusters(sampled, sample, terms.size(), k, TRIAL_SEEDINGS).trial();
        if (trials.stream().noneMatch(known -> known.k() == trial.k())) {
          trials.add(trial);
        }
      }
    }
    int best = 0;
    for (int i = 1; i < trials.size(); i++) {
      // One cluster is no division: any other number that can be formed is preferred to it.
      if (best == 0 || trials.get(i).score() > trials.get(best).score()) {
        best = i;
      }
    }
    trials.set(best, trials.get(best).asChosen());
    return List.copyOf(trials);
  }
}
