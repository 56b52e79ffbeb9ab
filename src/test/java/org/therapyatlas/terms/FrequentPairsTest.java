package org.therapyatlas.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.therapyatlas.SparkTest;

class FrequentPairsTest {
  @Test
  void countsOnlyDifferentWordsSideBySide() {
    FrequentPairs pairs = FrequentPairs.ofSize(0);
    int bone = Sequence.WORD;
    int loss = Sequence.WORD + 1;
    int losses = Sequence.WORD + 2;
    int[] codes = {bone, loss, Sequence.UNCOUNTED, bone, losses, loss, Sequence.BOUNDARY, bone};
    Row document = WordRows.inOrder(List.of("bone", "loss"), new int[] {1}, codes);
    pairs.count(StoredWords.of(document));
    assertThat(pairs.mayHold("en", "bone", "loss")).isFalse();
    pairs.count(StoredWords.of(document));
    assertThat(pairs.mayHold("en", "bone", "loss")).isTrue();
    pairs.count(StoredWords.of(document));
    pairs.count(StoredWords.of(document));
    assertThat(pairs.mayHold("en", "bone", "loss")).isTrue();
    assertThat(pairs.mayHold("en", "loss", "bone")).isFalse();
    assertThat(pairs.mayHold("en", "loss", "loss")).isFalse();
    assertThat(pairs.mayHold("sv", "bone", "loss")).isFalse();
  }

  /** Each of 300 pairs occurs as often as its number says, divided by six, in its remainder. */
  @Test
  void whatTasksCountedAddsUp() {
    for (int tasks : new int[] {1, 2, 7}) {
      List<FrequentPairs> counted = new ArrayList<>();
      for (int task = 0; task < tasks; task++) {
        counted.add(FrequentPairs.ofSize(0));
      }
      for (int word = 0; word < 300; word++) {
        for (int time = 0; time < word % 6; time++) {
          counted.get((word + time) % tasks).count(StoredWords.of(document(word)));
        }
      }
      FrequentPairs sum = FrequentPairs.ofSize(0);
      counted.forEach(
          one -> one.rows().forEachRemaining(row -> sum.add(row.getInt(0), row.getAs(1))));
      for (int word = 0; word < 300; word++) {
        assertThat(sum.mayHold("en", "left" + word, "right" + word))
            .as("%d times in %d tasks", word % 6, tasks)
            .isEqualTo(word % 6 >= WordPairs.COUNT_FLOOR);
      }
    }
  }

  @Test
  void aCorpusIsCountedInAnyPartitions() {
    List<Row> documents = new ArrayList<>();
    for (int word = 0; word < 60; word++) {
      for (int time = 0; time < word % 6; time++) {
        documents.add(document(word));
      }
    }
    Dataset<Row> rows = SparkTest.session().createDataFrame(documents, documents.get(0).schema());
    // More than one part.
    long bytes = 20_000_000;
    for (int partitions : new int[] {1, 5}) {
      FrequentPairs pairs = FrequentPairs.of(rows.repartition(partitions), bytes);
      for (int word = 0; word < 60; word++) {
        assertThat(pairs.mayHold("en", "left" + word, "right" + word))
            .isEqualTo(word % 6 >= WordPairs.COUNT_FLOOR);
      }
    }
  }

  /** As texts are that nobody wrote: a number for each place, or base pairs. */
  @Test
  void ofManyPairsFewRareOnesAreTakenForFrequent() {
    int words = 1_100_000;
    String[] terms = new String[words];
    int[] codes = new int[words];
    Random random = new Random(5);
    for (int i = 0; i < words; i++) {
      terms[i] = Long.toString(random.nextLong() >>> 1, 36);
      codes[i] = Sequence.WORD + i;
    }
    FrequentPairs pairs = FrequentPairs.ofSize(8L * words);
    pairs.count(StoredWords.of(WordRows.inOrder(Arrays.asList(terms), new int[0], codes)));
    int wrong = 0;
    for (int i = 1; i < words; i++) {
      wrong += pairs.mayHold("en", terms[i - 1], terms[i]) ? 1 : 0;
    }
    // 8 million slots hold .131 pairs each: one pair in 127 shares its slot with two others.
    assertThat(wrong).isBetween(words / 140, words / 115);
  }

  private static Row document(int word) {
    return WordRows.inOrder(
        List.of("left" + word, "right" + word), new int[0], Sequence.WORD, Sequence.WORD + 1);
  }
}
