package org.therapyatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.table.Stage;

class RunOptionsTest {
  private static List<String> problems(RunOptions options) {
    List<String> problems = new ArrayList<>();
    options.check(problems);
    return problems;
  }

  @Test
  void goodOptionsHaveNoProblems() {
    RunOptions most =
        new RunOptions(
            Stage.CORPUS,
            "run",
            List.of("in"),
            "out",
            Optional.empty(),
            List.of("en", "zh-Hant", "nb"),
            List.of("hospital"),
            OptionalInt.of(1),
            1,
            1,
            Optional.of("none"));
    RunOptions least =
        new RunOptions(
            Stage.TERMS,
            "terms",
            List.of(),
            "out",
            Optional.empty(),
            List.of(),
            List.of(),
            OptionalInt.empty(),
            2,
            0,
            Optional.empty());

    assertThat(problems(most)).isEmpty();
    assertThat(problems(least)).isEmpty();
  }

  @Test
  void everyWrongValueHasItsSentence() {
    RunOptions wrong =
        new RunOptions(
            Stage.CORPUS,
            "run",
            List.of(),
            " ",
            Optional.empty(),
            List.of("english", "EN", "en"),
            List.of("therapy", "a-b"),
            OptionalInt.of(0),
            0,
            Double.NaN,
            Optional.empty());

    assertThat(problems(wrong))
        .containsExactly(
            "--input is missing; name a folder, a glob or a file.",
            "--output is missing; name the folder of the atlas.",
            "--languages english is no BCP 47 tag; write tags such as en,zh,sv.",
            "--languages EN is no BCP 47 tag; write tags such as en,zh,sv.",
            "--facet therapy cannot be used; name a further field of the records, not one of"
                + " [therapy, condition, source_kind, evidence].",
            "--facet a-b cannot be used; name a further field of the records, not one of"
                + " [therapy, condition, source_kind, evidence].",
            "--topics 0 is too few; ask for 1 or more.",
            "--keep 0 would remove the new version; keep 1 or more.",
            "--max-rejected NaN is no share; give a number from 0 to 1.");
  }

  @Test
  void aShareAboveOneOrBelowZeroIsNone() {
    for (double share : new double[] {-0.01, 1.01, Double.POSITIVE_INFINITY}) {
      RunOptions options =
          new RunOptions(
              Stage.CORPUS,
              "run",
              List.of("in"),
              "out",
              Optional.empty(),
              List.of(),
              List.of(),
              OptionalInt.empty(),
              2,
              share,
              Optional.empty());
      assertThat(problems(options))
          .containsExactly(
              "--max-rejected %s is no share; give a number from 0 to 1.".formatted(share));
    }
  }

  @Test
  void topicsAreOfEachLanguageOrOfAll() {
    assertThat(problems(topicsOf("each"))).isEmpty();
    assertThat(topicsOf("each").topicsAcrossLanguages()).isFalse();
    assertThat(topicsOf("each").described()).doesNotContainKey("topics-of");
    assertThat(topicsOf("all").topicsAcrossLanguages()).isTrue();
    assertThat(topicsOf("all").described()).containsEntry("topics-of", "all");
    assertThat(problems(topicsOf("both")))
        .containsExactly(
            "--topics-of both is not known; write each for topics of each language, or all.");
  }

  private static RunOptions topicsOf(String languages) {
    return new RunOptions(
        Stage.TOPICS,
        "topics",
        List.of(),
        false,
        false,
        "out",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        false,
        OptionalInt.empty(),
        Optional.of(languages),
        2,
        0.2,
        Optional.empty(),
        ReaderOptions.DEFAULTS);
  }
}
