package org.therapyatlas.formats.content;

/**
 * What a strict UTF-8 decoder finds in bytes.
 *
 * @param multibyte valid sequences of two bytes and more
 * @param broken bytes or incomplete sequences that are not valid
 * @param firstBroken offset of the first of them, or -1
 * @param cutAtEnd whether the only broken one is an incomplete sequence that the end cuts
 */
public record Utf8Scan(int multibyte, int broken, int firstBroken, boolean cutAtEnd) {
  public static Utf8Scan of(byte[] bytes, int from) {
    int multibyte = 0;
    int broken = 0;
    int first = -1;
    boolean cut = false;
    int i = from;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      int have = 1;
      while (have < length && i + have < bytes.length && continues(bytes, i, have, lead)) {
        have++;
      }
      if (length > 0 && have == length) {
        multibyte++;
      } else {
        cut = broken == 0 && length > 0 && i + have == bytes.length;
        if (broken == 0) {
          first = i;
        }
        broken++;
      }
      i += Math.max(1, have);
    }
    return new Utf8Scan(multibyte, broken, first, cut);
  }

  private static boolean continues(byte[] bytes, int start, int index, int lead) {
    int b = bytes[start + index] & 0xFF;
    if (index > 1) {
      return b >= 0x80 && b < 0xC0;
    }
    // The second byte rules out overlong forms, surrogates and values above U+10FFFF.
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return b >= low && b <= high;
  }

  public boolean isValid() {
    return broken == 0;
  }

  /**
   * Whether the bytes are UTF-8 that was damaged, and not another encoding: more valid sequences
   * than broken ones. Single-byte encodings form next to none by chance, and the double-byte ones
   * of East Asia fewer than they break.
   */
  public boolean isDamagedUtf8() {
    return broken > 0 && multibyte >= broken;
  }
}
