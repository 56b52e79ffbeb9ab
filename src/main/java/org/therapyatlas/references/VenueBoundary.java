package org.therapyatlas.references;

/**
 * Scores every place where a title may end and the name of a venue begin. What the score of a place
 * needs of the words to its right is summed up once from the right end, so that each place costs
 * the same however long the text is.
 *
 * <p>The weights were set by hand on labelled references; they are sums of small evidence: the mark
 * at the place, whether the lexicon knows what follows, how much of it are words of venues, and
 * whether the word before the mark looks like the last of a sentence or like a shortened word.
 */
final class VenueBoundary {
  /** No venue is longer, in characters. */
  private static final int LONGEST = 140;

  private static final double KNOWN = 8;
  private static final double IMPOSSIBLE = -100;
  private static final double LEAST = -1.5;

  static final WordSet SMALL =
      WordSet.of(
          "of", "the", "and", "for", "in", "on", "de", "la", "et", "des", "du", "der", "die", "und",
          "für", "y", "e", "a", "to", "with", "del", "da", "do", "di", "della", "van", "och", "för",
          "i", "by", "at", "from", "voor", "en", "el");
  private static final WordSet ABBREVIATED =
      WordSet.of(
          "vs", "v", "st", "dr", "no", "spp", "sp", "subsp", "var", "cf", "e.g", "i.e", "u.s",
          "approx", "fig", "inc", "vol", "ed", "eds", "resp", "al", "mr", "mrs", "prof", "etc",
          "ca", "d", "u", "z", "jr", "pp", "p");

  private final String text;
  private final int words;
  private final int[] start;
  private final int[] end;
  private final int[] bareStart;
  private final int[] bareEnd;

  // What stands from a word to the end of the text.
  private final double[] weight;
  private final int[] count;
  private final int[] venueWords;
  private final int[] lowerWords;
  private final boolean[] known;
  private final boolean[] stopped;
  private final boolean[] ofVenues;

