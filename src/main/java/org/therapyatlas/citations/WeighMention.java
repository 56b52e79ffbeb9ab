package org.therapyatlas.citations;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Decides which work a vague mention means. Year, journal, title, number of studies and number of
 * participants are hard facts; the type of study only rules out. A candidate that contradicts what
 * is stated is none. A work is taken only if two hard facts agree and the next best agrees with a
 * fifth less of what is stated: precision comes before recall.
 *
 * <p>Arguments: the document, the mention as {@link ReadMentions} gives it, the candidates as
 * {@link VagueMentions} gathers them.
 */
record WeighMention() implements UDF3<String, Row, Seq<Row>, Row> {
  private static final int HARD_FACTS = 2;
  private static final int MARGIN_PERCENT = 20;
  private static final int SHOWN = 10;

  static final StructType FOUND =
      StructType.fromDDL(
          "work_id STRING, resolution STRING, candidates ARRAY<STRING>, candidate_count BIGINT");

  /** How far a candidate agrees: hard facts that do, and their share of what is stated. */
  private record Weight(int agreed, int percent) {}

  @Override
  public Row call(String document, Row mention, Seq<Row> met) {
    String kind = mention.getAs("kind");
    Row about = mention.getAs("about");
    TreeMap<String, Weight> weights = new TreeMap<>();
    if (about != null) {
      for (Row candidate : CollectionConverters.asJava(met)) {
        Weight weight = weigh(about, candidate);
        if (weight != null && !document.equals(candidate.getAs("document_id"))) {
          weights.merge(
              candidate.getAs("work_id"), weight, (a, b) -> a.percent() >= b.percent() ? a : b);
        }
      }
    }
    List<String> order =
        weights.keySet().stream()
            .sorted(
                Comparator.comparingInt((String work) -> -weights.get(work).percent())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    String work = order.isEmpty() ? null : order.get(0);
    if (work != null) {
      Weight best = weights.get(work);
      int next = order.size() < 2 ? 0 : weights.get(order.get(1)).percent();
      if (best.agreed() < HARD_FACTS || best.percent() - next < MARGIN_PERCENT) {
        work = null;
      }
    }
    return RowFactory.create(
        work,
        resolution(kind, about != null, work != null, !order.isEmpty()),
        order.stream().limit(SHOWN).toArray(),
        (long) order.size());
  }

  private static String resolution(String kind, boolean about, boolean found, boolean candidates) {
    return switch (kind) {
      case "organisation", "registry" -> "organisation";
      case "anaphora" -> about ? "coreference" : "unresolved";
      default -> found ? "resolved" : candidates ? "ambiguous" : "unresolved";
    };
  }

  /** How far a candidate agrees, or null if it contradicts what is stated. */
  private static Weight weigh(Row about, Row candidate) {
    int stated = 0;
    int agreed = 0;
    Integer year = about.getAs("year");
    if (year != null) {
      if (!year.equals(candidate.getAs("year"))) {
        return null;
      }
      stated++;
      agreed++;
    }
    String title = about.getAs("title");
    if (title != null) {
      if (!title.equals(candidate.getAs("title"))) {
        return null;
      }
      stated++;
      agreed++;
    }
    String venue = about.getAs("venue");
    List<String> venues = candidate.getList(candidate.fieldIndex("venues"));
    if (venue != null) {
      stated++;
      if (venues.contains(Folding.fold(venue))) {
        agreed++;
      } else if (!venues.isEmpty()) {
        return null;
      }
    }
    for (String count : List.of("study_count", "participant_count")) {
      Integer number = about.getAs(count);
      List<Integer> numbers = candidate.getList(candidate.fieldIndex(count + "s"));
      if (number != null) {
        stated++;
        if (numbers.contains(number)) {
          agreed++;
        } else if (!numbers.isEmpty()) {
          return null;
        }
      }
    }
    if (!fits(about.getAs("study_type"), candidate.getAs("evidence"))) {
      return null;
    }
    return new Weight(agreed, stated == 0 ? 0 : 100 * agreed / stated);
  }

  /** Whether a kind of evidence can be called so; what is not known fits everything. */
  private static boolean fits(String type, String evidence) {
    if (type == null || evidence.equals("unknown")) {
      return true;
    }
    Set<String> possible =
        switch (type) {
          case "review" -> Set.of("review", "systematic_review", "meta_analysis");
          case "meta-analysis" -> Set.of("meta_analysis");
          case "trial" -> Set.of("randomized_trial", "clinical_trial");
          case "survey" -> Set.of("observational_study");
          case "guideline" -> Set.of("guideline");
          default -> null;
        };
    return possible == null
        ? !Set.of("news", "opinion", "protocol").contains(evidence)
        : possible.contains(evidence);
  }
}
