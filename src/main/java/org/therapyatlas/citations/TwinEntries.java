package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.references.EntryKind;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds works that a list names twice, in one script and beside it in another: two neighbouring
 * references, and no third one of the list, give the same year, volume (or issue) and first page.
 * Argument: the entries of a document, see {@link #ENTRY}. Answers with a key for each entry, made
 * of both titles; null for an entry that has no twin.
 */
record TwinEntries() implements UDF1<Seq<Row>, String[]> {
  /** What is looked at of an entry; all but its kind may be null. */
  static final StructType ENTRY =
      StructType.fromDDL(
          "kind STRING, year INT, volume STRING, issue STRING, first_page STRING, title STRING");

  @Override
  public String[] call(Seq<Row> entries) {
    List<Row> list = CollectionConverters.asJava(entries);
    Map<String, List<Integer>> atPlace = new HashMap<>();
    int index = 0;
    for (Row entry : list) {
      String place = place(entry);
      if (place != null) {
        atPlace.computeIfAbsent(place, key -> new ArrayList<>(2)).add(index);
      }
      index++;
    }
    String[] keys = new String[list.size()];
    for (List<Integer> places : atPlace.values()) {
      if (places.size() == 2 && places.get(1) == places.get(0) + 1) {
        int first = places.get(0);
        String key = key(list.get(first).getString(5), list.get(first + 1).getString(5));
        keys[first] = key;
        keys[first + 1] = key;
      }
    }
    return keys;
  }

  /** Year, volume or issue, and page of a reference that gives all three, else null. */
  private static String place(Row entry) {
    boolean isReference = EntryKind.REFERENCE.published().equals(entry.getString(0));
    String page = MatchKeys.number(entry.getString(4));
    if (!isReference || entry.isNullAt(1) || page.isEmpty()) {
      return null;
    }
    String volume = MatchKeys.number(entry.getString(2));
    String in = volume.isEmpty() ? "#" + MatchKeys.number(entry.getString(3)) : volume;
    return in.equals("#") ? null : entry.getInt(1) + "|" + in + "|" + page;
  }

  private static String key(String one, String other) {
    String left = MatchKeys.skeleton(one);
    String right = MatchKeys.skeleton(other);
    if (left == null || right == null) {
      return null;
    }
    int order = Folding.script(left).compareTo(Folding.script(right));
    if (order == 0) {
      return null;
    }
    return "w:" + (order < 0 ? left + "|" + right : right + "|" + left);
  }
}
