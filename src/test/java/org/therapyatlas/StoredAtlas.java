package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/**
 * An atlas as a reader of files sees it who knows the published layout and none of this program's
 * classes.
 *
 * @param folder the output of a run
 */
record StoredAtlas(Path folder) {

  /** What {@code current} names. */
  String current() throws IOException {
    return Files.readString(folder.resolve("current")).strip();
  }

  Path version(String name) {
    return folder.resolve("versions").resolve(name);
  }

  /** Names of all versions that stand there, complete or not. */
  List<String> versions() throws IOException {
    return names(folder.resolve("versions"));
  }

  /** What stands in the folder itself. */
  List<String> names() throws IOException {
    return names(folder);
  }

  JsonNode manifest(String version) throws IOException {
    return new ObjectMapper().readTree(version(version).resolve("manifest.json").toFile());
  }

  /** Content hashes of a version, by table. */
  Map<String, String> hashes(String version) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    manifest(version)
        .get("tables")
        .properties()
        .forEach(table -> hashes.put(table.getKey(), table.getValue().get("hash").asText()));
    return hashes;
  }

  /** The Parquet files of a table. */
  List<Path> files(String version, String table) throws IOException {
    String part = manifest(version).get("tables").get(table).get("part").asText();
    try (Stream<Path> files = Files.list(version(version).resolve(part).resolve(table))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  /** The rows of a table. */
  List<Group> rows(List<Path> files) throws IOException {
    List<Group> rows = new ArrayList<>();
    for (Path file : files) {
      try (ParquetReader<Group> reader =
          ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
              .build()) {
        for (Group row = reader.read(); row != null; row = reader.read()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** Reads every row of every table that the current version's manifest promises. */
  void requireWhole() throws IOException {
    String current = current();
    JsonNode manifest = manifest(current);
    assertThat(manifest.get("version").asText()).isEqualTo(current);
    assertThat(manifest.get("status").asText()).isEqualTo("COMPLETE");
    assertThat(manifest.get("tables").properties()).isNotEmpty();
    for (Map.Entry<String, JsonNode> table : manifest.get("tables").properties()) {
      assertThat(rows(files(current, table.getKey())))
          .as("rows of %s in %s", table.getKey(), current)
          .hasSize(table.getValue().get("rows").asInt());
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
