package org.therapyatlas.formats;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Limits that protect a run from files that would not fit into a task's memory or time, and what
 * the columns of tables mean.
 *
 * @param maxTextBytes largest file that is read as one document (text, HTML, PDF), in bytes after
 *     decompression
 * @param maxRecordBytes largest single record of a file of many, in bytes after decompression
 * @param maxUnpackedBytes most that one compressed file or archive may unpack to, in bytes
 * @param maxRatio most bytes that one stored byte may unpack to, in files that unpack to 32 MiB and
 *     more
 * @param maxLevels most archives inside each other
 * @param columns columns of tables in files, by the field they hold: {@code title=Titel}
 */
public record ReaderOptions(
    int maxTextBytes,
    int maxRecordBytes,
    long maxUnpackedBytes,
    int maxRatio,
    int maxLevels,
    Map<String, String> columns)
    implements Serializable {
  /** 64 MiB for a document or record, 1 TiB for a file, 500 times its size, 8 levels. */
  public static final ReaderOptions DEFAULTS = new ReaderOptions(64 << 20, 64 << 20);

  private static final List<String> LIMITS =
      List.of("document", "record", "unpacked", "ratio", "levels");

  public ReaderOptions {
    columns = Map.copyOf(columns);
    if (maxTextBytes < 1
        || maxRecordBytes < 1
        || maxUnpackedBytes < 1
        || maxRatio < 1
        || maxLevels < 0) {
      throw new IllegalArgumentException(
          ("Limits are at least 1, but the limit for a document is %d, for a record %d, for a file"
                  + " %d and for its ratio %d; levels are at least 0, but are %d.")
              .formatted(maxTextBytes, maxRecordBytes, maxUnpackedBytes, maxRatio, maxLevels));
    }
  }

  /** Limits for documents and records, the standard ones for all else. */
  public ReaderOptions(int maxTextBytes, int maxRecordBytes) {
    this(maxTextBytes, maxRecordBytes, 1L << 40, 500, 8, Map.of());
  }

  /**
   * The standard limits with some of them set anew.
   *
   * @param limits by name: document, record, unpacked, ratio, levels
   * @param columns columns of tables by field
   * @param problems gets a sentence for each limit and column that cannot be
   */
  public static ReaderOptions of(
      Map<String, Long> limits, Map<String, String> columns, List<String> problems) {
    int before = problems.size();
    new TreeMap<>(limits)
        .forEach(
            (name, value) -> {
              long most = name.equals("unpacked") ? Long.MAX_VALUE : Integer.MAX_VALUE;
              if (!LIMITS.contains(name)) {
                problems.add("--limit %s is none of %s.".formatted(name, LIMITS));
              } else if (value < (name.equals("levels") ? 0 : 1) || value > most) {
                problems.add("--limit %s=%d is not from 1 to %d.".formatted(name, value, most));
              }
            });
    problems.addAll(ColumnMapping.problems(columns));
    if (problems.size() > before) {
      return DEFAULTS;
    }
    return new ReaderOptions(
        (int) value(limits, "document", DEFAULTS.maxTextBytes),
        (int) value(limits, "record", DEFAULTS.maxRecordBytes),
        value(limits, "unpacked", DEFAULTS.maxUnpackedBytes),
        (int) value(limits, "ratio", DEFAULTS.maxRatio),
        (int) value(limits, "levels", DEFAULTS.maxLevels),
        columns);
  }

  private static long value(Map<String, Long> limits, String name, long standard) {
    return limits.getOrDefault(name, standard);
  }

  /** The limits as a run's manifest shows them. */
  public String describedLimits() {
    return "document=%d,record=%d,unpacked=%d,ratio=%d,levels=%d"
        .formatted(maxTextBytes, maxRecordBytes, maxUnpackedBytes, maxRatio, maxLevels);
  }

  /** The columns as a run's manifest shows them. */
  public String describedColumns() {
    List<String> described = new ArrayList<>();
    new TreeMap<>(columns).forEach((field, column) -> described.add(field + "=" + column));
    return String.join(",", described);
  }
}
