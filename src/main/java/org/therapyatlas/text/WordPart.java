package org.therapyatlas.text;

import static org.therapyatlas.text.CharacterClass.DIGIT;
import static org.therapyatlas.text.CharacterClass.IGNORED;
import static org.therapyatlas.text.CharacterClass.LETTER;

/** One run of letters and digits, in lower case. A worker, filled again for each run. */
final class WordPart {
  /** Longer runs are no words. */
  static final int LONGEST = 64;

  final char[] letters = new char[LONGEST];

  /** Number of characters, 0 when there were none or more than fit. */
  int length;

  /** Number of capitals as written. */
  int capitals;

  int digits;

  /** Where the run ends in the text, exclusive. */
  int end;

  private boolean capitalInside;
  private boolean greek;

  /** Reads the run that begins at an offset. */
  void read(String text, int from) {
    capitals = 0;
    digits = 0;
    capitalInside = false;
    greek = false;
    int size = 0;
    int at = from;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      byte kind = CharacterClass.of(c);
      if (kind == LETTER) {
        char lower = c;
        if (c < 0x80) {
          lower = (char) (c | 0x20);
        } else {
          lower = Character.toLowerCase(c);
          greek |= lower >= 'α' && lower <= 'ω';
        }
        if (lower != c) {
          capitals++;
          capitalInside |= size > 0;
        }
        c = lower;
      } else if (kind == DIGIT) {
        digits++;
      } else if (kind == IGNORED) {
        continue;
      } else {
        break;
      }
      if (size < LONGEST) {
        letters[size] = c;
      }
      size++;
    }
    end = at;
    length = size > LONGEST ? 0 : size;
  }

  /** A capital or a Greek letter that stands alone, like the T of T-cell. */
  boolean isSingle() {
    return length == 1 && digits == 0 && (capitals == 1 || greek);
  }

  /** Written with capitals where a plain word has none: CoV, kB, HLA. */
  boolean isMixed() {
    return capitalInside;
  }

  /** Whether it is one of the words of a unit of measurement or an ordinal; 3 d is, 3D is not. */
  boolean isUnit() {
    boolean dimension = capitals == 1 && letters[0] == 'd';
    return length > 0 && !dimension && Units.contains(new String(letters, 0, length));
  }
}
