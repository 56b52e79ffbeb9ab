package org.therapyatlas.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The regular inflection of nouns in one language, as far as names of therapies and conditions need
 * it. A word's <i>forms</i> are the word itself and what remains when a regular ending is taken off
 * or put back to its base; two words are forms of one another if they share one. So nothing is ever
 * stemmed to something that no ending explains, and names stay apart from each other.
 *
 * <p>Words are folded (see {@link CharacterFolding}); endings are written folded here too.
 * Languages with rich case endings share one rule: words are equal if they agree but for at most
 * three last letters and a third of their length.
 */
final class Inflection {
  /** Receives the 64-bit hash of a form. */
  interface Sink {
    void form(long hash);
  }

  private static final int MIN_BASE = 4;
  private static final int MIN_COMPOUND_HEAD = 6;

  private static final Inflection NONE = new Inflection("", 0, false, List.of());
  private static final Inflection CASES = new Inflection("", 3, false, List.of());

  private static final String SCANDINAVIAN =
      "s n en ens et ets t na nas er ers erna ernas ar ars arna arnas a e es ene enes erne ernes ane"
          + " anes or>a ors>a orna>a ornas>a an>a ans>a";

  private static final List<String> SCANDINAVIAN_CONTINUATIONS =
      List.of(
          "behandling",
          "behandlingen",
          "behandlingar",
          "behandlingarna",
          "behandlinger",
          "terapi",
          "terapin",
          "terapier",
          "terapien",
          "patient",
          "patienter",
          "patienten",
          "patienterna",
          "pasient",
          "pasienter",
          "forskning",
          "forskningen",
          "risk",
          "risken",
          "risiko",
          "sjukdom",
          "sykdom",
          "sygdom",
          "lakemedel",
          "medicin",
          "mediciner",
          "relaterad",
          "relaterade",
          "relaterat",
          "relateret",
          "relaterede",
          "relatert",
          "relaterte",
          "diagnos",
          "diagnosen",
          "diagnose",
          "symtom",
          "symptom",
          "symptomer",
          "symptomen",
          "symtomen",
          "studie",
          "studier",
          "prevention",
          "profylax",
          "vard",
          "varden",
          "smarta",
          "smartor",
          "drabbade",
          "screening",
          "fall",
          "forekomst",
          "dodlighet");

  private static final List<String> GERMAN_CONTINUATIONS =
      List.of(
          "therapie",
          "therapien",
          "behandlung",
          "behandlungen",
          "patient",
          "patienten",
          "patientin",
          "patientinnen",
          "forschung",
          "risiko",
          "risikos",
          "erkrankung",
          "erkrankungen",
          "prophylaxe",
          "pravention",
          "symptom",
          "symptome",
          "symptomen",
          "diagnose",
          "diagnostik",
          "studie",
          "studien",
          "medikament",
          "medikamente",
          "mittel",
          "screening",
          "syndrom",
          "kranke",
          "kranken",
          "bedingt",
          "bedingte",
          "bedingten");

  private static final List<String> DUTCH_CONTINUATIONS =
      List.of(
          "behandeling",
          "behandelingen",
          "therapie",
          "therapieen",
          "patient",
          "patienten",
          "onderzoek",
          "risico",
          "symptomen",
          "diagnose",
          "preventie",
          "medicatie",
          "zorg");

  private static final Inflection SCANDINAVIAN_NOUNS =
      new Inflection(SCANDINAVIAN, 0, false, SCANDINAVIAN_CONTINUATIONS);

