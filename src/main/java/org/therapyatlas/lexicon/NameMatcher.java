package org.therapyatlas.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all names of a lexicon in a text in one pass: a trie over tokens, laid out in primitive
 * arrays, shared by all tasks of a JVM. Each task holds a {@link Scanner} of its own.
 *
 * <p>Which names count in a text: those of the text's language (Swedish, Norwegian and Danish read
 * each other's), and the English ones everywhere, since English terms stand in medical texts of
 * every language. In a text of a language the matcher has no names of, all names of seven letters
 * and more count, for most medical terms are international (an Italian text has the Spanish
 * fibromialgia); in a text of unknown language all names count. Tokens match in any of their {@link
 * Inflection forms}; names of up to four letters and abbreviations match as written only.
 */
public final class NameMatcher implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Receives what a {@link Scanner} finds. */
  @FunctionalInterface
  public interface Hits {
    /**
     * A name stands in the text.
     *
     * @param name number of the name, in the order in which names were added
     * @param start where it starts, in UTF-16 units
     * @param end where it ends, exclusive
     */
    void hit(int name, int start, int end);
  }

  private static final int MAX_LANGUAGES = 62;
  private static final int UNKNOWN = 63;
  private static final int OTHER = 62;

  /** Names of this length are hardly ever another language's everyday word. */
  private static final int MIN_INTERNATIONAL = 7;

  private static final byte EXACT = 1;
  private static final byte CASED = 2;
  private static final byte KATAKANA = 4;
  private static final byte ACCENTED = 8;

  private final List<String> languages;
  private final LongIntTable edges;
  private final long[] edgeFilter;
  private final LongIntTable forms;
  private final int[] formToken;
  private final int[] formNext;
  private final int[] rootChild;
  private final int[] nodeName;
  private final int[] nameNext;
  private final long[] nameActive;
  private final byte[] nameGroup;
  private final byte[] nameFlags;
  private final String[] nameText;

  private NameMatcher(Builder builder) {
    languages = List.copyOf(builder.languages);
    edges = builder.edges;
    edgeFilter = edges.filter();
    forms = builder.forms;
    formToken = Arrays.copyOf(builder.formToken, builder.formCount);
    formNext = Arrays.copyOf(builder.formNext, builder.formCount);
    rootChild = Arrays.copyOf(builder.rootChild, builder.tokenCount);
    nodeName = Arrays.copyOf(builder.nodeName, builder.nodeCount);
    nameNext = Arrays.copyOf(builder.nameNext, builder.nameCount);
    nameGroup = Arrays.copyOf(builder.nameGroup, builder.nameCount);
    nameFlags = Arrays.copyOf(builder.nameFlags, builder.nameCount);
    nameText = Arrays.copyOf(builder.nameText, builder.nameCount);
    nameActive = new long[builder.nameCount];
    for (int name = 0; name < nameActive.length; name++) {
      nameActive[name] = activeIn(languages.get(builder.nameLanguage[name]));
      if (builder.nameIsLong[name]) {
        nameActive[name] |= 1L << OTHER;
      }
    }
  }

  private long activeIn(String language) {
    if (language.equals("en")) {
      return -1L;
    }
    long bits = 1L << UNKNOWN;
    for (int i = 0; i < languages.size(); i++) {
      if (Inflection.related(language, languages.get(i))) {
        bits |= 1L << i;
      }
    }
    return bits;
  }

  /** How many names there are. */
  public int nameCount() {
    return nameNext.length;
  }

  /** A worker for one task; not safe for use by several threads. */
  public Scanner scanner() {
    return new Scanner(this);
  }

  /** The place of a language among those of the matcher, for {@link #nameActive}. */
  private int languageIndex(String language) {
    if (language == null || language.isEmpty() || language.equals("und")) {
      return UNKNOWN;
    }
    int index = languages.indexOf(Inflection.primary(language));
    return index < 0 ? OTHER : index;
  }

  private static long seed(int language) {
    return 0xCBF29CE484222325L + 0x9E3779B97F4A7C15L * (language + 1);
  }

  /** Collects names and builds the matcher. */
  public static final class Builder {
    private final List<String> languages = new ArrayList<>();
    private final LongIntTable tokenIds = new LongIntTable(1 << 10);
    private final LongIntTable edges = new LongIntTable(1 << 10);
    private final LongIntTable forms = new LongIntTable(1 << 10);
    private final Tokens tokens = new Tokens();
    private int[] formToken = new int[1 << 10];
    private int[] formNext = new int[1 << 10];
    private int formCount;
    private int[] rootChild = new int[1 << 10];
    private int tokenCount;
    private int[] nodeName = new int[1 << 10];
    private int nodeCount = 1;
    private int[] nameNext = new int[1 << 10];
    private int[] nameLanguage = new int[1 << 10];
    private byte[] nameGroup = new byte[1 << 10];
    private byte[] nameFlags = new byte[1 << 10];
    private boolean[] nameIsLong = new boolean[1 << 10];
    private String[] nameText = new String[1 << 10];
    private int nameCount;

    public Builder() {
      // A text in a related language finds names even if the lexicon has none of its own.
      languages.addAll(List.of("en", "sv", "nb", "nn", "da"));
      nodeName[0] = -1;
    }

    /**
     * Adds a name.
     *
     * @param text the name
     * @param language its BCP 47 language
     * @param group 0 to 7; of overlapping names of one group the leftmost longest is found
     * @return the number of the name
     */
    public int add(String text, String language, int group) {
      if (group < 0 || group > 7) {
        throw new IllegalArgumentException("The group " + group + " of a name must be 0 to 7.");
      }
      tokens.read(text);
      if (tokens.count() == 0 || tokens.count() > Tokens.MAX_NAME_TOKENS || tokens.hasOverlong()) {
        throw new IllegalArgumentException(
            "The name \"" + text + "\" has no token, too many, or one that is too long.");
      }
      int languageIndex = languageIndex(language);
      int node = 0;
      for (int i = 0; i < tokens.count(); i++) {
        int token = token(languageIndex, i);
        node = child(node, token);
      }
      int name = nameCount++;
      if (name == nameNext.length) {
        int size = 2 * name;
        nameNext = Arrays.copyOf(nameNext, size);
        nameLanguage = Arrays.copyOf(nameLanguage, size);
        nameGroup = Arrays.copyOf(nameGroup, size);
        nameFlags = Arrays.copyOf(nameFlags, size);
        nameIsLong = Arrays.copyOf(nameIsLong, size);
        nameText = Arrays.copyOf(nameText, size);
      }
      nameNext[name] = nodeName[node];
      nodeName[node] = name;
      nameLanguage[name] = languageIndex;
      nameGroup[name] = (byte) group;
      nameFlags[name] = flags(text);
      nameIsLong[name] =
          (nameFlags[name] & (EXACT | CASED)) == 0 && text.length() >= MIN_INTERNATIONAL;
      nameText[name] = (nameFlags[name] & (EXACT | CASED)) == 0 ? null : text;
      return name;
    }

    public NameMatcher build() {
      return new NameMatcher(this);
    }

    private int languageIndex(String language) {
      String primary = Inflection.primary(language);
      int index = languages.indexOf(primary);
      if (index < 0) {
        index = languages.size();
        if (index == MAX_LANGUAGES) {
          throw new IllegalArgumentException(
              "A lexicon may have names in at most " + MAX_LANGUAGES + " languages.");
        }
        languages.add(primary);
      }
      return index;
    }

    private int token(int language, int i) {
      long seed = seed(language);
      long hash = Inflection.hash(seed, tokens.folded(), tokens.offset(i), tokens.length(i));
      int id = tokenIds.get(hash);
      if (id != LongIntTable.ABSENT) {
        return id;
      }
      int fresh = tokenCount++;
      tokenIds.put(hash, fresh);
      if (fresh == rootChild.length) {
        rootChild = Arrays.copyOf(rootChild, 2 * fresh);
      }
      rootChild[fresh] = 0;
      Inflection.of(languages.get(language))
          .forms(
              seed,
              tokens.folded(),
              tokens.offset(i),
              tokens.length(i),
              false,
              form -> addForm(form, fresh));
      return fresh;
    }

    private void addForm(long form, int token) {
      int head = forms.get(form);
      if (head != LongIntTable.ABSENT && formToken[head] == token) {
        return;
      }
      if (formCount == formToken.length) {
        formToken = Arrays.copyOf(formToken, 2 * formCount);
        formNext = Arrays.copyOf(formNext, 2 * formCount);
      }
      formToken[formCount] = token;
      formNext[formCount] = head;
      forms.put(form, formCount++);
    }

    private int child(int node, int token) {
      int child;
      if (node == 0) {
        child = rootChild[token];
        if (child != 0) {
          return child;
        }
        child = rootChild[token] = newNode();
        return child;
      }
      long key = edge(node, token);
      child = edges.get(key);
      if (child == LongIntTable.ABSENT) {
        child = newNode();
        edges.put(key, child);
      }
      return child;
    }

    private int newNode() {
      if (nodeCount == nodeName.length) {
        nodeName = Arrays.copyOf(nodeName, 2 * nodeCount);
      }
      nodeName[nodeCount] = -1;
      return nodeCount++;
    }

    private byte flags(String text) {
      byte flags = 0;
      int letters = 0;
      boolean capital = false;
      boolean katakana = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        capital |= Character.isUpperCase(c) && i > 0;
        letters += Character.isLetterOrDigit(c) ? 1 : 0;
        katakana &= isKatakana(c);
      }
      boolean alone = CharacterFolding.standsAlone(text.charAt(0));
      if (Tokens.isAbbreviation(text) || (letters <= 4 && capital && !alone)) {
        flags |= CASED;
      } else if (letters <= 4 && !alone) {
        flags |= EXACT;
      }
      if (isAccented(text, 0, text.length())) {
        flags |= ACCENTED;
      }
      return katakana ? (byte) (flags | KATAKANA) : flags;
    }
  }

  /** Whether a letter between two places is Latin and not plain ASCII. */
  static boolean isAccented(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '\u00C0' && c <= '\u024F' || c >= '\u0300' && c <= '\u036F') {
        return true;
      }
    }
    return false;
  }

  private static long edge(int node, int token) {
    return ((long) node << 32) | (token + 1L);
  }

  private static boolean isKatakana(char c) {
    return (c >= '\u30A1' && c <= '\u30FF') || (c >= '\uFF66' && c <= '\uFF9F');
  }

  /** Reads texts; one for each task. */
  public static final class Scanner {
    private static final int CACHE_SIZE = 1 << 16;
    private static final int CACHED_CHARS = 1 << 20;

    private final NameMatcher matcher;
    private final Tokens tokens = new Tokens();

    /** By hash of language and token: where its ids stand in {@link #pool}, after their count. */
    private final LongIntTable cache = new LongIntTable(CACHE_SIZE);

    private int[] pool = new int[1 << 12];
    private int poolLength;
    private final char[] cachedChars = new char[CACHED_CHARS];
    private int cachedLength;

    /**
     * For each token of the text: where its ids stand in {@link #ids}, after their count, or -1.
     */
    private int[] tokenIds = new int[64];

    private int[] ids = new int[64];
    private int idsLength;

    private int[] foundName = new int[16];
    private int[] foundEnd = new int[16];
    private int found;
    private final int[] nextStart = new int[8];
    private String text;
    private int language;

    private int[] resolved = new int[16];
    private int resolvedCount;

    private Scanner(NameMatcher matcher) {
      this.matcher = matcher;
    }

    /**
     * Reports, for each group of names, the leftmost longest ones that do not overlap, from left to
     * right; where several names are spelt alike, all of them.
     *
     * @param textLanguage BCP 47 tag, or null or {@code und}
     */
    public void longest(String text, String textLanguage, Hits hits) {
      scan(text, textLanguage, false, hits);
    }

    /** Reports every name wherever it stands, within and over others, by where it starts. */
    public void all(String text, String textLanguage, Hits hits) {
      scan(text, textLanguage, true, hits);
    }

    private void scan(String newText, String textLanguage, boolean all, Hits hits) {
      text = newText;
      language = matcher.languageIndex(textLanguage);
      tokens.read(newText);
      lookUp();
      Arrays.fill(nextStart, 0);
      int count = tokens.count();
      for (int i = 0; i < count; i++) {
        int at = tokenIds[i];
        if (at < 0) {
          continue;
        }
        found = 0;
        for (int k = 1; k <= ids[at]; k++) {
          int child = matcher.rootChild[ids[at + k]];
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
      if (next == tokens.count() || tokenIds[next] < 0 || tokens.broken(next)) {
        return;
      }
      int at = tokenIds[next];
      for (int k = 1; k <= ids[at]; k++) {
        long edge = edge(node, ids[at + k]);
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
      if ((flags & (EXACT | CASED)) != 0) {
        boolean cased = (flags & CASED) != 0;
        int length = end - start;
        boolean plural = cased && length == written.length() + 1 && text.charAt(end - 1) == 's';
        if ((length != written.length() && !plural)
            || !text.regionMatches(!cased, start, written, 0, written.length())) {
          return false;
        }
      }
      return (flags & KATAKANA) == 0
          || ((start == 0 || !isKatakana(text.charAt(start - 1)))
              && (end == text.length() || !isKatakana(text.charAt(end))));
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

    private void report(int first, boolean all, Hits hits) {
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
     * Whether another name fits the same place better, as skållskada (a scald) is written with å
     * and skallskada (a head injury) is not.
     */
    private boolean isOutdone(int i, int first) {
      if (found == 1) {
        return false;
      }
      boolean accented = isAccented(text, tokens.start(first), tokens.end(foundEnd[i]));
      if (accented == ((matcher.nameFlags[foundName[i]] & ACCENTED) != 0)) {
        return false;
      }
      for (int k = 0; k < found; k++) {
        if (foundEnd[k] == foundEnd[i]
            && matcher.nameGroup[foundName[k]] == matcher.nameGroup[foundName[i]]
            && accented == ((matcher.nameFlags[foundName[k]] & ACCENTED) != 0)) {
          return true;
        }
      }
      return false;
    }

    private void lookUp() {
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
      long key = Inflection.hash(seed(language + 100), chars, offset, length);
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
        if (language >= OTHER || l == 0 || isRelated(name)) {
          Inflection.of(name).forms(seed(l), chars, offset, length, true, this::addTokensOfForm);
        }
      }
    }

    private boolean isRelated(String other) {
      return language != OTHER && Inflection.related(matcher.languages.get(language), other);
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
}
