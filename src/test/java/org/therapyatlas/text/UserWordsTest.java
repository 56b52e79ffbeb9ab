package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserWordsTest {
  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aWordStandsForItsForms() throws IOException {
    List<String> problems = new ArrayList<>();
    UserWords words =
        UserWords.read(
            Optional.of(file("stop.txt", "\uFEFF# study words\nen: Baselines, RCT\nzh: 本研究、结果\n")),
            Optional.of(file("same.txt", "en: fecal = faecal, Stools\n")),
            problems);

    assertThat(problems).isEmpty();
    assertThat(words.stopWords("en")).containsExactlyInAnyOrder("baseline", "rct");
    assertThat(words.stopWords("zh-Hant")).containsExactlyInAnyOrder("本研究", "结果");
    assertThat(words.synonyms("en")).isEqualTo(Map.of("faecal", "fecal", "stool", "fecal"));
    assertThat(words.withWhole(Vocabulary.NONE, "zh").words()).contains("本研究");
    assertThat(words.stopWords("sv")).isEmpty();
    assertThat(words.fingerprint()).hasSize(64);
  }

  @Test
  void everyProblemHasFileLineAndColumn() throws IOException {
    String stop = file("stop.txt", "en: bone loss, fine\nEnglish bone\nsv:  \n");
    String same =
        file(
            "same.txt",
            "en: fecal faecal\nen: gut = bowel\nen: gut tract = a\nen: belly = bowel\n");
    List<String> problems = new ArrayList<>();
    UserWords.read(Optional.of(stop), Optional.of(same), problems);

    assertThat(problems)
        .containsExactly(
            stop + ":1:5: bone loss is several words; list single words.",
            stop + ":2:1: a line is a language, a colon and words, as in en: baseline, endpoint.",
            stop + ":3:4: there is no word; write at least one or remove the line.",
            same + ":1:4: the = between a word and its synonyms is missing.",
            same + ":3:5: gut tract is several words; list single words.",
            same + ":4:12: bowel is already counted as gut; keep one of both lines.");
  }

  @Test
  void filesThatCannotBeReadAreToldSo() throws IOException {
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "sv: hälsa".getBytes(StandardCharsets.ISO_8859_1));
    List<String> problems = new ArrayList<>();
    UserWords.read(Optional.of(latin.toString()), Optional.of("absent.txt"), problems);

    assertThat(problems)
        .containsExactly(
            "--stopwords " + latin + " is not UTF-8; save it as UTF-8.",
            "--synonyms absent.txt cannot be read; name a text file of this machine.");
  }
}
