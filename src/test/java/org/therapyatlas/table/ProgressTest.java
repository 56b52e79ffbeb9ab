package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapyatlas.table.Manifest.StoredTable;

class ProgressTest {
  @Test
  void whatIsWrittenIsReadBack() {
    Progress progress =
        new Progress(
            Map.of(
                Stage.CORPUS,
                new Progress.Part(
                    Map.of("input", "骨", "limit", ""),
                    Map.of("records", new StoredTable("corpus", 5_000_000_000L, 7, "ab"))),
                Stage.TERMS,
                new Progress.Part(Map.of(), Map.of())));

    assertThat(Progress.parse(progress.json())).hasValue(progress);
  }

  /** Such as another version of the program may leave: nothing can be gone on from. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "[]",
        "{}",
        "{\"parts\": {\"POEMS\": {\"basis\": {}, \"tables\": {}}}}",
        "{\"parts\": {\"CORPUS\": null}}",
        "{\"parts\": {\"CORPUS\": {\"basis\": {}}}}",
        "{\"parts\": {}, \"poems\": 1}"
      })
  void anotherTextIsNone(String text) {
    assertThat(Progress.parse(text)).isEmpty();
  }
}
