package org.therapyatlas.references.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceParser;

/** Every line of the public sets, whatever it is, is read as an entry without an exception. */
class RealStringsTest {
  private static final Path DATA = Path.of("..", "shared", "data", "references");
  private static final int LONGEST = 2_000;

  @Test
  void noLineBreaksTheParser() throws IOException {
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(Files.isDirectory(DATA), "../shared/data/references is not there");
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(DATA)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    int entries = 0;
    for (Path file : files) {
      for (String line : lines(file)) {
        String text = line.replaceAll("<[^>]{0,200}>", "").strip();
        if (!text.isEmpty() && text.length() <= LONGEST) {
          parse(file, text);
          entries++;
        }
      }
    }
    assertThat(entries).isGreaterThan(10_000);
  }

  private static void parse(Path file, String text) {
    try {
      ReferenceEntry read = ReferenceParser.parse(EntryKind.REFERENCE, 1, text);
      assertThat(read.confidence()).as(text).isBetween(0.0, 1.0);
    } catch (RuntimeException e) {
      fail("%s: <%s>".formatted(file, text), e);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
