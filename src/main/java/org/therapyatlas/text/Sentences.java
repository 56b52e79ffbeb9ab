package org.therapyatlas.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a text into sentences: at full stops, question and exclamation marks of all scripts and at
 * line breaks, but not after abbreviations, initials (E. coli), decimal points and, where a
 * language writes ordinals so, numbers (am 3. Oktober), nor where the text goes on in lower case.
 */
public final class Sentences {
  private static final Set<String> ORDINALS_WITH_STOP =
      Set.of("de", "da", "nb", "nn", "no", "fi", "cs", "pl", "hu", "tr", "is");
  private static final int LONGEST_ABBREVIATION = 8;

  /** Abbreviations where a number follows: Fig. 1, no. 5. */
  private static final Set<String> BEFORE_NUMBERS =
      Set.of(
          "fig", "figs", "tab", "vol", "no", "nos", "nr", "p", "pp", "eq", "ref", "refs", "art",
          "cap", "pág", "abb", "рис", "табл");

  private static final Map<String, Set<String>> ABBREVIATIONS = read();

  private Sentences() {}

  /**
   * A sentence, without white space around it.
   *
   * @param start where it begins, in UTF-16 units
   * @param end where it ends, exclusive
   */
  public record Span(int start, int end) {
    /** The sentence itself. */
    public String of(String text) {
      return text.substring(start, end);
    }
  }

  /**
   * The sentences of a text in order.
   *
   * @param language BCP 47 tag of the text; decides about abbreviations
   */
  public static List<Span> split(String text, String language) {
    String primary = StopWords.primary(language);
    Set<String> abbreviations = ABBREVIATIONS.getOrDefault(primary, Set.of());
    boolean ordinals = ORDINALS_WITH_STOP.contains(primary);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int end = -1;
      switch (text.charAt(at)) {
        case '。', '！', '？', '｡' -> end = closing(text, at + 1);
        case '\n' -> end = goesOn(text, at + 1) ? -1 : at + 1;
        case '.', '!', '?', '…', '؟', '।' -> end = endOfWestern(text, at, abbreviations, ordinals);
        default -> {}
      }
      if (end > at) {
        add(text, start, end, sentences);
        start = end;
        at = end;
      } else {
        at++;
      }
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  private static int endOfWestern(
      String text, int at, Set<String> abbreviations, boolean ordinals) {
    int end = closing(text, at + 1);
    if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      return -1;
    }
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
      return -1;
    }
    boolean numbered = next < text.length() && Character.isDigit(text.charAt(next));
    boolean abbreviated =
        text.charAt(at) == '.' && isAbbreviation(text, at, abbreviations, ordinals, numbered);
    return abbreviated ? -1 : end;
  }

  private static boolean isAbbreviation(
      String text, int stop, Set<String> abbreviations, boolean ordinals, boolean numbered) {
    int from = stop;
    while (from > 0 && stop - from <= LONGEST_ABBREVIATION && isPart(text.charAt(from - 1))) {
      from--;
    }
    if (from == stop || (from > 0 && isPart(text.charAt(from - 1)))) {
      return false;
    }
    String word = text.substring(from, stop);
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return true;
    }
    if (ordinals && word.length() <= 2 && word.chars().allMatch(Character::isDigit)) {
      return true;
    }
    String folded = Folding.fold(word);
    return abbreviations.contains(folded) || (numbered && BEFORE_NUMBERS.contains(folded));
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  /** Past the quotation marks and brackets that close after an end. */
  private static int closing(String text, int from) {
    int at = from;
    while (at < text.length() && "\"'”’»)]）】』」.!?…".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean goesOn(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && Character.isLowerCase(text.charAt(at));
  }

  private static void add(String text, int from, int to, List<Span> sentences) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    try (InputStream raw = Sentences.class.getResourceAsStream("abbreviations.txt");
        BufferedReader in =
            new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8))) {
      Set<String> all = new HashSet<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        int space = line.indexOf(' ');
        String language = line.substring(0, space);
        Set<String> words = Set.of(line.substring(space + 1).split(" "));
        if (language.equals("*")) {
          all.addAll(words);
        } else {
          Set<String> both = new HashSet<>(all);
          both.addAll(words);
          lists.put(language, both);
        }
      }
      return lists;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read abbreviations.txt of the jar", e);
    }
  }
}
