package org.therapyatlas.citations;

import java.util.Arrays;

/** Ascending numbers as their differences, seven bits a byte, the last byte of each marked. */
final class AscendingNumbers {
  private static final int LONGEST = 5;
  private static final int LAST = 0x80;

  private AscendingNumbers() {}

  static byte[] encode(int[] numbers) {
    byte[] bytes = new byte[numbers.length * LONGEST];
    int size = 0;
    int before = 0;
    for (int number : numbers) {
      int difference = number - before;
      while (difference >= LAST) {
        bytes[size++] = (byte) (difference & (LAST - 1));
        difference >>>= 7;
      }
      bytes[size++] = (byte) (difference | LAST);
      before = number;
    }
    return Arrays.copyOf(bytes, size);
  }

  /** How many numbers there are. */
  static int count(byte[] bytes) {
    int count = 0;
    for (byte each : bytes) {
      count += each < 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * Writes the numbers to an array.
   *
   * @param at where the first of them goes
   * @return the place after the last
   */
  static int decode(byte[] bytes, int[] into, int at) {
    int place = at;
    int number = 0;
    int shift = 0;
    for (byte each : bytes) {
      number += (each & (LAST - 1)) << shift;
      shift += 7;
      if (each < 0) {
        into[place++] = number;
        shift = 0;
      }
    }
    return place;
  }
}
