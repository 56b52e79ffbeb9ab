package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.references.VagueMentions;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a document states that a vague mention of it could state, too.
 *
 * <p>Arguments: sections {@code position, section, language, text}; title; therapies and conditions
 * it is about; year; names of its journal, which may be null.
 */
record CandidateFacts()
    implements UDF6<Seq<Row>, String, Seq<String>, Seq<String>, Integer, Seq<String>, Row> {
  static final StructType FACTS =
      StructType.fromDDL(
          "keys ARRAY<STRING>, title STRING, venues ARRAY<STRING>, study_counts ARRAY<INT>,"
              + " participant_counts ARRAY<INT>");

  @Override
  public Row call(
      Seq<Row> sections,
      String title,
      Seq<String> therapies,
      Seq<String> conditions,
      Integer year,
      Seq<String> journals) {
    String skeleton = MatchKeys.skeleton(title);
    List<String> keys =
        new ArrayList<>(
            subjectKeys(
                CollectionConverters.asJava(therapies),
                CollectionConverters.asJava(conditions),
                year));
    if (skeleton != null) {
      keys.add(titleKey(skeleton));
    }
    TreeSet<Integer> studies = new TreeSet<>();
    TreeSet<Integer> participants = new TreeSet<>();
    for (Row section : CollectionConverters.asJava(sections)) {
      // Full texts speak of the studies of others; what a work itself is stands in its summary.
      if (!keys.isEmpty() && !section.getString(1).equals("body")) {
        studies.addAll(VagueMentions.studyCounts(section.getString(3)));
        participants.addAll(VagueMentions.participantCounts(section.getString(3)));
      }
    }
    TreeSet<String> venues = new TreeSet<>();
    for (String journal : CollectionConverters.asJava(journals)) {
      if (journal != null) {
        venues.add(Folding.fold(journal));
      }
    }
    return RowFactory.create(
        keys.toArray(), skeleton, venues.toArray(), studies.toArray(), participants.toArray());
  }

  /** Keys under which documents of the same therapy, condition and year meet. */
  static List<String> subjectKeys(List<String> therapies, List<String> conditions, int year) {
    List<String> keys = new ArrayList<>();
    for (String therapy : therapies) {
      for (String condition : conditions) {
        keys.add("s:%s|%s|%d".formatted(therapy, condition, year));
      }
    }
    return keys;
  }

  static String titleKey(String skeleton) {
    return "n:" + skeleton;
  }
}
