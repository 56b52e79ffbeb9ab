package org.therapyatlas.formats.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells UTF-16 without a byte order mark. */
public final class WideText {
  private static final int SAMPLE = 1 << 12;

  private WideText() {}

  /** UTF-16 in the byte order that fits, or null. */
  public static Charset charset(byte[] bytes) {
    if (bytes.length % 2 != 0 || bytes.length == 0) {
      return null;
    }
    Charset byZeros = byZeroBytes(bytes);
    return byZeros == null ? byHanPunctuation(bytes) : byZeros;
  }

  /** The zero bytes of blanks, digits and line ends all stand at even or all at odd places. */
  private static Charset byZeroBytes(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (even + odd < Math.max(2, length / 100)) {
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

  /**
   * Chinese and Japanese have few zero bytes. Pairs of Latin letters look like Han characters too,
   * but never like the full stops and commas of Han text, and they seldom miss UTF-8.
   */
  private static Charset byHanPunctuation(byte[] bytes) {
    if (Utf8Scan.of(bytes, 0).isValid()) {
      return null;
    }
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String text = new String(bytes, charset);
      int marks = 0;
      int fitting = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean mark = c == 0x3001 || c == 0x3002 || c == 0xFF0C;
        marks += mark ? 1 : 0;
        fitting += mark || c < 0x7F || c >= 0x3000 && c < 0xA000 || c >= 0xFF00 ? 1 : 0;
      }
      boolean han = marks * 200L >= text.length() && fitting * 10L >= text.length() * 9L;
      if (han && CharacterDecoding.decodeStrictly(bytes, 0, charset) != null) {
        return charset;
      }
    }
    return null;
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
