package org.therapyatlas.references;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of standards, reports and volumes that stand behind the title of a book. */
final class SerialNumbers {
  private static final Pattern STANDARD =
      Pattern.compile(
          "\\s(?:GB(?:/[TZ])?|ISO(?:/[A-Z]{2,4}){0,2}|IEC|AIAA|ANSI|ASTM|DIN|EN|BS|JIS|IEEE|[A-Z]{2}/T)"
              + "[ -][A-Z]?-?\\d[\\d.-]{0,13}\\d(?:[:-](?:19|20)\\d\\d)?(?:\\([a-z]{2}\\))?(?=[.\\s]|$)");
  private static final Pattern BEHIND_TITLE =
      Pattern.compile(
          "(?:[:,]?\\s(?:第\\s?[\\d一二三四五六七八九十]{1,4}\\s?[册卷辑部集]|[Vv](?:ol)?\\.\\s?\\d{1,3})"
              + "|\\s[A-Z]{2,5}[ -]\\d[\\d-]{4,12})$");

  private SerialNumbers() {}

  /** An entry without the number of the standard it names. */
  static String withoutStandard(String text) {
    if (text.indexOf("/T") < 0
        && text.indexOf(" ISO") < 0
        && text.indexOf(" GB ") < 0
        && text.indexOf(" AIAA ") < 0
        && text.indexOf(" ASTM ") < 0
        && text.indexOf(" DIN ") < 0
        && text.indexOf(" IEC ") < 0) {
      return text;
    }
    Matcher standard = STANDARD.matcher(text);
    return standard.find() && standard.start() > 8
        ? text.substring(0, standard.start()) + text.substring(standard.end())
        : text;
  }

  /** A title without the number of its volume or report. */
  static String withoutNumber(String title) {
    if (title == null || title.isEmpty()) {
      return title;
    }
    char last = title.charAt(title.length() - 1);
    if (!Character.isDigit(last) && "册卷辑部集".indexOf(last) < 0) {
      return title;
    }
    Matcher number = BEHIND_TITLE.matcher(title);
    number.region(Math.max(0, title.length() - 24), title.length());
    return number.find() && number.start() > 3 ? title.substring(0, number.start()) : title;
  }
}
