package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Reads every file of the public sets and compares with counts that {@code
 * src/test/python/count_records.py} took apart from the program.
 */
class PublicFilesTest {
  private static final Path DATA = Path.of("..", "shared", "data");

  /**
   * What was counted in one file.
   *
   * @param path below the folder of sets
   * @param met documents in it
   * @param readable those that can be read, or {@code *} where that is a matter of judgement
   * @param reason why others, or all, are refused; empty for none
   */
  private record Counted(String path, int met, String readable, String reason) {
    static Counted of(String line) {
      String[] cells = line.split("\t", -1);
      return new Counted(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3]);
    }
  }

  @Test
  void everyDocumentOfEveryFileIsReadOrRefusedWithTheRightReason() throws IOException {
    boolean present = Files.isDirectory(DATA);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as(DATA + " is needed in CI").isTrue();
    }
    assumeTrue(present, DATA + " is not here; skipped.");
    List<Counted> counts = counts();
    assertThat(counts).hasSizeGreaterThan(490);
    List<String> faults =
        counts.parallelStream().flatMap(count -> faults(count).stream()).sorted().toList();
    assertThat(faults).isEmpty();
  }

  private static List<Counted> counts() throws IOException {
    try (InputStream in = PublicFilesTest.class.getResourceAsStream("record-counts.tsv")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().map(Counted::of).toList();
    }
  }

  private static List<String> faults(Counted count) {
    Collected read = new Collected();
    Path file = DATA.resolve(count.path());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      RecordReaders.read(in, file.getFileName().toString(), ReaderOptions.DEFAULTS, read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> faults = new ArrayList<>();
    int met = read.records.size() + read.refusals.size();
    if (met != count.met()) {
      faults.add("%s holds %d, but %d came out".formatted(count.path(), count.met(), met));
    }
    boolean told = !count.readable().equals("*");
    if (told && read.records.size() != Integer.parseInt(count.readable())) {
      faults.add(
          "%s holds %s that can be read, but %d were"
              .formatted(count.path(), count.readable(), read.records.size()));
    }
    Set<String> reasons =
        read.refusals.stream()
            .map(refusal -> refusal.reason().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    boolean asTold = reasons.equals(count.reason().isEmpty() ? Set.of() : Set.of(count.reason()));
    if (told && !asTold) {
      faults.add("%s was refused as %s".formatted(count.path(), reasons));
    }
    return faults;
  }
}
