package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.therapyatlas.SparkTest;

class DistinctHashesTest {
  private static Dataset<Long> hashes(long end, String expression) {
    return SparkTest.session().range(0, end, 1, 3).selectExpr(expression).as(Encoders.LONG());
  }

  @Test
  void equalHashesAreOneWhereverTheyLie() {
    Dataset<Long> pairs = hashes(200_000, "xxhash64(id % 100000)");

    assertThat(DistinctHashes.count(pairs, 200_000)).isEqualTo(100_000);
    // As many parts as for a table of millions.
    assertThat(DistinctHashes.count(pairs, 3_000_000)).isEqualTo(100_000);
  }

  @Test
  void ofOneHashThereMayBeAnyNumber() {
    // As where a defect leaves the key of a large table empty.
    assertThat(DistinctHashes.count(hashes(6_000_000, "cast(id % 2 as bigint)"), 6_000_000))
        .isEqualTo(2);
  }

  @Test
  void differentHashesAreCountedOneByOne() {
    assertThat(DistinctHashes.count(hashes(300_000, "xxhash64(id)"), 300_000)).isEqualTo(300_000);
    assertThat(DistinctHashes.count(hashes(5, "id - 3"), 2_000_000)).isEqualTo(5);
    assertThat(DistinctHashes.count(hashes(0, "id"), 0)).isZero();
  }
}
