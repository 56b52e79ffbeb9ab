package org.therapyatlas.text;

/**
 * The features of the language model: all sequences of one to five letters of a run with its
 * boundaries, and the whole run, each hashed to 32 bits. Training and use share this one function.
 */
final class LetterNgrams {
  /** Most features a run can have. */
  static final int MOST = (LetterRuns.LONGEST + 2) * 5 + 1;

  private static final int LONGEST = 5;
  private static final int MULTIPLIER = 0x9E3779B1;

  private LetterNgrams() {}

  /**
   * Writes the hashes of a run's features.
   *
   * @param letters a boundary, the letters, a boundary
   * @param length number of letters
   * @param into where the hashes go; {@link #MOST} places must be free
   * @param offset where the first hash goes
   * @return the place after the last hash
   */
  static int hash(char[] letters, int length, int[] into, int offset) {
    int size = length + 2;
    int count = offset;
    for (int from = 0; from < size; from++) {
      int hash = 0;
      int to = Math.min(size, from + LONGEST);
      for (int at = from; at < to; at++) {
        hash = (hash + letters[at]) * MULTIPLIER;
        into[count++] = mix(hash);
      }
    }
    if (size > LONGEST) {
      int hash = 1;
      for (int at = 1; at <= length; at++) {
        hash = (hash + letters[at]) * MULTIPLIER;
      }
      into[count++] = mix(hash);
    }
    return count;
  }

  private static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
    return mixed ^ (mixed >>> 13);
  }
}
