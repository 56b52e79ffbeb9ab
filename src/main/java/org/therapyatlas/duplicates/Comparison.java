package org.therapyatlas.duplicates;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two documents are one work in two places.
 *
 * @param method what showed it
 * @param similarity from 0 to 1; 1 for a shared identifier
 */
record Comparison(Method method, double similarity) {
  /** What shows that a document repeats another. */
  enum Method {
    /** They share a DOI, PubMed id or PubMed Central id. */
    IDENTIFIER,
    /** Their records have the same title, and nothing else in them speaks against it. */
    TITLE,
    /** They have the same words in the same order. */
    EXACT,
    /** They share so many pairs of words as only copies or translations of one text do. */
    TEXT;

    String published() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Below it, one identifier on two titles is a mistake. */
  private static final double TITLES_OF_ONE_IDENTIFIER = 0.3;

  private static final double SAME_TITLE = 0.9;

  /** Titles of records that stand on the same page of the same volume. */
  private static final double TITLE_IN_SAME_PLACE = 0.6;

  private static final int LONG_START = 30;

  /**
   * Pairs of words that two texts share. Translations of one text into one language share 0.22 or
   * more with one another, unrelated abstracts of one field at most 0.17, leaflets of one series
   * 0.31.
   */
  private static final double SAME_PAIRS = 0.2;

  /** Words that they share; leaflets of one series share 0.39 at the most. */
  private static final double SAME_WORDS = 0.42;

  /** Pairs that texts by other authors have to share. */
  private static final double PAIRS_OF_OTHERS = 0.5;

  /** Words that make another work of a title that else is the same. */
  private static final Set<String> OTHER_WORK =
      Set.of(
          "erratum",
          "errata",
          "corrigendum",
          "correction",
          "retraction",
          "retracted",
          "reply",
          "response",
          "comment",
          "comments",
          "commentary",
          "protocol",
          "addendum",
          "i",
          "ii",
          "iii",
          "iv",
          "v",
          "vi");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Nothing but the texts can tell, and they were left behind. */
  static final Comparison UNDECIDED = new Comparison(null, 0);

  /**
   * The comparison, null if they are two works, or {@link #UNDECIDED} if their texts would have to
   * be looked at and are not there.
   */
  static Comparison of(Candidate left, Candidate right) {
    if (same(left.doi(), right.doi())
        || same(left.pmid(), right.pmid())
        || same(left.pmcid(), right.pmcid())) {
      boolean comparable =
          !left.title().isEmpty()
              && !right.title().isEmpty()
              && left.language().equals(right.language());
      return comparable && titles(left, right) < TITLES_OF_ONE_IDENTIFIER
          ? null
          : new Comparison(Method.IDENTIFIER, 1);
    }
    if (differ(left.pmid(), right.pmid()) || differ(left.pmcid(), right.pmcid())) {
      return null;
    }
    double titles = titles(left, right);
    boolean samePlace = same(left.volume(), right.volume()) && same(left.page(), right.page());
    if (conflict(left, right, samePlace && titles >= SAME_TITLE)) {
      return null;
    }
    boolean authors = authorsAgree(left, right);
    if (left.isRecord() && right.isRecord() && !isOtherWork(left, right)) {
      boolean telling =
          Math.min(left.title().length(), right.title().length()) >= Candidate.TELLING_TITLE;
      boolean byTitle = titles >= SAME_TITLE && (samePlace || authors && telling);
      boolean byPlace =
          samePlace && titles >= TITLE_IN_SAME_PLACE && same(left.year(), right.year());
      boolean byStart = authors && same(left.year(), right.year()) && startsAlike(left, right);
      if (byTitle || byPlace || byStart) {
        return new Comparison(Method.TITLE, titles);
      }
    }
    return byText(left, right, authors);
  }

  private static Comparison byText(Candidate left, Candidate right, boolean authors) {
    boolean comparable =
        left.hasText()
            && right.hasText()
            && left.language().equals(right.language())
            && !(left.isIdentified() && right.isIdentified());
    if (!comparable) {
      return null;
    }
    if (left.text() == null || right.text() == null) {
      return UNDECIDED;
    }
    double pairs = Shingles.jaccard(left.text().pairs(), right.text().pairs());
    if (pairs < SAME_PAIRS
        || !authors && pairs < PAIRS_OF_OTHERS
        || Shingles.jaccard(left.text().words(), right.text().words()) < SAME_WORDS) {
      return null;
    }
    return new Comparison(pairs == 1 ? Method.EXACT : Method.TEXT, pairs);
  }

  /** Whether what both state cannot be true of one work. */
  private static boolean conflict(Candidate left, Candidate right, boolean sameTitleAndPlace) {
    // A DOI is mistyped now and then.
    return differ(left.doi(), right.doi()) && !sameTitleAndPlace
        || differ(left.volume(), right.volume())
        || differ(left.page(), right.page())
        || left.year() != null && right.year() != null && Math.abs(left.year() - right.year()) > 1;
  }

  private static boolean authorsAgree(Candidate left, Candidate right) {
    return left.authors().isEmpty()
        || right.authors().isEmpty()
        || !Collections.disjoint(left.firstAuthor(), right.authors())
        || !Collections.disjoint(right.firstAuthor(), left.authors());
  }

  private static boolean isOtherWork(Candidate left, Candidate right) {
    return !marks(left.titleWords()).equals(marks(right.titleWords()));
  }

  private static Set<String> marks(List<String> title) {
    Set<String> marks = new HashSet<>();
    for (String word : title) {
      if (OTHER_WORK.contains(word) || NUMBER.matcher(word).matches()) {
        marks.add(word);
      }
    }
    return marks;
  }

  private static boolean startsAlike(Candidate left, Candidate right) {
    int shorter = Math.min(left.title().length(), right.title().length());
    return shorter >= LONG_START
        && (left.title().startsWith(right.title()) || right.title().startsWith(left.title()));
  }

  /** Dice's coefficient of the pairs of neighbouring letters. */
  private static double titles(Candidate left, Candidate right) {
    String a = left.title();
    String b = right.title();
    if (a.equals(b)) {
      return a.isEmpty() ? 0 : 1;
    }
    if (a.length() < 2 || b.length() < 2) {
      return 0;
    }
    int[] ofA = letterPairs(a);
    int[] ofB = letterPairs(b);
    int common = 0;
    for (int i = 0, j = 0; i < ofA.length && j < ofB.length; ) {
      int order = Integer.compare(ofA[i], ofB[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return 2.0 * common / (a.length() + b.length() - 2);
  }

  private static int[] letterPairs(String title) {
    int[] pairs = new int[title.length() - 1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = title.charAt(i) << Character.SIZE | title.charAt(i + 1);
    }
    Arrays.sort(pairs);
    return pairs;
  }

  private static boolean same(Object left, Object right) {
    return left != null && left.equals(right);
  }

  private static boolean differ(String left, String right) {
    return left != null && right != null && !left.equals(right);
  }
}
