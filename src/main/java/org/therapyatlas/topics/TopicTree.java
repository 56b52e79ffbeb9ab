package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups of near topics of one language: the two groups of largest mean cosine of their centroids
 * are joined (average linkage, Sokal and Michener 1958) until a quarter as many groups as topics
 * are left.
 */
final class TopicTree {
  /** Topics from which they are grouped. */
  private static final int SEVERAL = 8;

  private static final int TOPICS_PER_GROUP = 4;

  private TopicTree() {}

  /** The number of the group of each topic; each topic its own where they are few. */
  static int[] groups(Centroids centroids) {
    int n = centroids.count();
    List<List<Integer>> groups = new ArrayList<>();
    double[][] cosines = new double[n][];
    for (int topic = 0; topic < n; topic++) {
      groups.add(new ArrayList<>(List.of(topic)));
      float[] found = new float[n];
      centroids.cosines(centroids.vector(topic), found);
      cosines[topic] = new double[n];
      for (int other = 0; other < n; other++) {
        cosines[topic][other] = found[other];
      }
    }
    int wanted = n < SEVERAL ? n : (n + TOPICS_PER_GROUP - 1) / TOPICS_PER_GROUP;
    while (groups.size() > wanted) {
      joinNearest(groups, cosines);
    }
    int[] numbers = new int[n];
    Arrays.fill(numbers, -1);
    for (int group = 0; group < groups.size(); group++) {
      for (int topic : groups.get(group)) {
        numbers[topic] = group;
      }
    }
    return numbers;
  }

  private static void joinNearest(List<List<Integer>> groups, double[][] cosines) {
    int left = 0;
    int right = 1;
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < groups.size(); a++) {
      for (int b = a + 1; b < groups.size(); b++) {
        double sum = 0;
        for (int topic : groups.get(a)) {
          for (int other : groups.get(b)) {
            sum += cosines[topic][other];
          }
        }
        double mean = sum / groups.get(a).size() / groups.get(b).size();
        if (mean > best) {
          best = mean;
          left = a;
          right = b;
        }
      }
    }
    groups.get(left).addAll(groups.remove(right));
  }
}
