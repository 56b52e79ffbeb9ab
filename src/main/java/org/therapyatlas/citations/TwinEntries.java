package org.therapyatlas.citations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.api.java.UDF2;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds entries of one list that name one work twice, in Han, kana or hangul and in another script:
 * they give the same year, volume and first page. Arguments: for each entry of a document the place
 * it gives, with the kind of its list, or null; and whether its title is in such a script. Answers
 * with a key for each entry, null where it has no twin.
 */
record TwinEntries() implements UDF2<Seq<String>, Seq<Boolean>, String[]> {
  private static final int CJK = 1;
  private static final int OTHER = 2;

  @Override
  public String[] call(Seq<String> places, Seq<Boolean> cjk) {
    List<String> stated = CollectionConverters.asJava(places);
    List<Boolean> scripts = CollectionConverters.asJava(cjk);
    Map<String, Integer> met = new HashMap<>();
    for (int i = 0; i < stated.size(); i++) {
      if (stated.get(i) != null && scripts.get(i) != null) {
        met.merge(stated.get(i), scripts.get(i) ? CJK : OTHER, (a, b) -> a | b);
      }
    }
    String[] keys = new String[stated.size()];
    for (int i = 0; i < keys.length; i++) {
      boolean isTwin =
          scripts.get(i) != null && met.getOrDefault(stated.get(i), 0) == (CJK | OTHER);
      keys[i] = isTwin ? stated.get(i) : null;
    }
    return keys;
  }
}
