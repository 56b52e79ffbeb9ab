package org.therapyatlas.topics;

import java.util.Arrays;

/** The one-to-one matching of largest total weight (Kuhn 1955, Munkres 1957). */
final class Assignment {
  private Assignment() {}

  /** The total weight; there are at most as many rows as columns. */
  static double largest(double[][] weights) {
    int rows = weights.length;
    int columns = weights[0].length;
    double[] rowPotential = new double[rows + 1];
    double[] columnPotential = new double[columns + 1];
    int[] matched = new int[columns + 1];
    int[] way = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      matched[0] = row;
      int column = 0;
      double[] slack = new double[columns + 1];
      Arrays.fill(slack, Double.POSITIVE_INFINITY);
      boolean[] used = new boolean[columns + 1];
      do {
        used[column] = true;
        int current = matched[column];
        double delta = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int j = 1; j <= columns; j++) {
          if (!used[j]) {
            double cost = -weights[current - 1][j - 1] - rowPotential[current] - columnPotential[j];
            if (cost < slack[j]) {
              slack[j] = cost;
              way[j] = column;
            }
            if (slack[j] < delta) {
              delta = slack[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= columns; j++) {
          if (used[j]) {
            rowPotential[matched[j]] += delta;
            columnPotential[j] -= delta;
          } else {
            slack[j] -= delta;
          }
        }
        column = next;
      } while (matched[column] != 0);
      while (column != 0) {
        matched[column] = matched[way[column]];
        column = way[column];
      }
    }
    double total = 0;
    for (int j = 1; j <= columns; j++) {
      if (matched[j] > 0) {
        total += weights[matched[j] - 1][j - 1];
      }
    }
    return total;
  }
}
