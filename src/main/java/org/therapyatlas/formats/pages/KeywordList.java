package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a list of keywords at whatever mark it uses. */
final class KeywordList {
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("\\s*[;；\\n]\\s*"),
          Pattern.compile("\\s*[,，、､]\\s*"),
          Pattern.compile("\\s*[·•|／]\\s*|\\s+[-–—/]\\s+"),
          Pattern.compile("[\\u3000]+|\\s{2,}"));

  /** The thesaurus that keywords were taken from, named behind them. */
  private static final Pattern SOURCE =
      Pattern.compile("\\s*[(（](?i:fuente|source|fonte|quelle)\\s?[:：][^)）]{0,60}[)）]");

  private KeywordList() {}

  /** The keywords in order, as written, bullets and the full stop at the end apart. */
  static List<String> split(String text) {
    Pattern mark = MARKS.get(MARKS.size() - 1);
    for (Pattern candidate : MARKS) {
      if (candidate.matcher(text.strip()).find()) {
        mark = candidate;
        break;
      }
    }
    if (mark == MARKS.get(MARKS.size() - 1) && Writing.isEastAsian(text) && text.indexOf(' ') > 0) {
      mark = Pattern.compile("\\s+");
    }
    List<String> keywords = new ArrayList<>();
    for (String part : mark.split(SOURCE.matcher(text).replaceAll(""))) {
      String keyword = part.strip();
      if (PageLine.isBullet(keyword)) {
        keyword = keyword.substring(1).strip();
      }
      keyword = keyword.replaceAll("[.。;；,，]+$", "").strip();
      if (!keyword.isEmpty() && keyword.length() <= 200) {
        keywords.add(keyword);
      }
    }
    return keywords;
  }
}
