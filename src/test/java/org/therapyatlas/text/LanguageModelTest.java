package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums of runs that are kept are the sums of their n-grams. */
class LanguageModelTest {
  private static final int BITS = 10;
  private static final int LANGUAGES = 11;

  @Test
  void addsUpTheWeightsOfAllNgrams() {
    Random random = new Random(5);
    byte[] rows = new byte[(1 << BITS) * LANGUAGES];
    random.nextBytes(rows);
    // The largest sums that can be.
    for (int bucket = 0; bucket < 1 << BITS; bucket++) {
      rows[bucket * LANGUAGES] = (byte) 255;
    }
    List<String> names = IntStream.range(0, LANGUAGES).mapToObj(i -> "l" + i).toList();
    LanguageModel model = new LanguageModel(names, BITS, 1, new double[LANGUAGES], rows);
    LanguageModel.Scorer scorer = model.scorer();
    for (int text = 0; text < 200; text++) {
      scorer.clear();
      long[] expected = new long[LANGUAGES];
      for (int run = random.nextInt(400); run >= 0; run--) {
        // Few letters, so that runs come again and slots are taken from others.
        int length = 1 + random.nextInt(random.nextInt(20) == 0 ? LetterRuns.LONGEST : 6);
        char[] letters = new char[LetterRuns.LONGEST + 2];
        letters[0] = LetterRuns.BOUNDARY;
        for (int i = 1; i <= length; i++) {
          letters[i] = (char) ('a' + random.nextInt(4));
        }
        letters[length + 1] = LetterRuns.BOUNDARY;
        scorer.add(letters, length);
        int[] hashes = new int[LetterNgrams.MOST];
        int count = LetterNgrams.hash(letters, length, hashes, 0);
        for (int i = 0; i < count; i++) {
          for (int k = 0; k < LANGUAGES; k++) {
            expected[k] += (rows[(hashes[i] >>> 32 - BITS) * LANGUAGES + k] & 0xFF) - 128;
          }
        }
      }
      double[] behind = scorer.result(1_000).nats();
      assertThat(behind).hasSizeGreaterThanOrEqualTo(LANGUAGES);
      for (int k = 1; k < LANGUAGES; k++) {
        assertThat(behind[k] - behind[0]).isEqualTo((double) (expected[0] - expected[k]));
      }
    }
  }
}
