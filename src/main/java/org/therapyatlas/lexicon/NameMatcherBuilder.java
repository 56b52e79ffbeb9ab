package org.therapyatlas.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects names and builds a {@link NameMatcher}. */
public final class NameMatcherBuilder {
  final List<String> languages = new ArrayList<>();
  private final LongIntTable tokenIds = new LongIntTable(1 << 10);
  final LongIntTable edges = new LongIntTable(1 << 10);
  final LongIntTable forms = new LongIntTable(1 << 10);
  private final Tokens tokens = new Tokens();
  int[] formToken = new int[1 << 10];
  int[] formNext = new int[1 << 10];
  int formCount;
  int[] rootChild = new int[1 << 10];
  int tokenCount;
  int[] nodeName = new int[1 << 10];
  int nodeCount = 1;
  int[] nameNext = new int[1 << 10];
  int[] nameLanguage = new int[1 << 10];
  byte[] nameGroup = new byte[1 << 10];
  byte[] nameFlags = new byte[1 << 10];
  boolean[] nameIsLong = new boolean[1 << 10];
  String[] nameText = new String[1 << 10];
  int nameCount;

  public NameMatcherBuilder() {
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
    nameFlags[name] = NameFlags.of(text);
    nameIsLong[name] =
        (nameFlags[name] & (NameFlags.EXACT | NameFlags.CASED)) == 0
            && text.length() >= NameMatcher.MIN_INTERNATIONAL;
    nameText[name] = (nameFlags[name] & (NameFlags.EXACT | NameFlags.CASED)) == 0 ? null : text;
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
      if (index == NameMatcher.MAX_LANGUAGES) {
        throw new IllegalArgumentException(
            "A lexicon may have names in at most " + NameMatcher.MAX_LANGUAGES + " languages.");
      }
      languages.add(primary);
    }
    return index;
  }

  private int token(int language, int i) {
    long seed = NameMatcher.seed(language);
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
    long key = NameMatcher.edge(node, token);
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
}
