package org.therapyatlas.formats.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a text file, decoded; one line at a time is held in memory. */
public final class TextLines {
  private final ByteLines lines;
  private final Charset charset;
  private byte[] bytes = {};
  private int number;

  /**
   * @param limit longest line that is held, in bytes
   */
  public TextLines(ContentStream content, int limit) throws IOException {
    Charset told = StreamCharset.of(content.peek());
    boolean wide = StreamCharset.isWide(told);
    InputStream narrow = wide ? new TranscodedStream(content, told) : content;
    this.lines = new ByteLines(narrow, limit);
    this.charset = wide ? null : told;
  }

  /**
   * Moves to the next line; false behind the last one.
   *
   * @throws IOException what the stream throws
   */
  public boolean next() throws IOException {
    if (!lines.next()) {
      return false;
    }
    number++;
    bytes = lines.bytes();
    if (number == 1 && ByteOrderMark.length(bytes) == 3) {
      bytes = Arrays.copyOfRange(bytes, 3, bytes.length);
    }
    return true;
  }

  /** Number of the line, from 1. */
  public int number() {
    return number;
  }

  /** The line's bytes without its end, in UTF-8 if the file is in UTF-16 or UTF-32. */
  public byte[] bytes() {
    return bytes;
  }

  public boolean tooLong() {
    return lines.tooLong();
  }

  /** The line without its end, or null when its bytes mean nothing in the file's encoding. */
  public String text() {
    if (Utf8Scan.of(bytes, 0).isValid()) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return charset == null ? null : CharacterDecoding.decodeStrictly(bytes, 0, charset);
  }
}
