package org.therapyatlas.terms;

import java.util.Arrays;

/**
 * The words of a document in reading order, as {@link DocumentTerms} stores them: integers of 7
 * bits a byte, the lowest first, the eighth bit set on all but the last byte of each.
 */
final class Sequence {
  /** No phrase crosses this place. */
  static final int BOUNDARY = 0;

  /** A word that is not counted: a stop word or a number. */
  static final int UNCOUNTED = 1;

  /** The letter A alone and in capitals, as in vitamin A; B is one more. */
  static final int LETTER = 2;

  /** The first line of {@code forms}: the terms, and after the last one the other forms. */
  static final int WORD = LETTER + 26;

  private Sequence() {}

  /** The first {@code length} codes as bytes. */
  static byte[] bytes(int[] codes, int length) {
    byte[] bytes = new byte[length + length / 2 + 8];
    int at = 0;
    for (int i = 0; i < length; i++) {
      if (at + 5 > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      int rest = codes[i];
      while (rest >= 0x80) {
        bytes[at++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      bytes[at++] = (byte) rest;
    }
    return Arrays.copyOf(bytes, at);
  }

  /** The codes of stored bytes. */
  static int[] codes(byte[] bytes) {
    int[] codes = new int[bytes.length];
    int length = 0;
    int code = 0;
    int shift = 0;
    for (byte b : bytes) {
      code |= (b & 0x7F) << shift;
      shift += 7;
      if (b >= 0) {
        codes[length++] = code;
        code = 0;
        shift = 0;
      }
    }
    return Arrays.copyOf(codes, length);
  }
}
