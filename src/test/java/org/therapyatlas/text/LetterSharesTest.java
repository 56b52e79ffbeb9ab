package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterSharesTest {
  @ParameterizedTest
  @CsvSource({
    "'Bone 12, loss.', 8",
    "骨质疏松, 12",
    "骨粗鬆症の, 14",
    "골다공증, 8",
    "'𠀀𠀁', 6",
    "костьβ, 6",
    "'', 0",
    "'12 (3)', 0"
  })
  void weighsLetters(String text, long letters) {
    assertThat(LetterShares.letters(text)).isEqualTo(letters);
  }
}
