package org.therapyatlas.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CountPairKeysTest {
  @Test
  void countsOnlyDifferentWordsSideBySide() {
    int bone = Sequence.WORD;
    int loss = Sequence.WORD + 1;
    int losses = Sequence.WORD + 2;
    Row first =
        document(
            new String[] {"bone", "loss"},
            List.of(1),
            bone,
            loss,
            bone,
            losses,
            loss,
            Sequence.UNCOUNTED,
            bone,
            Sequence.BOUNDARY,
            loss);
    Row second = document(new String[] {"bone", "loss"}, null, bone, loss);
    assertThat(sums(List.of(first, second)))
        .isEqualTo(
            Map.of(
                StoredWords.pairKey("en", "bone", "loss"), List.of(3L, 2L),
                StoredWords.pairKey("en", "loss", "bone"), List.of(1L, 1L)));
  }

  @Test
  void manyDocumentsAddUp() {
    Random random = new Random(3);
    List<Row> documents = new ArrayList<>();
    Map<Long, List<Long>> expected = new HashMap<>();
    for (int i = 0; i < 1_500; i++) {
      String[] words = new String[500];
      int[] codes = new int[words.length];
      Set<Long> here = new HashSet<>();
      for (int w = 0; w < words.length; w++) {
        words[w] = "w" + random.nextInt(2_000);
        codes[w] = Sequence.WORD + w;
        if (w > 0 && !words[w].equals(words[w - 1])) {
          long key = StoredWords.pairKey("en", words[w - 1], words[w]);
          long documentsMore = here.add(key) ? 1 : 0;
          expected.merge(
              key,
              List.of(1L, documentsMore),
              (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
        }
      }
      documents.add(document(words, null, codes));
    }
    assertThat(expected).hasSizeGreaterThan(1 << 19);
    assertThat(sums(documents)).isEqualTo(expected);
  }

  /** As texts are that nobody wrote: a number for each place, or base pairs. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aDocumentOfMoreThanAMillionPairsIsCounted() {
    int words = 1_100_000;
    String[] terms = new String[words];
    int[] codes = new int[words];
    for (int i = 0; i < words; i++) {
      terms[i] = "w" + i;
      codes[i] = Sequence.WORD + i;
    }
    assertThat(sums(List.of(document(terms, null, codes)))).hasSize(words - 1);
  }

  private static Row document(String[] terms, List<Integer> others, int... codes) {
    int[] otherForms =
        others == null ? new int[0] : others.stream().mapToInt(Integer::intValue).toArray();
    return WordRows.inOrder(List.of(terms), otherForms, codes);
  }

  /** For each key its places and its documents. */
  private static Map<Long, List<Long>> sums(List<Row> documents) {
    Map<Long, List<Long>> sums = new HashMap<>();
    for (Row document : documents) {
      new CountPairKeys()
          .call(document)
          .forEachRemaining(
              row ->
                  sums.merge(
                      row.getLong(0),
                      List.of(row.getLong(1), 1L),
                      (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1))));
    }
    return sums;
  }
}