  private static final Map<String, Inflection> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("en", new Inflection("s es ies>y ses>sis", 0, true, List.of())),
          Map.entry("sv", SCANDINAVIAN_NOUNS),
          Map.entry("nb", SCANDINAVIAN_NOUNS),
          Map.entry("nn", SCANDINAVIAN_NOUNS),
          Map.entry("da", SCANDINAVIAN_NOUNS),
          Map.entry("de", new Inflection("e en er ern es n s em", 0, false, GERMAN_CONTINUATIONS)),
          Map.entry("nl", new Inflection("e en s n es", 0, false, DUTCH_CONTINUATIONS)),
          Map.entry("fr", new Inflection("s x e es aux>al", 0, false, List.of())),
          Map.entry("es", new Inflection("s es ces>z a>o as>o os", 0, false, List.of())),
          Map.entry(
              "pt",
              new Inflection(
                  "s es ns>m coes>cao soes>sao ais>al eis>el a>o as>o os", 0, false, List.of())),
          Map.entry("it", new Inflection("a e i o he>a hi>o", 0, false, List.of())),
          Map.entry("ca", new Inflection("s es ns", 0, false, List.of())),
          Map.entry("zh", NONE),
          Map.entry("ja", NONE),
          Map.entry("ko", NONE),
          Map.entry("th", NONE),
          Map.entry("vi", NONE),
          Map.entry("ar", NONE),
          Map.entry("he", NONE),
          Map.entry("fa", NONE));

  /** Related languages that read each other's names. */
  private static final Set<String> SCANDINAVIAN_LANGUAGES = Set.of("sv", "nb", "nn", "da");

  private final String[] endings;
  private final String[] replacements;
  private final int strippedLetters;
  private final boolean englishSpelling;
  private final String[] continuations;

  private Inflection(
      String rules, int strippedLetters, boolean englishSpelling, List<String> continuations) {
    String[] all = rules.isEmpty() ? new String[0] : rules.split(" ");
    this.endings = new String[all.length];
    this.replacements = new String[all.length];
    for (int i = 0; i < all.length; i++) {
      int arrow = all[i].indexOf('>');
      endings[i] = arrow < 0 ? all[i] : all[i].substring(0, arrow);
      replacements[i] = arrow < 0 ? "" : all[i].substring(arrow + 1);
    }
    this.strippedLetters = strippedLetters;
    this.englishSpelling = englishSpelling;
    this.continuations = continuations.toArray(new String[0]);
  }

  /** The inflection of a language, given by its primary subtag. */
  static Inflection of(String language) {
    return BY_LANGUAGE.getOrDefault(language, CASES);
  }

  /** The primary subtag by which names and texts of a language are filed. */
  static String primary(String language) {
    int hyphen = language.indexOf('-');
    String primary = hyphen < 0 ? language : language.substring(0, hyphen);
    return primary.equals("no") ? "nb" : primary;
  }

  /** Whether texts of one language may use names of the other. */
  static boolean related(String one, String other) {
    return one.equals(other)
        || (SCANDINAVIAN_LANGUAGES.contains(one) && SCANDINAVIAN_LANGUAGES.contains(other));
  }

  /** Hands the hash of the word itself to nobody but the caller. */
  static long hash(long seed, char[] chars, int offset, int length) {
    long h = seed;
    for (int i = offset; i < offset + length; i++) {
      h = step(h, chars[i]);
    }
    return finish(h);
  }

  /**
   * Hands the hashes of all forms of a word to a sink, possibly one twice.
   *
   * @param seed parts languages from each other
   * @param inText whether the word stands in a text, where it may be a compound whose head is a
   *     name
   */
  void forms(long seed, char[] chars, int offset, int length, boolean inText, Sink sink) {
    simpleForms(seed, chars, offset, length, sink);
    if (englishSpelling) {
      char[] american = american(chars, offset, length);
      if (american != null) {
        simpleForms(seed, american, 0, american.length, sink);
      }
    }
    if (inText) {
      for (String continuation : continuations) {
        int head = length - continuation.length();
        if (head >= MIN_COMPOUND_HEAD && endsWith(chars, offset, length, continuation)) {
          simpleForms(seed, chars, offset, head, sink);
        }
      }
    }
  }

  private void simpleForms(long seed, char[] chars, int offset, int length, Sink sink) {
    sink.form(hash(seed, chars, offset, length));
    if (englishSpelling && length > 2 && length <= MIN_BASE && chars[offset + length - 1] == 's') {
      // MSCs: the plural of an abbreviation; other short names are matched as written anyway.
      sink.form(hash(seed, chars, offset, length - 1));
    }
    if (length <= MIN_BASE || isNumber(chars, offset, length)) {
      return;
    }
    for (int i = 0; i < endings.length; i++) {
      int base = length - endings[i].length();
      if (base + replacements[i].length() >= MIN_BASE
          && endsWith(chars, offset, length, endings[i])) {
        long h = seed;
        for (int k = offset; k < offset + base; k++) {
          h = step(h, chars[k]);
        }
        for (int k = 0; k < replacements[i].length(); k++) {
          h = step(h, replacements[i].charAt(k));
        }
        sink.form(finish(h));
      }
    }
    for (int cut = 1; cut <= Math.min(strippedLetters, length / 3); cut++) {
      if (length - cut > MIN_BASE) {
        sink.form(hash(seed, chars, offset, length - cut));
      }
    }
  }

  private static boolean isNumber(char[] chars, int offset, int length) {
    char last = chars[offset + length - 1];
    return last >= '0' && last <= '9';
  }

  private static boolean endsWith(char[] chars, int offset, int length, String ending) {
    int from = length - ending.length();
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (chars[offset + from + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** British haem-, oe-, -our and -isation in American spelling, or null if nothing changes. */
  private static char[] american(char[] chars, int offset, int length) {
    StringBuilder out = null;
    for (int i = 0; i < length; i++) {
      char c = chars[offset + i];
      char next = i + 1 < length ? chars[offset + i + 1] : 0;
      char third = i + 2 < length ? chars[offset + i + 2] : 0;
      boolean drop =
          ((c == 'a' || c == 'o') && next == 'e')
              || (c == 'u' && third == 0 && isOur(chars, offset, i, next))
              || (c == 'u' && third == 's' && i + 3 == length && isOur(chars, offset, i, next));
      boolean voiced =
          c == 's' && next == 'a' && third == 't' && i > 2 && chars[offset + i - 1] == 'i';
      if ((drop || voiced) && out == null) {
        out = new StringBuilder(length).append(chars, offset, i);
      }
      if (out != null && !drop) {
        out.append(voiced ? 'z' : c);
      }
    }
    return out == null ? null : out.toString().toCharArray();
  }

  private static boolean isOur(char[] chars, int offset, int i, char next) {
    return next == 'r' && i > 2 && chars[offset + i - 1] == 'o';
  }

  private static long step(long h, char c) {
    return (h ^ c) * 0x100000001B3L;
  }

  /** Spreads the last letters over all bits; zero is kept for an empty slot. */
  private static long finish(long h) {
    long mixed = h ^ (h >>> 32);
    mixed *= 0xD6E8FEB86659FD93L;
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }
}
