package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.references.VagueMention;
import org.therapyatlas.references.VagueMention.Kind;
import org.therapyatlas.references.VagueMentions;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads the vague mentions of one document. An anaphora carries the facts of the work mentioned
 * last in its section, so that both are looked for in the same way.
 *
 * <p>Arguments: sections {@code position, section, language, text}; therapies and conditions the
 * document is about; its year.
 */
record ReadMentions() implements UDF4<Seq<Row>, Seq<String>, Seq<String>, Integer, Row[]> {
  /** A "recent" study is at most so many years older than the document. */
  private static final int RECENT_YEARS = 2;

  static final ArrayType MENTIONS =
      new ArrayType(
          StructType.fromDDL(
              "section_position INT, section STRING, offset INT, length INT, text STRING, kind STRING,"
                  + " year INT, study_type STRING, study_count INT, participant_count INT,"
                  + " venue STRING, organisation STRING, antecedent_section_position INT,"
                  + " antecedent_offset INT, about STRUCT<year: INT, study_type: STRING,"
                  + " study_count: INT, participant_count: INT, venue: STRING, title: STRING>,"
                  + " keys ARRAY<STRING>"),
          false);

  @Override
  public Row[] call(
      Seq<Row> sections, Seq<String> therapies, Seq<String> conditions, Integer year) {
    List<Row> rows = new ArrayList<>();
    for (Row section : CollectionConverters.asJava(sections)) {
      VagueMention latest = null;
      for (VagueMention mention : VagueMentions.find(section.getString(3), section.getString(2))) {
        boolean takesUp = mention.kind() == Kind.ANAPHORA;
        VagueMention about = takesUp ? latest : mention;
        rows.add(
            RowFactory.create(
                section.getInt(0),
                section.getString(1),
                mention.offset(),
                mention.length(),
                mention.text(),
                mention.kind().published(),
                mention.year(),
                mention.type(),
                mention.studies(),
                mention.participants(),
                mention.venue(),
                mention.organisation(),
                takesUp && about != null ? section.getInt(0) : null,
                takesUp && about != null ? about.offset() : null,
                about == null ? null : about(about),
                about == null
                    ? new String[0]
                    : keys(
                        about,
                        CollectionConverters.asJava(therapies),
                        CollectionConverters.asJava(conditions),
                        year)));
        if (namesOneWork(mention)) {
          latest = mention;
        }
      }
    }
    return rows.toArray(Row[]::new);
  }

  private static boolean namesOneWork(VagueMention mention) {
    return switch (mention.kind()) {
      case DATED, VENUE, RECENT, NAMED -> true;
      case ORGANISATION, REGISTRY, ANAPHORA, GENERIC -> false;
    };
  }

  private static Row about(VagueMention mention) {
    return RowFactory.create(
        mention.year(),
        mention.type(),
        mention.studies(),
        mention.participants(),
        mention.venue(),
        title(mention));
  }

  private static String title(VagueMention mention) {
    return mention.kind() == Kind.NAMED ? MatchKeys.skeleton(mention.text()) : null;
  }

  private static String[] keys(
      VagueMention mention, List<String> therapies, List<String> conditions, Integer year) {
    String title = title(mention);
    if (title != null) {
      return new String[] {CandidateFacts.titleKey(title)};
    }
    if (!namesOneWork(mention) || mention.kind() == Kind.NAMED) {
      return new String[0];
    }
    int last = mention.year() != null ? mention.year() : year == null ? -1 : year;
    int first = mention.year() != null ? last : last - RECENT_YEARS;
    List<String> keys = new ArrayList<>();
    for (int y = first; y <= last && last > 0; y++) {
      keys.addAll(CandidateFacts.subjectKeys(therapies, conditions, y));
    }
    return keys.toArray(String[]::new);
  }
}
