package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;
import scala.jdk.javaapi.CollectionConverters;

class StoredRowsTest {
  private static final String DDL =
      """
      id STRING NOT NULL, n INT, big BIGINT, share DOUBLE, flag BOOLEAN, day DATE, bytes BINARY,
      names MAP<STRING, STRING>, words ARRAY<STRING>,
      people ARRAY<STRUCT<surname: STRING, given: STRING>>
      """;

  @TempDir Path temporary;

  private List<Row> read(StructType schema) throws IOException {
    Configuration configuration = new Configuration();
    return StoredRows.of(
        FileSystem.getLocal(configuration),
        new org.apache.hadoop.fs.Path(temporary.resolve("table").toUri()),
        schema);
  }

  @Test
  void everyTypeIsReadAsItWasWritten() throws IOException {
    Row full =
        RowFactory.create(
            "骨",
            -7,
            1L << 40,
            2 / 3.0,
            true,
            Date.valueOf("1969-12-31"),
            new byte[] {0, -1},
            Map.of("en", "bone", "zh", "骨"),
            List.of("a", ""),
            List.of(RowFactory.create("Ek", null), RowFactory.create(null, "Åsa")));
    Row bare = RowFactory.create("none", null, null, null, null, null, null, null, null, null);
    Row empty =
        RowFactory.create("no", 0, 0L, -0.0, false, null, null, Map.of(), List.of(), List.of());
    Table table = Table.of("examples", "", List.of("id"), DDL);
    Dataset<Row> rows =
        SparkTest.session()
            .createDataFrame(List.of(full, bare, empty), StructType.fromDDL(DDL))
            .repartition(2);
    rows.write().parquet(temporary.resolve("table").toString());

    List<Row> stored = read(table.schema());

    stored.sort(Comparator.comparing((Row row) -> row.getString(0)));
    assertThat(stored).hasSize(3);
    Row first = stored.get(2);
    assertThat(first.getString(0)).isEqualTo("骨");
    assertThat(first.getInt(1)).isEqualTo(-7);
    assertThat(first.getLong(2)).isEqualTo(1L << 40);
    assertThat(first.getDouble(3)).isEqualTo(2 / 3.0);
    assertThat(first.getBoolean(4)).isTrue();
    assertThat((LocalDate) first.getAs(5)).isEqualTo("1969-12-31");
    assertThat(first.<byte[]>getAs(6)).containsExactly(0, -1);
    assertThat(first.<String, String>getJavaMap(7)).isEqualTo(Map.of("en", "bone", "zh", "骨"));
    assertThat(first.<String>getList(8)).containsExactly("a", "");
    assertThat(first.<Row>getList(9))
        .containsExactly(RowFactory.create("Ek", null), RowFactory.create(null, "Åsa"));
    Row second = stored.get(1);
    assertThat(CollectionConverters.asJava(second.toSeq()))
        .containsExactly("none", null, null, null, null, null, null, null, null, null);
    // What counts in the end: the check of a stored table is the same wherever it is made.
    Table hashed = table.withoutHashing("bytes");
    assertThat(Verification.inDriver(hashed, stored))
        .isEqualTo(Verification.inCluster(hashed, rows));
  }

  @Test
  void aColumnThatTablesDoNotHaveIsNamed() {
    SparkTest.session()
        .sql("SELECT CAST(1.5 AS DECIMAL(3, 1)) AS price")
        .write()
        .parquet(temporary.resolve("table").toString());

    assertThatThrownBy(() -> read(StructType.fromDDL("price DECIMAL(3, 1)")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("price")
        .hasMessageContaining("DECIMAL(3,1)");
  }
}
