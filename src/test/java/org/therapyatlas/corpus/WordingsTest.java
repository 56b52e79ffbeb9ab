package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.therapyatlas.text.Regex;

/** What is found is what the expression finds when it is tried everywhere. */
class WordingsTest {
  private static final List<String> EXPRESSIONS =
      List.of(
          "\\b(?:rats?|mice|wistar)\\b|大鼠|\\bмыш\\w+|\\bin vitro\\b",
          "^\\W*(?:editorial|letter)\\b|: (?:a )?comment\\W*$|debatt",
          "(?<!for |of )systematic review(?!s)|随机(?:对照|双盲)|méta-anal",
          "(?:^|[:.] ?|\\ba |critical )(?:\\w+ )?review\\b(?! (?:board|group))",
          "a\\p{L}\\b|(?:\\w+ ){0,3}trials?|[^.]{0,5}searched|x+");

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
  void findTheSamePlacesAsTryingEverywhere() {
    Random random = new Random(7);
    Wording[] together = EXPRESSIONS.stream().map(Wording::of).toArray(Wording[]::new);
    Wordings wordings = new Wordings(together);
    for (int text = 0; text < 15_000; text++) {
      StringBuilder made = new StringBuilder();
      for (int piece = random.nextInt(12); piece > 0; piece--) {
        made.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Wordings.Text read = wordings.in(made.toString());
      for (int i = 0; i < together.length; i++) {
        String expression = EXPRESSIONS.get(i);
        Pattern pattern =
            Regex.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        assertThat(found(read, together[i]))
            .as("%s in <%s>", expression, made)
            .isEqualTo(found(pattern, made.toString()));
      }
    }
  }

  @Test
  void aPlaceThatBeginsInsideOfAnotherIsPassedOver() {
    Wording wording = Wording.of("aba|bab");
    Wordings.Text read = new Wordings(wording).in("ababab");
    assertThat(found(read, wording)).containsExactly(0, 3);
    assertThat(read.count(wording)).isEqualTo(2);
  }

  @Test
  void aWordingOfOthersOrTooManyAreRefused() {
    Wordings.Text read = new Wordings(Wording.of("a")).in("a");
    assertThatThrownBy(() -> read.places(Wording.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
    Wording[] many = new Wording[17];
    Arrays.fill(many, Wording.of("a"));
    assertThatThrownBy(() -> new Wordings(many)).hasMessageContaining("more than 16");
  }

  private static List<Integer> found(Wordings.Text read, Wording wording) {
    List<Integer> starts = new ArrayList<>();
    Wordings.Text.Places places = read.places(wording);
    while (places.find()) {
      starts.add(places.start());
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
