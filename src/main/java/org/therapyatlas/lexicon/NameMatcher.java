package org.therapyatlas.lexicon;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all names of a lexicon in a text in one pass: a trie over tokens, laid out in primitive
 * arrays, shared by all tasks of a JVM. Each task holds a {@link NameScanner} of its own.
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

  /** Receives what a {@link NameScanner} finds. */
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

  static final int MAX_LANGUAGES = 62;
  private static final int UNKNOWN = 63;
  static final int OTHER = 62;

  /** Names of this length are hardly ever another language's everyday word. */
  static final int MIN_INTERNATIONAL = 7;

  final List<String> languages;
  final LongIntTable edges;
  final long[] edgeFilter;
  final LongIntTable forms;
  final int[] formToken;
  final int[] formNext;
  final int[] rootChild;
  final int[] nodeName;
  final int[] nameNext;
  final long[] nameActive;
  final byte[] nameGroup;
  final byte[] nameFlags;
  final String[] nameText;

  NameMatcher(NameMatcherBuilder builder) {
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
  public NameScanner scanner() {
    return new NameScanner(this);
  }

  /** The place of a language among those of the matcher, for {@link #nameActive}. */
  int languageIndex(String language) {
    if (language == null || language.isEmpty() || language.equals("und")) {
      return UNKNOWN;
    }
    int index = languages.indexOf(Inflection.primary(language));
    return index < 0 ? OTHER : index;
  }

  static long seed(int language) {
    return 0xCBF29CE484222325L + 0x9E3779B97F4A7C15L * (language + 1);
  }

  static long edge(int node, int token) {
    return ((long) node << 32) | (token + 1L);
  }
}
