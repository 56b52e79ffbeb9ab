package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;

class StoredRowsTest {
  private static final String DDL =
      """
      id STRING NOT NULL, n INT, big BIGINT, share DOUBLE, flag BOOLEAN, day DATE, bytes BINARY,
      names MAP<STRING, STRING>, words ARRAY<STRING>,
      people ARRAY<STRUCT<surname: STRING, given: STRING>>
      """;

  @TempDir Path temporary;

  private List<InternalRow> read(StructType schema) throws IOException {
    Configuration configuration = new Configuration();
    return StoredRows.of(
        FileSystem.getLocal(configuration),
        new org.apache.hadoop.fs.Path(temporary.resolve("table").toUri()),
        schema);
  }

  private static String json(InternalRow row, StructType schema) {
    JsonText json = new JsonText();
    new CanonicalRow(schema, Set.of()).write(row, json);
    return json.toString();
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

    List<InternalRow> stored = read(table.schema());

    assertThat(stored)
        .extracting(row -> json(row, table.schema()))
        .containsExactlyInAnyOrder(
            """
            {"big":1099511627776,"bytes":"00ff","day":"1969-12-31","flag":true,"id":"骨","n":-7,\
            "names":{"en":"bone","zh":"骨"},\
            "people":[{"given":null,"surname":"Ek"},{"given":"Åsa","surname":null}],\
            "share":0.666666667,"words":["a",""]}\
            """,
            """
            {"big":null,"bytes":null,"day":null,"flag":null,"id":"none","n":null,"names":null,\
            "people":null,"share":null,"words":null}\
            """,
            """
            {"big":0,"bytes":null,"day":null,"flag":false,"id":"no","n":0,"names":{},"people":[],\
            "share":0,"words":[]}\
            """);
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
