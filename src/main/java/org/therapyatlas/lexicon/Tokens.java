package org.therapyatlas.lexicon;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The folded tokens of a text: runs of letters and digits, and every Han, kana or Hangul character
 * by itself. Hyphens, spaces and line ends between tokens are all the same. A reader holds one
 * instance and reads text after text with it; nothing is allocated unless a text is longer than all
 * before it.
 *
 * <p>A genitive 's after an apostrophe is left out, and a Greek letter that stands alone becomes
 * its name, so that "β-thalassemia" and "beta thalassemia" are the same.
 */
final class Tokens {
  /** No name has more tokens. */
  static final int MAX_NAME_TOKENS = 64;

  /** Longer tokens are nobody's name; they are kept in the count, cut off at this length. */
  static final int MAX_TOKEN_LENGTH = 64;

  private static final String[] GREEK_NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi",
    "omega"
  };

  private String text = "";
  private int count;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] offsets = new int[65];
  private boolean[] broken = new boolean[64];
  private char[] folded = new char[512];
  private int foldedLength;
  private boolean overlong;

  Tokens() {}

  Tokens(String text) {
    read(text);
  }

  /** One string for all spellings of a name that match each other but for inflection. */
  static String key(String name) {
    Tokens tokens = new Tokens(name);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < tokens.count; i++) {
      if (i > 0) {
        key.append(' ');
      }
      key.append(tokens.folded, tokens.offsets[i], tokens.length(i));
    }
    if (NameFlags.isAccented(name, 0, name.length())) {
      // Swedish skållskada (a scald) and skallskada (a head injury) are two names.
      String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
      key.append('\u0002').append(composed.toLowerCase(Locale.ROOT).replace('-', ' '));
    }
    // AIDS and aids, or MS and Ms, are two names.
    return isAbbreviation(name) ? key.append('\u0001').append(name).toString() : key.toString();
  }

  /** One token of capitals, digits apart, that is not longer than six: matched with its case. */
  static boolean isAbbreviation(String name) {
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (!Character.isDigit(c)) {
        return false;
      }
    }
    return capitals >= 2 && name.length() <= 6;
  }

  int count() {
    return count;
  }

  /** Where token {@code i} starts in the text, in UTF-16 units. */
  int start(int i) {
    return starts[i];
  }

  /** Where token {@code i} ends in the text, in UTF-16 units, exclusive. */
  int end(int i) {
    return ends[i];
  }

  /** The folded characters of all tokens one after the other. */
  char[] folded() {
    return folded;
  }

  int offset(int i) {
    return offsets[i];
  }

  int length(int i) {
    return offsets[i + 1] - offsets[i];
  }

  /** Whether something between token {@code i} and the one before it ends a phrase. */
  boolean broken(int i) {
    return broken[i];
  }

  boolean hasOverlong() {
    return overlong;
  }

  String string(int i) {
    return new String(folded, offsets[i], length(i));
  }

  /** Reads a text; what was read before is forgotten. */
  void read(String newText) {
    text = newText;
    count = 0;
    foldedLength = 0;
    overlong = false;
    int n = text.length();
    int i = 0;
    boolean inToken = false;
    boolean breaks = false;
    int lineEnds = 0;
    while (i < n) {
      char c = text.charAt(i);
      byte kind = CharacterFolding.kind(c);
      if (kind == CharacterFolding.WORD) {
        if (!inToken) {
          open(i, breaks);
          inToken = true;
          breaks = false;
          lineEnds = 0;
        }
        append(CharacterFolding.folded(c));
        i++;
        continue;
      }
      if (kind == CharacterFolding.IGNORED) {
        i++;
        continue;
      }
      if (kind == CharacterFolding.EXPANDED) {
        String expansion = CharacterFolding.expansion(c);
        if (!inToken) {
          open(i, breaks);
          inToken = true;
          breaks = false;
          lineEnds = 0;
        }
        for (int k = 0; k < expansion.length(); k++) {
          append(expansion.charAt(k));
        }
        i++;
        continue;
      }
      int width = 1;
      boolean single = kind == CharacterFolding.SINGLE;
      if (Character.isHighSurrogate(c)
          && i + 1 < n
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        int codePoint = Character.toCodePoint(c, text.charAt(i + 1));
        width = 2;
        if (Character.isLetterOrDigit(codePoint)) {
          single = CharacterFolding.standsAlone(codePoint);
          if (!single) {
            if (!inToken) {
              open(i, breaks);
              inToken = true;
              breaks = false;
              lineEnds = 0;
            }
            int lower = Character.toLowerCase(codePoint);
            append(Character.highSurrogate(lower));
            append(Character.lowSurrogate(lower));
            i += 2;
            continue;
          }
        }
      }
      if (inToken) {
        close(i);
        inToken = false;
        if (isGenitive(i, n)) {
          i += 2;
          continue;
        }
      }
      if (single) {
        open(i, breaks);
        breaks = false;
        lineEnds = 0;
        if (width == 1) {
          append(CharacterFolding.folded(c));
        } else {
          append(c);
          append(text.charAt(i + 1));
        }
        close(i + width);
      } else if (c == '\n' || c == '\u2029') {
        lineEnds++;
        breaks |= lineEnds > 1;
      } else if (!isJoint(c)) {
        breaks |= c != '.' || count == 0 || length(count - 1) > 2 || breaks;
      }
      i += width;
    }
    if (inToken) {
      close(n);
    }
  }

  /** Whether the apostrophe at {@code i} starts a genitive ending that stands before no letter. */
  private boolean isGenitive(int i, int n) {
    char c = text.charAt(i);
    if ((c != '\'' && c != '\u2019') || i + 1 >= n) {
      return false;
    }
    char s = text.charAt(i + 1);
    return (s == 's' || s == 'S')
        && (i + 2 == n || CharacterFolding.kind(text.charAt(i + 2)) != CharacterFolding.WORD);
  }

  /** Characters that may stand inside a name without parting it. */
  private static boolean isJoint(char c) {
    if (c <= ' ') {
      return true;
    }
    return switch (c) {
      case '-', '/', '\'', '\u2019', '\u00A0', '·', '・', '\u3000', '*', '_' -> true;
      default ->
          (c >= '\u2000' && c <= '\u2015')
              || c == '\u202F'
              || c == '\u2212'
              || c == '\uFE63'
              || c == '\uFF0D';
    };
  }

  private void open(int at, boolean breaks) {
    if (count == starts.length) {
      int size = 2 * count;
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      broken = Arrays.copyOf(broken, size);
      offsets = Arrays.copyOf(offsets, size + 1);
    }
    starts[count] = at;
    offsets[count] = foldedLength;
    broken[count] = breaks;
  }

  private void append(char c) {
    if (foldedLength - offsets[count] >= MAX_TOKEN_LENGTH) {
      overlong = true;
      return;
    }
    if (foldedLength == folded.length) {
      folded = Arrays.copyOf(folded, 2 * foldedLength);
    }
    folded[foldedLength++] = c;
  }

  private void close(int at) {
    if (foldedLength == offsets[count] + 1) {
      char c = folded[offsets[count]];
      if (c >= 'α' && c <= 'ω' && c != 'ς') {
        foldedLength = offsets[count];
        String name = GREEK_NAMES[c - 'α'];
        for (int k = 0; k < name.length(); k++) {
          append(name.charAt(k));
        }
      }
    }
    ends[count] = at;
    count++;
    offsets[count] = foldedLength;
  }
}
