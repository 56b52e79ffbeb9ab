package org.therapyatlas.references.quality;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts after GROBID: a wrong value is a false positive, a missing one a false negative; precision
 * is TP / (TP + FP), recall TP / expected. Micro sums over fields; an instance is right when every
 * labelled field is.
 */
final class Scores {
  private static final class Count {
    int truePositives;
    int falsePositives;
    int expected;
  }

  private final Map<Matching, Map<Field, Count>> counts = new EnumMap<>(Matching.class);
  private final Map<Matching, Integer> wholeInstances = new EnumMap<>(Matching.class);
  private int instances;

  Scores() {
    for (Matching matching : Matching.values()) {
      Map<Field, Count> fields = new EnumMap<>(Field.class);
      for (Field field : Field.values()) {
        fields.put(field, new Count());
      }
      counts.put(matching, fields);
      wholeInstances.put(matching, 0);
    }
  }

  /** Compares one reference; returns the fields that the soft mode holds for wrong. */
  java.util.Set<Field> add(Map<Field, String> expected, Map<Field, String> predicted) {
    java.util.Set<Field> wrong = java.util.EnumSet.noneOf(Field.class);
    instances++;
    for (Matching matching : Matching.values()) {
      boolean whole = true;
      for (Map.Entry<Field, String> entry : expected.entrySet()) {
        Field field = entry.getKey();
        String want = entry.getValue();
        String got = predicted.getOrDefault(field, "");
        Count count = counts.get(matching).get(field);
        boolean right = false;
        if (!want.isBlank()) {
          count.expected++;
          right = !got.isBlank() && matching.matches(field, want, got);
        }
        if (right) {
          count.truePositives++;
        } else if (!got.isBlank()) {
          count.falsePositives++;
        }
        boolean correct = right || want.isBlank() && got.isBlank();
        whole &= correct;
        if (!correct && matching == Matching.SOFT) {
          wrong.add(field);
        }
      }
      if (whole) {
        wholeInstances.merge(matching, 1, Integer::sum);
      }
    }
    return wrong;
  }

  int instances() {
    return instances;
  }

  /** F1 of a field, 0 to 1; 1 where nothing was expected and nothing given. */
  double f1(Matching matching, Field field) {
    Count count = counts.get(matching).get(field);
    return f1(count.truePositives, count.falsePositives, count.expected);
  }

  boolean labelled(Field field) {
    return counts.get(Matching.SOFT).get(field).expected > 0;
  }

  /** Micro-averaged F1 over the labelled fields, 0 to 1. */
  double micro(Matching matching) {
    int tp = 0;
    int fp = 0;
    int expected = 0;
    for (Count count : counts.get(matching).values()) {
      tp += count.truePositives;
      fp += count.falsePositives;
      expected += count.expected;
    }
    return f1(tp, fp, expected);
  }

  /** Share of references with every field right. */
  double instance(Matching matching) {
    return instances == 0 ? 0 : wholeInstances.get(matching) / (double) instances;
  }

  private static double f1(int tp, int fp, int expected) {
    if (tp + fp == 0 && expected == 0) {
      return 1;
    }
    double precision = tp + fp == 0 ? 0 : tp / (double) (tp + fp);
    double recall = expected == 0 ? 0 : tp / (double) expected;
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** One row of the report in percent. */
  String row(String label) {
    StringBuilder row =
        new StringBuilder(String.format(Locale.ROOT, "%-44s %6d", label, instances));
    for (Matching matching : Matching.values()) {
      row.append(String.format(Locale.ROOT, " %5.1f", 100 * micro(matching)));
    }
    row.append(String.format(Locale.ROOT, " | %5.1f |", 100 * instance(Matching.SOFT)));
    for (Field field : Field.values()) {
      row.append(
          labelled(field)
              ? String.format(Locale.ROOT, " %5.1f", 100 * f1(Matching.SOFT, field))
              : "     -");
    }
    return row.toString();
  }

  static String header() {
    StringBuilder row =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-44s %6s %5s %5s %5s %5s | %5s |",
                "set",
                "n",
                "str",
                "soft",
                "lev",
                "r/o",
                "inst"));
    for (Field field : Field.values()) {
      String name = field.name().toLowerCase(Locale.ROOT).replace("_", "");
      row.append(String.format(Locale.ROOT, " %5s", name.substring(0, Math.min(5, name.length()))));
    }
    return row.toString();
  }
}
