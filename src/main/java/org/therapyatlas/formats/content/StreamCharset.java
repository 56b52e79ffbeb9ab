package org.therapyatlas.formats.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The encoding of a text that is too long to be held, told by its beginning. */
public final class StreamCharset {
  private StreamCharset() {}

  /** The encoding if it is neither UTF-8 nor damaged UTF-8 and can be told, else null. */
  public static Charset of(byte[] start) {
    Charset marked = ByteOrderMark.charset(start);
    if (marked != null) {
      return marked.equals(StandardCharsets.UTF_8) ? null : marked;
    }
    byte[] even = start.length % 2 == 0 ? start : Arrays.copyOf(start, start.length - 1);
    Charset wide = WideText.charset(even);
    if (wide != null) {
      return wide;
    }
    Utf8Scan scan = Utf8Scan.of(start, 0);
    return scan.isValid() || scan.isDamagedUtf8() || scan.broken() == 1 && scan.cutAtEnd()
        ? null
        : CharacterDecoding.detect(start);
  }

  /** Whether line ends are more than one byte in an encoding. */
  public static boolean isWide(Charset charset) {
    return charset != null && charset.name().startsWith("UTF-");
  }
}
