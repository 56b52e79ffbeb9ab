package org.therapyatlas.formats.pages;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a page breaks its lines.
 *
 * @param wrapped whether lines are broken inside sentences
 * @param width length that a full line has about, in characters
 * @param hyphenated words written with a hyphen inside a line, in lower case; such a hyphen stays
 *     when a line break follows it elsewhere
 */
record Layout(boolean wrapped, int width, Set<String> hyphenated) {
  /** Three breaks inside sentences may be chance on a long page; more than this share is not. */
  private static final double WRAPPED_SHARE = 0.12;

  /** Looks at all pairs of lines without a blank line between them. */
  static Layout of(List<PageLine> lines) {
    int pairs = 0;
    int cuts = 0;
    int fullCuts = 0;
    int[] lengths = lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
    int width = lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 9 / 10];
    for (int i = 1; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      String before = lines.get(i - 1).text();
      if (line.blanksBefore() > 0 || line.isBullet() || line.isTableRow()) {
        continue;
      }
      pairs++;
      boolean open = !Writing.isTerminated(before);
      if (open && Writing.startsLower(line.text())) {
        cuts++;
      } else if (open && before.length() >= 0.8 * width && width >= 20 && width <= 160) {
        fullCuts++;
      }
    }
    boolean wrapped =
        (cuts >= 3 && cuts >= WRAPPED_SHARE * pairs)
            || (cuts + fullCuts >= 4 && cuts + fullCuts >= 0.35 * pairs);
    return new Layout(wrapped, width, wrapped || cuts > 0 ? hyphenatedWords(lines) : Set.of());
  }

  /** The same page read with nothing known of its other lines. */
  static Layout plain() {
    return new Layout(false, 0, Set.of());
  }

  private static Set<String> hyphenatedWords(List<PageLine> lines) {
    Set<String> words = new HashSet<>();
    for (PageLine line : lines) {
      if (line.text().indexOf('-') < 0) {
        continue;
      }
      Arrays.stream(line.text().split("[\\s.,;:()\"“”]+"))
          .filter(word -> word.indexOf('-') > 0 && word.length() < 60 && !word.endsWith("-"))
          .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    }
    return words;
  }
}
