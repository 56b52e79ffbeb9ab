package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.SparkTest;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.WordRows;

/** Counted documents in which every topic has words of its own beside words that all share. */
final class PlantedCorpus {
  static final int TOPICS = 4;

  private static final int WORDS_OF_TOPIC = 12;
  private static final int SHARED_WORDS = 40;
  private static final int DRAWS = 30;

  private PlantedCorpus() {}

  /**
   * The rows of {@link DocumentTerms}, in the order of a shuffle; document d is of topic d mod 4.
   */
  static Dataset<Row> words(int documents, long shuffle) {
    List<Row> rows = new ArrayList<>();
    for (int d = 0; d < documents; d++) {
      Map<String, Integer> counts = counts(d, "");
      rows.add(row("pmid:%04d".formatted(d), "en", counts));
    }
    Collections.shuffle(rows, new Random(shuffle));
    return rows(rows);
  }

  /** The words of a document, each with a prefix that makes them those of another language. */
  static Map<String, Integer> counts(int document, String prefix) {
    Random random = new Random(document);
    Map<String, Integer> counts = new TreeMap<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      String word =
          draw % 2 == 0
              ? "%cxown%c".formatted('a' + random.nextInt(WORDS_OF_TOPIC), 'a' + document % TOPICS)
              : "common%02d".formatted(random.nextInt(SHARED_WORDS));
      counts.merge(prefix + word, 1, Integer::sum);
    }
    return counts;
  }

  static Dataset<Row> rows(List<Row> rows) {
    return SparkTest.session().createDataFrame(rows, DocumentTerms.TABLE.schema());
  }

  /** One row of {@link DocumentTerms}. */
  static Row row(String id, String language, Map<String, Integer> counts) {
    return WordRows.of(id, language, counts);
  }
}
