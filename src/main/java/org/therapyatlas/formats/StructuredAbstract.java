package org.therapyatlas.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An abstract as one text. A structured one begins with a label in capitals, and its further labels
 * stand behind ends of sentences; XML of since 2010 gives them as attributes, and all else does
 * not.
 */
final class StructuredAbstract {
  /**
   * A part.
   *
   * @param label its label, or null
   * @param text without the label
   */
  record Part(String label, String text) {}

  private static final String LABEL =
      "(\\p{Lu}[\\p{Lu}\\d/&,'()\u2019 -]{1,78}[\\p{Lu}\\d)]): (?=\\S)";
  private static final Pattern FIRST = Pattern.compile("^" + LABEL);
  private static final Pattern NEXT = Pattern.compile("(?<=[.?!)\\]%;\\d\"\u201D] )" + LABEL);

  private StructuredAbstract() {}

  static List<Part> parts(String text) {
    Matcher first = FIRST.matcher(text);
    Matcher next = NEXT.matcher(text);
    if (text.isEmpty()) {
      return List.of();
    }
    if (!first.find() || !next.find(first.end())) {
      return List.of(new Part(null, text));
    }
    List<Part> parts = new ArrayList<>();
    String label = first.group(1);
    int start = first.end();
    do {
      parts.add(new Part(label, text.substring(start, next.start()).strip()));
      label = next.group(1);
      start = next.end();
    } while (next.find());
    parts.add(new Part(label, text.substring(start).strip()));
    return parts;
  }
}
