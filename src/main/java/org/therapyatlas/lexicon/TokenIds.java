package org.therapyatlas.lexicon;

import java.util.Arrays;

/**
 * The tokens of one text as ids of a {@link NameMatcher}'s tokens: several where a form belongs to
 * several words. What was looked up before is kept, for texts repeat their words.
 */
final class TokenIds {
  private static final int CACHE_SIZE = 1 << 16;
  private static final int CACHED_CHARS = 1 << 20;

  private final NameMatcher matcher;
  private Tokens tokens;
  private int language;

  /** By hash of language and token: where its ids stand in {@link #pool}, after their count. */
  private final LongIntTable cache = new LongIntTable(CACHE_SIZE);

  private int[] pool = new int[1 << 12];
  private int poolLength;
  private final char[] cachedChars = new char[CACHED_CHARS];
  private int cachedLength;

  /** For each token of the text: where its ids stand in {@link #ids}, after their count, or -1. */
  private int[] tokenIds = new int[64];

  private int[] ids = new int[64];
  private int idsLength;

  private int[] resolved = new int[16];
  private int resolvedCount;

  TokenIds(NameMatcher matcher) {
    this.matcher = matcher;
  }

  /** Where the ids of a token of the text stand, or -1 if no name has it. */
  int at(int token) {
    return tokenIds[token];
  }

  /** How many ids stand at a place. */
  int count(int at) {
    return ids[at];
  }

  /** One of the ids at a place, counted from 1. */
  int id(int at, int k) {
    return ids[at + k];
  }

  /** Looks up all tokens of a text. */
  void lookUp(Tokens text, int textLanguage) {
    tokens = text;
    language = textLanguage;
    int count = tokens.count();
    if (tokenIds.length < count) {
      tokenIds = new int[Math.max(count, 2 * tokenIds.length)];
    }
    idsLength = 0;
    for (int i = 0; i < count; i++) {
      int offset = tokens.offset(i);
      int length = tokens.length(i);
      int at = cached(offset, length);
      int n = pool[at];
      if (n == 0) {
        tokenIds[i] = -1;
        continue;
      }
      if (idsLength + n + 1 > ids.length) {
        ids = Arrays.copyOf(ids, 2 * (idsLength + n + 1));
      }
      tokenIds[i] = idsLength;
      System.arraycopy(pool, at, ids, idsLength, n + 1);
      idsLength += n + 1;
    }
  }

  /** Where the ids of a token stand in the pool; looked up at most once while it stays cached. */
  private int cached(int offset, int length) {
    char[] chars = tokens.folded();
    long key = Inflection.hash(NameMatcher.seed(language + 100), chars, offset, length);
    int at = cache.get(key);
    if (at != LongIntTable.ABSENT) {
      int charsAt = pool[at];
      if (pool[at + 1] == length
          && Arrays.equals(
              chars, offset, offset + length, cachedChars, charsAt, charsAt + length)) {
        return at + 2;
      }
    }
    resolve(chars, offset, length);
    if (cache.size() >= CACHE_SIZE || cachedLength + length > CACHED_CHARS) {
      cache.clear();
      poolLength = 0;
      cachedLength = 0;
    }
    if (poolLength + resolvedCount + 3 > pool.length) {
      pool = Arrays.copyOf(pool, 2 * (poolLength + resolvedCount + 3));
    }
    at = poolLength;
    pool[at] = cachedLength;
    pool[at + 1] = length;
    pool[at + 2] = resolvedCount;
    System.arraycopy(resolved, 0, pool, at + 3, resolvedCount);
    poolLength += resolvedCount + 3;
    System.arraycopy(chars, offset, cachedChars, cachedLength, length);
    cachedLength += length;
    cache.put(key, at);
    return at + 2;
  }

  private void resolve(char[] chars, int offset, int length) {
    resolvedCount = 0;
    for (int l = 0; l < matcher.languages.size(); l++) {
      String name = matcher.languages.get(l);
      if (language >= NameMatcher.OTHER || l == 0 || isRelated(name)) {
        Inflection.of(name)
            .forms(NameMatcher.seed(l), chars, offset, length, true, this::addTokensOfForm);
      }
    }
  }

  private boolean isRelated(String other) {
    return language != NameMatcher.OTHER
        && Inflection.related(matcher.languages.get(language), other);
  }

  private void addTokensOfForm(long form) {
    for (int at = matcher.forms.get(form); at >= 0; at = matcher.formNext[at]) {
      int token = matcher.formToken[at];
      boolean known = false;
      for (int i = 0; i < resolvedCount && !known; i++) {
        known = resolved[i] == token;
      }
      if (!known) {
        if (resolvedCount == resolved.length) {
          resolved = Arrays.copyOf(resolved, 2 * resolvedCount);
        }
        resolved[resolvedCount++] = token;
      }
    }
  }
}
