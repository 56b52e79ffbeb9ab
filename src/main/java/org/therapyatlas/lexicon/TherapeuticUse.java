package org.therapyatlas.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells from the words around it whether a material is given as a treatment: "injection of
 * mesenchymal stem cells", "vitamin D for osteoporosis", but not "serum vitamin D levels". The
 * wording stands in {@code therapeutic-use.txt}, by language.
 */
final class TherapeuticUse {
  private static final int BEFORE = 60;
  private static final int AFTER = 45;
  private static final Map<String, TherapeuticUse> BY_LANGUAGE = read();

  private Pattern before;
  private Pattern after;
  private Pattern notBefore;
  private Pattern notAfter;

  private TherapeuticUse() {}

  /** Whether the words around a name say that what it names is given to patients. */
  static boolean isSaid(String text, int start, int end, String language) {
    TherapeuticUse use = of(language);
    return !isDenied(text, start, end, language)
        && (use.before.matcher(left(text, start)).find()
            || use.after.matcher(right(text, end)).lookingAt());
  }

  /** Whether they say that it is what the body or a culture makes, or lacks. */
  static boolean isDenied(String text, int start, int end, String language) {
    TherapeuticUse use = of(language);
    return use.notBefore.matcher(left(text, start)).find()
        || use.notAfter.matcher(right(text, end)).lookingAt();
  }

  private static TherapeuticUse of(String language) {
    TherapeuticUse use = language == null ? null : BY_LANGUAGE.get(Inflection.primary(language));
    return use == null ? BY_LANGUAGE.get("en") : use;
  }

  private static String left(String text, int start) {
    int from = start;
    while (from > 0 && start - from < BEFORE && !endsSentence(text, from - 1)) {
      from--;
    }
    return text.substring(from, start).toLowerCase(Locale.ROOT);
  }

  private static String right(String text, int end) {
    int to = end;
    while (to < text.length() && to - end < AFTER && !endsSentence(text, to)) {
      to++;
    }
    return text.substring(end, to).toLowerCase(Locale.ROOT);
  }

  private static boolean endsSentence(String text, int at) {
    return switch (text.charAt(at)) {
      case '。', '！', '？', '!', '?', ';', '；' -> true;
      case '\n' -> at + 1 == text.length() || text.charAt(at + 1) == '\n';
      case '.' -> at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
      default -> false;
    };
  }

  private static Map<String, TherapeuticUse> read() {
    Map<String, TherapeuticUse> uses = new HashMap<>();
    try (InputStream in = TherapeuticUse.class.getResourceAsStream("therapeutic-use.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(" ", 3);
          uses.computeIfAbsent(parts[0], language -> new TherapeuticUse())
              .set(parts[1], parts[2].strip(), hasSpaces(parts[0]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The wording of therapeutic use cannot be read.", e);
    }
    return Map.copyOf(uses);
  }

  private static boolean hasSpaces(String language) {
    return !language.equals("zh") && !language.equals("ja");
  }

  private void set(String place, String words, boolean spaced) {
    String between = spaced ? "(?:\\s+[^\\s,;:]+){0,3}[\\s-]*$" : ".{0,6}$";
    String start = spaced ? "(?<!\\p{L})" : "";
    switch (place) {
      case "before" -> before = Pattern.compile(start + "(?:" + words + ")" + between);
      case "after" ->
          after =
              Pattern.compile(
                  (spaced ? "\\p{L}{0,3}(?:\\s+[^\\s,;:]+){0,2}[\\s-]*" : ".{0,5}")
                      + "(?:"
                      + words
                      + ")");
      case "not-before" ->
          notBefore = Pattern.compile(start + "(?:" + words + ")" + (spaced ? "[\\s-]*$" : "$"));
      case "not-after" ->
          notAfter = Pattern.compile((spaced ? "\\p{L}{0,2}[\\s-]*" : "的?") + "(?:" + words + ")");
      default ->
          throw new IllegalStateException(
              "therapeutic-use.txt has the unknown place " + place + ".");
    }
  }
}
