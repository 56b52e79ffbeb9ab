package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.therapyatlas.SparkTest;

class TableTest {
  private static final Table SHARES =
      Table.of(
          "shares",
          "One row per language.",
          List.of("language"),
          """
          language STRING NOT NULL COMMENT 'BCP 47',
          share DOUBLE COMMENT 'From 0 to 1',
          source STRING NOT NULL COMMENT 'Where it was read'
          """);

  private static Dataset<Row> rows(String ddl, Row... rows) {
    return SparkTest.session().createDataFrame(List.of(rows), StructType.fromDDL(ddl));
  }

  private static Dataset<Row> shares(List<Row> rows) {
    return SparkTest.session()
        .createDataFrame(rows, StructType.fromDDL("language STRING, share DOUBLE, source STRING"));
  }

  private static Row share(String language, Double share, String source) {
    return RowFactory.create(language, share, source);
  }

  @Test
  void conformingPutsColumnsInOrderAndAttachesComments() {
    Dataset<Row> conformed =
        SHARES.conform(
            rows("source STRING, share DOUBLE, language STRING", share("a.txt", 0.5, "en")));

    assertThat(conformed.columns()).containsExactly("language", "share", "source");
    assertThat(conformed.schema().apply("language").getComment().get()).isEqualTo("BCP 47");
    assertThat(conformed.collectAsList()).containsExactly(share("en", 0.5, "a.txt"));
  }

  @Test
  void conformingNamesEveryWrongColumnAtOnce() {
    Dataset<Row> wrong =
        rows("language INT, shares DOUBLE, note STRING", RowFactory.create(1, 0.5, "x"));

    assertThatThrownBy(() -> SHARES.conform(wrong))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Table shares does not conform: column language is INT instead of STRING;"
                + " missing column share; missing column source;"
                + " unexpected column note; unexpected column shares");
  }

  @Test
  void projectingLeavesOtherColumnsOut() {
    Dataset<Row> wider =
        rows(
            "note STRING, source STRING, share DOUBLE, language STRING",
            RowFactory.create("x", "a.txt", 0.5, "en"));

    assertThat(SHARES.project(wider).columns()).containsExactly("language", "share", "source");
  }

  @Test
  void nullsAndDoubleKeysAreToldTogetherInDriverAndCluster() {
    Dataset<Row> broken =
        shares(List.of(share("en", 0.5, null), share("en", null, null), share(null, 0.1, "c.txt")));
    String told =
        "Table shares breaks its contract: key (language) has 2 distinct values in 3 rows;"
            + " column language is null in 1 rows; column source is null in 2 rows";

    assertThatThrownBy(() -> Verification.inDriver(SHARES, HeldRows.of(broken))).hasMessage(told);
    assertThatThrownBy(() -> Verification.inCluster(SHARES, broken)).hasMessage(told);
  }

  @Test
  void aNullInAKeyOfTwoColumnsIsFound() {
    Table flows =
        Table.of("flows", "", List.of("citing", "cited"), "citing STRING, cited STRING, n INT");
    Dataset<Row> broken =
        rows(
            "citing STRING, cited STRING, n INT",
            RowFactory.create("en", null, 1),
            RowFactory.create("en", "en", 2));
    String told = "Table flows breaks its contract: column cited is null in 1 rows";

    assertThatThrownBy(() -> Verification.inDriver(flows, HeldRows.of(broken))).hasMessage(told);
    assertThatThrownBy(() -> Verification.inCluster(flows, broken)).hasMessage(told);
  }

  @Test
  void keysThatOnlyTheirHashesTakeForOneAreTwo() {
    // The hash of a key leaves nulls out, so that these two have the same.
    Table pairs = Table.of("pairs", "", List.of("left", "right"), "left STRING, right STRING");
    Dataset<Row> rows =
        rows(
            "left STRING, right STRING",
            RowFactory.create(null, "en"),
            RowFactory.create("en", null));

    assertThatThrownBy(() -> Verification.inCluster(pairs, rows))
        .hasMessage(
            "Table pairs breaks its contract: column left is null in 1 rows;"
                + " column right is null in 1 rows");
  }

  @Test
  void theHashDoesNotDependOnOrderOrPartitions() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add(share("x-" + i, 1.0 / (i + 1), "file " + i));
    }
    Table.Contents expected = Verification.inDriver(SHARES, HeldRows.of(shares(rows)));
    Collections.shuffle(rows, new Random(7));

    assertThat(expected.rows()).isEqualTo(500);
    assertThat(Verification.inDriver(SHARES, HeldRows.of(shares(rows)))).isEqualTo(expected);
    assertThat(Verification.inCluster(SHARES, shares(rows).repartition(1))).isEqualTo(expected);
    assertThat(Verification.inCluster(SHARES, shares(rows).repartition(7))).isEqualTo(expected);
  }

  @Test
  void theHashSeesNineDigitsOfADouble() {
    String third = hash(share("en", 1 / 3.0, "a.txt"));

    assertThat(hash(share("en", 0.33333333333, "a.txt"))).isEqualTo(third);
    assertThat(hash(share("en", 0.333333332, "a.txt"))).isNotEqualTo(third);
    assertThat(hash(share("en", 0.0, "a.txt"))).isEqualTo(hash(share("en", -0.0, "a.txt")));
    assertThat(hash(share("en", null, "a.txt"))).isNotEqualTo(hash(share("en", 0.0, "a.txt")));
  }

  @Test
  void theHashLeavesOutTheColumnsThatNamePlaces() {
    Table placeless = SHARES.withoutHashing("source");
    Dataset<Row> here = shares(List.of(share("en", 0.5, "here.txt")));
    Dataset<Row> there = shares(List.of(share("en", 0.5, "there.txt")));

    assertThat(Verification.inDriver(placeless, HeldRows.of(here)))
        .isEqualTo(Verification.inDriver(placeless, HeldRows.of(there)))
        .isEqualTo(Verification.inCluster(placeless, there));
    assertThat(Verification.inDriver(SHARES, HeldRows.of(here)))
        .isNotEqualTo(Verification.inDriver(SHARES, HeldRows.of(there)));
  }

  @Test
  void anEmptyTableHasNoRowsAndTheHashZero() {
    Table.Contents empty = new Table.Contents(0, "0".repeat(32));

    assertThat(Verification.inDriver(SHARES, HeldRows.of(shares(List.of())))).isEqualTo(empty);
    assertThat(Verification.inCluster(SHARES, shares(List.of()))).isEqualTo(empty);
  }

  private static String hash(Row row) {
    return Verification.inDriver(SHARES, HeldRows.of(shares(List.of(row)))).hash();
  }
}
