package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.therapyatlas.SparkTest;

/** The published definition of the content hash, worked out beside the program. */
class ContentHashTest {
  private static final String DDL =
      """
      title STRING, year DOUBLE, n BIGINT, flag BOOLEAN, names MAP<STRING, STRING>,
      languages ARRAY<STRUCT<share: DOUBLE, language: STRING>>
      """;

  private static final String FIRST =
      "{\"flag\":true,\"languages\":[{\"language\":\"sv\",\"share\":0.666666667},"
          + "{\"language\":\"en\",\"share\":0.333333333}],\"n\":3,"
          + "\"names\":{\"en\":\"bone\",\"zh\":\"骨\"},"
          + "\"title\":\"A \\\"quoted\\\" back\\\\slash\",\"year\":null}";

  private static final String SECOND =
      "{\"flag\":null,\"languages\":[],\"n\":1234567890123,\"names\":null,"
          + "\"title\":\"\",\"year\":1.2E+3}";

  private static Dataset<Row> rows() {
    Row first =
        RowFactory.create(
            "A \"quoted\" back\\slash",
            null,
            3L,
            true,
            Map.of("zh", "骨", "en", "bone"),
            List.of(RowFactory.create(2 / 3.0, "sv"), RowFactory.create(1 / 3.0, "en")));
    Row second = RowFactory.create("", 1200.0, 1234567890123L, null, null, List.of());
    return SparkTest.session()
        .createDataFrame(List.of(first, second), StructType.fromDDL(DDL))
        .repartition(2);
  }

  @Test
  void theHashIsTheSumOfTheDigestsOfTheCanonicalJson() throws Exception {
    Table table = Table.of("examples", "", List.of("n"), DDL);
    BigInteger sum = digest(FIRST).add(digest(SECOND)).mod(BigInteger.TWO.pow(128));

    Table.Contents contents = Verification.inDriver(table, HeldRows.of(rows()));

    assertThat(contents.hash()).isEqualTo("%032x".formatted(sum));
    // The same number by a program of another language.
    assertThat(contents.hash()).isEqualTo("80fa17c2ef64db37d186b4312df1eb80");
    assertThat(Verification.inCluster(table, rows())).isEqualTo(contents);
  }

  @Test
  void sumsBeyondTheHighestHashBeginAgain() {
    long all = 0xffffffffL;

    assertThat(ContentHash.hex(new long[] {all, all, all, all + 1})).isEqualTo("0".repeat(32));
    assertThat(ContentHash.hex(new long[] {0, 0, 0, all + 2}))
        .isEqualTo("00000000000000000000000100000001");
  }

  private static BigInteger digest(String json) throws Exception {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    return new BigInteger(1, MessageDigest.getInstance("MD5").digest(text));
  }
}
