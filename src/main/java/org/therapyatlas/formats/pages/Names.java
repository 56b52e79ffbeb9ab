package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/** Tells lines of person names and of their institutions from titles and text. */
final class Names {
  private static final Pattern NOTE_MARKS =
      Regex.compile(
          "\\d{1,2}[)）]|[\\d*†‡§¶#∗＊△▲✉@\\u00B9\\u00B2\\u00B3\\u2070-\\u2089]++|[\\[(（【][\\d\\s,，a-z*†]*+[\\])）】]|\\s[a-h](?=\\s*(?:[,;，]|$))|(?<=\\d)[)）]");
  private static final Pattern SEPARATOR =
      Regex.compile("\\s*[,，;；、/|•]\\s*|\\s+(?:and|och|und|et|y|e|og|ja|en|i|и|&)\\s+|\\s*&\\s*");
  private static final Pattern LEADING_AND =
      Regex.compile("^(?:and|och|und|et|y|e|og|ja|en|i|и|&)\\s+");
  private static final Pattern DEGREE =
      Regex.compile(
          "(?:M\\.?D|Ph\\.?D|M\\.?Sc|B\\.?Sc|M\\.?P\\.?H|R\\.?N|R\\.?D|D\\.?O|M\\.?S|M\\.?A|MBBS|MBChB|FRCP|FACP|Pharm\\.?D|DPT|PT|DrPH|Jr|Sr|I{2,3}|Dr\\.? med|Prof|Dr)\\.?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BYLINE =
      Regex.compile(
          "^(?:By|by|di|von|par|por|av|af|door|przez|Written by|Author(?:s|\\(s\\))?|Av|Skriven av|Text|Von|Autor(?:in|en|es)?|Par|Rédigé par|Por|Escrito por|Af|Skrevet av|Skrevet af|Tekst"
              + "|Kirjoittaja|Teksti|Door|Geschreven door|Auteur(?:s)?|Di|A cura di|Autor(?:zy)?|Автор(?:ы)?|Текст|作者|文|记者|執筆|著者|저자|글)"
              + "(?:\\s*[:：/]\\s*|\\s+)(?<name>\\S.*)$");

  /** The place a reporter writes from, behind the name. */
  private static final Pattern REPORTED_FROM =
      Regex.compile("[ \u3000]+\\p{IsHan}{0,8}(?:报道|电|讯)$");

  private static final Pattern EDITORS =
      Regex.compile(
          "(?iU)^(?:di|a cura d(?:i|ella)|by|von|par|por|av|af|door|przez)\\s(?:la |der |den |de |the |a |our )?(?:redazione|redaktion(?:en)?|rédaction|redacción|redação|redactie|redakcja|staff|editors?|agencias?|agences?)\\b.{0,24}$");
  private static final Pattern INSTITUTION =
      Regex.compile(
          "(?iU)\\b(?:universi|hospital|institut|department|dept\\b|college|school of|cent(?:er|re) (?:for|of)|faculty|laborator|clinic\\b|academy"
              + "|klinik|krankenhaus|hôpital|hopital|facult|instituto|departamento|servicio de|sjukhus|institutionen|avdelning"
              + "|yliopisto|sairaala|ziekenhuis|ospedale|dipartimento|wydział|szpital|klinika|sykehus|sygehus|afdeling)"
              + "|университет|институт|больниц|кафедр|клиник|医院|大学|学院|研究所|研究院|中心|病院|医療センター|医学部|병원|대학교|의과대학|연구소");
  private static final Pattern HAN_NAME =
      Regex.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,3}[ 　]\\p{IsHan}{1,3}");
  private static final Pattern HANGUL_NAME = Regex.compile("\\p{IsHangul}{2,4}");
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le",
          "el", "al", "bin", "ter", "ten", "zu", "af", "y", "e");

  private Names() {}

  /** The name after "By", "Von", "作者:" and the like, or null. */
  static String afterByline(String line) {
    if (line.length() > 120) {
      return null;
    }
    Matcher matcher = BYLINE.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    String name = matcher.group("name").replaceAll("\\s*[|·•–—].*$", "").strip();
    name = REPORTED_FROM.matcher(name).replaceFirst("");
    return listed(name).isEmpty() ? null : name;
  }

  /** Whether a line says who wrote the text, be it the editors. */
  static boolean isByline(String line) {
    return afterByline(line) != null || line.length() < 60 && EDITORS.matcher(line).matches();
  }

  /** Whether a line names institutions, as the lines below the authors do. */
  static boolean isInstitution(String line) {
    if (line.length() > 3000
        || !INSTITUTION.matcher(line.length() > 300 ? line.substring(0, 300) : line).find()) {
      return false;
    }
    boolean marked = line.matches("^[\\d*†‡§(（\\[【a-d¹²³].{0,4}(?U:\\p{Lu}|\\p{IsHan}).*");
    int commas =
        (int) line.chars().filter(c -> c == ',' || c == '，' || c == ';' || c == '；').count();
    boolean place =
        line.matches(".*(?:\\d{4,6}|[,，]\\s?(?U:\\p{Lu})[\\p{L} .]{2,30}\\.?|[院科系校室所局司])$");
    boolean sentence = Writing.holdsSentenceEnd(line) && !marked;
    return !sentence
        && (marked
            || commas >= 2
            || (commas >= 1 && place)
            || (Writing.isEastAsian(line) && place));
  }

  /**
   * The persons that a line lists, or none if it is something else.
   *
   * @param line a line of a document's head
   */
  static List<String> listed(String line) {
    if (line.length() > 4000
        || Writing.isTerminated(line) && Writing.words(line) > 6 && !line.contains(",")) {
      return List.of();
    }
    String plain =
        NOTE_MARKS.matcher(line).replaceAll(" ").replaceAll("[ \\t\\u00A0]+", " ").strip();
    if (plain.endsWith(".") && !plain.matches(".*\\p{Lu}\\.$")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    List<String> names = new ArrayList<>();
    int others = 0;
    if (Writing.isEastAsian(plain) && plain.matches("[\\p{IsHan} 　]+") && plain.length() > 4) {
      return spacedHan(plain);
    }
    for (String part : SEPARATOR.split(plain)) {
      String name = LEADING_AND.matcher(part.strip()).replaceFirst("");
      if (name.isEmpty()
          || DEGREE.matcher(name).matches()
          || name.equals("et al")
          || name.equals("等")) {
        continue;
      }
      if (isName(name)) {
        names.add(name);
      } else {
        others++;
      }
    }
    return others * 4 <= names.size() ? names : List.of();
  }

  /** Whether a line names persons with what they are, as bylines of some journals do. */
  static boolean isSignature(String line) {
    if (line.length() > 400 || Writing.isTerminated(line)) {
      return false;
    }
    long names = 0;
    for (String part : SEPARATOR.split(NOTE_MARKS.matcher(line).replaceAll(" "))) {
      names += isName(part.strip()) ? 1 : 0;
    }
    return names >= 1 && line.indexOf(';') > 0;
  }

  private static List<String> spacedHan(String plain) {
    List<String> names = new ArrayList<>();
    for (String name :
        plain
            .replaceAll("(?<=^|[ 　]{2})(\\p{IsHan})[ 　](\\p{IsHan})(?=$|[ 　]{2})", "$1$2")
            .split("[ 　]+")) {
      if (name.length() < 2 || name.length() > 4) {
        return List.of();
      }
      names.add(name);
    }
    return names.size() >= 2 ? names : List.of();
  }

  private static boolean isName(String name) {
    if (HAN_NAME.matcher(name).matches() || HANGUL_NAME.matcher(name).matches()) {
      return true;
    }
    if (Writing.isEastAsian(name)) {
      return false;
    }
    String[] tokens = name.split("[ .]+");
    int upper = 0;
    for (String token : tokens) {
      if (token.isEmpty()) {
        continue;
      }
      if (PARTICLES.contains(token)) {
        continue;
      }
      if (!Character.isUpperCase(token.codePointAt(0))
          || token.chars().anyMatch(Character::isDigit)
          || ":?!".indexOf(token.charAt(token.length() - 1)) >= 0) {
        return false;
      }
      upper++;
    }
    return upper >= 2 && upper <= 5;
  }
}
