package org.therapyatlas.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class SumGroupsTest {
  private static final int DOCUMENTS = 6_000;
  private static final int RARE = 100;

  private static final StructType SCHEMA =
      StructType.fromDDL(
          "language STRING, terms STRING, other_forms BINARY, sequence BINARY,"
              + " groups ARRAY<STRUCT<facet: STRING, value: STRING>>, token_count BIGINT");

  private int read;

  /** A document of words that no other has and one that all have twice. */
  private Row document(int number) {
    read++;
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("everywhere", 2);
    for (int i = 0; i < RARE; i++) {
      counts.put("rare%d".formatted(number * RARE + i), 1);
    }
    Object[] words = ApartWords.columns("d" + number, "en", counts);
    Object[] columns = {
      words[0],
      words[1],
      words[2],
      words[3],
      CollectionConverters.asScala(List.of(RowFactory.create("hospital", "a"))).toSeq(),
      RARE + 2L
    };
    return new GenericRowWithSchema(columns, SCHEMA);
  }

  @Test
  void whatIsNewTakesMoreRoom_andNothingIsLost() {
    Iterator<Row> sums =
        new SumGroups().call(IntStream.range(0, DOCUMENTS).mapToObj(this::document).iterator());

    assertThat(sums.hasNext()).isTrue();
    assertThat(read).as("documents whose words are held at once").isLessThan(DOCUMENTS / 2);
    long everywhere = 0;
    long documents = 0;
    long rare = 0;
    while (sums.hasNext()) {
      Row sum = sums.next();
      if (sum.getString(3).equals("everywhere")) {
        everywhere += sum.getLong(4);
        documents += sum.getLong(5);
      } else {
        rare += sum.getLong(4);
      }
    }
    assertThat(read).isEqualTo(DOCUMENTS);
    assertThat(everywhere).isEqualTo(2L * DOCUMENTS);
    assertThat(documents).isEqualTo(DOCUMENTS);
    assertThat(rare).isEqualTo((long) DOCUMENTS * RARE);
  }
}
