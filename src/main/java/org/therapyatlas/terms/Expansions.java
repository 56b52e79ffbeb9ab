package org.therapyatlas.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.therapyatlas.text.Abbreviations;
import org.therapyatlas.text.Analyzer;
import org.therapyatlas.text.TokenConsumer;
import org.therapyatlas.text.TokenKind;

/** What the abbreviations that a document defines stand for, as words of one language. */
final class Expansions {
  private final Map<String, Words> byShortForm = new HashMap<>();
  private Set<Integer> definitions = Set.of();

  /**
   * Analyzes the long forms.
   *
   * @param defined the document's definitions
   * @param analyzer of the language whose text is counted
   */
  Expansions(DefinedAbbreviations defined, Analyzer analyzer) {
    defined
        .shortForms()
        .forEach(
            shortForm -> {
              Words words = new Words();
              analyzer.analyze(defined.longForm(shortForm, analyzer.language()), words);
              if (words.hasWord()) {
                byShortForm.put(shortForm, words);
              }
            });
  }

  /** The same for another section, which defines abbreviations at these offsets. */
  void at(Set<Integer> offsets) {
    definitions = offsets;
  }

  /** Whether a short form stands at an offset because it is defined there. */
  boolean isDefinition(int offset) {
    return !definitions.isEmpty() && definitions.contains(offset);
  }

  /** The words that a word of the text stands for, or null if it stands for itself. */
  Words of(String text, int start, int end) {
    return byShortForm.get(Abbreviations.singular(text.substring(start, end)));
  }

  /** The words of one long form. */
  static final class Words implements TokenConsumer {
    private final List<String> terms = new ArrayList<>();
    private final List<String> surfaces = new ArrayList<>();
    private final List<TokenKind> kinds = new ArrayList<>();

    @Override
    public void token(String term, String surface, int start, int end, TokenKind kind) {
      terms.add(term);
      surfaces.add(surface);
      kinds.add(kind);
    }

    @Override
    public void boundary() {
      // A long form is one phrase, brackets and commas or not.
    }

    boolean hasWord() {
      return kinds.contains(TokenKind.WORD);
    }

    void replay(DocumentCounts counts) {
      for (int i = 0; i < terms.size(); i++) {
        counts.count(terms.get(i), surfaces.get(i), -1, kinds.get(i));
      }
    }
  }
}
