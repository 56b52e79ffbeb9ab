package org.therapyatlas.topics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A few hundred small groups of documents. Every document is drawn towards the five nearest of
 * them: documents of one topic come together although they share few words themselves, and the
 * borders between topics need not be straight.
 */
final class Landmarks implements Serializable {
  /** Groups at most. */
  private static final int GROUPS = 256;

  /** Documents that groups are found among at most. */
  private static final int SAMPLE = 5_000;

  /** Documents of a group on average, at least. */
  private static final int DOCUMENTS_PER_GROUP = 5;

  private static final int NEAREST = 5;
  private static final int ITERATIONS = 8;

  /** Weight of the mean of the nearest groups beside the document itself. */
  private static final float WEIGHT = 3;

  private static final long serialVersionUID = 1L;

  private final Centroids groups;
  private final float[][] directions;

  private Landmarks(Centroids groups) {
    this.groups = groups;
    this.directions = new float[groups == null ? 0 : groups.count()][];
    for (int group = 0; group < directions.length; group++) {
      directions[group] = groups.vector(group);
    }
  }

  /** The landmarks of some places; none where there are too few. */
  static Landmarks of(UnitVectors places) {
    int size = Math.min(SAMPLE, places.size());
    int groups = Math.min(GROUPS, size / DOCUMENTS_PER_GROUP);
    if (groups <= 2 * NEAREST) {
      return new Landmarks(null);
    }
    UnitVectors sample = places.subset(IntStream.range(0, size).toArray());
    Centroids found = SphericalKMeans.cluster(sample, groups, 1, ITERATIONS);
    if (found.count() <= NEAREST) {
      // Nearly all documents are the same.
      return new Landmarks(null);
    }
    return new Landmarks(found);
  }

  /** A place, of unit length, drawn towards the landmarks around it; a place of 0 stays there. */
  float[] draw(float[] place) {
    float[] drawn = place.clone();
    if (groups == null || isZero(place)) {
      return drawn;
    }
    float[] cosines = new float[groups.count()];
    groups.cosines(place, cosines);
    for (int group : nearest(cosines)) {
      for (int d = 0; d < drawn.length; d++) {
        drawn[d] += WEIGHT / NEAREST * directions[group][d];
      }
    }
    UnitVectors.normalise(drawn, 0, drawn.length);
    return drawn;
  }

  /** Whether a place is none, because its document has no term in common with the space. */
  static boolean isZero(float[] place) {
    for (float value : place) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /** Numbers of the largest values in descending order, of equal ones the first. */
  private static int[] nearest(float[] values) {
    int[] found = new int[NEAREST];
    Arrays.fill(found, -1);
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (count == NEAREST && values[i] <= values[found[count - 1]]) {
        continue;
      }
      int place = count < NEAREST ? count++ : count - 1;
      while (place > 0 && values[i] > values[found[place - 1]]) {
        found[place] = found[place - 1];
        place--;
      }
      found[place] = i;
    }
    return found;
  }
}
