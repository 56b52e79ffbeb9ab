package org.therapyatlas.formats.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The mark at the beginning of a text that names its Unicode encoding. */
public final class ByteOrderMark {
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private ByteOrderMark() {}

  /** The encoding that is marked, or null. */
  public static Charset charset(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return UTF_32LE;
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return UTF_32BE;
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  /** Its length in bytes, 0 without one. */
  public static int length(byte[] bytes) {
    Charset charset = charset(bytes);
    if (charset == null) {
      return 0;
    }
    return charset == StandardCharsets.UTF_8 ? 3 : charset.name().startsWith("UTF-32") ? 4 : 2;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
