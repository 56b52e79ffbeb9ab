package org.therapyatlas.topics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.therapyatlas.topics.quality.LabelledDocument;
import org.therapyatlas.topics.quality.LabelledSets;

/**
 * Measures clusters against given classes: {@code TopicBenchmark FOLDER [set ...]}. Writes the
 * tokens of each set to the folder, for {@code src/bench/python/topics_sklearn.py}.
 */
public final class TopicBenchmark {
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
      StringBuilder line = new StringBuilder(document.label()).append('\t');
      new TreeMap<>(document.counts())
          .forEach(
              (term, count) ->
                  line.append(term.replace(' ', '_')).append(':').append(count).append(' '));
      lines.add(line.toString());
    }
    return lines;
  }

  private static void measure(String set, List<LabelledDocument> documents, PrintStream out) {
    Map<String, Long> frequencies = new TreeMap<>();
    TreeSet<String> classes = new TreeSet<>();
    for (LabelledDocument document : documents) {
      classes.add(document.label());
      document.counts().keySet().forEach(term -> frequencies.merge(term, 1L, Long::sum));
    }
    List<TermSpace.Entry> entries = new ArrayList<>();
    frequencies.forEach((term, count) -> entries.add(new TermSpace.Entry(term, term, count)));
    TermSpace space = TermSpace.of(entries, documents.size());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingLong((Integer i) -> Mixing.bits(i)));
    TermSpace.Weighing weighing = space.weighing();
    List<SparseVector> vectors = new ArrayList<>();
    int[] truth = new int[documents.size()];
    for (int i = 0; i < truth.length; i++) {
      LabelledDocument document = documents.get(order.get(i));
      new TreeMap<>(document.counts()).forEach(weighing::add);
      vectors.add(weighing.vector());
      truth[i] = classes.headSet(document.label()).size();
    }
    long begun = System.nanoTime();
    TopicModel model =
        TopicFit.of(LabelledSets.language(set), space, vectors, OptionalInt.of(classes.size()));
    double seconds = (System.nanoTime() - begun) / 1e9;
    int[] found = vectors.stream().mapToInt(vector -> model.place(vector).topic()).toArray();
    out.printf(
        "%-18s k %3d  NMI %.3f  ARI %.3f  %.1f s%n",
        set,
        classes.size(),
        Agreement.normalisedMutualInformation(truth, found),
        Agreement.adjustedRand(truth, found),
        seconds);
  }
}
