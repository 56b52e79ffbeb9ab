package org.therapyatlas.topics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.therapyatlas.topics.quality.LabelledDocument;
import org.therapyatlas.topics.quality.LabelledSets;

/**
 * Measures clusters against given classes: {@code TopicBenchmark FOLDER [set ...]}, the mean over
 * five resamples that leave out a fifth of the documents each. Writes the tokens of each set to the
 * folder, for {@code src/bench/python/topics_sklearn.py}, which clusters the same resamples.
 */
public final class TopicBenchmark {
  private static final int RESAMPLES = 5;

  private TopicBenchmark() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<String> sets =
        args.length > 1 ? List.of(args).subList(1, args.length) : LabelledSets.NAMES;
    for (String set : sets) {
      List<LabelledDocument> documents = LabelledSets.read(set);
      Files.write(folder.resolve(set + ".tsv"), lines(documents), StandardCharsets.UTF_8);
      measure(set, documents, out);
    }
  }

  private static List<String> lines(List<LabelledDocument> documents) {
    List<String> lines = new ArrayList<>();
    for (LabelledDocument document : documents) {
      StringBuilder line =
          new StringBuilder()
              .append(part(lines.size()))
              .append('\t')
              .append(document.label())
              .append('\t');
      new TreeMap<>(document.counts())
          .forEach(
              (term, count) ->
                  line.append(term.replace(' ', '_')).append(':').append(count).append(' '));
      lines.add(line.toString());
    }
    return lines;
  }

  /** The resample that leaves a document out. */
  private static long part(int document) {
    return Long.remainderUnsigned(Mixing.bits(document), RESAMPLES);
  }

  private static void measure(String set, List<LabelledDocument> documents, PrintStream out) {
    double[] information = new double[RESAMPLES];
    double[] rand = new double[RESAMPLES];
    long begun = System.nanoTime();
    for (int resample = 0; resample < RESAMPLES; resample++) {
      List<LabelledDocument> kept = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        if (part(i) != resample) {
          kept.add(documents.get(i));
        }
      }
      Found found = cluster(set, kept);
      information[resample] =
          Agreement.normalisedMutualInformation(found.truth(), found.clusters());
      rand[resample] = Agreement.adjustedRand(found.truth(), found.clusters());
    }
    out.printf(
        "%-18s NMI %s  ARI %s  %.1f s a run%n",
        set, spread(information), spread(rand), (System.nanoTime() - begun) / 1e9 / RESAMPLES);
  }

  private static String spread(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return "%.3f ± %.3f".formatted(mean, Math.sqrt(squares / values.length));
  }

  private record Found(int[] truth, int[] clusters) {}

  private static Found cluster(String set, List<LabelledDocument> documents) {
    TreeSet<String> classes = new TreeSet<>();
    documents.forEach(document -> classes.add(document.label()));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingLong((Integer i) -> Mixing.bits(i)));
    List<LabelledDocument> ordered = order.stream().map(documents::get).toList();
    CountedVectors counted =
        CountedVectors.of(ordered.stream().map(LabelledDocument::counts).toList());
    int[] truth =
        ordered.stream().mapToInt(document -> classes.headSet(document.label()).size()).toArray();
    TopicModel model =
        TopicFit.of(
            LabelledSets.language(set),
            counted.space(),
            counted.vectors(),
            OptionalInt.of(classes.size()));
    int[] found =
        counted.vectors().stream().mapToInt(vector -> model.place(vector).topic()).toArray();
    return new Found(truth, found);
  }
}
