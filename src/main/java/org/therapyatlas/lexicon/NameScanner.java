package org.therapyatlas.lexicon;

import java.util.Arrays;

/**
 * Finds the names of a {@link NameMatcher} in texts; one for each task, not for several threads.
 */
public final class NameScanner {
  private final NameMatcher matcher;
  private final Tokens tokens = new Tokens();
  private final TokenIds tokenIds;

  private int[] foundName = new int[16];
  private int[] foundEnd = new int[16];
  private int found;
  private final int[] nextStart = new int[8];
  private String text;
  private int language;

  NameScanner(NameMatcher matcher) {
    this.matcher = matcher;
    this.tokenIds = new TokenIds(matcher);
  }

  /**
   * Reports, for each group of names, the leftmost longest ones that do not overlap, from left to
   * right; where several names are spelt alike, all of them.
   *
   * @param textLanguage BCP 47 tag, or null or {@code und}
   */
  public void longest(String text, String textLanguage, NameMatcher.Hits hits) {
    scan(text, textLanguage, false, hits);
  }

  /** Reports every name wherever it stands, within and over others, by where it starts. */
  public void all(String text, String textLanguage, NameMatcher.Hits hits) {
    scan(text, textLanguage, true, hits);
  }

  private void scan(String newText, String textLanguage, boolean all, NameMatcher.Hits hits) {
    text = newText;
    language = matcher.languageIndex(textLanguage);
    tokens.read(newText);
    tokenIds.lookUp(tokens, language);
    Arrays.fill(nextStart, 0);
    int count = tokens.count();
    for (int i = 0; i < count; i++) {
      int at = tokenIds.at(i);
      if (at < 0) {
        continue;
      }
      found = 0;
      for (int k = 1; k <= tokenIds.count(at); k++) {
        int child = matcher.rootChild[tokenIds.id(at, k)];
        if (child != 0) {
          walk(child, i, i);
        }
      }
      if (found > 0) {
        report(i, all, hits);
      }
    }
  }

  private void walk(int node, int first, int last) {
    for (int name = matcher.nodeName[node]; name >= 0; name = matcher.nameNext[name]) {
      if (accepts(name, first, last)) {
        remember(name, last);
      }
    }
    int next = last + 1;
    if (next == tokens.count() || tokenIds.at(next) < 0 || tokens.broken(next)) {
      return;
    }
    int at = tokenIds.at(next);
    for (int k = 1; k <= tokenIds.count(at); k++) {
      long edge = NameMatcher.edge(node, tokenIds.id(at, k));
      if (!LongIntTable.mayContain(matcher.edgeFilter, edge)) {
        continue;
      }
      int child = matcher.edges.get(edge);
      if (child != LongIntTable.ABSENT) {
        walk(child, first, next);
      }
    }
  }

  private boolean accepts(int name, int first, int last) {
    if ((matcher.nameActive[name] >>> language & 1) == 0) {
      return false;
    }
    byte flags = matcher.nameFlags[name];
    if (flags == 0) {
      return true;
    }
    int start = tokens.start(first);
    int end = tokens.end(last);
    String written = matcher.nameText[name];
    if ((flags & (NameFlags.EXACT | NameFlags.CASED)) != 0) {
      boolean cased = (flags & NameFlags.CASED) != 0;
      int length = end - start;
      boolean plural = cased && length == written.length() + 1 && text.charAt(end - 1) == 's';
      if ((length != written.length() && !plural)
          || !text.regionMatches(!cased, start, written, 0, written.length())) {
        return false;
      }
    }
    return (flags & NameFlags.KATAKANA) == 0
        || ((start == 0 || !NameFlags.isKatakana(text.charAt(start - 1)))
            && (end == text.length() || !NameFlags.isKatakana(text.charAt(end))));
  }

  private void remember(int name, int last) {
    for (int i = 0; i < found; i++) {
      if (foundName[i] == name && foundEnd[i] == last) {
        return;
      }
    }
    if (found == foundName.length) {
      foundName = Arrays.copyOf(foundName, 2 * found);
      foundEnd = Arrays.copyOf(foundEnd, 2 * found);
    }
    foundName[found] = name;
    foundEnd[found++] = last;
  }

  private void report(int first, boolean all, NameMatcher.Hits hits) {
    for (int group = 0; group < 8; group++) {
      int longest = -1;
      for (int i = 0; i < found; i++) {
        if (matcher.nameGroup[foundName[i]] == group) {
          longest = Math.max(longest, foundEnd[i]);
        }
      }
      if (longest < 0 || (!all && nextStart[group] > first)) {
        continue;
      }
      nextStart[group] = longest + 1;
      for (int i = 0; i < found; i++) {
        if (matcher.nameGroup[foundName[i]] == group && (all || foundEnd[i] == longest)) {
          if (!isOutdone(i, first)) {
            hits.hit(foundName[i], tokens.start(first), tokens.end(foundEnd[i]));
          }
        }
      }
    }
  }

  /**
   * Whether another name fits the same place better, as skållskada (a scald) is written with å and
   * skallskada (a head injury) is not.
   */
  private boolean isOutdone(int i, int first) {
    if (found == 1) {
      return false;
    }
    boolean accented = NameFlags.isAccented(text, tokens.start(first), tokens.end(foundEnd[i]));
    if (accented == ((matcher.nameFlags[foundName[i]] & NameFlags.ACCENTED) != 0)) {
      return false;
    }
    for (int k = 0; k < found; k++) {
      if (foundEnd[k] == foundEnd[i]
          && matcher.nameGroup[foundName[k]] == matcher.nameGroup[foundName[i]]
          && accented == ((matcher.nameFlags[foundName[k]] & NameFlags.ACCENTED) != 0)) {
        return true;
      }
    }
    return false;
  }
}
