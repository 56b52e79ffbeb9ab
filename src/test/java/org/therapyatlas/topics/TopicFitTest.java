package org.therapyatlas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicFitTest {
  @Test
  void classTfIdf_hasTheGoldenValues() {
    // Two classes of the words [3, 0, 1] and [1, 4, 1]: a mean of five words per class.
    assertThat(ClassTfIdf.weight(3, 4, 4, 10, 2)).isEqualTo(.608198, within(1e-6));
    assertThat(ClassTfIdf.weight(1, 4, 2, 10, 2)).isEqualTo(.313191, within(1e-6));
    assertThat(ClassTfIdf.weight(1, 6, 4, 10, 2)).isEqualTo(.135155, within(1e-6));
    assertThat(ClassTfIdf.weight(4, 6, 4, 10, 2)).isEqualTo(.540620, within(1e-6));
    assertThat(ClassTfIdf.weight(1, 6, 2, 10, 2)).isEqualTo(.208794, within(1e-6));
  }

  @Test
  void npmi_hasTheGoldenValue() {
    assertThat(Coherence.npmi(1000, 100, 50, 40)).isEqualTo(.646015, within(1e-6));
    assertThat(Coherence.npmi(10, 5, 5, 0)).isEqualTo(-1);
  }

  @Test
  void agreement_isOneForTheSameClustersUnderOtherNames() {
    int[] left = {0, 0, 1, 1, 2, 2};
    int[] renamed = {2, 2, 0, 0, 1, 1};
    assertThat(Agreement.adjustedRand(left, renamed)).isEqualTo(1);
    assertThat(Agreement.normalisedMutualInformation(left, renamed)).isEqualTo(1, within(1e-12));
    // Three pairs on either side, one of them common, expected .6: (1 − .6)/(3 − .6).
    assertThat(Agreement.adjustedRand(left, new int[] {0, 0, 1, 2, 1, 2}))
        .isEqualTo(1 / 6.0, within(1e-12));
  }

  @Test
  void eigenvectors_ofATwoByTwoMatrix() {
    SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{2, 1}, {1, 2}});
    assertThat(eigen.values()).containsExactly(new double[] {3, 1}, within(1e-12));
    assertThat(eigen.vectors()[0])
        .containsExactly(new double[] {Math.sqrt(.5), Math.sqrt(.5)}, within(1e-12));
  }

  @Test
  void labels_doNotRepeatThemselves() {
    assertThat(label("fracture", "fractures", "osteoporosis", "osteoporotic", "bone"))
        .containsExactly("fracture", "osteoporosis", "bone");
    assertThat(label("骨质疏松症", "骨质疏松", "干细胞")).containsExactly("骨质疏松症", "干细胞");
    assertThat(label("认知行为疗法", "认知行为治疗", "骨质疏松", "骨质增生")).containsExactly("认知行为疗法", "骨质疏松", "骨质增生");
    assertThat(label("bone loss", "loss", "vitamin d", "density", "bone density"))
        .containsExactly("bone loss", "vitamin d", "density");
    assertThat(Labels.join(List.of())).isEqualTo("no content words");
  }

  @Test
  void vocabularyThatVanishesUnderTheLimits_isTakenAsItIs() {
    List<TermSpace.Entry> rare =
        List.of(new TermSpace.Entry("a", "a", 1), new TermSpace.Entry("b", "b", 2));
    assertThat(TermSpace.of(rare, 1000).size()).isEqualTo(2);
    assertThat(TermSpace.of(List.of(), 1000).size()).isZero();
  }

  private static List<String> label(String... words) {
    return Labels.choose(Stream.of(words).map(word -> List.of(term(word, 1))).toList());
  }

  private static Topic.Term term(String words, long count) {
    return new Topic.Term(words, words, words.split(" ").length, count, .1);
  }
}
