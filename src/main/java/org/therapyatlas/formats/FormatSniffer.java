package org.therapyatlas.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.therapyatlas.formats.content.ByteOrderMark;
import org.therapyatlas.formats.content.WideText;

/** Tells a file's format by its first bytes. Names and extensions play no part. */
final class FormatSniffer {
  private FormatSniffer() {}

  /**
   * @param columns columns of tables that the user names
   */
  static Sniffed sniff(byte[] start, Collection<String> columns) {
    Sniffed signed = Signatures.find(start);
    if (signed != null) {
      return signed;
    }
    String head = head(start);
    if (head == null) {
      return Sniffed.binary("bytes without meaning as text");
    }
    return TextShapes.find(head, columns);
  }

  /**
   * The beginning as text, good enough to see marks of formats, which are ASCII in all of them;
   * null when it is not text at all.
   */
  private static String head(byte[] start) {
    Charset marked = ByteOrderMark.charset(start);
    Charset wide = marked == null ? WideText.charset(evenPart(start)) : marked;
    if (wide != null) {
      int skip = ByteOrderMark.length(start);
      return new String(start, skip, start.length - skip, wide);
    }
    return isBinary(start) ? null : new String(start, StandardCharsets.ISO_8859_1);
  }

  private static byte[] evenPart(byte[] start) {
    return start.length % 2 == 0 ? start : java.util.Arrays.copyOf(start, start.length - 1);
  }

  /** A text has hardly any control characters; compressed or compiled bytes have one in ten. */
  private static boolean isBinary(byte[] start) {
    int controls = 0;
    for (byte b : start) {
      boolean layout = b >= '\t' && b <= '\r' || b == 0x1B || b == 0x1A;
      controls += b >= 0 && b < ' ' && !layout || b == 0x7F ? 1 : 0;
    }
    return controls > 3 && controls * 50L > start.length;
  }
}
