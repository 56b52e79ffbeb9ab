package org.therapyatlas.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.therapyatlas.synthetic.CorpusPlan.Form;
import org.therapyatlas.synthetic.SyntheticRecord.Copy;
import org.therapyatlas.synthetic.SyntheticRecord.Flaw;
import org.therapyatlas.synthetic.SyntheticRecord.Head;

/** Says of any record what it is, from its number alone. */
final class Heads {
  static final int HEAD = 1;
  static final int ORIGINAL = 2;

  private static final int FIRST_YEAR = 1990;
  private static final int YEARS = 36;
  private static final int SURNAMES = 20_000;
  private static final int RARE_WORDS = 20_000;

  /** Records before this one repeat nothing. */
  private static final int FIRST_COPY = 200;

  private static final int TRIES = 20;
  private static final List<String> DESIGNS =
      List.of("rct", "rct", "meta", "cohort", "cohort", "case", "animal", "review", "review");

  /** Languages of what is not MEDLINE, and of MEDLINE without English, in per mille. */
  private static final int[] SHARES = {500, 150, 90, 75, 60, 50, 40, 35};

  private static final int[] FOREIGN_SHARES = {0, 190, 160, 220, 260, 60, 60, 50};

  private final CorpusPlan plan;
  private final PseudoWords names = PseudoWords.of("en");
  private final double[] journals = new double[CorpusShape.JOURNALS];

  Heads(CorpusPlan plan) {
    this.plan = plan;
    double sum = 0;
    for (int rank = 0; rank < journals.length; rank++) {
      sum += StrictMath.pow(rank + 1.0, -CorpusShape.JOURNAL_EXPONENT);
      journals[rank] = sum;
    }
  }

  /** What a record is. */
  Head of(long number) {
    RandomStream random = new RandomStream(plan.seed(), number, HEAD);
    Form form = CorpusPlan.form(number);
    Flaw flaw = flaw(form, random.unit());
    Copy copy = flaw == Flaw.NONE && number >= FIRST_COPY ? copy(form, random.unit()) : Copy.NONE;
    long original = copy == Copy.NONE ? number : original(number, copy);
    if (original != number && copy != Copy.SAME_TITLE) {
      return repeated(number, of(original), copy, original);
    }
    Head own = own(number, form, flaw, random);
    return original == number ? own : withTitle(own, of(original).title(), original);
  }

  /** The topic of a record that others can cite, without the cost of its title; else -1. */
  int topicToCite(long number) {
    Form form = CorpusPlan.form(number);
    RandomStream random = new RandomStream(plan.seed(), number, HEAD);
    if (form == Form.PAGE
        || flaw(form, random.unit()) != Flaw.NONE
        || number >= FIRST_COPY && copy(form, random.unit()) != Copy.NONE) {
      return -1;
    }
    language(form, random);
    return PlantedTopic.drawn(random);
  }

  private Head own(long number, Form form, Flaw flaw, RandomStream random) {
    String language = language(form, random);
    int topic = PlantedTopic.drawn(random);
    String design = random.oneOf(DESIGNS);
    Phrasing phrasing = new Phrasing(language, PlantedTopic.of(topic));
    String title = phrasing.title(design, random) + subtitle(language, random);
    String translated = null;
    if (form == Form.MEDLINE && !language.equals("en")) {
      translated =
          new Phrasing("en", PlantedTopic.of(topic)).title(design, random) + subtitle("en", random);
    }
    return new Head(
        language,
        form == Form.MEDLINE ? "en" : language,
        topic,
        design,
        title,
        translated,
        authors(random),
        journal(random),
        year(number),
        1 + random.below(90),
        1 + random.below(900),
        flaw,
        Copy.NONE,
        number);
  }

  private static Flaw flaw(Form form, double unit) {
    return switch (form) {
      case MEDLINE -> unit < 0.001 ? Flaw.NO_TEXT : unit < 0.0015 ? Flaw.MALFORMED_XML : Flaw.NONE;
      case JSON ->
          unit < 0.004 ? Flaw.MALFORMED_JSON : unit < 0.008 ? Flaw.INVALID_VALUE : Flaw.NONE;
      case PAGE -> unit < 0.02 ? Flaw.EMPTY : Flaw.NONE;
    };
  }

  private static Copy copy(Form form, double unit) {
    return switch (form) {
      case MEDLINE -> Copy.NONE;
      case JSON ->
          unit < 0.04
              ? Copy.SAME_IDENTIFIER
              : unit < 0.08 ? Copy.OTHER_RECORD : unit < 0.1 ? Copy.SAME_TITLE : Copy.NONE;
      case PAGE -> unit < 0.15 ? Copy.SYNDICATED : Copy.NONE;
    };
  }

