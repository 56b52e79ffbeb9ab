package org.therapyatlas.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds enumerations of concepts of one kind: at least three different ones one after the other
 * with hardly more than commas and conjunctions between them, or at the start of the items of a
 * list. What stands in an enumeration is listed, not spoken of.
 */
final class Enumerations {
  private static final int MIN_CONCEPTS = 3;
  private static final int MAX_GAP = 40;

  private Enumerations() {}

  /** Marks the listed ones among the occurrences of one kind in one text, in their order. */
  static void mark(String text, List<Occurrence> occurrences) {
    markRuns(text, occurrences);
    markItems(text, occurrences);
  }

  private static void markRuns(String text, List<Occurrence> occurrences) {
    int first = 0;
    for (int i = 1; i <= occurrences.size(); i++) {
      boolean goesOn =
          i < occurrences.size()
              && isEnumeratingGap(text, occurrences.get(i - 1).end, occurrences.get(i).start);
      if (!goesOn) {
        markIfMany(occurrences.subList(first, i));
        first = i;
      }
    }
  }

  private static boolean isEnumeratingGap(String text, int from, int to) {
    if (to <= from || to - from > MAX_GAP) {
      return to <= from;
    }
    boolean separated = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '.', '!', '?', '。', '！', '？', ':', '：' -> {
          return false;
        }
        case ',', ';', '、', '，', '；', '/', '•' -> separated = true;
        default -> {}
      }
    }
    return separated || isConjunction(text.substring(from, to).strip());
  }

  private static boolean isConjunction(String word) {
    return switch (word) {
      case "and",
          "or",
          "och",
          "eller",
          "og",
          "und",
          "oder",
          "et",
          "ou",
          "y",
          "o",
          "e",
          "u",
          "en",
          "of",
          "i",
          "и",
          "или",
          "ja",
          "tai",
          "和",
          "及",
          "与",
          "與",
          "或",
          "以及",
          "や",
          "と",
          "および" ->
          true;
      default -> false;
    };
  }

  private static void markItems(String text, List<Occurrence> occurrences) {
    List<Occurrence> items = occurrences.stream().filter(o -> startsItem(text, o.start)).toList();
    markIfMany(items);
  }

  /** Whether only a bullet or a number stands before a place on its line. */
  private static boolean startsItem(String text, int start) {
    boolean bullet = false;
    for (int i = start - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        // Wrapped pages break the line after the bullet.
        return bullet;
      }
      if (c == '-' || c == '•' || c == '*' || c == '–' || c == '·' || c == '▪') {
        bullet = true;
      } else if (!Character.isWhitespace(c)) {
        return false;
      }
    }
    return bullet;
  }

  private static void markIfMany(List<Occurrence> occurrences) {
    Set<Integer> concepts = new HashSet<>();
    occurrences.forEach(o -> concepts.add(o.concept));
    if (concepts.size() >= MIN_CONCEPTS) {
      occurrences.forEach(o -> o.listed = true);
    }
  }
}
