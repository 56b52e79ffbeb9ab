package org.therapyatlas.references;

import java.util.List;
import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/**
 * Takes out of an entry where and when a work was read on the web, in the languages that say so
 * behind the reference: "Disponível em: … Acesso em: 24 ago. 2022", "[citado 2014 set 29]".
 */
final class AccessRemarks {
  /** "24 ago. 2022", "29 de setembro de 2014", "May 3, 2020", "2014 Sep 29", "03.05.2020". */
  private static final String DAY =
      "(?:\\d{4}[\\s-]\\p{L}{3,9}\\.?[\\s-]\\d{1,2}"
          + "|(?:\\d{1,2}[º°.]?\\s)?(?:de\\s)?\\p{L}{3,10}\\.?,?\\s(?:de\\s|del\\s)?(?:\\d{1,2},?\\s)?\\d{4}"
          + "|\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4})";

  /** A remark, and a piece of text without which no such remark is there. */
  private record Remark(String needle, Pattern pattern) {
    static Remark of(String needle, String pattern) {
      return new Remark(needle, Regex.compile(pattern));
    }
  }

  private static final List<Remark> REMARKS =
      List.of(
          // A bracket may stand between year and volume, so nothing behind it may go.
          Remark.of(
              "[",
              "\\[(?:[Aa]cess(?:o|ado|ed)|[Cc]it(?:ed|ado|é|iert)|[Cc]onsult(?:ado|ed|é|ato|a)|[Uu]pdated|[Ll]ast|Zugriff|[Zz]itiert)\\b[^\\[\\]]{0,40}\\]"),
          Remark.of("access", "\\b[Ll]ast access(?:ed)?(?: on)?\\s?:?\\s?" + DAY),
          Remark.of("cesso em", "\\bAcesso em\\s?:?\\s?" + DAY),
          Remark.of("cessado em", "\\b[Aa]cessado em\\s?:?\\s?" + DAY),
          Remark.of("onsult", "\\b[Cc]onsult(?:ado|é|ato)(?: e[lnm]| le| il)?\\s?:?\\s?" + DAY),
          Remark.of("ugriff", "\\b(?:Letzter )?Zugriff(?: am)?\\s?:?\\s?" + DAY),
          Remark.of("bgerufen", "\\b[Aa]bgerufen(?: am)?\\s?:?\\s?" + DAY),
          Remark.of("ämtad", "\\b[Hh]ämtad(?: den)?\\s?:?\\s?" + DAY),
          Remark.of("ispon", "\\b[Dd]ispon(?:ível em|ible (?:en|sur|à)|ibile (?:su|a))\\s?:?"),
          Remark.of("ecuperado de", "\\b[Rr]ecuperado de\\s?:?"),
          Remark.of("erfügbar", "\\b[Vv]erfügbar (?:unter|auf)\\s?:?"),
          Remark.of("brufbar", "\\b[Aa]brufbar unter\\s?:?"),
          Remark.of("illgänglig", "\\b[Tt]illgänglig (?:på|via|från)\\s?:?"),
          Remark.of("[Online]", "\\[Online\\]\\.?"),
          Remark.of("Available:", "\\bAvailable:"));

  private AccessRemarks() {}

  /** Whether a text without an address may say how it was accessed. */
  static boolean mayHold(String text) {
    return text.indexOf("cess") >= 0 || text.indexOf('[') >= 0 || text.indexOf("ispon") >= 0;
  }

  /** The entry without them; addresses have been taken out before. */
  static String strip(String text) {
    String rest = text;
    for (Remark remark : REMARKS) {
      if (rest.indexOf(remark.needle()) >= 0) {
        rest = remark.pattern().matcher(rest).replaceAll(" ");
      }
    }
    return rest;
  }
}
