package org.therapyatlas.formats.pages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of a page that is not blank.
 *
 * @param text the line in NFC without blanks and invisible characters at its ends
 * @param blanksBefore number of blank lines between it and the line before
 */
record PageLine(String text, int blanksBefore) {
  /**
   * Marks beyond so many on one letter are dropped: they are no text, and normalising or searching
   * a run of thousands takes quadratic time. Unicode's stream-safe format has this limit.
   */
  private static final int LONGEST_MARK_RUN = 30;

  /** The link behind each heading of an encyclopedia that readers edit. */
  private static final Pattern EDIT_LINK =
      Pattern.compile(
          "(?<=\\S)\\s?\\[\\s?(?:edit|redigera|redigér|rediger|Bearbeiten|modifier|editar|modifica|bewerken|edytuj|muokkaa|править|编辑|編輯|編集|편집)[^\\[\\]]{0,40}\\]$");

  /** Longer lines are no headings. */
  private static final int LONGEST_HEADING = 120;

  /** Cuts a text into lines at every line end that Unicode knows, and drops the blank ones. */
  static List<PageLine> of(String text) {
    List<PageLine> lines = new ArrayList<>();
    int blanks = 0;
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at < text.length() && !isLineEnd(text.charAt(at))) {
        continue;
      }
      String line = clean(text.substring(start, at));
      if (!line.isEmpty()) {
        lines.add(new PageLine(line, blanks));
        blanks = 0;
      } else if (!isLineFeedOfPair(text, at)) {
        blanks++;
      }
      start = at + 1;
    }
    return lines;
  }

  /** Whether the line is an item of a list, by its mark. */
  boolean isBullet() {
    return isBullet(text);
  }

  /** Whether a text starts with the mark of a list item. */
  static boolean isBullet(String text) {
    return text.length() > 1
        && "-–—•·●○◦▪■□►▶*‣⁃∙✓✔➢➤・".indexOf(text.charAt(0)) >= 0
        && (Character.isWhitespace(text.charAt(1))
            || Character.isSpaceChar(text.charAt(1))
            || "•●○▪■►▶‣✓✔➢➤・".indexOf(text.charAt(0)) >= 0);
  }

  /** Whether the line is a row of a table. */
  boolean isTableRow() {
    return text.indexOf('\t') >= 0;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == 0x0B
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isLineFeedOfPair(String text, int at) {
    return at > 0 && at < text.length() && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r';
  }

  private static String clean(String line) {
    StringBuilder kept = new StringBuilder(line.length());
    int marks = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
      if (marks > LONGEST_MARK_RUN) {
        continue;
      }
      kept.append(c);
    }
    int from = 0;
    int to = kept.length();
    while (from < to && isBlank(kept.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(kept.charAt(to - 1))) {
      to--;
    }
    String stripped = kept.substring(from, to);
    if (stripped.length() <= LONGEST_HEADING && stripped.endsWith("]")) {
      stripped = EDIT_LINK.matcher(stripped).replaceFirst("");
    }
    return Normalizer.normalize(stripped, Normalizer.Form.NFC);
  }

  private static boolean isInvisible(char c) {
    return c == 0xFEFF
        || c == 0xAD
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || c == 0x2060
        || (c < ' ' && c != '\t')
        || c == 0x7F;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
