package org.therapyatlas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicTreeTest {
  @Test
  void nearTopics_areGrouped() {
    double[][] vectors = new double[8][3];
    for (int topic = 0; topic < 8; topic++) {
      vectors[topic][topic % 2] = 1;
      vectors[topic][2] = .1 * topic;
    }

    assertThat(TopicTree.groups(new Centroids(vectors, 3))).containsExactly(0, 1, 0, 1, 0, 1, 0, 1);
  }

  @Test
  void fewTopics_stayAlone() {
    assertThat(TopicTree.groups(new Centroids(new double[][] {{1, 0}, {1, 0}, {1, 0}}, 2)))
        .containsExactly(0, 1, 2);
  }
}
