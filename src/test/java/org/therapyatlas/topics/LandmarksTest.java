package org.therapyatlas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LandmarksTest {
  /** Hundred documents along each of two directions, each with a part that no other has. */
  private static UnitVectors twoDirections() {
    UnitVectors places = new UnitVectors(200, 202);
    for (int row = 0; row < 200; row++) {
      float[] place = new float[202];
      place[row % 2] = 1;
      place[2 + row] = 1;
      places.set(row, place);
    }
    return places;
  }

  @Test
  void documentsOfOneDirection_areDrawnTogether() {
    UnitVectors places = twoDirections();
    Landmarks landmarks = Landmarks.of(places);
    UnitVectors drawn = new UnitVectors(200, 202);
    for (int row = 0; row < 200; row++) {
      drawn.set(row, landmarks.draw(places.row(row)));
    }

    assertThat(places.cosine(0, places, 2)).isCloseTo(.5, within());
    assertThat(drawn.cosine(0, drawn, 2)).isGreaterThan(.8);
    assertThat(drawn.cosine(0, drawn, 1)).isLessThan(.1);
  }

  @Test
  void fewDocuments_stayWhereTheyAre() {
    UnitVectors places = twoDirections().subset(new int[] {0, 1, 2, 3});

    assertThat(Landmarks.of(places).draw(places.row(1))).containsExactly(places.row(1));
  }

  @Test
  void documentWithoutTerms_staysWithoutPlace() {
    assertThat(Landmarks.of(twoDirections()).draw(new float[202])).containsOnly(0f);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }
}
