package org.therapyatlas.references.quality;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.Markers;
import org.therapyatlas.references.ReferenceLists;
import org.therapyatlas.references.ReferenceParser;
import org.therapyatlas.references.VagueMentions;

/**
 * Time a character costs in texts made to be slow, beside an ordinary entry, in nanoseconds of
 * processor time: {@code WorstCase}. Each text is read at two lengths; where time grows faster than
 * length the second figure is the larger one.
 */
public final class WorstCase {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final String ENTRY =
      "Miller AB, Novak C, van der Berg D, et al. A made-up trial of nothing in particular: results"
          + " of the second year. J Clin Exp Med. 2019;12(3):345-51. doi: 10.1000/xyz.2019.12.";

  private WorstCase() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 0; i < 30_000; i++) {
      ReferenceParser.parse(EntryKind.REFERENCE, 1, ENTRY);
    }
    out.println("entries: nanoseconds a character at 500 and at 8,000 characters");
    row(out, "ordinary entry", perCharacter(ENTRY), perCharacter(ENTRY));
    for (Map.Entry<String, String> unit : units().entrySet()) {
      String shorter = unit.getValue().repeat(500 / unit.getValue().length() + 1);
      String longer = unit.getValue().repeat(8_000 / unit.getValue().length() + 1);
      row(out, unit.getKey(), perCharacter(shorter), perCharacter(longer));
    }
    out.println("texts: nanoseconds a character, read as a list, for markers, for vague mentions");
    for (Map.Entry<String, String> unit : units().entrySet()) {
      texts(out, unit.getKey(), unit.getValue().repeat(200_000 / unit.getValue().length()));
    }
    texts(out, "10 MB of one line", (ENTRY + " ").repeat(10_000_000 / ENTRY.length()));
    List<String> lines = new ArrayList<>(Collections.nCopies(100_000, ENTRY));
    long start = CLOCK.getCurrentThreadCpuTime();
    int entries = ReferenceLists.read(EntryKind.REFERENCE, lines).size();
    double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
    out.printf(Locale.ROOT, "list of 100,000 lines: %d entries, %.1f s%n", entries, seconds);
    for (int i = 0; i < lines.size(); i++) {
      lines.set(i, i % 3 == 0 ? "[" + (i / 3 + 1) + "] " + ENTRY : "continued on another line");
    }
    start = CLOCK.getCurrentThreadCpuTime();
    entries = ReferenceLists.read(EntryKind.REFERENCE, lines).size();
    seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
    out.printf(Locale.ROOT, "numbered, over three lines each: %d, %.1f s%n", entries, seconds);
  }

  private static Map<String, String> units() {
    Map<String, String> units = new TreeMap<>();
    units.put("names without end", "Miller AB, ");
    units.put("initials", "A. B. ");
    units.put("capitals", "ABCD ");
    units.put("opening brackets", "((((");
    units.put("brackets and years", "(2019) ");
    units.put("numbers and colons", "12:3-4; ");
    units.put("stops", ". ");
    units.put("letters", "aaaaaaaa");
    units.put("digits", "10.1000/");
    units.put("quotation marks", "\"'");
    units.put("Chinese", "王明, ");
    units.put("type marks", "[J]//");
    units.put("addresses", "http://");
    units.put("In", ". In: A ");
    units.put("months", "2019 Jan 1 ");
    units.put("journals", "Nature. ");
    units.put("hyphens", "a-");
    units.put("brackets with a year", "2019 ((((((((((((((((((((((((((((((((((((((((((((((((((");
    units.put("marks with a year", "[1] A. [2] B. [3] C. [4] D. 2019 [5] E. [6] F. [7] G. ");
    units.put("marks of lists", "[1] A. ");
    return units;
  }

  private static double perCharacter(String entry) {
    long best = Long.MAX_VALUE;
    int times = Math.max(3, 40_000 / entry.length());
    for (int round = 0; round < 5; round++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      for (int i = 0; i < times; i++) {
        ReferenceParser.parse(EntryKind.REFERENCE, 1, entry);
      }
      best = Math.min(best, (CLOCK.getCurrentThreadCpuTime() - start) / times);
    }
    return best / (double) entry.length();
  }

  private static void texts(PrintStream out, String name, String text) {
    long start = CLOCK.getCurrentThreadCpuTime();
    ReferenceLists.read(EntryKind.REFERENCE, text);
    long listed = CLOCK.getCurrentThreadCpuTime();
    Markers.find(text, 30);
    long marked = CLOCK.getCurrentThreadCpuTime();
    VagueMentions.find(text, null);
    long found = CLOCK.getCurrentThreadCpuTime();
    out.printf(
        Locale.ROOT,
        "%-24s %9d characters %8.0f %8.0f %8.0f%n",
        name,
        text.length(),
        (listed - start) / (double) text.length(),
        (marked - listed) / (double) text.length(),
        (found - marked) / (double) text.length());
  }

  private static void row(PrintStream out, String name, double shorter, double longer) {
    out.printf(Locale.ROOT, "%-24s %8.0f %8.0f%n", name, shorter, longer);
  }
}
