package org.therapyatlas.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
 * {@link #SURE_LETTERS} of an alphabet when the best two languages are close, for lists of names
 * with initials, and for a few capital letters ("MSCs OP BMD IL-6").
 *
 * <p>All methods are pure functions of their text and safe to call from many threads.
 */
public final class LanguageIdentifier {
  /** The BCP 47 tag of a text whose language cannot be told. */
  public static final String UNDETERMINED = "und";

  /** Fewer letters than this, weighted as in {@link LetterShares}, say nothing. */
  public static final int FEWEST_LETTERS = 6;

  /** From this number of letters on the model always answers. */
  public static final int SURE_LETTERS = 20;

  /** How much likelier the best language of a shorter text must be, in natural logarithms. */
  private static final double SURE_MARGIN = 10;

  private static final int MOST_LETTERS_OF_A_TITLE = 40;

  /** Kana make a text Japanese when one in so many of its weighted letters is one. */
  private static final int KANA_SHARE = 15;

  private static final Map<Script, LanguageModel> MODELS = LanguageModel.read();
  private static final ThreadLocal<LanguageIdentifier> WORKER =
      ThreadLocal.withInitial(LanguageIdentifier::new);

  private final LetterRuns runs = new LetterRuns();
  private final Map<Script, LanguageModel.Scorer> scorers = new EnumMap<>(Script.class);
  private final long[] letters = new long[Script.values().length];

  private LanguageIdentifier() {
    MODELS.forEach((script, model) -> scorers.put(script, model.scorer()));
  }

  /** The BCP 47 tag of a text's language, or {@link #UNDETERMINED}. */
  public static String identify(String text) {
    return WORKER.get().evidence(text, 0, text.length()).language();
  }

  /**
   * The ISO 15924 code of the script most of a text's letters are in: {@code Latn}, {@code Cyrl},
   * {@code Hans} or {@code Hant} for Chinese, {@code Jpan} for Japanese, {@code Kore} for Korean
   * ..., and {@code Zyyy} for a text without letters.
   */
  public static String script(String text) {
    LanguageIdentifier worker = WORKER.get();
    Script script = worker.countScripts(text, 0, text.length());
    return switch (script) {
      case KANA -> "Jpan";
      case HANGUL -> "Kore";
      case HAN -> HanVariants.script(text);
      default -> script.code;
    };
  }

  /** The evidence of a part of a text, given by UTF-16 offsets. */
  static Evidence evidenceOf(String text, int from, int to) {
    return WORKER.get().evidence(text, from, to);
  }

  /**
   * What a text says about its language.
   *
   * @param language the decision
   * @param languages the languages that come into question, one or those of a model; none when
   *     there is no evidence
   * @param nats how much less likely each of them is than the best, in natural logarithms
   * @param letters weighted letters of its script beyond those of all others, at least 0
   */
  record Evidence(String language, List<String> languages, double[] nats, long letters) {
    static final Evidence NONE = new Evidence(UNDETERMINED, List.of(), new double[0], 0);

    /** The most likely language, however unsure. */
    String best() {
      for (int k = 0; k < nats.length; k++) {
        if (nats[k] == 0) {
          return languages.get(k);
        }
      }
      return UNDETERMINED;
    }
  }

  private Evidence evidence(String text, int from, int to) {
    Script script = countScripts(text, from, to);
    long weight = letters[(script == Script.KANA ? Script.HAN : script).ordinal()];
    long beyond = Math.max(0, 2 * weight - Arrays.stream(letters).sum());
    boolean ideographs = script == Script.HAN || script == Script.KANA;
    if (weight < FEWEST_LETTERS && !(ideographs && weight > 0)) {
      return Evidence.NONE;
    }
    if (ideographs || script.language != null) {
      String language = script == Script.HAN ? "zh" : script.language;
      return new Evidence(language, List.of(language), new double[1], beyond);
    }
    LanguageModel model = MODELS.get(script);
    return model == null ? Evidence.NONE : ask(model, scorers.get(script), text, from, to, beyond);
  }

  /** Counts weighted letters by script; the heaviest, with kana and Han characters as one. */
  private Script countScripts(String text, int from, int to) {
    Arrays.fill(letters, 0);
    long japanese = 0;
    long simplified = 0;
    long traditional = 0;
    int ascii = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        int lower = c | 0x20;
        if (lower >= 'a' && lower <= 'z') {
          ascii++;
        }
      } else {
        letters[Script.ordinalOf(c)]++;
        switch (HanVariants.of(c)) {
          case HanVariants.JAPANESE -> japanese++;
          case HanVariants.SIMPLIFIED -> simplified++;
          case HanVariants.TRADITIONAL -> traditional++;
          default -> {}
        }
      }
    }
    letters[Script.LATIN.ordinal()] += ascii;
    for (Script script : Script.values()) {
      letters[script.ordinal()] *= script.weight;
    }
    long kana = letters[Script.KANA.ordinal()];
    long han = letters[Script.HAN.ordinal()];
    letters[Script.KANA.ordinal()] = 0;
    letters[Script.HAN.ordinal()] = kana + han;
    Script best = Script.OTHER;
    for (Script script : Script.values()) {
      if (script != Script.OTHER && letters[script.ordinal()] > letters[best.ordinal()]) {
        best = script;
      }
    }
    // A name or a word in kana does not make a Chinese text Japanese; some share of the letters
    // does.
    // Short titles have none: there a character of Japan, or simplified and traditional ones side
    // by
    // side (医療), tell.
    boolean mixed = Math.min(simplified, traditional) * 4 >= Math.max(simplified, traditional);
    boolean isJapanese =
        kana * KANA_SHARE > kana + han
            || japanese > simplified + traditional
            || (mixed && simplified > 0 && han < MOST_LETTERS_OF_A_TITLE * Script.HAN.weight);
    return best == Script.HAN && isJapanese ? Script.KANA : best;
  }

  private Evidence ask(
      LanguageModel model,
      LanguageModel.Scorer scorer,
      String text,
      int from,
      int to,
      long beyond) {
    Words words = new Words();
    String composed = composed(text, from, to);
    if (composed != text) {
      from = 0;
      to = composed.length();
    }
    boolean shouted = mostlyCapitals(composed, from, to);
    scorer.clear();
    runs.reset(composed, from, to);
    while (runs.next()) {
      if (words.take(runs, shouted)) {
        scorer.add(runs.letters, runs.length);
      }
    }
    if (words.letters < FEWEST_LETTERS || words.areNames(shouted) || words.areShort(shouted)) {
      return Evidence.NONE;
    }
    return decide(model, scorer.scores(), words.letters, beyond);
  }

  private static Evidence decide(LanguageModel model, long[] scores, int letters, long beyond) {
    int count = model.languages().size();
    int best = 0;
    for (int k = 1; k < count; k++) {
      if (scores[k] > scores[best]) {
        best = k;
      }
    }
    double[] nats = new double[count];
    double margin = Double.MAX_VALUE;
    for (int k = 0; k < count; k++) {
      nats[k] = (scores[best] - scores[k]) * model.nats();
      if (k != best) {
        margin = Math.min(margin, nats[k]);
      }
    }
    boolean sure = letters >= SURE_LETTERS || margin >= SURE_MARGIN;
    return new Evidence(
        sure ? model.languages().get(best) : UNDETERMINED, model.languages(), nats, beyond);
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

  private static boolean mostlyCapitals(String text, int from, int to) {
    int upper = 0;
    int lower = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        upper++;
      } else if (c >= 'a' && c <= 'z') {
        lower++;
      } else if (c >= 0xC0 && Character.isUpperCase(c)) {
        upper++;
      } else if (c >= 0xC0 && Character.isLowerCase(c)) {
        lower++;
      }
    }
    return upper > lower;
  }

  /** What kinds of words a text is made of. */
  private static final class Words {
    private static final int LONGEST_ABBREVIATION = 6;
    private static final int LONGEST_INITIALS = 3;

    private int letters;
    private int longest;
    private int all;
    private int initials;
    private int plain;

    /** Counts a word; true when it is evidence of a language. */
    boolean take(LetterRuns run, boolean shouted) {
      all++;
      if (run.capitals == 0 && run.length > 1) {
        plain++;
      } else if (run.capitals == run.length && run.length <= LONGEST_INITIALS) {
        initials++;
      }
      if (!shouted && run.capitals > 1 && run.length <= LONGEST_ABBREVIATION) {
        return false;
      }
      letters += run.length;
      longest = Math.max(longest, run.length);
      return true;
    }

    /** Many initials and hardly a word in lower case: Zhang Y, Li X and Wang JH. */
    boolean areNames(boolean shouted) {
      return !shouted && initials * 5 >= all && plain * 4 <= all && all > 1;
    }

    /** A few abbreviations and nothing else. */
    boolean areShort(boolean shouted) {
      return shouted && longest < LONGEST_ABBREVIATION && letters < SURE_LETTERS;
    }
  }
}
