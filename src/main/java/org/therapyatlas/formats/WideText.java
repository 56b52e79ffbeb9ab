package org.therapyatlas.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells UTF-16 without a byte order mark by its zero bytes and line ends. */
final class WideText {
  private static final int SAMPLE = 1 << 12;

  private WideText() {}

  /**
   * UTF-16 in the byte order that fits, or null. In UTF-16 the zero bytes of blanks, digits and
   * line ends all stand at even or all at odd places.
   */
  static Charset charset(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int needed = Math.max(2, length / 100);
    if (even + odd < needed || bytes.length % 2 != 0) {
      return null;
    }
    Charset charset =
        even >= 10 * odd
            ? StandardCharsets.UTF_16BE
            : odd >= 10 * even ? StandardCharsets.UTF_16LE : null;
    if (charset == null) {
      return null;
    }
    String text = CharacterDecoding.decodeStrictly(bytes, 0, charset);
    return text != null && readsAsText(text) ? charset : null;
  }

  private static boolean readsAsText(String text) {
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
      strange += control || !Character.isDefined(c) ? 1 : 0;
    }
    return strange * 50 <= text.length();
  }
}
