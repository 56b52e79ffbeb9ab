package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;Dr. Smith et al. found E. coli (Fig. 1). The p-value was 0.05.;Dr. Smith et al. found E. coli (Fig. 1).|The p-value was 0.05.",
        "en;Does it help? It does! So.;Does it help?|It does!|So.",
        "en;He said \"no.\" She left.;He said \"no.\"|She left.",
        "sv;Det gäller bl.a. Kina. Studien visar t.ex. Det.;Det gäller bl.a. Kina.|Studien visar t.ex. Det.",
        "de;Am 3. Oktober z.B. Berlin. Ende.;Am 3. Oktober z.B. Berlin.|Ende.",
        "zh;间充质干细胞。外泌体！好;间充质干细胞。|外泌体！|好",
        "ja;「そうだ。」と言った。終わり;「そうだ。」|と言った。|終わり"
      })
  void endsWhereASentenceEnds(String language, String text, String sentences) {
    assertThat(split(text, language)).containsExactly(sentences.split("\\|"));
  }

  @Test
  void endsAtLinesUnlessTheTextGoesOn() {
    assertThat(split("Abstract\nThe line\ngoes on.\n\nMethods", "en"))
        .containsExactly("Abstract", "The line\ngoes on.", "Methods");
  }

  @Test
  void isEmptyForWhiteSpace() {
    assertThat(Sentences.split(" \n ", "en")).isEmpty();
  }

  private static List<String> split(String text, String language) {
    return Sentences.split(text, language).stream().map(span -> span.of(text)).toList();
  }
}
