package org.therapyatlas.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts a text in several languages into runs of one language each.
 *
 * <p>Sentences, lines and long stretches of one script are told apart first. Then the sequence of
 * languages is taken that explains them best (Viterbi): each piece costs how much less likely its
 * language is than its best one, each change of language costs a constant. So a heading, a list of
 * names or an abbreviation goes with its surroundings, and a sentence or a reference in another
 * language does not.
 */
public final class LanguageRuns {
  /**
   * What a change of language costs, in natural logarithms. High, since n-grams overlap and count
   * each letter about five times: a heading of one word must not suffice, a sentence must.
   */
  private static final double CHANGE = 100;

  /** What a weighted letter of a script costs in a language that does not write it. */
  private static final double FOREIGN_LETTER = 6;

  /** A stretch of letters without Han characters, kana or Hangul this long stands for itself. */
  private static final int LONG_STRETCH = 60;

  private LanguageRuns() {}

  /**
   * A run of one language.
   *
   * @param start where it begins, in UTF-16 units
   * @param end where it ends, exclusive
   * @param language BCP 47 tag, or {@code und}
   */
  public record Run(int start, int end, String language) {}

  /** The runs of a text in order, without gaps from its first character to its last. */
  public static List<Run> runs(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    int[] cuts = cuts(text);
    List<LanguageEvidence> evidence = new ArrayList<>(cuts.length);
    for (int i = 0; i + 1 < cuts.length; i++) {
      evidence.add(LanguageIdentifier.evidenceOf(text, cuts[i], cuts[i + 1]));
    }
    List<String> languages = candidates(evidence);
    if (languages.isEmpty()) {
      return List.of(new Run(0, text.length(), LanguageIdentifier.UNDETERMINED));
    }
    int[] path = path(evidence, languages);
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < path.length; i++) {
      if (i + 1 == path.length || path[i + 1] != path[i]) {
        runs.add(new Run(start, cuts[i + 1], languages.get(path[i])));
        start = cuts[i + 1];
      }
    }
    return runs;
  }

  /** Weighted letters, as {@link LetterShares} counts them, by language of the run. */
  public static SortedMap<String, Long> letters(String text) {
    SortedMap<String, Long> letters = new TreeMap<>();
    for (Run run : runs(text)) {
      letters.merge(run.language(), LetterShares.letters(text, run.start(), run.end()), Long::sum);
    }
    letters.values().removeIf(count -> count == 0);
    return letters;
  }

  /** Languages that are the best of some piece, those with most letters first. */
  private static List<String> candidates(List<LanguageEvidence> evidence) {
    SortedMap<String, Long> letters = new TreeMap<>();
    for (LanguageEvidence piece : evidence) {
      if (!piece.languages().isEmpty()) {
        letters.merge(piece.best(), piece.letters(), Long::sum);
      }
    }
    List<String> languages = new ArrayList<>(letters.keySet());
    languages.sort(Comparator.comparing((String language) -> -letters.get(language)));
    return languages;
  }

  private static int[] path(List<LanguageEvidence> evidence, List<String> languages) {
    int size = languages.size();
    double[] cost = new double[size];
    byte[][] from = new byte[evidence.size()][size];
    for (int i = 0; i < from.length; i++) {
      int cheapest = 0;
      for (int k = 1; k < size; k++) {
        if (cost[k] < cost[cheapest]) {
          cheapest = k;
        }
      }
      double change = i == 0 ? 0 : cost[cheapest] + CHANGE;
      double floor = cost[cheapest];
      double[] next = new double[size];
      for (int k = 0; k < size; k++) {
        boolean stays = i == 0 || cost[k] <= change;
        from[i][k] = (byte) (stays ? k : cheapest);
        // Less the floor, so that a long text does not lose precision.
        next[k] = (stays ? cost[k] : change) - floor + cost(evidence.get(i), languages.get(k));
      }
      cost = next;
    }
    int last = 0;
    for (int k = 1; k < size; k++) {
      if (cost[k] < cost[last]) {
        last = k;
      }
    }
    int[] path = new int[from.length];
    for (int i = path.length - 1; i >= 0; i--) {
      path[i] = last;
      last = from[i][last];
    }
    return path;
  }

  private static double cost(LanguageEvidence piece, String language) {
    int place = piece.languages().indexOf(language);
    return place < 0 ? piece.letters() * FOREIGN_LETTER : piece.nats()[place];
  }

  /** The borders of the pieces, 0 and the length of the text included. */
  private static int[] cuts(String text) {
    int[] cuts = new int[64];
    int count = 1;
    int stretch = 0;
    int stretchStart = 0;
    boolean afterIdeographs = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int cut = -1;
      if (isIdeograph(c)) {
        // The stretch before this character was long: it stands for itself on both sides.
        if (stretch >= LONG_STRETCH) {
          if (afterIdeographs && stretchStart > cuts[count - 1]) {
            cuts = room(cuts, count);
            cuts[count++] = stretchStart;
          }
          cut = i;
        }
        stretch = 0;
        afterIdeographs = true;
        stretchStart = i + 1;
      } else if (Script.of(c) != Script.OTHER) {
        stretch++;
      }
      if (endsPiece(text, i)) {
        if (afterIdeographs && stretch >= LONG_STRETCH && stretchStart > cuts[count - 1]) {
          cuts = room(cuts, count);
          cuts[count++] = stretchStart;
        }
        while (i + 1 < text.length() && text.charAt(i + 1) == ' ') {
          i++;
        }
        cut = i + 1;
        stretch = 0;
        afterIdeographs = false;
        stretchStart = i + 1;
      }
      if (cut > cuts[count - 1] && cut < text.length()) {
        cuts = room(cuts, count);
        cuts[count++] = cut;
      }
    }
    cuts = room(cuts, count);
    cuts[count++] = text.length();
    return Arrays.copyOf(cuts, count);
  }

  private static int[] room(int[] cuts, int count) {
    return count == cuts.length ? Arrays.copyOf(cuts, count * 2) : cuts;
  }

  private static boolean isIdeograph(char c) {
    Script script = Script.of(c);
    return script == Script.HAN || script == Script.KANA || script == Script.HANGUL;
  }

  private static boolean endsPiece(String text, int at) {
    return switch (text.charAt(at)) {
      case '\n', '。', '！', '？', '；' -> true;
      case '.', '!', '?' -> at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
      default -> false;
    };
  }
}
