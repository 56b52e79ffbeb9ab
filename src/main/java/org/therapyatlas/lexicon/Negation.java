package org.therapyatlas.lexicon;

import java.util.Map;
import java.util.Set;

/**
 * Tells whether a name is negated: a cue of the text's language stands before it in the same
 * clause, at most five words (or ten Chinese or Japanese characters) away. Cues that follow the
 * name are not looked for.
 */
final class Negation {
  private static final int MAX_WORDS = 5;
  private static final int MAX_CHARACTERS = 10;

  private static final Map<String, Set<String>> CUES =
      Map.ofEntries(
          Map.entry(
              "en", Set.of("no", "not", "without", "never", "neither", "nor", "non", "absence")),
          Map.entry("sv", Set.of("utan", "ingen", "inget", "inga", "inte", "ej", "icke", "aldrig")),
          Map.entry("nb", Set.of("uten", "ingen", "intet", "ikke", "aldri")),
          Map.entry("nn", Set.of("utan", "ingen", "inga", "ikkje", "aldri")),
          Map.entry("da", Set.of("uden", "ingen", "intet", "ikke", "aldrig")),
          Map.entry(
              "de",
              Set.of(
                  "kein", "keine", "keinen", "keiner", "keinem", "keines", "nicht", "ohne", "nie")),
          Map.entry("nl", Set.of("geen", "niet", "zonder", "nooit")),
          Map.entry("fr", Set.of("sans", "pas", "aucun", "aucune", "jamais", "ni", "non")),
          Map.entry("es", Set.of("no", "sin", "ningun", "ninguna", "ninguno", "nunca", "ni")),
          Map.entry("pt", Set.of("nao", "sem", "nenhum", "nenhuma", "nunca", "nem")),
          Map.entry("it", Set.of("non", "senza", "nessun", "nessuna", "nessuno", "mai")),
          Map.entry("pl", Set.of("nie", "bez", "brak")),
          Map.entry("ru", Set.of("не", "без", "нет", "ни")),
          Map.entry("fi", Set.of("ei", "ilman", "eivat", "eika")));

  private static final String[] CHINESE = {"没有", "沒有", "无", "無", "未", "非", "并非", "缺乏"};
  private static final Set<String> CHINESE_EXCEPTIONS =
      Set.of("未来", "未來", "无论", "無論", "非常", "非洲", "无菌", "無菌");

  private final Tokens tokens = new Tokens();

  /** Whether the name that starts at {@code start} of the text is negated. */
  boolean isNegated(String text, int start, String language) {
    int from = clauseStart(text, start);
    String primary = language == null ? "en" : Inflection.primary(language);
    if (primary.equals("zh") || primary.equals("ja")) {
      return hasChineseCue(text, Math.max(from, start - MAX_CHARACTERS), start);
    }
    Set<String> cues = CUES.getOrDefault(primary, CUES.get("en"));
    tokens.read(text.substring(from, start));
    for (int i = Math.max(0, tokens.count() - MAX_WORDS); i < tokens.count(); i++) {
      if (cues.contains(tokens.string(i)) && !isNotOnly(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Not only A but also B" denies nothing. */
  private boolean isNotOnly(int i) {
    if (i + 1 >= tokens.count()) {
      return false;
    }
    String next = tokens.string(i + 1);
    return switch (next) {
      case "only", "just", "merely", "bara", "enbart", "nur", "seulement", "solo", "apenas" -> true;
      default -> false;
    };
  }

  private static int clauseStart(String text, int start) {
    int floor = Math.max(0, start - 120);
    for (int i = start - 1; i >= floor; i--) {
      char c = text.charAt(i);
      if (isClauseEnd(c)
          || (c == '\n' && i > 0 && text.charAt(i - 1) == '\n')
          || (c == '\n' && i + 1 < text.length() && "-•*–".indexOf(text.charAt(i + 1)) >= 0)) {
        return i + 1;
      }
    }
    return floor;
  }

  private static boolean isClauseEnd(char c) {
    return switch (c) {
      case '.',
          ',',
          ';',
          ':',
          '!',
          '?',
          '(',
          ')',
          '。',
          '，',
          '；',
          '：',
          '！',
          '？',
          '、',
          '（',
          '）',
          '•' ->
          true;
      default -> false;
    };
  }

  private static boolean hasChineseCue(String text, int from, int start) {
    for (String cue : CHINESE) {
      int at = text.indexOf(cue, from);
      if (at >= 0
          && at + cue.length() <= start
          && (at + 2 > text.length() || !CHINESE_EXCEPTIONS.contains(text.substring(at, at + 2)))) {
        return true;
      }
    }
    return false;
  }
}