  /** An earlier record that can be repeated, or the record itself if none was found. */
  private long original(long number, Copy copy) {
    RandomStream random = new RandomStream(plan.seed(), number, ORIGINAL);
    Form form = copy == Copy.SYNDICATED ? Form.PAGE : Form.MEDLINE;
    for (int i = 0; i < TRIES; i++) {
      long candidate = form.record(random.below(form.count(number)));
      if (isOriginal(candidate, form)) {
        return candidate;
      }
    }
    return number;
  }

  private boolean isOriginal(long number, Form form) {
    RandomStream random = new RandomStream(plan.seed(), number, HEAD);
    if (flaw(form, random.unit()) != Flaw.NONE) {
      return false;
    }
    if (form != Form.MEDLINE) {
      return copy(form, random.unit()) == Copy.NONE;
    }
    return number < FIRST_COPY ? language(form, random).equals("en") : skipped(random).equals("en");
  }

  /** The language behind the number that decides about copies. */
  private static String skipped(RandomStream random) {
    random.unit();
    return language(Form.MEDLINE, random);
  }

  private static Head repeated(long number, Head known, Copy copy, long original) {
    boolean other = copy == Copy.OTHER_RECORD;
    String title = known.title();
    if (other) {
      title =
          switch ((int) (number % 3)) {
            case 0 -> title.toUpperCase(Locale.ROOT);
            case 1 -> title + ".";
            default -> title.replace(": ", " - ");
          };
    }
    return new Head(
        known.language(),
        known.textLanguage(),
        known.topic(),
        known.design(),
        title,
        known.translated(),
        other ? dotted(known.authors()) : known.authors(),
        copy == Copy.SYNDICATED ? known.journal() + " Daily" : known.journal(),
        known.year(),
        known.volume(),
        known.page(),
        Flaw.NONE,
        copy,
        original);
  }

  private static Head withTitle(Head own, String title, long original) {
    return new Head(
        "en",
        "en",
        own.topic(),
        own.design(),
        title,
        null,
        own.authors(),
        own.journal(),
        own.year(),
        own.volume(),
        own.page(),
        Flaw.NONE,
        Copy.SAME_TITLE,
        original);
  }

  private static List<String> dotted(List<String> authors) {
    return authors.stream()
        .map(name -> name.replaceFirst(" (\\p{Lu})(\\p{Lu})$", ", $1. $2."))
        .toList();
  }

  private static String language(Form form, RandomStream random) {
    int[] shares = SHARES;
    if (form == Form.MEDLINE) {
      if (random.chance(CorpusShape.MEDLINE_ENGLISH)) {
        return "en";
      }
      shares = FOREIGN_SHARES;
    }
    int drawn = random.below(1000);
    for (int i = 0; i < shares.length; i++) {
      drawn -= shares[i];
      if (drawn < 0) {
        return LanguagePatterns.LANGUAGES.get(i);
      }
    }
    throw new IllegalStateException("Shares of languages do not add up to 1000");
  }

  /** Rare words that make a title the only one of its kind. */
  private static String subtitle(String language, RandomStream random) {
    PseudoWords words = PseudoWords.of(language);
    boolean unspaced = LanguagePatterns.of(language).isUnspaced();
    StringBuilder subtitle = new StringBuilder(unspaced ? "——" : ": ");
    for (int i = 0; i < 3; i++) {
      subtitle.append(i > 0 && !unspaced ? " " : "").append(words.word(random.below(RARE_WORDS)));
    }
    return subtitle.toString();
  }

  List<String> authors(RandomStream random) {
    List<String> authors = new ArrayList<>();
    int count = 1 + random.below(7);
    for (int i = 0; i < count; i++) {
      String word = names.word((long) (random.unit() * random.unit() * SURNAMES));
      char first = (char) ('A' + random.below(26));
      char second = (char) ('A' + random.below(26));
      authors.add(
          word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " " + first + second);
    }
    return authors;
  }

  String journal(RandomStream random) {
    double drawn = random.unit() * journals[journals.length - 1];
    int rank = java.util.Arrays.binarySearch(journals, drawn);
    int place = Math.min(journals.length - 1, rank < 0 ? -rank - 1 : rank);
    String word = names.word(1000L + place);
    return "Journal of Synthetic "
        + word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1);
  }

  /** The years go up with the numbers, and there are more records of later ones. */
  private int year(long number) {
    return FIRST_YEAR + (int) (YEARS * StrictMath.sqrt((double) number / plan.records()));
  }
}
