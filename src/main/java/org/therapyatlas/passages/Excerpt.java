package org.therapyatlas.passages;

/** A passage around a place in a text. Offsets count Unicode code points, as the tables do. */
final class Excerpt {
  private static final int AROUND = 70;

  private Excerpt() {}

  /** The passage around an offset, cut at blanks where there are some, on one line. */
  static String at(String text, int offset) {
    int length = text.codePointCount(0, text.length());
    int place = Math.max(0, Math.min(offset, length));
    int from = Math.max(0, place - AROUND);
    int to = Math.min(length, place + 2 * AROUND);
    String cut = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    String line = cut.replaceAll("\\s+", " ").strip();
    return (from > 0 ? "… " : "") + line + (to < length ? " …" : "");
  }

  /** The passages in which a form is written, whatever its case; at most the given number. */
  static java.util.List<String> of(String text, String form, int most) {
    java.util.List<String> found = new java.util.ArrayList<>();
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    String wanted = form.toLowerCase(java.util.Locale.ROOT);
    // Lower case may change the length of a text; then places in it are no places here.
    if (lower.length() != text.length() || wanted.isEmpty()) {
      return found;
    }
    int at = lower.indexOf(wanted);
    while (at >= 0 && found.size() < most) {
      found.add(at(text, text.codePointCount(0, at)));
      at = lower.indexOf(wanted, at + Math.max(wanted.length(), 2 * AROUND));
    }
    return found;
  }
}
