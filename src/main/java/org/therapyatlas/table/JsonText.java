package org.therapyatlas.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * JSON of one row after another, in the bytes of UTF-8 and in one array that only grows: strings
 * are copied as they lie in memory, and nothing is made of a number but its digits.
 */
final class JsonText {
  private static final int ROOM_AT_FIRST = 1 << 10;

  /** Digits and sign of the longest number. */
  private static final int LONGEST_NUMBER = 20;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private byte[] bytes = new byte[ROOM_AT_FIRST];
  private int length;

  void clear() {
    length = 0;
  }

  void ascii(char letter) {
    require(1);
    bytes[length++] = (byte) letter;
  }

  void ascii(String letters) {
    require(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      bytes[length++] = (byte) letters.charAt(i);
    }
  }

  void utf8(byte[] text) {
    require(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  void number(long number) {
    require(LONGEST_NUMBER);
    if (number == Long.MIN_VALUE) {
      ascii(Long.toString(number));
      return;
    }
    if (number < 0) {
      bytes[length++] = '-';
    }
    long rest = Math.abs(number);
    int digits = 1;
    for (long above = 10; digits < LONGEST_NUMBER - 1 && rest >= above; above *= 10) {
      digits++;
    }
    length += digits;
    for (int i = length; digits > 0; digits--) {
      bytes[--i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** A string with quotes around it, those and backslashes inside it escaped. */
  void quoted(UTF8String text) {
    int size = text.numBytes();
    require(size + 1);
    bytes[length++] = '"';
    int start = length;
    text.writeTo(ByteBuffer.wrap(bytes, start, size));
    length += size;
    long seen = 0;
    boolean escaped = false;
    int i = start;
    for (; i <= length - Long.BYTES; i += Long.BYTES) {
      long eight = (long) EIGHT_BYTES.get(bytes, i);
      seen |= eight;
      escaped |= hasByte(eight, '"') || hasByte(eight, '\\');
    }
    for (; i < length; i++) {
      seen |= bytes[i];
      escaped |= isEscaped(bytes[i]);
    }
    if ((seen & HIGH_BITS) != 0 && !text.isValid()) {
      // Bytes that are no text are hashed as what everybody reads in their place.
      length = start;
      utf8(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    if (escaped) {
      escape(start);
    }
    ascii('"');
  }

  /** Whether one of eight bytes is the given ASCII character. */
  private static boolean hasByte(long eight, char searched) {
    long zeros = eight ^ LOW_BITS * searched;
    return (zeros - LOW_BITS & ~zeros & HIGH_BITS) != 0;
  }

  /** Moves what was written since a position apart, from behind, so that the escapes fit in. */
  private void escape(int start) {
    int escapes = 0;
    for (int i = start; i < length; i++) {
      escapes += isEscaped(bytes[i]) ? 1 : 0;
    }
    require(escapes);
    int from = length;
    length += escapes;
    for (int to = length; from > start; ) {
      byte unit = bytes[--from];
      bytes[--to] = unit;
      if (isEscaped(unit)) {
        bytes[--to] = '\\';
      }
    }
  }

  private static boolean isEscaped(byte unit) {
    return unit == '"' || unit == '\\';
  }

  /** The digest of all that was written since it was cleared, into an array. */
  void digest(MessageDigest algorithm, byte[] into) {
    algorithm.update(bytes, 0, length);
    try {
      algorithm.digest(into, 0, into.length);
    } catch (DigestException e) {
      throw new IllegalStateException("The array has the length of the digest", e);
    }
  }

  private void require(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
