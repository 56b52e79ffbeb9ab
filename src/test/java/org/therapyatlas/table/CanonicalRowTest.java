package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.therapyatlas.SparkTest;

class CanonicalRowTest {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          """
          text STRING, big BIGINT, n INT, share DOUBLE, flag BOOLEAN, day DATE, bytes BINARY,
          Ordered STRING, `quoted " name` STRING, names MAP<STRING, STRING>,
          people ARRAY<STRUCT<surname: STRING, marks: ARRAY<INT>, of: MAP<STRING, DOUBLE>>>
          """);

  private static final String[] PARTS = {
    "a", "Bone", " ", "\"", "\\", "\n", "\t", "é", "骨", "\uffee", "𠀀", "0123456789", "\u0000", "/"
  };

  private final Random random = new Random(3);

  private <T> T orNull(Supplier<T> value) {
    return random.nextInt(6) == 0 ? null : value.get();
  }

  private <T> List<T> several(Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      values.add(value.get());
    }
    return values;
  }

  private <T> Map<String, T> named(Supplier<T> value) {
    Map<String, T> values = new HashMap<>();
    several(this::text).forEach(name -> values.put(name, value.get()));
    return values;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(9); n > 0; n--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  private long whole() {
    return random.nextInt(20) == 0 ? Long.MIN_VALUE : random.nextLong() >> random.nextInt(64);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(20)];
    random.nextBytes(bytes);
    return bytes;
  }

  private Row person() {
    return RowFactory.create(
        orNull(this::text),
        orNull(() -> several(() -> orNull(random::nextInt))),
        orNull(() -> named(() -> orNull(random::nextDouble))));
  }

  private Row row() {
    return RowFactory.create(
        orNull(this::text),
        orNull(this::whole),
        orNull(random::nextInt),
        orNull(random::nextGaussian),
        orNull(random::nextBoolean),
        orNull(() -> Date.valueOf(LocalDate.of(1600, 1, 1).plusDays(random.nextInt(200_000)))),
        orNull(this::bytes),
        orNull(this::text),
        orNull(this::text),
        orNull(() -> named(() -> orNull(this::text))),
        orNull(() -> several(() -> orNull(this::person))));
  }

  @Test
  void rowsAsSparkHoldsThemAreWrittenAsJavaWroteThem() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      rows.add(row());
    }
    Dataset<Row> given = SparkTest.session().createDataFrame(rows, SCHEMA).coalesce(1);
    List<Row> external = given.collectAsList();
    List<InternalRow> held = HeldRows.of(given);
    CanonicalRow canonical = new CanonicalRow(SCHEMA, Set.of());
    JsonText json = new JsonText();

    for (int i = 0; i < rows.size(); i++) {
      json.clear();
      canonical.write(held.get(i), json);
      assertThat(json.toString()).isEqualTo(CanonicalJsonOfRows.of(external.get(i), SCHEMA));
    }
  }

  @Test
  void bytesThatAreNoTextAreWrittenAsTheyAreRead() {
    JsonText json = new JsonText();
    StructType text = StructType.fromDDL("text STRING");
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = bytes();
      String read = new String(bytes, StandardCharsets.UTF_8);
      json.clear();
      json.quoted(UTF8String.fromBytes(bytes));
      String expected = CanonicalJsonOfRows.of(RowFactory.create(read), text);
      assertThat("{\"text\":" + json + "}").isEqualTo(expected);
    }
  }
}