  VenueBoundary(String text) {
    this.text = text;
    int n = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        n++;
      }
    }
    start = new int[n];
    end = new int[n];
    bareStart = new int[n];
    bareEnd = new int[n];
    int word = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i > from) {
          word(word++, from, i);
        }
        from = i + 1;
      }
    }
    words = word;
    weight = new double[n + 1];
    count = new int[n + 1];
    venueWords = new int[n + 1];
    lowerWords = new int[n + 1];
    known = new boolean[n + 1];
    stopped = new boolean[n + 1];
    ofVenues = new boolean[n + 1];
    weigh();
    lookUp();
  }

  private void word(int word, int from, int to) {
    start[word] = from;
    end[word] = to;
    int low = from;
    int high = to;
    while (low < high && !Character.isLetterOrDigit(text.charAt(low))) {
      low++;
    }
    while (high > low && !Character.isLetterOrDigit(text.charAt(high - 1))) {
      high--;
    }
    bareStart[word] = low;
    bareEnd[word] = high;
  }

  /** A place: the position of the mark or blank, and whether the lexicon knows what follows. */
  record Place(int at, boolean known) {}

  /**
   * The most likely place, or null.
   *
   * @param located whether volume and page follow, so that a venue must be there
   */
  Place best(boolean located) {
    Place best = best();
    return best == null && located ? lastSentence() : best;
  }

  /** Whether the lexicon knows the whole text as a venue. */
  boolean isKnown() {
    return words > 0 && known[0];
  }

  /**
   * Where nothing looks like a venue but volume and page say that one is there: the last sentence,
   * if it is short and starts with a capital.
   */
  private Place lastSentence() {
    for (int word = words - 2; word > 0 && words - word < 8; word--) {
      char mark = text.charAt(end[word] - 1);
      if ((mark == '.' || mark == '?')
          && end[word] - start[word] > 3
          && Character.isUpperCase(text.charAt(start[word + 1]))) {
        return new Place(end[word] - 1, false);
      }
    }
    return null;
  }

  /** Whether the text is the name of a venue and nothing else. */
  boolean isVenue(boolean located) {
    if (words > 8 || words == 0) {
      return false;
    }
    if (known[0]) {
      return true;
    }
    int shortened = 0;
    int other = 0;
    for (int i = 0; i < words; i++) {
      int from = bareStart[i];
      int to = bareEnd[i];
      if (to == from) {
        continue;
      }
      boolean letter = to - from == 1 && Character.isUpperCase(text.charAt(from));
      // The stop of the last word is cut off with the marks around the text.
      boolean dotted =
          (text.charAt(end[i] - 1) == '.'
                  || i > 0 && i == words - 1 && VenueWords.isTruncated(text, from, to))
              && to - from < 9;
      if (to == from
          || Character.isLowerCase(text.charAt(from)) && !SMALL.contains(text, from, to)) {
        return false;
      }
      boolean capital = Character.isUpperCase(text.charAt(from));
      shortened += capital && dotted || letter ? 1 : 0;
      if (!letter && !VenueWords.isVenueWord(text, from, to) && !SMALL.contains(text, from, to)) {
        other++;
      }
    }
    if (other == 0) {
      return words > 1 || located || text.endsWith(".");
    }
    // "Geochim. Cosmochim. Acta": before volume and page a chain of shortened words is a journal.
    return located && (words == 1 && isName(text) || shortened * 2 >= words && shortened > 1);
  }

  /** One word that can name a journal: capitalised, at least three characters. */
  private static boolean isName(String word) {
    return word.length() > 2 && Character.isUpperCase(word.charAt(0));
  }

  private void weigh() {
    int depth = 0;
    int first = firstInReach();
    boolean[] inside = new boolean[words];
    for (int i = first; i < words; i++) {
      inside[i] = depth > 0 || text.charAt(start[i]) == '(';
      for (int j = start[i]; j < end[i]; j++) {
        char c = text.charAt(j);
        depth = c == '(' ? depth + 1 : c == ')' && depth > 0 ? depth - 1 : depth;
      }
    }
    for (int i = words - 1; i >= first; i--) {
      weight[i] = weight[i + 1];
      count[i] = count[i + 1];
      venueWords[i] = venueWords[i + 1];
      lowerWords[i] = lowerWords[i + 1];
      if (!inside[i] && bareEnd[i] > bareStart[i]) {
        weigh(i);
      }
    }
  }

  private void weigh(int word) {
    int from = bareStart[word];
    int to = bareEnd[word];
    int length = to - from;
    char head = text.charAt(from);
    boolean venueWord = VenueWords.isVenueWord(text, from, to);
    count[word]++;
    double score = 0;
    ofVenues[word] = venueWord;
    if (venueWord) {
      venueWords[word]++;
    } else if (SMALL.contains(text, from, to)) {
      score -= 0.1;
    } else if (Character.isLowerCase(head)) {
      lowerWords[word]++;
      score -= 2.5;
    } else if (Character.isDigit(head)) {
      score -= 0.7;
    }
    if (word + 1 < words) {
      char last = text.charAt(end[word] - 1);
      boolean chained = venueWord && (length < 9 || VenueWords.isTruncated(text, from, to));
      if (last == '.' && !chained && length > 6 && !followsInitial(word)) {
        stopped[word] = Character.isUpperCase(head);
        score -= 4;
      } else if (last == '?' || last == '!') {
        score -= 4;
      } else if (last == ',' || last == ';') {
        score -= 1.2;
      } else if (last == ':') {
        score -= 1;
      } else if (last == '.' && !venueWord) {
        score -= Character.isUpperCase(head) ? 0.4 : 0.8;
      }
    }
    weight[word] += score;
  }

  /** "J. Refract. Surg.": behind a shortened word of few letters another one follows. */
  private boolean followsInitial(int word) {
    return word > 0
        && text.charAt(end[word - 1] - 1) == '.'
        && bareEnd[word - 1] - bareStart[word - 1] < 4
        && bareEnd[word - 1] > bareStart[word - 1]
        && Character.isUpperCase(text.charAt(bareStart[word - 1]))
        && Character.isUpperCase(text.charAt(bareStart[word]));
  }

  private int firstInReach() {
    int first = words;
    while (first > 0 && text.length() - start[first - 1] < LONGEST) {
      first--;
    }
    return first;
  }

  /** Looks every run of words that reaches the end of the text up in the lexicon. */
  private void lookUp() {
    int first = firstInReach();
    int whole = text.length();
    int last = words == 0 ? 0 : end[words - 1];
    lookUp(first, last);
    if (last > 3 && text.charAt(last - 1) == ')') {
      int open = text.lastIndexOf('(', last);
      if (open > 3 && whole - open < 40) {
        lookUp(first, open);
      }
    }
  }

  private void lookUp(int first, int last) {
    long hash = 0;
    long power = 1;
    int length = 0;
    for (int word = words - 1; word >= first; word--) {
      if (start[word] >= last) {
        continue;
      }
      boolean the = isWord(word, "the");
      if (the && length > 0) {
        known[word] |= JournalLexicon.contains(hash, length);
      }
      if (isWord(word, "and")) {
        continue;
      }
      for (int i = Math.min(end[word], last) - 1; i >= start[word]; i--) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          hash += WordSet.fold(c) * power;
          power *= JournalLexicon.BASE;
          length++;
        }
      }
      if (length > JournalLexicon.LONGEST) {
        return;
      }
      known[word] |=
          length > 0
              && !Character.isLowerCase(text.charAt(start[word]))
              && JournalLexicon.contains(hash, length);
    }
  }

  private boolean isWord(int word, String lower) {
    return end[word] - start[word] == lower.length()
        && text.regionMatches(true, start[word], lower, 0, lower.length());
  }

  private Place best() {
    int lower = 0;
    int upper = 0;
    int open = 0;
    int sentence = 0;
    Place best = null;
    double highest = LEAST;
    int first = firstInReach();
    for (int word = 0; word + 1 < words; word++) {
      for (int i = start[word]; i < end[word]; i++) {
        char c = text.charAt(i);
        open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      }
      if (word > 0
          && end[word] - start[word] >= 4
          && Character.isLetter(text.charAt(start[word]))) {
        // Whether longer words start in lower case tells titles in sentence case.
        if (Character.isLowerCase(text.charAt(start[word]))) {
          lower++;
        } else {
          upper++;
        }
      }
      int right = word + 1;
      while (right < words && (isWord(right, "in") || isWord(right, "in:"))) {
        right++;
      }
      char mark = text.charAt(end[word] - 1);
      boolean marked = ".?!,:];\"".indexOf(mark) >= 0;
      if (right < words && right >= first) {
        double score =
            marked
                ? afterMark(word, right, mark, lower > upper, word == sentence)
                : afterWord(word, right);
        if (open > 0) {
          score -= 4;
        }
        if (score >= highest) {
          highest = score;
          best = new Place(marked ? end[word] - 1 : end[word], known[right]);
        }
      }
      if (".?!".indexOf(mark) >= 0) {
        sentence = word + 1;
      }
    }
    return best;
  }

  /**
   * No mark stands between title and venue: a known journal, or only words of venues, to the right.
   */
  private double afterWord(int word, int right) {
    if (isYear(right)) {
      return right + 1 < words ? 2 + venueLike(right + 1) : IMPOSSIBLE;
    }
    char before = text.charAt(bareEnd[word] > bareStart[word] ? bareEnd[word] - 1 : end[word] - 1);
    boolean capital = Character.isUpperCase(text.charAt(start[right]));
    boolean ends =
        Character.isLetterOrDigit(before)
            && !SMALL.contains(text, bareStart[word], bareEnd[word])
            && !Character.isUpperCase(text.charAt(bareStart[word]));
    if (!capital || !ends || text.length() - start[right] < 5) {
      return IMPOSSIBLE;
    }
    if (right == words - 1 && text.indexOf('.', start[right]) < 0) {
      return known[right] && end[word] - start[word] > 3 ? 2 : IMPOSSIBLE;
    }
    if (known[right]) {
      return 4;
    }
    int truncated = 0;
    for (int i = right; i < words; i++) {
      if (!ofVenues[i] || Character.isLowerCase(text.charAt(bareStart[i]))) {
        return IMPOSSIBLE;
      }
      truncated += VenueWords.isTruncated(text, bareStart[i], bareEnd[i]) ? 1 : 0;
    }
    boolean journal = text.charAt(start[right]) == 'J' && end[right] - start[right] <= 2;
    return words - right > 1 && (truncated > 0 || journal) ? journal ? 5 : 1.5 : IMPOSSIBLE;
  }

  private boolean isYear(int word) {
    return end[word] - start[word] == 4
        && TailScanner.isYear(text.substring(start[word], end[word]));
  }

  private double afterMark(int word, int right, char mark, boolean sentenceCase, boolean onlyWord) {
    if (count[right] == 0) {
      return -50;
    }
    double score =
        switch (mark) {
          case '.' -> 2.5;
          case '?', '!', ']' -> 2.2;
          case ',' -> 0.5;
          default -> -1.5;
        };
    if (known[right]) {
      score += KNOWN;
    }
    score += venueLike(right);
    if (VenueWords.isHead(text, bareStart[right], bareEnd[right])) {
      score += 0.8;
    }
    if (stopped[right]) {
      // One capitalised word is no sentence, so this is the first shortened word of the journal.
      score += 3.4;
    }
    if (mark == '.') {
      score += beforeStop(word, sentenceCase, onlyWord);
    }
    if (mark == ':' && Scripts.isCjk(text.charAt(Math.max(0, end[word] - 2)))) {
      return IMPOSSIBLE;
    }
    if (word < 2 && !Scripts.hasCjk(text.substring(0, end[word]))) {
      score -= 1.5;
    }
    return score;
  }

  /** How much the words from one to the end look like the name of a venue. */
  private double venueLike(int right) {
    int all = count[right];
    if (all == 0) {
      return -50;
    }
    double score = weight[right] + 3.0 * venueWords[right] / all;
    if (!ofVenues[right] && SMALL.contains(text, bareStart[right], bareEnd[right])) {
      score -= 1.4;
    }
    return all > 8 ? score - (all - 8) * 0.5 : score;
  }

  /** Whether a stop ends a sentence or a shortened word. */
  private double beforeStop(int word, boolean sentenceCase, boolean onlyWord) {
    int from = bareStart[word];
    int to = bareEnd[word];
    int length = to - from;
    if (length == 0) {
      return 0;
    }
    boolean capital = Character.isUpperCase(text.charAt(from));
    boolean letter = length == 1 && capital;
    boolean chained =
        word > 0
            && text.charAt(end[word - 1] - 1) == '.'
            && capital
            && bareEnd[word - 1] - bareStart[word - 1] < 9
            && bareEnd[word - 1] > bareStart[word - 1]
            && Character.isUpperCase(text.charAt(bareStart[word - 1]));
    if (letter && onlyWord && word > 0) {
      return -12;
    }
    if (chained || letter || ABBREVIATED.contains(text, from, to)) {
      return -3;
    }
    if (capital
        && (length < 7 && VenueWords.isAbbreviation(text, from, to)
            || VenueWords.isTruncated(text, from, to))) {
      return -3;
    }
    if (onlyWord && word > 0 && VenueWords.isListed(text, from, to)) {
      return -12;
    }
    if (onlyWord && word > 0 && capital && length < 13) {
      // A sentence of one capitalised word is the first shortened word of the journal.
      return -3.5;
    }
    boolean shortened =
        sentenceCase
            && length > 1
            && length < 12
            && word > 0
            && capital
            && !text.substring(from, to)
                .equals(text.substring(from, to).toUpperCase(java.util.Locale.ROOT));
    // In a title in sentence case a capital before the stop is a shortened word of the journal.
    return shortened ? -2.5 : 0;
  }
}
