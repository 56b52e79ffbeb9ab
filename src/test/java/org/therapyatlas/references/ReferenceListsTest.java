package org.therapyatlas.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceListsTest {
  private static final String FIRST =
      "Smith J, Doe A. Bone loss in old mice. Bone. 2019;12(3):1-9.";
  private static final String SECOND = "Jones K, et al. Gut microbes in men. Gut. 2020;3:14-18.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1] %s\n[2] %s",
        "1. %s\n2. %s",
        "(1) %s\n(2) %s",
        "1 %s\n2 %s",
        "- %s\n- %s",
        "• %s\n• %s",
        "-\n%s\n-\n%s",
        "-\n- %s\n-\n- %s",
        "%s\n%s",
        "%s\n\n%s",
        "- [1] %s\n- [2] %s",
        "[1] %s [2] %s",
        "［1］%s\n［2］%s",
        "1. ^ %s\n2. ^ a b %s",
        "^ %s\n^ a b c %s"
      })
  void everyMarkCutsTheSameEntries(String form) {
    List<String> lines = form.formatted(FIRST, SECOND).lines().toList();
    assertThat(ReferenceLists.split(lines)).containsExactly(FIRST, SECOND);
  }

  @Test
  void linesAndPagesOfOneEntryAreJoined() {
    List<String> lines =
        List.of(
            "1. Smith J, Doe A. Bone loss in old",
            "mice with osteo-",
            "porosis. Bone. 2019;12(3):",
            "",
            "- 1-9.",
            "Page 12 of 20",
            "2. " + SECOND,
            "- DOI",
            "- PubMed");
    assertThat(ReferenceLists.split(lines))
        .containsExactly(
            "Smith J, Doe A. Bone loss in old mice with osteoporosis. Bone. 2019;12(3): 1-9.",
            SECOND);
  }

  @Test
  void questionsAndQuotationsAreNoEntries() {
    assertThat(
            ReferenceLists.split(
                List.of("1. Is FMT available?", "Not yet.", "2. Can FMT cure it?", "No.")))
        .isEmpty();
    assertThat(ReferenceLists.looksLikeReference("Leah, 39: “I joined a trial in 2019.”"))
        .isFalse();
    assertThat(ReferenceLists.looksLikeReference(FIRST)).isTrue();
    assertThat(ReferenceLists.looksLikeReference("[1] 李昕, 宋晓亭. 述评[J]. 国外社会科学, 2017(3): 125-135."))
        .isTrue();
  }

  @Test
  void nothingInNothingOut() {
    assertThat(ReferenceLists.read(EntryKind.REFERENCE, List.of())).isEmpty();
    assertThat(ReferenceLists.read(EntryKind.REFERENCE, "\n \n-\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "References",
        "REFERENCES:",
        "References (22)",
        "【参 考 文 献】",
        "参考文献",
        "Referenser",
        "Källor",
        "Literaturverzeichnis",
        "Références bibliographiques",
        "Список литературы",
        "참고문헌",
        "引用文献",
        "7. References",
        "Βιβλιογραφία",
        "المراجع"
      })
  void headingsOfReferenceLists(String line) {
    assertThat(ReferenceLists.headingOf(line)).contains(EntryKind.REFERENCE);
  }

  @Test
  void otherHeadings() {
    assertThat(ReferenceLists.headingOf("Cited by 37 articles")).contains(EntryKind.CITED_BY);
    assertThat(ReferenceLists.headingOf("Similar articles")).contains(EntryKind.SIMILAR);
    assertThat(ReferenceLists.headingOf("References are listed below the text.")).isEmpty();
    assertThat(ReferenceLists.endsList("(收稿日期: 2025-11-25; 修回日期: 2025-11-29)")).isTrue();
    assertThat(ReferenceLists.endsList("Publication types")).isTrue();
    assertThat(ReferenceLists.endsList(FIRST)).isFalse();
  }

  @Test
  void timeIsLinearInTheText() {
    String list = ("[1] " + FIRST + "\n").repeat(20_000);
    String line = "a(".repeat(500_000) + " 2019;".repeat(100_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          ReferenceLists.read(EntryKind.REFERENCE, list);
          ReferenceLists.read(EntryKind.REFERENCE, line);
          ReferenceLists.looksLikeReference(line);
        });
  }
}
