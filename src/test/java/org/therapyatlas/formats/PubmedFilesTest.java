package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Reads real files of many years; the count of start tags by a pattern is the independent count.
 */
class PubmedFilesTest {
  private static final Path FILES = Path.of("..", "shared", "data", "pubmed_xml");
  private static final Pattern CITATION =
      Pattern.compile("<MedlineCitation[\\s>]|<BookDocument[\\s>]|<article[\\s>]");

  @Test
  void everyRecordOfEveryFileIsRead() throws IOException {
    boolean present = Files.isDirectory(FILES);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as(FILES + " is needed in CI").isTrue();
    }
    assumeTrue(present, FILES + " is not here; skipped.");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(FILES)) {
      files = walk.filter(PubmedFilesTest::isData).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(40);
    int total = 0;
    for (Path file : files) {
      byte[] bytes = content(file);
      int expected = count(bytes);
      Collected read = Collected.of(Files.newInputStream(file), ReaderOptions.DEFAULTS);
      assertThat(read.records).as(file.toString()).hasSize(expected);
      assertThat(read.refusals).as(file.toString()).hasSize(expected == 0 ? 1 : 0);
      total += expected;
    }
    assertThat(total).isGreaterThan(200);
  }

  private static boolean isData(Path path) {
    String name = path.getFileName().toString();
    boolean other =
        name.endsWith(".dtd")
            || name.endsWith(".txt")
            || name.equals("LICENSE")
            || name.startsWith(".git");
    return Files.isRegularFile(path) && !other;
  }

  private static byte[] content(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(in).readAllBytes()
          : in.readAllBytes();
    }
  }

  private static int count(byte[] bytes) {
    Matcher matcher = CITATION.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
