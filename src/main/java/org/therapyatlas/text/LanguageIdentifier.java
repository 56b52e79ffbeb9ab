package org.therapyatlas.text;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells the language of a text.
 *
 * <p>The writing system decides first: letters are counted by script, weighted as in {@link
 * LetterShares}, and a script that one language owns (Hangul, Greek, Thai ...) names it; kana among
 * Han characters, or characters that only Japan writes, mean Japanese. For Latin, Cyrillic and
 * Arabic letters a naive Bayes model over letter n-grams decides between 26 languages. Web
 * addresses, DOIs, words with digits and short words in capitals are no evidence.
 *
 * <p>The answer is {@link #UNDETERMINED} below {@link #FEWEST_LETTERS} weighted letters, below
 * {@link #SURE_LETTERS} letters of an alphabet when the best two languages are close, for lists of
 * names with initials, for a few capital letters ("MSCs OP BMD IL-6"), and where the evidence is so
 * much thinner than texts of the best language have that it must be a language the model does not
 * know. A long text whose evidence is thin because it is mixed gets the language most of its parts
 * have.
 *
 * <p>All methods are pure functions of their text and safe to call from many threads.
 */
public final class LanguageIdentifier {
  /** The BCP 47 tag of a text whose language cannot be told. */
  public static final String UNDETERMINED = "und";

  /** Fewer letters than this, weighted as in {@link LetterShares}, say nothing. */
  public static final int FEWEST_LETTERS = 6;

  /** From this number of letters on the model answers even if two languages are close. */
  public static final int SURE_LETTERS = 20;

  /** How much likelier the best language of a shorter text must be, in natural logarithms. */
  private static final double SURE_MARGIN = 10;

  /** Length of the parts in which a long text with thin evidence is looked at, in UTF-16 units. */
  private static final int PART = 400;

  private static final Map<Script, LanguageModel> MODELS = LanguageModelFile.read();
  private static final ThreadLocal<LanguageIdentifier> WORKER =
      ThreadLocal.withInitial(LanguageIdentifier::new);

  private final ScriptCounts scripts = new ScriptCounts();
  private final LetterRuns runs = new LetterRuns();
  private final Map<Script, LanguageModel.Scorer> scorers = new EnumMap<>(Script.class);

  private LanguageIdentifier() {
    MODELS.forEach((script, model) -> scorers.put(script, model.scorer()));
  }

  /** The BCP 47 tag of a text's language, or {@link #UNDETERMINED}. */
  public static String identify(String text) {
    LanguageEvidence evidence = evidenceOf(text, 0, text.length());
    boolean known = !evidence.language().equals(UNDETERMINED) || evidence.languages().isEmpty();
    return known || text.length() < 2 * PART ? evidence.language() : ofMostParts(text);
  }

  /**
   * The ISO 15924 code of the script most of a text's letters are in: {@code Latn}, {@code Cyrl},
   * {@code Hans} or {@code Hant} for Chinese, {@code Jpan} for Japanese, {@code Kore} for Korean
   * ..., and {@code Zyyy} for a text without letters.
   */
  public static String script(String text) {
    ScriptCounts scripts = WORKER.get().scripts;
    scripts.count(text, 0, text.length());
    return switch (scripts.script()) {
      case KANA -> "Jpan";
      case HANGUL -> "Kore";
      case HAN -> HanVariants.script(text);
      default -> scripts.script().code;
    };
  }

  /** The BCP 47 tags of all languages that can be told. */
  public static SortedSet<String> languages() {
    SortedSet<String> languages = new TreeSet<>();
    languages.add("zh");
    for (Script script : Script.values()) {
      if (script.language != null) {
        languages.add(script.language);
      }
    }
    MODELS.values().forEach(model -> languages.addAll(model.languages()));
    return languages;
  }

  /** The evidence of a part of a text, given by UTF-16 offsets. */
  static LanguageEvidence evidenceOf(String text, int from, int to) {
    return WORKER.get().evidence(text, from, to);
  }

  /** The language with most letters in the parts of a text, the first of them by its tag. */
  private static String ofMostParts(String text) {
    SortedMap<String, Long> letters = new TreeMap<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + PART);
      while (to < text.length()
          && !Character.isWhitespace(text.charAt(to))
          && to < from + 2 * PART) {
        to++;
      }
      LanguageEvidence part = evidenceOf(text, from, to);
      letters.merge(part.language(), LetterShares.letters(text, from, to), Long::sum);
      from = to;
    }
    String most = UNDETERMINED;
    for (Map.Entry<String, Long> language : letters.entrySet()) {
      if (language.getValue() > letters.getOrDefault(most, 0L)) {
        most = language.getKey();
      }
    }
    return most;
  }

  private LanguageEvidence evidence(String text, int from, int to) {
    scripts.count(text, from, to);
    Script script = scripts.script();
    boolean ideographs = script == Script.HAN || script == Script.KANA;
    if (scripts.own() < (ideographs ? 1 : FEWEST_LETTERS)) {
      return LanguageEvidence.NONE;
    }
    if (script == Script.HAN) {
      return LanguageEvidence.of("zh", scripts.beyond());
    }
    if (script.language != null) {
      return LanguageEvidence.of(script.language, scripts.beyond());
    }
    LanguageModel model = MODELS.get(script);
    return model == null ? LanguageEvidence.NONE : ask(model, scorers.get(script), text, from, to);
  }

  private LanguageEvidence ask(
      LanguageModel model, LanguageModel.Scorer scorer, String text, int from, int to) {
    String composed = composed(text, from, to);
    int start = composed == text ? from : 0;
    int end = composed == text ? to : composed.length();
    WordKinds words = new WordKinds(WordKinds.isShouted(composed, start, end));
    scorer.clear();
    runs.reset(composed, start, end);
    while (runs.next()) {
      if (words.take(runs)) {
        scorer.add(runs.letters, runs.length);
      }
    }
    if (words.letters() < FEWEST_LETTERS || words.areNames() || words.areAbbreviations()) {
      return LanguageEvidence.NONE;
    }
    LanguageModel.Result result = scorer.result(words.letters());
    boolean sure = words.letters() >= SURE_LETTERS || result.margin() >= SURE_MARGIN;
    String language = sure && result.plausible() ? result.best() : UNDETERMINED;
    return new LanguageEvidence(language, result.languages(), result.nats(), scripts.beyond());
  }

  /** The text itself, or its part with letters and marks put together where marks stand apart. */
  private static String composed(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x300 && c <= 0x36F) {
        return Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
