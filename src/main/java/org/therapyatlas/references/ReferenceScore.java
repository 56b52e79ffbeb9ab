package org.therapyatlas.references;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/** How much a line reads like an entry of a reference list, from 0 to 1. */
final class ReferenceScore {
  private static final int LONGEST = 8_000;

  private static final Pattern TYPE_MARK =
      Regex.compile(
          "[\\[［](?:[MCGNJDRSPAZKX]|EB|DB|CP|DS|CM|PP)(?:\\s?[/／]\\s?(?:OL|MK|DK|CD|MT))?[\\]］]");
  private static final Pattern VOLUME_PAGE =
      Regex.compile(
          "(?:19|20)\\d\\d[^.]{0,14}?[;,；，]\\s?\\d{1,4}\\s?(?:[(（][^()（）]{1,20}[)）])?\\s?[:：,，]\\s?[A-Za-z]{0,4}\\d"
              + "|\\d{1,4}\\s?(?:\\([^()]{1,20}\\))?\\s?[:,]\\s?(?:pp?\\.\\s?)?[A-Za-z]?\\d{1,6}\\s?[-–—]\\s?[A-Za-z]?\\d{1,6}"
              + "|\\d{1,4}\\s?\\((?:19|20)\\d\\d\\)\\s?[A-Za-z]?\\d|\\b[Vv]ol\\.?\\s?\\d|(?:第\\s?\\d+\\s?)?卷|권\\s?\\d*\\s?호|巻");
  private static final Pattern YEAR = Regex.compile("(?<!\\d)(?:18|19|20)\\d\\d[a-z]?(?!\\d)");
  private static final Pattern LATIN_AUTHORS =
      Regex.compile(
          "(?:(?:van|von|de|der|den|di|da|del|la|le|el|al|dos|Le|La|De|Van|Von)\\s)*+"
              + "\\p{Lu}[\\p{L}'’`-]+(?:\\s\\p{Lu}[\\p{L}'’-]+){0,2},?\\s"
              + "(?:\\p{Lu}\\.?[ -]?){1,4}(?=[,;.:&(]|$|\\s(?:and|et|und|&|\\(|\\d)|(?<=\\s)(?:and|et|und|&|\\(|\\d)).*+"
              + "|(?:\\p{Lu}\\.[ -]?){1,4}\\s?\\p{Lu}[\\p{L}'’-]+[,;.:& (].*+"
              + "|\\p{Lu}{2,}(?:[ -]\\p{Lu}{2,})*\\s(?:\\p{Lu}\\s?){1,3}[,.:;].*+");
  private static final Pattern HAN_AUTHORS =
      Regex.compile("\\p{IsHan}{2,4}\\s?(?:[,，、;；.．。\\[:：]|等).*+");
  private static final Pattern ET_AL = Regex.compile("\\bet al\\b|[,，]\\s?等[.．。,，]|et\\.al");

  private ReferenceScore() {}

  /** The score of a line; numbers and bullets at its head do not count. */
  static double of(String line) {
    int mark = ListMark.of(line).end();
    String text = line.substring(Math.min(mark, line.length())).strip();
    if (text.length() < 12) {
      return 0;
    }
    boolean cut = text.length() > LONGEST;
    if (cut) {
      text = text.substring(0, LONGEST);
    }
    double score = cut ? -0.3 : 0;
    boolean year = YEAR.matcher(text).find();
    score += year ? 0.15 : 0;
    score += TYPE_MARK.matcher(text).find() ? 0.5 : 0;
    score += VOLUME_PAGE.matcher(text).find() ? (year ? 0.35 : 0.2) : 0;
    boolean identified =
        Identifiers.firstDoi(text) != null
            || Identifiers.firstPmid(text) != null
            || Identifiers.firstPmcid(text) != null;
    score += identified ? 0.4 : text.contains("http") || text.contains("www.") ? 0.3 : 0;
    boolean authors = startsLikeEntry(text);
    score += authors ? 0.35 : 0;
    score += ET_AL.matcher(text).find() ? 0.15 : 0;
    if (!authors
        && year
        && Character.isUpperCase(text.charAt(0))
        && PUBLISHED.matcher(text).find()) {
      score += 0.3;
    }
    if (!year && !identified) {
      score -= 0.1;
    }
    char last = text.charAt(text.length() - 1);
    if (last == '?' || last == '？') {
      score -= 0.5;
    }
    if (!identified && SPEECH.matcher(text).find()) {
      score -= 0.4;
    }
    return Math.max(0, Math.min(1, score));
  }

  // Words of prose that no entry holds outside of its title.
  private static final Pattern SPEECH =
      Regex.compile(
          "(?:^|\\s)[“\"”](?:I|We|You|It|My|The doctors?)\\s|\\b(?:I've|I’ve|we've|don't|don’t)\\b");
  private static final Pattern PUBLISHED =
      Regex.compile(
          "\\b(?:Press|Publish\\w*|University|Elsevier|Springer|Wiley|eds?\\.|Eds?\\.|edn|ed\\.|pp\\.|World Health|Available"
              + "|Accessed|Verlag|Editorial|Éditions|Proceedings|Report|Organi[sz]ation|Ministry|Institute)");

  /** Whether a text starts with names as entries do. */
  static boolean startsLikeEntry(String text) {
    String head = text.length() > 160 ? text.substring(0, 160) : text;
    Matcher latin = LATIN_AUTHORS.matcher(head);
    return latin.matches() || HAN_AUTHORS.matcher(head).matches();
  }

  /** Whether an entry can end here: it has a year and ends in a mark that closes one. */
  static boolean closed(String item) {
    if (item.isEmpty()) {
      return false;
    }
    char last = item.charAt(item.length() - 1);
    boolean ends =
        last == '.' || last == '。' || last == ')' || last == ']' || Character.isDigit(last);
    return (ends || Identifiers.firstDoi(item) != null || item.contains("http"))
        && YEAR.matcher(item).find();
  }
}
