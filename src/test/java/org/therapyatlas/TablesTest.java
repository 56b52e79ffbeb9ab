package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.therapyatlas.table.DataDictionary;
import org.therapyatlas.table.Table;

class TablesTest {
  private static final Path DICTIONARY = Path.of("data", "TABLES.md");

  @Test
  void everyTable_hasSnakeCaseNames_commentsAndAKey() {
    for (Table table : Tables.ALL) {
      assertThat(table.name()).matches("[a-z][a-z0-9_]*");
      assertThat(table.grain()).as(table.name()).startsWith("One row per ").endsWith(".");
      assertThat(table.schema().fieldNames())
          .as(table.name())
          .doesNotHaveDuplicates()
          .containsAll(table.key())
          .containsAll(table.unhashed());
      for (StructField field : table.schema().fields()) {
        assertThat(field.name()).as(table.name()).matches("[a-z][a-z0-9_]*");
        assertThat(field.getComment().isDefined())
            .as("%s.%s has a comment", table.name(), field.name())
            .isTrue();
        // Spark 4.0 cannot read a doubled quote.
        assertThat(field.getComment().get())
            .as("%s.%s has no apostrophe", table.name(), field.name())
            .doesNotContain("'");
      }
    }
  }

  @Test
  void everyTable_hasAStage() {
    assertThat(Tables.ALL).allSatisfy(table -> assertThat(Tables.stage(table)).isNotNull());
  }

  @Test
  void theDataDictionary_isCurrent() throws IOException {
    String rendered = DataDictionary.render(Tables.ALL);
    String committed =
        Files.exists(DICTIONARY) ? Files.readString(DICTIONARY, StandardCharsets.UTF_8) : "";
    if (!rendered.equals(committed)) {
      Files.writeString(DICTIONARY, rendered, StandardCharsets.UTF_8);
      fail("data/TABLES.md was not current; it has been rendered anew, look at it and commit it.");
    }
  }
}
