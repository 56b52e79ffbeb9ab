package org.therapyatlas.references.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceParser;

/**
 * References parsed per second of processor time of one thread, after a warm-up, over the strings
 * of the labelled sets.
 */
public final class Throughput {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private Throughput() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String set : List.of("doi_matching", "gbt7714", "grobid")) {
      List<String> strings = new ArrayList<>();
      GoldSets.byName(set).forEach(gold -> strings.add(gold.raw()));
      long best = Long.MAX_VALUE;
      int fields = 0;
      for (int round = 0; round < 8; round++) {
        long start = CLOCK.getCurrentThreadCpuTime();
        for (String string : strings) {
          ReferenceEntry entry = ReferenceParser.parse(EntryKind.REFERENCE, 1, string);
          fields += entry.authors().size();
        }
        best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
      }
      out.printf(
          Locale.ROOT,
          "%-14s %6d strings %8.0f references/s, best round (%d names read)%n",
          set,
          strings.size(),
          strings.size() * 1e9 / best,
          fields);
    }
  }
}
