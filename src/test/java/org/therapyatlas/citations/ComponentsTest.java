package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapyatlas.citations.Corpus.lines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {
  private static Dataset<Row> edges(List<Row> rows) {
    return Corpus.spark()
        .createDataFrame(
            rows,
            new StructType().add("left", DataTypes.StringType).add("right", DataTypes.StringType));
  }

  @Test
  @DisplayName("A chain, a loop and a vertex that only meets itself")
  void byHand() {
    List<Row> rows =
        List.of(
            RowFactory.create("c", "d"),
            RowFactory.create("d", "b"),
            RowFactory.create("x", "y"),
            RowFactory.create("y", "x"),
            RowFactory.create("s", "s"));
    List<String> expected = List.of("b b", "c b", "d b", "s s", "x x", "y x");
    assertThat(lines(Components.of(edges(rows)), "vertex", "component")).isEqualTo(expected);
    assertThat(lines(Components.of(edges(rows), 0), "vertex", "component")).isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  @DisplayName("Driver and cluster find the same components of random graphs")
  void bothPathsAgree(long seed) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(RowFactory.create("v" + random.nextInt(80), "v" + random.nextInt(80)));
    }
    assertThat(lines(Components.of(edges(rows), 10), "vertex", "component"))
        .hasSizeGreaterThan(30)
        .isEqualTo(lines(Components.of(edges(rows)), "vertex", "component"));
  }

  /** Rounds that carried the sizes of all before them would never come to an end here. */
  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  @DisplayName("A long chain takes many rounds")
  void aLongChain() {
    List<Integer> names = new ArrayList<>(IntStream.range(0, 3000).boxed().toList());
    Collections.shuffle(names, new Random(7));
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < names.size(); i++) {
      rows.add(
          RowFactory.create("v%04d".formatted(names.get(i - 1)), "v%04d".formatted(names.get(i))));
    }
    List<String> found = lines(Components.of(edges(rows), 0), "vertex", "component");
    assertThat(found).hasSize(3000).allMatch(line -> line.endsWith(" v0000"));
  }
}
