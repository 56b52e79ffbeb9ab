package org.therapyatlas.formats.xml;

import java.util.HashMap;
import java.util.Map;

/**
 * The characters behind the entity names that occur in bibliographic XML without their document
 * type: those of ISO 8859-1, in the order of their code points, the Greek letters and some marks.
 */
public final class NamedEntities {
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
  private static final String GREEK =
      "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"
          + " sigmaf sigma tau upsilon phi chi psi omega";
  private static final String[] MARKS = {
    "ndash", "\u2013", "mdash", "\u2014", "lsquo", "\u2018", "rsquo", "\u2019", "ldquo", "\u201C",
    "rdquo", "\u201D", "bull", "\u2022", "hellip", "\u2026", "prime", "\u2032", "trade", "\u2122",
    "larr", "\u2190", "rarr", "\u2192", "minus", "\u2212", "infin", "\u221E", "asymp", "\u2248",
    "ne", "\u2260", "le", "\u2264", "ge", "\u2265", "thinsp", "\u2009", "ensp", "\u2002", "emsp",
    "\u2003", "euro", "\u20AC", "quot", "\"", "amp", "&", "lt", "<", "gt", ">", "apos", "'"
  };
  private static final Map<String, String> TEXTS = texts();

  private NamedEntities() {}

  private static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    char latin = 0xA0;
    for (String name : LATIN_1.split(" ")) {
      texts.put(name, String.valueOf(latin++));
    }
    char greek = 0x3B1;
    for (String name : GREEK.split(" ")) {
      String letter = String.valueOf(greek++);
      texts.put(name, letter);
      if (!name.equals("sigmaf")) {
        texts.put(
            Character.toUpperCase(name.charAt(0)) + name.substring(1),
            String.valueOf(Character.toUpperCase(letter.charAt(0))));
      }
    }
    for (int i = 0; i < MARKS.length; i += 2) {
      texts.put(MARKS[i], MARKS[i + 1]);
    }
    return Map.copyOf(texts);
  }

  /** The text an entity stands for; the reference itself, as written, when the name is unknown. */
  public static String text(String name) {
    String text = TEXTS.get(name);
    return text == null ? "&" + name + ";" : text;
  }
}
