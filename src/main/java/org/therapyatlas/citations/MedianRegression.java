package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The line y = intercept + slope · x with the least sum of absolute deviations (quantile regression
 * at 0.5, Koenker and Bassett 1978). The sum is a convex function of the line with an edge for each
 * point, so walking from line to line along edges while the sum falls ends at the least (Bloomfield
 * and Steiger 1980).
 *
 * @param intercept value at 0
 * @param slope rise per unit; 0 where all points have one x
 */
record MedianRegression(double intercept, double slope) {
  private static final double TOLERANCE = 1e-12;

  private record Point(double x, double y, long count) {}

  double at(double x) {
    return intercept + slope * x;
  }

  /**
   * The line of some points; the order of the points plays no part.
   *
   * @return the line, or null for no points
   */
  static MedianRegression of(double[] x, double[] y) {
    List<Point> points = distinct(x, y);
    if (points.isEmpty()) {
      return null;
    }
    MedianRegression line = new MedianRegression(median(points, 0), 0);
    double sum = line.deviation(points);
    boolean falls = true;
    while (falls) {
      falls = false;
      for (Point pivot : points) {
        if (Math.abs(pivot.y() - line.at(pivot.x())) > TOLERANCE * (1 + Math.abs(pivot.y()))) {
          continue;
        }
        MedianRegression next = through(pivot, points);
        double lower = next.deviation(points);
        if (lower < sum - TOLERANCE * (1 + sum)) {
          line = next;
          sum = lower;
          falls = true;
          break;
        }
      }
    }
    return line;
  }

  /** The best line through a point: its slope is a weighted median of the slopes to the others. */
  private static MedianRegression through(Point pivot, List<Point> points) {
    List<double[]> slopes = new ArrayList<>();
    double total = 0;
    for (Point point : points) {
      double distance = point.x() - pivot.x();
      if (distance != 0) {
        double weight = Math.abs(distance) * point.count();
        slopes.add(new double[] {(point.y() - pivot.y()) / distance, weight});
        total += weight;
      }
    }
    if (slopes.isEmpty()) {
      return new MedianRegression(pivot.y(), 0);
    }
    slopes.sort(Comparator.comparingDouble(slope -> slope[0]));
    double seen = 0;
    double slope = 0;
    for (double[] candidate : slopes) {
      seen += candidate[1];
      slope = candidate[0];
      if (seen * 2 >= total) {
        break;
      }
    }
    return new MedianRegression(pivot.y() - slope * pivot.x(), slope);
  }

  private double deviation(List<Point> points) {
    double sum = 0;
    for (Point point : points) {
      sum += point.count() * Math.abs(point.y() - at(point.x()));
    }
    return sum;
  }

  /** The lower median of y − slope · x. */
  private static double median(List<Point> points, double slope) {
    Point[] sorted = points.toArray(Point[]::new);
    Arrays.sort(sorted, Comparator.comparingDouble(point -> point.y() - slope * point.x()));
    long total = points.stream().mapToLong(Point::count).sum();
    long seen = 0;
    for (Point point : sorted) {
      seen += point.count();
      if (seen * 2 >= total) {
        return point.y() - slope * point.x();
      }
    }
    throw new IllegalStateException("A median of no points was asked for");
  }

  private static List<Point> distinct(double[] x, double[] y) {
    Integer[] order = new Integer[x.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, Comparator.comparingDouble((Integer i) -> x[i]).thenComparingDouble(i -> y[i]));
    List<Point> points = new ArrayList<>();
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length
          && x[order[to]] == x[order[from]]
          && y[order[to]] == y[order[from]]) {
        to++;
      }
      points.add(new Point(x[order[from]], y[order[from]], to - from));
      from = to;
    }
    return points;
  }
}
