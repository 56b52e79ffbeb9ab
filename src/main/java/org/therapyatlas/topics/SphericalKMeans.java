package org.therapyatlas.topics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Spherical k-means (Dhillon and Modha 2001): clusters of unit vectors that maximise the sum of
 * cosines with their centroids. Several seedings by k-means++ from fixed draws; the best sum wins,
 * of equal ones the first.
 */
final class SphericalKMeans {
  private static final int ITERATIONS = 25;

  /** Distance below which two vectors are the same up to the precision of their components. */
  private static final double SAME = 1e-5;

  /** Cosines kept from one round to the next at most. */
  private static final int KEPT = 1 << 24;

  /** Rows that one thread takes at a time. */
  private static final int ROWS = 1024;

  private final UnitVectors vectors;
  private final int k;

  /** Cosines of every vector with {@link #known}, row after row; none where they are too many. */
  private final float[] kept;

  private Centroids known;

  private SphericalKMeans(UnitVectors vectors, int k) {
    this.vectors = vectors;
    this.k = k;
    this.kept = (long) vectors.size() * k > KEPT ? null : new float[vectors.size() * k];
  }

  /**
   * Clusters vectors.
   *
   * @param k clusters at most; fewer if there are not as many different vectors
   * @param seedings of which the best is taken
   * @return the centroids of clusters that are not empty
   */
  static Centroids cluster(UnitVectors vectors, int k, int seedings) {
    return cluster(vectors, k, seedings, ITERATIONS);
  }

  /** Clusters vectors with a number of iterations at most. */
  static Centroids cluster(UnitVectors vectors, int k, int seedings, int iterations) {
    // Reduced in the order of the seedings, whichever thread was first.
    return IntStream.range(0, seedings)
        .parallel()
        .mapToObj(seeding -> clustering(vectors, k, seeding, iterations))
        .reduce((one, next) -> next.sum() > one.sum() ? next : one)
        .map(Clustering::centroids)
        .orElseThrow();
  }

  /** What one seeding leads to. */
  private record Clustering(double sum, Centroids centroids) {}

  private static Clustering clustering(UnitVectors vectors, int k, int seeding, int iterations) {
    SphericalKMeans means = new SphericalKMeans(vectors, Math.min(k, vectors.size()));
    int[] assignment = new int[vectors.size()];
    Centroids centroids = means.refined(means.seeds(seeding), assignment, iterations);
    double sum = means.assign(centroids, assignment);
    return new Clustering(sum, means.occupied(centroids, assignment));
  }

  /** Moves centroids until no vector changes its cluster, or for a number of iterations. */
  static Centroids refine(UnitVectors vectors, Centroids centroids, int iterations) {
    SphericalKMeans means = new SphericalKMeans(vectors, centroids.count());
    int[] assignment = new int[vectors.size()];
    Centroids refined = means.refined(centroids, assignment, iterations);
    means.assign(refined, assignment);
    return means.occupied(refined, assignment);
  }

  private Centroids refined(Centroids begun, int[] assignment, int iterations) {
    Centroids centroids = begun;
    assign(centroids, assignment);
    for (int iteration = 0; iteration < iterations; iteration++) {
      int[] before = assignment.clone();
      centroids = centroids(assignment, centroids.count());
      assign(centroids, assignment);
      if (Arrays.equals(before, assignment)) {
        break;
      }
    }
    return centroids;
  }

  /**
   * Assigns every vector to its nearest centroid; gives back the sum of cosines. After the first
   * rounds few centroids move, and only cosines with these are worked out again.
   */
  double assign(Centroids centroids, int[] assignment) {
    int count = centroids.count();
    boolean isNew = kept == null || known == null || known.count() != count;
    int[] moved = isNew ? null : centroids.movedSince(known);
    Centroids movedOnes = isNew ? centroids : centroids.copyOf(moved);
    float[] nearest = new float[vectors.size()];
    IntStream.range(0, (vectors.size() + ROWS - 1) / ROWS)
        .parallel()
        .forEach(
            part -> {
              int end = Math.min(vectors.size(), (part + 1) * ROWS);
              assign(part * ROWS, end, count, movedOnes, moved, assignment, nearest);
            });
    known = centroids;
    double sum = 0;
    for (float cosine : nearest) {
      sum += cosine;
    }
    return sum;
  }

  /**
   * Assigns some rows.
   *
   * @param moved the centroids that moved, or null where all cosines are worked out
   * @param nearest gets the cosine of each row with its centroid
   */
  private void assign(
      int first,
      int end,
      int count,
      Centroids movedOnes,
      int[] moved,
      int[] assignment,
      float[] nearest) {
    float[] worked = new float[movedOnes.count()];
    float[] cosines = new float[count];
    for (int row = first; row < end; row++) {
      vectors.cosines(row, movedOnes, worked);
      if (moved == null) {
        System.arraycopy(worked, 0, cosines, 0, count);
      } else {
        System.arraycopy(kept, row * k, cosines, 0, count);
        for (int i = 0; i < moved.length; i++) {
          cosines[moved[i]] = worked[i];
        }
      }
      if (kept != null) {
        System.arraycopy(cosines, 0, kept, row * k, count);
      }
      assignment[row] = Centroids.nearest(cosines);
      nearest[row] = cosines[assignment[row]];
    }
  }

  private Centroids centroids(int[] assignment, int count) {
    double[][] sums = new double[count][vectors.dimensions()];
    for (int row = 0; row < assignment.length; row++) {
      vectors.addTo(sums[assignment[row]], row);
    }
    return new Centroids(sums, vectors.dimensions());
  }

  private Centroids occupied(Centroids centroids, int[] assignment) {
    int[] used = Arrays.stream(assignment).sorted().distinct().toArray();
    return used.length == centroids.count() ? centroids : centroids.only(used);
  }

  /** k-means++: each seed drawn in proportion to its distance 1 − cosine from those before. */
  private Centroids seeds(int seeding) {
    int size = vectors.size();
    double[][] seeds = new double[k][vectors.dimensions()];
    double[] distances = new double[size];
    Arrays.fill(distances, 1);
    int found = 0;
    while (found < k) {
      double total = 0;
      for (double distance : distances) {
        total += distance;
      }
      if (total <= 0) {
        break;
      }
      double draw = Mixing.share((long) seeding << 32 | found) * total;
      int chosen = -1;
      for (int row = 0; row < size && draw >= 0; row++) {
        if (distances[row] > 0) {
          chosen = row;
          draw -= distances[row];
        }
      }
      vectors.addTo(seeds[found], chosen);
      found++;
      for (int row = 0; row < size; row++) {
        double distance = 1 - vectors.cosine(row, vectors, chosen);
        distances[row] = Math.min(distances[row], distance < SAME ? 0 : distance);
      }
    }
    return new Centroids(Arrays.copyOf(seeds, found), vectors.dimensions());
  }
}
