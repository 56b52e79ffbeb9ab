package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegexTest {
  @Test
  void aBorderOfWordsIsThatOfAnyScript() {
    Pattern word = Regex.compile("\\bChiCTR\\d+\\b");
    assertThat(word.matcher("(ChiCTR12)").find()).isTrue();
    assertThat(word.matcher("注册号ChiCTR12").find()).isFalse();
    assertThat(word.matcher("éChiCTR12").find()).isFalse();
    assertThat(word.matcher("ChiCTR12。").find()).isTrue();
  }

  @Test
  void onlyBordersAreRewritten() {
    assertThat(Regex.withUnicodeBorders("\\bad\\\\b\\d\\b"))
        .isEqualTo("(?U:\\b)ad\\\\b\\d(?U:\\b)");
    assertThat(Regex.compile("A\\b", Pattern.CASE_INSENSITIVE).matcher("a b").find()).isTrue();
  }
}
