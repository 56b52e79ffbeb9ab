package org.therapyatlas.formats.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapyatlas.formats.pages.Phrases.Group;

/** The words that the lines above a text share with it. */
final class HeadWords {
  /** Words that a head line shares with the text are looked for in this much of it. */
  private static final int TEXT_LOOKED_AT = 20_000;

  /** Letters at the beginning of a word that inflection leaves as they are. */
  private static final int BEGINNING = 7;

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]{4,}");

  private HeadWords() {}

  /** Words of four letters and more in lower case; for East Asian text pairs of characters. */
  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      words.add(word.toLowerCase(Locale.ROOT));
    }
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) >= 0x1100
          && Writing.isEastAsian(text.charAt(i))
          && Writing.isEastAsian(text.charAt(i + 1))) {
        words.add(text.substring(i, i + 2));
      }
    }
    return words;
  }

  /** Words that stand in lower case somewhere, which a name does not. */
  static Set<String> lowerWords(String text) {
    Set<String> words = new HashSet<>();
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (Character.isLowerCase(matcher.group().codePointAt(0))) {
        words.add(matcher.group());
      }
    }
    return words;
  }

  /** Whether a text has a word, or one that begins like it: many languages inflect. */
  static boolean isIn(Set<String> words, String word) {
    return words.contains(word)
        || (word.length() > BEGINNING && words.contains(word.substring(0, BEGINNING) + "…"));
  }

  /** Whether no word of a line is among those in lower case. */
  static boolean isNoOtherWord(String line, Set<String> lower) {
    return words(line).stream().noneMatch(lower::contains);
  }

  /** The beginning of the text, from which the words come that head lines are compared with. */
  static String sample(List<Block> blocks, int from) {
    StringBuilder sample = new StringBuilder();
    for (int at = from; at < blocks.size() && sample.length() < TEXT_LOOKED_AT; at++) {
      String text = blocks.get(at).text();
      if (at > from + 3
          && (Phrases.matches(Group.TAIL, text) || Phrases.matches(Group.COMMENTS, text))) {
        break;
      }
      boolean furniture = text.length() < 400 && Phrases.matches(Group.FURNITURE, text);
      if (blocks.get(at) instanceof Paragraph && !furniture) {
        sample.append(text, 0, Math.min(text.length(), TEXT_LOOKED_AT)).append('\n');
      }
    }
    return sample.toString();
  }

  /** Adds how the words begin, so that {@link #isIn} finds inflected ones. */
  static void addBeginnings(Set<String> words) {
    for (String word : List.copyOf(words)) {
      if (word.length() > BEGINNING) {
        words.add(word.substring(0, BEGINNING) + "…");
      }
    }
  }
}
