package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.therapyatlas.text.LanguageRuns.Run;

class LanguageRunsTest {
  private static final String SWEDISH =
      "Benskörhet gör att skelettet blir svagare och lättare går sönder. ";
  private static final String ENGLISH =
      "The treatment was given to twelve women who had broken a hip before. ";
  private static final String CHINESE = "间充质干细胞是一种多能干细胞，存在于骨髓和脂肪组织中。";

  @Test
  void cutsATextWhereItsLanguageChanges() {
    String text = SWEDISH + SWEDISH + ENGLISH + ENGLISH + CHINESE + CHINESE;
    int english = 2 * SWEDISH.length();
    int chinese = english + 2 * ENGLISH.length();

    assertThat(LanguageRuns.runs(text))
        .containsExactly(
            new Run(0, english, "sv"),
            new Run(english, chinese, "en"),
            new Run(chinese, text.length(), "zh"));
  }

  @Test
  void leavesAbbreviationsNamesAndForeignWordsWithTheirSurroundings() {
    String text =
        SWEDISH + "\nMSCs OP BMD IL-6\nZhang Y, Li X, Wang JH.\nBackground\n" + SWEDISH + SWEDISH;

    assertThat(LanguageRuns.runs(text)).containsExactly(new Run(0, text.length(), "sv"));
  }

  @Test
  void findsALongEnglishStretchInsideAChineseLine() {
    String text = "标题：间充质干细胞治疗骨质疏松的研究 " + ENGLISH.repeat(2).replace('.', ',') + "四川大学华西口腔医院";

    assertThat(LanguageRuns.runs(text).stream().map(Run::language))
        .containsExactly("zh", "en", "zh");
  }

  @Test
  void countsLettersByLanguage() {
    assertThat(LanguageRuns.letters(SWEDISH + "\n" + CHINESE))
        .containsExactlyInAnyOrderEntriesOf(
            java.util.Map.of(
                "sv", LetterShares.letters(SWEDISH), "zh", LetterShares.letters(CHINESE)));
    assertThat(LanguageRuns.letters("MSCs 12")).containsOnlyKeys("und");
    assertThat(LanguageRuns.letters("12 34")).isEmpty();
    assertThat(LanguageRuns.runs("")).isEmpty();
  }

  @Test
  void coversAnyTextWithoutGaps() {
    String alphabet = "abc DEF.\n骨の가б. ع9()\uD83D\uDE00";
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(400); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      List<Run> runs = LanguageRuns.runs(text.toString());
      int end = 0;
      String language = "";
      for (Run run : runs) {
        assertThat(run.start()).isEqualTo(end).isLessThan(run.end());
        assertThat(run.language()).isNotEqualTo(language);
        end = run.end();
        language = run.language();
      }
      assertThat(end).isEqualTo(text.length());
    }
  }
}
