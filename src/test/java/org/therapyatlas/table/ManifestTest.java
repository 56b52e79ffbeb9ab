package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.therapyatlas.table.Manifest.Input;
import org.therapyatlas.table.Manifest.Status;
import org.therapyatlas.table.Manifest.Step;
import org.therapyatlas.table.Manifest.StoredTable;

class ManifestTest {
  private static Manifest manifest(Optional<String> previous, Status status) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("input", "/data/骨质疏松 \"a\"");
    options.put("facet", "");
    return new Manifest(
        "v000007",
        previous,
        "run",
        "0.1.0",
        status,
        options,
        new Input(3, 5_000_000_000L, "file:/data/骨/", "ab".repeat(16)),
        Map.of(
            "works", new StoredTable("reports", 2, 700, "0".repeat(32)),
            "records", new StoredTable("corpus", 5_000_000_000L, 1, "f".repeat(32))),
        List.of(
            new Step("works", 1.25, 3, 9, 2.5, 700, 0, 64),
            new Step("records", 0.5, 1, 4, 1, 0, 5, 0)),
        Map.of("version", "4.1.0"));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Manifest first = manifest(Optional.empty(), Status.COMPLETE);
    Manifest later = manifest(Optional.of("v000006"), Status.TOO_MANY_REJECTED);

    assertThat(Manifest.parse(first.json())).isEqualTo(first);
    assertThat(Manifest.parse(later.json())).isEqualTo(later);
  }

  @Test
  void theSameContentIsTheSameText() {
    assertThat(manifest(Optional.empty(), Status.COMPLETE).json())
        .isEqualTo(manifest(Optional.empty(), Status.COMPLETE).json())
        .contains("\"previous\" : null", "骨质疏松")
        .endsWith("}\n");
  }

  @Test
  void aTextThatIsNoManifestIsAnErrorThatSaysSo() {
    String whole = manifest(Optional.empty(), Status.COMPLETE).json();
    for (String text :
        List.of("", "{}", "[]", "nonsense", whole.substring(0, whole.length() / 2))) {
      assertThatThrownBy(() -> Manifest.parse(text))
          .as(text)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Not a manifest of therapy-atlas");
    }
  }
}
