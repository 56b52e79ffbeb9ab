package org.therapyatlas.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Several {@link Wording wordings} looked for in one pass through a text. Each finds what {@link
 * Matcher#find} of its expression finds, but the expression is tried only where it can begin.
 */
final class Wordings {
  private final List<Wording> wordings;
  private final Beginnings beginnings;

  /**
   * Wordings that are looked for in the same texts.
   *
   * @throws IllegalArgumentException for more than 16 of them
   */
  Wordings(Wording... wordings) {
    if (wordings.length > Beginnings.MOST) {
      throw new IllegalArgumentException(
          "%d wordings, more than %d; make two of the list"
              .formatted(wordings.length, Beginnings.MOST));
    }
    this.wordings = List.of(wordings);
    this.beginnings = new Beginnings(wordings.clone());
  }

  Text in(String text) {
    return new Text(text);
  }

  /** One text and where in it which wordings may begin. */
  final class Text {
    private final String text;

    /** The places where any wording may begin, from left to right, and which, bit by bit. */
    private int[] at = new int[64];

    private char[] which = new char[64];
    private int count;
    private final int any;

    private Text(String text) {
      this.text = text;
      int found = 0;
      char[] chars = text.toCharArray();
      for (int i = 0; i < chars.length; i++) {
        int here = beginnings.at(chars, i);
        if (here != 0) {
          add(i, here);
          found |= here;
        }
      }
      this.any = found;
    }

    private void add(int place, int begun) {
      if (count == at.length) {
        at = Arrays.copyOf(at, 2 * count);
        which = Arrays.copyOf(which, 2 * count);
      }
      at[count] = place;
      which[count++] = (char) begun;
    }

    /** The places of one of the wordings, from left to right. */
    Places places(Wording wording) {
      int index = wordings.indexOf(wording);
      if (index < 0) {
        throw new IllegalArgumentException("Not one of these wordings");
      }
      return (any >> index & 1) == 0 ? new Places(0, null) : new Places(index, wording);
    }

    /** How many places one of the wordings has. */
    int count(Wording wording) {
      Places places = places(wording);
      int count = 0;
      while (places.find()) {
        count++;
      }
      return count;
    }

    /** The places of one wording in the text. */
    final class Places {
      private final int bit;
      private final Matcher matcher;

      /** How many of the places where something may begin are behind. */
      private int passed;

      private int end;

      private Places(int index, Wording wording) {
        this.bit = 1 << index;
        this.matcher = wording == null ? null : wording.matcher(text);
      }

      /** Goes on to the next place; false if there is none. */
      boolean find() {
        if (matcher == null) {
          return false;
        }
        while (passed < count) {
          int i = passed++;
          if ((which[i] & bit) != 0
              && at[i] >= end
              && matcher.region(at[i], text.length()).lookingAt()) {
            end = matcher.end();
            return true;
          }
        }
        return false;
      }

      /** Where the place begins. */
      int start() {
        return matcher.start();
      }
    }
  }
}
