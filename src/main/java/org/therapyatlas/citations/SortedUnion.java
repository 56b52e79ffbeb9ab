package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;

import org.apache.spark.sql.Column;

/**
 * What the arrays of a group hold, each value once and sorted. Arrays meet as they stand: there are
 * fewer of them than values.
 */
final class SortedUnion {
  private SortedUnion() {}

  /** The aggregate of a column of arrays; arrays and values that are null do not count. */
  static Column of(Column arrays) {
    return array_sort(array_distinct(array_compact(flatten(collect_set(arrays)))));
  }
}
