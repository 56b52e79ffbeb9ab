package org.therapyatlas.text;

import static org.therapyatlas.text.CharacterClass.APOSTROPHE;
import static org.therapyatlas.text.CharacterClass.DIGIT;
import static org.therapyatlas.text.CharacterClass.HYPHEN;
import static org.therapyatlas.text.CharacterClass.LETTER;

/**
 * Reads one word with all parts that hyphens and apostrophes join to it. A worker, filled again for
 * each word.
 */
final class WordReader {
  final char[] word = new char[4 * WordPart.LONGEST];

  /** Number of characters, 0 when it is too long for a word. */
  int length;

  /** Number of capitals as written. */
  int capitals;

  /** Where the text goes on after the word. */
  int end;

  private final Apostrophe apostrophe;
  private final WordPart part = new WordPart();
  private boolean named;
  private boolean single;
  private boolean mixed;

  WordReader(Apostrophe apostrophe) {
    this.apostrophe = apostrophe;
  }

  /**
   * Reads the word that begins at an offset.
   *
   * @param shouted whether the line is in capitals, which then say nothing about a word
   */
  void read(String text, int from, boolean shouted) {
    part.read(text, from);
    length = append(0);
    capitals = part.capitals;
    end = part.end;
    named = part.digits > 0;
    single = part.isSingle();
    mixed = part.isMixed();
    while (length > 0 && length + WordPart.LONGEST + 1 < word.length && isHyphenated(text)) {
      part.read(text, end + 1);
      if (!joins(shouted)) {
        break;
      }
      named |= part.digits > 0 || part.isSingle();
      single = false;
      mixed = part.isMixed();
      capitals += part.capitals;
      word[length] = '-';
      length = append(length + 1);
      end = part.end;
    }
    if (length > 0 && end + 1 < text.length() && apostrophe != Apostrophe.SEPARATES) {
      readApostrophe(text);
    }
  }

  private boolean isHyphenated(String text) {
    if (end + 1 >= text.length() || CharacterClass.of(text.charAt(end)) != HYPHEN) {
      return false;
    }
    byte next = CharacterClass.of(text.charAt(end + 1));
    return next == LETTER || next == DIGIT;
  }

  /**
   * Whether the part after a hyphen belongs to a name: it has digits or is one letter (IL-6, TGF-β,
   * vitamin-D), follows one letter or a number (T-cell, 5-HT), ends a name (miR-21-5p, IL-6-R), or
   * both have capitals where words have none (HLA-DR, NF-kB).
   */
  private boolean joins(boolean shouted) {
    return part.length > 0
        && (part.digits > 0
            || part.isSingle()
            || single
            || (named && part.length <= 2 && part.capitals > 0)
            || isNumber()
            || (mixed && part.isMixed() && !shouted));
  }

  private boolean isNumber() {
    for (int i = 0; i < length; i++) {
      if (CharacterClass.of(word[i]) != DIGIT) {
        return false;
      }
    }
    return true;
  }

  private void readApostrophe(String text) {
    boolean inWord =
        CharacterClass.of(text.charAt(end)) == APOSTROPHE
            && CharacterClass.of(text.charAt(end + 1)) == LETTER;
    if (!inWord) {
      return;
    }
    part.read(text, end + 1);
    if (part.length == 0) {
      return;
    }
    end = part.end;
    boolean possessive = part.length == 1 && part.letters[0] == 's';
    boolean cut =
        apostrophe == Apostrophe.BEGINS_ENDING
            || (apostrophe == Apostrophe.IN_WORD_OR_POSSESSIVE && possessive);
    if (!cut) {
      word[length] = '\'';
      length = append(length + 1);
    }
  }

  private int append(int at) {
    System.arraycopy(part.letters, 0, word, at, part.length);
    return at + part.length;
  }
}
