package org.therapyatlas.topics;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.therapyatlas.topics.quality.LabelledDocument;
import org.therapyatlas.topics.quality.LabelledSets;

/**
 * Writes what peers that read texts are compared on: {@code texts SET FILE} the text, class and
 * words of each document as JSON lines, {@code topics SET K FILE} the topic of each of them, −1 for
 * an outlier; 0 topics for as many as fit.
 */
public final class TopicAssignments {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TopicAssignments() {}

  public static void main(String[] args) throws IOException {
    List<LabelledDocument> documents = LabelledSets.read(args[1]);
    List<String> lines = new ArrayList<>();
    if (args[0].equals("texts")) {
      for (LabelledDocument document : documents) {
        lines.add(
            JSON.writeValueAsString(
                Map.of(
                    "label", document.label(),
                    "text", document.text(),
                    "counts", new TreeMap<>(document.counts()))));
      }
      Files.write(Path.of(args[2]), lines);
      return;
    }
    int k = Integer.parseInt(args[2]);
    for (int topic : topics(args[1], documents, k == 0 ? OptionalInt.empty() : OptionalInt.of(k))) {
      lines.add(String.valueOf(topic));
    }
    Files.write(Path.of(args[3]), lines);
  }

  private static int[] topics(String set, List<LabelledDocument> documents, OptionalInt k) {
    CountedVectors counted =
        CountedVectors.of(documents.stream().map(LabelledDocument::counts).toList());
    List<SparseVector> vectors = counted.vectors();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingLong((Integer i) -> Mixing.bits(i)));
    List<SparseVector> sample = order.stream().limit(TopicFit.SAMPLE).map(vectors::get).toList();
    TopicModel model = TopicFit.of(LabelledSets.language(set), counted.space(), sample, k);
    return vectors.stream()
        .map(model::place)
        .mapToInt(placement -> placement.outlier() ? -1 : placement.topic())
        .toArray();
  }
}
