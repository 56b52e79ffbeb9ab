package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.therapyatlas.text.Regex;

/** What is found is what the expression finds when it is tried everywhere. */
class WordingTest {
  private static final List<String> EXPRESSIONS =
      List.of(
          "\\b(?:rats?|mice|wistar)\\b|大鼠|\\bмыш\\w+|\\bin vitro\\b",
          "^\\W*(?:editorial|letter)\\b|: (?:a )?comment\\W*$|debatt",
          "(?<!for |of )systematic review(?!s)|随机(?:对照|双盲)|méta-anal",
          "(?:^|[:.] ?|\\ba |critical )(?:\\w+ )?review\\b(?! (?:board|group))",
          "(?:\\w+ ){0,3}trials?|[^.]{0,5}searched|x+");

  private static final List<String> PIECES =
      List.of(
          "rat",
          "rats",
          "s",
          "Mice",
          " ",
          "大鼠",
          "мыши",
          "МЫШЕЙ",
          "in vitro",
          ": ",
          "a ",
          "comment",
          ".",
          "Editorial",
          "letter",
          "for ",
          "of ",
          "systematic ",
          "review",
          "Review",
          "s ",
          "随机",
          "对照",
          "MÉTA-ANAL",
          "board",
          "critical ",
          "trial",
          "searched",
          "e\u0301",
          "\u0301",
          "𝒳",
          "\ud835",
          "\udcb3",
          "ſ",
          "K",
          "_",
          "9",
          "x",
          "\n");

  @Test
  void findsTheSamePlacesAsTryingEverywhere() {
    Random random = new Random(7);
    for (String expression : EXPRESSIONS) {
      Wording wording = Wording.of(expression);
      Pattern pattern = Regex.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      for (int text = 0; text < 3_000; text++) {
        StringBuilder made = new StringBuilder();
        for (int piece = random.nextInt(12); piece > 0; piece--) {
          made.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        assertThat(found(wording, made.toString()))
            .as("%s in <%s>", expression, made)
            .isEqualTo(found(pattern, made.toString()));
      }
    }
  }

  @Test
  void aWordingThatBeginsInsideOfAnotherIsPassedOver() {
    assertThat(found(Wording.of("aba|bab"), "ababab")).containsExactly(0, 3);
  }

  private static List<Integer> found(Wording wording, String text) {
    List<Integer> starts = new ArrayList<>();
    Wording.Finder finder = wording.in(text);
    while (finder.find()) {
      starts.add(finder.start());
    }
    return starts;
  }

  private static List<Integer> found(Pattern pattern, String text) {
    List<Integer> starts = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      starts.add(matcher.start());
    }
    return starts;
  }
}
