package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.shiftright;

import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Works by number, in the order of their ids: two of them make a key of eight bytes, where their
 * ids would take sixty, and every table of pairs is a table of such keys.
 */
final class WorkNumbers {
  private static final StructType NUMBERS = StructType.fromDDL("work STRING, number INT");

  private WorkNumbers() {}

  /**
   * {@code work, number} of each work, from 0.
   *
   * @param works {@code work}, also several times
   */
  static Dataset<Row> of(Dataset<Row> works) {
    return works
        .sparkSession()
        .createDataFrame(
            works
                .select("work")
                .distinct()
                .orderBy("work")
                .as(Encoders.STRING())
                .javaRDD()
                .zipWithIndex()
                .map(new Numbered()),
            NUMBERS);
  }

  private record Numbered() implements Function<Tuple2<String, Long>, Row> {
    @Override
    public Row call(Tuple2<String, Long> work) {
      return RowFactory.create(work._1(), Math.toIntExact(work._2()));
    }
  }

  /**
   * {@code citing, cited, reference, complete}, works by number.
   *
   * @param edges the same, works by their ids
   * @param numbers {@code work, number}
   */
  static Dataset<Row> numbered(Dataset<Row> edges, Dataset<Row> numbers) {
    return edges
        .join(numbers.toDF("citing", "from"), "citing")
        .join(numbers.toDF("cited", "to"), "cited")
        .select(col("from").as("citing"), col("to").as("cited"), col("reference"), col("complete"));
  }

  /** The key of two works, given by the columns of their numbers. */
  static Column pair(String left, String right) {
    return shiftleft(col(left).cast("long"), Integer.SIZE).bitwiseOR(col(right).cast("long"));
  }

  /** The first work of a key, of its column. */
  static Column left(String pair) {
    return shiftright(col(pair), Integer.SIZE).cast("int");
  }

  /** The second work of a key, of its column. */
  static Column right(String pair) {
    return col(pair).bitwiseAND(0xFFFF_FFFFL).cast("int");
  }
}
