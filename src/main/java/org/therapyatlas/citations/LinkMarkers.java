package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.references.AuthorName;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.Markers;
import org.therapyatlas.references.Markers.Marker;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.Style;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds the marks of one document. An author writes marks in one way throughout, so of several ways
 * only the surest that occurs is read; numbers raised or in round brackets, which may be powers,
 * notes or counts, must point at half of the list or more.
 *
 * <p>Arguments: sections {@code position, section, text}; entries {@code position, surname, year}.
 */
record LinkMarkers() implements UDF2<Seq<Row>, Seq<Row>, Row[]> {
  static final ArrayType LINKS =
      new ArrayType(
          StructType.fromDDL(
              "section_position INT, section STRING, offset INT, length INT, text STRING, position INT"),
          false);

  /** Ways to write a mark, surest first. */
  private enum Way {
    SQUARE,
    RAISED,
    ROUND,
    AUTHOR_YEAR;

    static Way of(String text) {
      int last = text.codePointBefore(text.length());
      if (text.indexOf('[') >= 0 || text.indexOf('［') >= 0 || last == '^') {
        return SQUARE;
      }
      if (text.codePoints().anyMatch(Character::isLetter)) {
        return AUTHOR_YEAR;
      }
      return last == ')' || last == '）' ? ROUND : RAISED;
    }
  }

  private record Found(Row section, Marker marker) {}

  @Override
  public Row[] call(Seq<Row> sections, Seq<Row> listed) {
    List<ReferenceEntry> entries = new ArrayList<>();
    for (Row entry : CollectionConverters.asJava(listed)) {
      entries.add(entry(entry.getInt(0), entry.getString(1), (Integer) entry.get(2)));
    }
    TreeMap<Way, List<Found>> ways = new TreeMap<>();
    for (Row section : CollectionConverters.asJava(sections)) {
      for (Marker marker : Markers.find(section.getString(2), entries)) {
        ways.computeIfAbsent(Way.of(marker.text()), way -> new ArrayList<>())
            .add(new Found(section, marker));
      }
    }
    for (Way way : List.of(Way.RAISED, Way.ROUND)) {
      if (ways.containsKey(way) && reach(ways.get(way)) * 2 < entries.size()) {
        ways.remove(way);
      }
    }
    List<Row> links = new ArrayList<>();
    if (!ways.isEmpty()) {
      for (Found found : ways.firstEntry().getValue()) {
        for (int position : found.marker().positions()) {
          links.add(
              RowFactory.create(
                  found.section().getInt(0),
                  found.section().getString(1),
                  found.marker().offset(),
                  found.marker().length(),
                  found.marker().text(),
                  position));
        }
      }
    }
    links.sort(
        Comparator.comparingInt((Row link) -> link.getInt(0))
            .thenComparingInt(link -> link.getInt(2))
            .thenComparingInt(link -> link.getInt(5)));
    return links.toArray(Row[]::new);
  }

  /** How many entries marks point at. */
  private static int reach(List<Found> found) {
    Set<Integer> positions = new HashSet<>();
    found.forEach(f -> positions.addAll(f.marker().positions()));
    return positions.size();
  }

  /** An entry with no more than the marks of a text can name. */
  private static ReferenceEntry entry(int position, String surname, Integer year) {
    return new ReferenceEntry(
        EntryKind.REFERENCE,
        position,
        "",
        Style.STRUCTURED,
        surname == null ? List.of() : List.of(new AuthorName(surname, null)),
        false,
        null,
        null,
        year,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        1.0);
  }
}
