package org.therapyatlas.formats.content;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.therapyatlas.formats.RefusalReason;

/**
 * Finds the encoding of a text and decodes it without ever putting a replacement in.
 *
 * <p>In this order: a byte order mark; UTF-16 without one, told by its zero bytes; UTF-8, strictly;
 * else detection by statistics. A text that is UTF-8 but for a few damaged bytes is refused, since
 * any single-byte encoding would accept it and turn every other accent into two wrong characters.
 * Detection is believed from a stated confidence on, and only if the encoding explains every byte.
 */
public final class CharacterDecoding {
  /** ICU's confidence, of 100, from which on a detected encoding is believed. */
  private static final int BELIEVED = 30;

  /** Bytes that detection looks at. */
  private static final int SAMPLE = 1 << 16;

  /**
   * Decoded text, or why there is none.
   *
   * @param text the text without its byte order mark, or null
   * @param charset its encoding, or null
   * @param reason why it was not decoded, or null
   * @param detail what is wrong and what to do, or null
   */
  public record Decoded(String text, Charset charset, RefusalReason reason, String detail) {
    private static Decoded refused(RefusalReason reason, String detail) {
      return new Decoded(null, null, reason, detail);
    }
  }

  private CharacterDecoding() {}

  public static Decoded decode(byte[] bytes) {
    Charset marked = ByteOrderMark.charset(bytes);
    if (marked != null) {
      return strictly(bytes, ByteOrderMark.length(bytes), marked);
    }
    Charset wide = WideText.charset(bytes);
    if (wide != null) {
      return strictly(bytes, 0, wide);
    }
    Utf8Scan scan = Utf8Scan.of(bytes, 0);
    if (scan.isValid()) {
      return new Decoded(
          new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, null, null);
    }
    if (scan.cutAtEnd() && scan.multibyte() > 0) {
      return Decoded.refused(
          RefusalReason.TRUNCATED,
          "The file ends inside a character (byte " + scan.firstBroken() + "); fetch it again.");
    }
    if (scan.isDamagedUtf8()) {
      return Decoded.refused(
          RefusalReason.UNDECODABLE,
          "UTF-8 with "
              + scan.broken()
              + " damaged of "
              + (scan.broken() + scan.multibyte())
              + " sequences, the first at byte "
              + scan.firstBroken()
              + "; repair it or save it as UTF-8.");
    }
    return detected(bytes, scan);
  }

  private static Decoded strictly(byte[] bytes, int offset, Charset charset) {
    String text = decodeStrictly(bytes, offset, charset);
    if (text != null) {
      return new Decoded(text, charset, null, null);
    }
    return Decoded.refused(
        RefusalReason.UNDECODABLE,
        "The file begins as " + charset + " but is not valid in it; save it as UTF-8.");
  }

  private static Decoded detected(byte[] bytes, Utf8Scan scan) {
    Charset charset = detect(bytes);
    String text = charset == null ? null : decodeStrictly(bytes, 0, charset);
    if (text != null) {
      return new Decoded(text, charset, null, null);
    }
    return Decoded.refused(
        RefusalReason.UNDECODABLE,
        "Not UTF-8 (first at byte "
            + scan.firstBroken()
            + ") and not clearly another encoding; save it as UTF-8.");
  }

  /**
   * The encoding that statistics name with enough confidence and that explains every byte of the
   * sample, or null.
   */
  public static Charset detect(byte[] bytes) {
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      if (match.getConfidence() < BELIEVED) {
        break;
      }
      // Java has no name for Hebrew in logical order, of which windows-1255 is a superset.
      String name = match.getName().equals("ISO-8859-8-I") ? "windows-1255" : match.getName();
      if (!Charset.isSupported(name)) {
        continue;
      }
      Charset charset = Charset.forName(name);
      String text = decodeStrictly(sample, 0, charset);
      if (text != null && !hasControls(text)) {
        return WindowsSibling.of(charset, text);
      }
    }
    return null;
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(c -> c >= 0x7F && c <= 0x9F && c != 0x85);
  }

  /** The text, or null if a byte has no meaning in the encoding. */
  public static String decodeStrictly(byte[] bytes, int offset, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
