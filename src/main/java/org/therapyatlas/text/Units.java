package org.therapyatlas.text;

import java.util.Set;

/** Units of measurement and endings that make a number of what stands before them. */
final class Units {
  private static final Set<String> ALL =
      Set.of(
          "mg", "kg", "g", "µg", "μg", "ug", "ng", "pg", "ml", "l", "dl", "µl", "μl", "ul", "mm",
          "cm", "m", "km", "nm", "µm", "μm", "min", "h", "hr", "hrs", "s", "ms", "d", "wk", "iu",
          "u", "mol", "mmol", "µmol", "μmol", "nmol", "pmol", "kda", "bp", "kb", "hz", "khz", "mhz",
          "ghz", "kcal", "kj", "pa", "kpa", "mpa", "mmhg", "gy", "cgy", "ppm", "rpm", "mv", "kv",
          "ma", "cfu", "st", "nd", "rd", "th");

  private Units() {}

  /** Whether a word in lower case is a unit, or the ending of an ordinal. */
  static boolean contains(String word) {
    return ALL.contains(word);
  }
}
