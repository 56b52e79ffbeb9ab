package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class StrongestPairsTest {
  private static List<Row> eachWithGroup(List<List<Integer>> groups) {
    List<Row> rows = new ArrayList<>();
    for (List<Integer> group : groups) {
      new EachWithGroup()
          .call(RowFactory.create(CollectionConverters.asScala(group).toSeq()))
          .forEachRemaining(rows::add);
    }
    rows.sort(Comparator.comparing(row -> row.getInt(0)));
    return rows;
  }

  private static List<Row> pairs(List<List<Integer>> groups, int fewest, int most) {
    Iterator<Row> pairs = new StrongestPairs(fewest, most).call(eachWithGroup(groups).iterator());
    List<Row> rows = new ArrayList<>();
    pairs.forEachRemaining(rows::add);
    return rows;
  }

  @Test
  void numbersComeBackAsTheyWere() {
    int[] numbers = {0, 1, 127, 128, 300, 1 << 20, Integer.MAX_VALUE - 1, Integer.MAX_VALUE};
    byte[] bytes = AscendingNumbers.encode(numbers);
    int[] back = new int[numbers.length + 1];

    assertThat(AscendingNumbers.count(bytes)).isEqualTo(numbers.length);
    assertThat(AscendingNumbers.decode(bytes, back, 1)).isEqualTo(numbers.length + 1);
    assertThat(Arrays.copyOfRange(back, 1, back.length)).containsExactly(numbers);
    assertThat(AscendingNumbers.encode(new int[0])).isEmpty();
  }

  @Test
  void pairsThatOneGroupHasAreLeftOut_andEachWorkTellsItsOwn() {
    assertThat(pairs(List.of(List.of(1, 2, 3), List.of(1, 3), List.of(2, 4)), 2, 100))
        .containsExactly(RowFactory.create(1, 3, 2L), RowFactory.create(1, 3, 2L));
    assertThat(pairs(List.of(), 2, 100)).isEmpty();
  }

  @Test
  void ofEquallyStrongPairsThoseWithTheSmallerNumberStay() {
    List<List<Integer>> groups = new ArrayList<>();
    groups.add(List.of(5, 9));
    for (int times = 0; times < 2; times++) {
      groups.add(List.of(3, 5, 7, 9));
    }

    assertThat(pairs(groups, 2, 2))
        .containsExactly(
            RowFactory.create(3, 5, 2L),
            RowFactory.create(3, 7, 2L),
            RowFactory.create(5, 9, 3L),
            RowFactory.create(3, 5, 2L),
            RowFactory.create(3, 7, 2L),
            RowFactory.create(5, 7, 2L),
            RowFactory.create(5, 9, 3L),
            RowFactory.create(3, 9, 2L));
  }

  /** More others than the first arrays hold. */
  @Test
  void aWorkWithThousandsOfOthersLosesNone() {
    Random random = new Random(20261127);
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      groups.add(random.ints(400, 1, 3000).distinct().sorted().boxed().toList());
    }
    long[] together = new long[3000];
    List<List<Integer>> with = new ArrayList<>();
    for (List<Integer> group : groups) {
      List<Integer> all = new ArrayList<>(List.of(0));
      all.addAll(group);
      with.add(all);
      group.forEach(work -> together[work]++);
    }
    long expected = Arrays.stream(together).filter(count -> count >= 2).count();

    List<Row> ofFirst = pairs(with, 2, Integer.MAX_VALUE).stream().limit(expected).toList();

    assertThat(expected).isGreaterThan(1024);
    assertThat(ofFirst)
        .allMatch(row -> row.getInt(0) == 0 && row.getLong(2) == together[row.getInt(1)]);
  }
}
