package org.therapyatlas.references.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures the parser on the labelled sets: {@code QualityReport [set ...] [groups]
 * [errors=FIELD:from:count] [part=GROUP]}. Each set is reported as a whole, in its open and its
 * held-out half, and by group; errors are shown of the open half only.
 */
public final class QualityReport {
  private final Map<String, Scores> rows = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();
  private final Field wanted;
  private final String part;

  private QualityReport(Field wanted, String part) {
    this.wanted = wanted;
    this.part = part;
  }

  /** The scores of a set, keyed by the names of its parts. */
  static Map<String, Scores> measure(String set) throws IOException {
    QualityReport report = new QualityReport(null, "");
    report.add(set, GoldSets.byName(set));
    return report.rows;
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> sets = new ArrayList<>();
    Field wanted = null;
    int from = 0;
    int count = 0;
    boolean all = false;
    String part = "";
    for (String arg : args) {
      if (arg.startsWith("errors=")) {
        String[] parts = arg.substring(7).split(":");
        wanted = Field.valueOf(parts[0]);
        from = Integer.parseInt(parts[1]);
        count = Integer.parseInt(parts[2]);
      } else if (arg.startsWith("part=")) {
        part = arg.substring(5);
      } else if (arg.equals("groups")) {
        all = true;
      } else {
        sets.add(arg);
      }
    }
    QualityReport report = new QualityReport(wanted, part);
    for (String set :
        sets.isEmpty() ? List.of("doi_matching", "gbt7714", "anystyle", "grobid", "hand") : sets) {
      report.add(set, GoldSets.byName(set));
    }
    out.println(Scores.header());
    for (Map.Entry<String, Scores> row : report.rows.entrySet()) {
      if (all || !row.getKey().contains(": ")) {
        out.println(row.getValue().row(row.getKey()));
      }
    }
    report.errors.stream().skip(from).limit(count).forEach(out::println);
  }

  private void add(String set, List<Gold> golds) {
    for (Gold gold : golds) {
      Map<Field, String> predicted = Predictions.of(gold);
      Set<Field> wrong = row(set).add(gold.fields(), predicted);
      row(set + (gold.heldOut() ? " (held out)" : " (open)")).add(gold.fields(), predicted);
      if (!gold.group().equals(set)) {
        row(set + ": " + gold.group()).add(gold.fields(), predicted);
        if (set.equals("gbt7714")) {
          row(set + " " + gold.group().substring(0, 4)).add(gold.fields(), predicted);
        }
      }
      if (set.equals("doi_matching")) {
        row(set + ", cut titles and particles allowed")
            .add(gold.fields(), withWholeTitle(gold.fields(), predicted));
        row(set + ", strings that hold the gold value")
            .add(held(gold), withWholeTitle(gold.fields(), predicted));
      }
      // The held-out half is never shown.
      if (wanted != null
          && wrong.contains(wanted)
          && gold.group().contains(part)
          && !gold.heldOut()) {
        errors.add(
            gold.raw().replace("\n", "⏎")
                + "\n    WANT "
                + gold.fields().get(wanted)
                + "\n    GOT  "
                + predicted.get(wanted)
                + "   "
                + predicted);
      }
    }
  }

  private Scores row(String name) {
    return rows.computeIfAbsent(name, key -> new Scores());
  }

  /**
   * Two habits of this set's gold: titles end where italics begin, so the whole title only begins
   * so; and surnames lack their particles ("Linden" for "van der Linden").
   */
  private static Map<Field, String> withWholeTitle(
      Map<Field, String> gold, Map<Field, String> got) {
    Map<Field, String> changed = new EnumMap<>(Field.class);
    changed.putAll(got);
    String want = gold.get(Field.TITLE);
    String title = got.get(Field.TITLE);
    if (want != null && title != null) {
      String bare = Matching.bare(want);
      if (bare.length() >= 4 && Matching.bare(title).startsWith(bare)) {
        changed.put(Field.TITLE, want);
      }
    }
    String surname = gold.get(Field.FIRST_AUTHOR);
    String read = got.get(Field.FIRST_AUTHOR);
    if (surname != null
        && read != null
        && read.toLowerCase(java.util.Locale.ROOT)
            .endsWith(" " + surname.toLowerCase(java.util.Locale.ROOT))) {
      changed.put(Field.FIRST_AUTHOR, surname);
    }
    return changed;
  }

  private static Map<Field, String> held(Gold gold) {
    String bare = Matching.bare(gold.raw());
    Map<Field, String> held = new EnumMap<>(Field.class);
    gold.fields()
        .forEach(
            (field, value) -> {
              if (bare.contains(Matching.bare(value))) {
                held.put(field, value);
              }
            });
    return held;
  }
}
