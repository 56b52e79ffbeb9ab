package org.therapyatlas.topics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One clustering of a sample, and how good it is. */
final class Clusters {
  private static final int SEEDINGS = 8;

  /** Documents that clusters are sought among; more only refine them. */
  private static final int SEEDED = 4_000;

  private static final int REFINEMENTS = 10;

  /** Samples that stability is measured on. */
  private static final int SAMPLES = 2;

  /** One document of so many is left out of each of them. */
  private static final int LEFT_OUT = 5;

  /** Documents of a topic from which quartiles say something. */
  private static final int FENCED = 8;

  private static final double TUKEY = 1.5;

  private final UnitVectors places;
  private final int seedings;
  private final Centroids centroids;
  private final int[] assignment;
  private final Placement[] placements;
  private final double[] fences;
  private final Coherence.Values coherence;
  private final double[] stability;
  private final double agreement;

  /** Clusters of documents that lie at the given places. */
  Clusters(List<SparseVector> documents, UnitVectors places, int terms, int k) {
    this(documents, places, terms, k, SEEDINGS);
  }

  /** Clusters found with a number of seedings. */
  Clusters(List<SparseVector> documents, UnitVectors places, int terms, int k, int seedings) {
    this.places = places;
    this.seedings = seedings;
    this.centroids = found(k);
    this.assignment = assign(centroids, places);
    this.fences = fences(centroids, places, assignment);
    this.placements = placements();
    this.coherence = new Coherence(documents, terms).of(assignment, centroids.count());
    this.stability = new double[centroids.count()];
    this.agreement = resample(k);
  }

  /** Centroids found in the first few thousand documents, refined in all. */
  private Centroids found(int k) {
    int[] first = IntStream.range(0, Math.min(SEEDED, places.size())).toArray();
    Centroids found = SphericalKMeans.cluster(places.subset(first), k, seedings);
    return first.length == places.size()
        ? found
        : SphericalKMeans.refine(places, found, REFINEMENTS);
  }

  Centroids centroids() {
    return centroids;
  }

  /** Similarity below which a document is an outlier, see {@link TopicModel}. */
  double[] fences() {
    return fences;
  }

  Coherence.Values coherence() {
    return coherence;
  }

  /** Mean overlap (Jaccard) of each topic with the most similar one of each sample. */
  double[] stability() {
    return stability;
  }

  /** What is said about this number of clusters. */
  Trial trial() {
    double silhouette = 0;
    int outliers = 0;
    for (Placement placement : placements) {
      silhouette += placement.silhouette();
      outliers += placement.outlier() ? 1 : 0;
    }
    return new Trial(
        centroids.count(),
        silhouette / placements.length,
        coherence.mean(),
        coherence.diversity(),
        agreement,
        (double) outliers / placements.length,
        false);
  }

  private Placement[] placements() {
    Placement[] found = new Placement[places.size()];
    float[] cosines = new float[centroids.count()];
    for (int row = 0; row < found.length; row++) {
      places.cosines(row, centroids, cosines);
      found[row] = Placement.of(cosines, fences);
    }
    return found;
  }

  /**
   * Clusters samples anew and compares: fills the stability of each topic, gives back the mean
   * adjusted Rand index.
   */
  private double resample(int k) {
    double sum = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      int number = sample;
      int[] rows =
          IntStream.range(0, Math.min(SEEDED, places.size()))
              .filter(row -> Long.remainderUnsigned(Mixing.bits(row), LEFT_OUT) != number)
              .toArray();
      if (rows.length == 0) {
        rows = IntStream.range(0, places.size()).toArray();
      }
      Centroids others = SphericalKMeans.cluster(places.subset(rows), k, seedings);
      int[] theirs = assign(others, places.subset(rows));
      int[] ours = Arrays.stream(rows).map(row -> assignment[row]).toArray();
      sum += Agreement.adjustedRand(ours, theirs);
      double[] overlaps = Agreement.bestOverlaps(ours, theirs, centroids.count(), others.count());
      for (int topic = 0; topic < stability.length; topic++) {
        stability[topic] += overlaps[topic] / SAMPLES;
      }
    }
    return sum / SAMPLES;
  }

  private static int[] assign(Centroids centroids, UnitVectors places) {
    int[] assignment = new int[places.size()];
    float[] cosines = new float[centroids.count()];
    for (int row = 0; row < assignment.length; row++) {
      places.cosines(row, centroids, cosines);
      assignment[row] = Centroids.nearest(cosines);
    }
    return assignment;
  }

  /** Tukey's lower fence of each topic: first quartile − 1.5 × interquartile range. */
  private static double[] fences(Centroids centroids, UnitVectors places, int[] assignment) {
    double[] fences = new double[centroids.count()];
    float[] cosines = new float[centroids.count()];
    double[] similarities = new double[assignment.length];
    for (int row = 0; row < assignment.length; row++) {
      places.cosines(row, centroids, cosines);
      similarities[row] = cosines[assignment[row]];
    }
    for (int topic = 0; topic < fences.length; topic++) {
      int number = topic;
      double[] own =
          IntStream.range(0, assignment.length)
              .filter(row -> assignment[row] == number)
              .mapToDouble(row -> similarities[row])
              .sorted()
              .toArray();
      if (own.length < FENCED) {
        fences[topic] = -1;
      } else {
        double first = own[(own.length - 1) / 4];
        double third = own[own.length - 1 - (own.length - 1) / 4];
        fences[topic] = first - TUKEY * (third - first);
      }
    }
    return fences;
  }
}
