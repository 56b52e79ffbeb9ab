package org.therapyatlas.difference;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.corpus.Documents;
import org.therapyatlas.corpus.Records;
import org.therapyatlas.table.Table;

/**
 * What must not happen unnoticed from one release to the next.
 *
 * @param lostWarns share of the documents gone from which on it is a warning
 * @param lostFails share of the documents gone from which on it fails
 */
public record Guardrails(double lostWarns, double lostFails) {
  /** Documents of a language that may come and go without a word. */
  private static final long FEW = 10;

  private static final double LANGUAGE_WARNS = 0.2;
  private static final double MOJIBAKE_WARNS = 0.001;
  private static final double MOJIBAKE_FAILS = 0.01;
  private static final double REFUSED_WARNS = 0.02;

  /** Replacement characters, and UTF-8 that was read as a one-byte encoding. */
  private static final String MOJIBAKE = "\\uFFFD|[ÃÂ][\\u0080-\\u00BF]|â€|ï¿½|Ð[\\u0080-\\u00BF]Ð";

  /** How bad it is. */
  public enum Level {
    /** To be looked at. */
    WARNS,
    /** Not to be released. */
    FAILS
  }

  /**
   * One finding.
   *
   * @param level how bad it is
   * @param finding a sentence with both counts
   */
  public record Finding(Level level, String finding) {}

  /** All findings, the worst first. */
  public List<Finding> check(
      List<Difference.Change> changes,
      Function<Table, Dataset<Row>> before,
      Function<Table, Dataset<Row>> after) {
    List<Finding> findings = new ArrayList<>();
    long lost = Difference.total(changes, "documents", "lost");
    long had = lost + Difference.total(changes, "documents", "kept");
    add(
        findings,
        share(lost, had),
        lostWarns,
        lostFails,
        "%d of %d documents are gone".formatted(lost, had));
    languages(findings, before.apply(Documents.TABLE), after.apply(Documents.TABLE));
    long[] old = mojibake(before);
    long[] now = mojibake(after);
    add(
        findings,
        share(now[0], now[1]) - share(old[0], old[1]),
        MOJIBAKE_WARNS,
        MOJIBAKE_FAILS,
        "%d of %d titles are mojibake, %d of %d were".formatted(now[0], now[1], old[0], old[1]));
    long[] refusedBefore = refused(before);
    long[] refusedNow = refused(after);
    add(
        findings,
        share(refusedNow[0], refusedNow[1]) - share(refusedBefore[0], refusedBefore[1]),
        REFUSED_WARNS,
        2,
        "%d of %d records are refused, %d of %d were"
            .formatted(refusedNow[0], refusedNow[1], refusedBefore[0], refusedBefore[1]));
    findings.sort((a, b) -> b.level().compareTo(a.level()));
    return findings;
  }

  private static void languages(List<Finding> findings, Dataset<Row> before, Dataset<Row> after) {
    Map<String, Long> now = counts(after);
    counts(before)
        .forEach(
            (language, had) -> {
              long has = now.getOrDefault(language, 0L);
              if (had >= FEW && has == 0) {
                findings.add(
                    new Finding(
                        Level.FAILS, "No document in %s is left of %d.".formatted(language, had)));
              } else if (had >= FEW && share(had - has, had) >= LANGUAGE_WARNS) {
                findings.add(
                    new Finding(
                        Level.WARNS,
                        "Documents in %s went from %d to %d.".formatted(language, had, has)));
              }
            });
  }

  private static Map<String, Long> counts(Dataset<Row> documents) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : documents.groupBy("publication_language").agg(count(lit(1))).collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  private static long[] mojibake(Function<Table, Dataset<Row>> atlas) {
    return two(
        atlas.apply(Documents.TABLE).agg(count_if(col("title").rlike(MOJIBAKE)), count(lit(1))));
  }

  private static long[] refused(Function<Table, Dataset<Row>> atlas) {
    return two(
        atlas.apply(Records.TABLE).agg(count_if(col(Records.REFUSAL).isNotNull()), count(lit(1))));
  }

  private static long[] two(Dataset<Row> counts) {
    Row row = counts.collectAsList().get(0);
    return new long[] {row.getLong(0), row.getLong(1)};
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : (double) part / all;
  }

  private static void add(
      List<Finding> findings, double value, double warns, double fails, String sentence) {
    if (value > 0 && value >= warns) {
      Level level = value >= fails ? Level.FAILS : Level.WARNS;
      findings.add(
          new Finding(level, String.format(Locale.ROOT, "%s (%+.2f %%).", sentence, value * 100)));
    }
  }
}
