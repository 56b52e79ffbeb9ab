package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoldingTest {
  private static final String[] PARTS = {
    "a", "Z", "9", " ", "-", "É", "e\u0301", "ß", "ẞ", "ø", "Ø", "İ", "Σ", "ﬁ", "²", "Ⅻ", "½", "中",
    "針", "𠀀", "ǅ", "ʰ", "あ", "が", "한", "\u0e33", "\u200b", "й", "ё", "Å", "①"
  };

  @Test
  void letters_and_digits_in_lower_case_without_accents_are_left() {
    assertThat(Folding.fold("Über die Straße, 2. Bd.")).isEqualTo("uberdiestrasse2bd");
    assertThat(Folding.fold("Sørensen–Dice")).isEqualTo("sorensendice");
    assertThat(Folding.fold("针刺治疗（第２版）")).isEqualTo("针刺治疗第2版");
    assertThat(Folding.fold(null)).isEmpty();
    assertThat(Folding.fold("-- …")).isEmpty();
  }

  @Test
  void words_are_runs_of_letters_and_digits_as_they_are_written() {
    assertThat(Folding.words("(The) Œuvre—x2, 𠀀 end"))
        .containsExactly("The", "Œuvre", "x2", "𠀀", "end");
    assertThat(Folding.words("")).isEmpty();
  }

  @Test
  void a_text_is_in_the_script_that_tells_its_words_from_latin_ones() {
    assertThat(Folding.script("abc 中")).isEqualTo(Folding.Script.HAN);
    assertThat(Folding.script("abc 𠀀")).isEqualTo(Folding.Script.HAN);
    assertThat(Folding.script("⺀")).isEqualTo(Folding.Script.HAN);
    assertThat(Folding.script("MRI を")).isEqualTo(Folding.Script.HAN);
    assertThat(Folding.script("骨 한")).isEqualTo(Folding.Script.HANGUL);
    assertThat(Folding.script(Folding.fold("한"))).isEqualTo(Folding.Script.HANGUL);
    assertThat(Folding.script("Роль MRI")).isEqualTo(Folding.Script.CYRILLIC);
    assertThat(Folding.script("vitamin С and аrthritis")).isEqualTo(Folding.Script.OTHER);
    assertThat(Folding.script("TGF-β, §")).isEqualTo(Folding.Script.OTHER);
    for (Folding.Script script : Folding.Script.values()) {
      assertThat(Folding.Script.of(script.letter)).isEqualTo(script);
    }
  }

  @Test
  void letter_by_letter_is_what_the_classes_of_unicode_give() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(
            random.nextInt(3) > 0
                ? PARTS[random.nextInt(PARTS.length)]
                : Character.toString(random.nextInt(0xd800)));
      }
      String written = text.toString();
      assertThat(Folding.fold(written)).isEqualTo(foldByClasses(written));
      assertThat(Folding.words(written)).isEqualTo(wordsByClasses(written));
      assertThat(Folding.script(written) == Folding.Script.HAN)
          .isEqualTo(
              written.matches("(?s).*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*")
                  && !written.matches("(?s).*\\p{IsHangul}.*"));
      assertThat(Folding.holdsHan(written)).isEqualTo(written.matches("(?s).*\\p{IsHan}.*"));
      assertThat(Folding.wordHashes(written, 3)).isEqualTo(wordHashesByClasses(written, 3));
    }
  }

  @Test
  void plain_ascii_is_folded_as_any_text_is() {
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append((char) random.nextInt(0x80));
      }
      String written = text.toString();
      assertThat(Folding.fold(written)).isEqualTo(foldByClasses(written));
      assertThat(Folding.wordHashes(written, 4)).isEqualTo(wordHashesByClasses(written, 4));
    }
  }

  private static int[] wordHashesByClasses(String text, int most) {
    return wordsByClasses(text).stream()
        .map(FoldingTest::foldByClasses)
        .filter(word -> !word.isEmpty())
        .limit(most)
        .mapToInt(String::hashCode)
        .toArray();
  }

  private static String foldByClasses(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ø", "o")
        .replaceAll("\\p{Mn}", "")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static List<String> wordsByClasses(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
