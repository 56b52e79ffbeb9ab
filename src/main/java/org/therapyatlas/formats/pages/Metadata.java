package org.therapyatlas.formats.pages;

import java.util.regex.Pattern;
import org.therapyatlas.formats.pages.Phrases.Group;
import org.therapyatlas.text.Regex;

/** Tells the lines about a publication (dates, identifiers, citation) from its text. */
final class Metadata {
  private static final Pattern IDENTIFIER =
      Regex.compile(
          "(?iU)^(?:[-•]\\s*)?(?:pmid|pmcid|doi|issn|isbn|bibcode|url)\\b\\s*[:：]?.*|^https?://\\S+$|.*\\bdoi\\s?[:：]\\s?10\\.\\d{4}.*|^10\\.\\d{4,9}/\\S+$");
  private static final Pattern RELATIVE =
      Regex.compile(
          "(?iU)^.{0,30}\\b\\d{1,3}\\s?(?:(?:second|minute|min|hour|day|week|month|year)s?\\s+ago|(?:sekunder|minuter|timmar|dagar|veckor|månader|år) sedan).*|^(?:vor|il y a|hace|há|for|siden)\\s+\\d.*|.{0,30}\\d+\\s?(?:分钟|小时|天|周|个月|年)前.*|.{0,40}\\b\\d+\\s?(?:min(?:ute)?s?\\.?(?: de)? (?:read|läsning|lesezeit|lecture|lectura|leitura|lesetid|lukuaika|leestijd)|minutes? read)\\b.*");
  private static final Pattern CITATION =
      Regex.compile(
          "(?U).{0,120}\\b(?:19|20)\\d{2}\\b[^;]{0,14};\\s?\\w{1,8}\\s?(?:\\([^)]{1,20}\\))?\\s?(?::|,)\\s?\\w.*"
              + "|.{0,100}\\b(?:(?i:vol(?:ume|\\.)?|volumen|band|bd\\.|jg\\.|jahrgang|tome|том))\\s?\\d{1,4}\\b.*"
              + "|.{0,40}(?:19|20)\\d{2}\\s?年.{0,20}[第卷巻].*|.{0,40}第\\s?\\d{1,4}\\s?[卷巻권].*"
              + "|^\\.\\s(?:19|20)\\d{2}\\b.*");
  private static final Pattern DATE_ONLY =
      Regex.compile(
          "(?U)^(?:\\p{L}{2,12}\\.?,?\\s)?\\d{1,2}(?:\\.|º|er|st|nd|rd|th)?\\s(?:de\\s|of\\s)?\\p{L}{3,10}\\.?,?\\s(?:de\\s|del\\s)?(?:19|20)\\d{2}[^\\p{L}]*$|^[\\p{L}\\s,.]{0,24}(?:\\d[\\d\\s.,:/年月日년월일-]*\\p{L}{0,14}\\.?[\\d\\s.,:/()+-]*(?:(?:Uhr|Uhr|am|pm|AM|PM|klo|kl\\.|GMT|UTC|CET|EST|EDT|IST)\\.?)?)[^\\p{L}]*$");
  private static final Pattern YEAR = Regex.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  private static final Pattern STARTS_WITH_DATE =
      Regex.compile(
          "(?U)^[\\[(（]?(?:(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}|\\d{1,2}\\.?\\s(?:de\\s)?\\p{L}{3,10}\\.?,?\\s(?:de\\s)?(?:19|20)\\d{2}|\\p{Lu}\\p{Ll}{2,9}\\.?\\s\\d{1,2},\\s(?:19|20)\\d{2}).*");

  private Metadata() {}

  /** Whether a line of the head is one of identifiers. */
  static boolean isIdentifierLine(String line) {
    return line.length() < 400
        && holdsDigitOrColon(line)
        && IDENTIFIER.matcher(line).matches()
        && !Writing.isRunningText(line);
  }

  private static boolean holdsDigitOrColon(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ((c >= '0' && c <= '9') || c == ':' || c == '：') {
        return true;
      }
    }
    return "doi".equalsIgnoreCase(line);
  }

  /** Whether a line says when and where the document was published. */
  static boolean isMetadata(String line) {
    if (line.length() > 300 || Writing.isRunningText(line)) {
      return false;
    }
    return IDENTIFIER.matcher(line).matches()
        || (line.length() < 90 && RELATIVE.matcher(line).matches())
        || isDate(line)
        || (line.length() < 100
            && !Writing.isTerminated(line)
            && STARTS_WITH_DATE.matcher(line).matches())
        || Phrases.afterLabel(Group.SUBJECT_LABEL, line) != null
        || ((line.length() < 160 || line.length() < 220 && !Writing.holdsSentenceEnd(line))
            && CITATION.matcher(line).matches());
  }

  /** Whether a short line holds a date and little else. */
  static boolean isDate(String line) {
    return line.length() < 70 && DATE_ONLY.matcher(line).matches() && YEAR.matcher(line).find();
  }
}
