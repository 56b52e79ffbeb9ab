package org.therapyatlas.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkersTest {
  @Test
  void expandsRangesAndLists() {
    assertThat(Markers.find("shown before^[2-3] and again [5, 7–9].", 9))
        .extracting(Markers.Marker::positions)
        .containsExactly(List.of(2, 3), List.of(5, 7, 8, 9));
  }

  @Test
  void offsetsCountCodePoints() {
    // The first character lies outside the basic plane and counts once.
    assertThat(Markers.find("𝒜 study[1]", 1))
        .containsExactly(new Markers.Marker(7, 3, "[1]", List.of(1)));
  }

  @Test
  void numbersOutsideTheListPointAtNothing() {
    assertThat(Markers.find("in [2019] and [0] and [12] and [3-1]", 11)).isEmpty();
    assertThat(Markers.find("text [1]", 0)).isEmpty();
    assertThat(Markers.find("cells[J] and [M/OL]", 20)).isEmpty();
  }

  @Test
  void chineseMarksAndSuperscripts() {
    assertThat(Markers.find("余博臣等［6］发现，文献[3，5]报道", 6))
        .extracting(Markers.Marker::positions)
        .containsExactly(List.of(6), List.of(3, 5));
    assertThat(Markers.find("bone loss.¹² An area of 10 cm²", 20))
        .extracting(Markers.Marker::positions)
        .containsExactly(List.of(12));
  }

  @Test
  void authorYearMarksAreLinkedWhereOneEntryFits() {
    List<ReferenceEntry> entries =
        List.of(
            ReferenceParser.parse(
                EntryKind.REFERENCE, 1, "Smith J, Doe A. Bone loss in mice. Bone. 2019;12:1-9."),
            ReferenceParser.parse(
                EntryKind.REFERENCE, 2, "Jones K. Gut microbes in men. Gut. 2020;3:4-8."),
            ReferenceParser.parse(
                EntryKind.REFERENCE, 3, "Jones K. Gut microbes in women. Gut. 2021;3:4-8."),
            ReferenceParser.parse(
                EntryKind.REFERENCE, 4, "Jones K. Gut microbes again here. Gut. 2021;5:4-8."));
    assertThat(Markers.find("as known (Smith & Doe, 2019; Jones 2020) and Jones (2021)", entries))
        .extracting(Markers.Marker::positions)
        .containsExactly(List.of(1, 2));
  }
}
