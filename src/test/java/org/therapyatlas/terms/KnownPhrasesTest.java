package org.therapyatlas.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownPhrasesTest {
  private static final List<String> PHRASES =
      List.of("bone marrow", "marrow stem cell", "stem cell", "vitamin d");

  /** The document's terms; their places in a sequence follow {@link Sequence#WORD}. */
  private static final List<String> TERMS = List.of("bone", "cell", "marrow", "stem", "vitamin");

  private static final int BONE = Sequence.WORD;
  private static final int CELL = BONE + 1;
  private static final int MARROW = BONE + 2;
  private static final int STEM = BONE + 3;
  private static final int VITAMIN = BONE + 4;

  /** Another written form of cell. */
  private static final int CELLS = BONE + 5;

  private final KnownPhrases.Finder finder = new KnownPhrases(PHRASES).finder();

  @Test
  void phrasesInEachOtherAreAllFound() {
    assertThat(found(BONE, MARROW, STEM, CELLS))
        .containsExactly("bone marrow", "marrow stem cell", "stem cell");
    assertThat(found(STEM, CELL, STEM, CELLS)).containsExactly("stem cell", "stem cell");
  }

  @Test
  void noPhraseCrossesABoundaryOrAnUncountedWord() {
    assertThat(found(STEM, Sequence.BOUNDARY, CELL)).isEmpty();
    assertThat(found(BONE, Sequence.UNCOUNTED, MARROW)).isEmpty();
  }

  @Test
  void lettersStandAfterWords() {
    assertThat(found(VITAMIN, Sequence.LETTER + 3)).containsExactly("vitamin d");
    assertThat(found(VITAMIN, Sequence.LETTER + 2)).isEmpty();
  }

  private List<String> found(int... codes) {
    List<String> found = new ArrayList<>();
    finder.find(
        StoredWords.of(WordRows.inOrder(TERMS, new int[] {CELL - Sequence.WORD}, codes)),
        phrase -> found.add(PHRASES.get(phrase)));
    return found;
  }
}
