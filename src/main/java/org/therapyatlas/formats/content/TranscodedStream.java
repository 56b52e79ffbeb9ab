package org.therapyatlas.formats.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.therapyatlas.formats.RefusalReason;

/** A text in another encoding, handed out as UTF-8. */
public final class TranscodedStream extends InputStream {
  private final InputStreamReader reader;
  private final char[] chars = new char[1 << 13];
  private byte[] bytes = new byte[0];
  private int position;

  public TranscodedStream(InputStream in, Charset charset) {
    this.reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private boolean fill() throws IOException {
    while (position == bytes.length) {
      int count;
      try {
        // The last place stays free for the second half of a surrogate pair.
        count = reader.read(chars, 0, chars.length - 1);
        if (count > 0 && Character.isHighSurrogate(chars[count - 1])) {
          int low = reader.read();
          if (low >= 0) {
            chars[count++] = (char) low;
          }
        }
      } catch (CharacterCodingException e) {
        throw new ContentException(
            RefusalReason.UNDECODABLE, "The bytes are not valid in the file's encoding");
      }
      if (count < 0) {
        return false;
      }
      bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
      position = 0;
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }
}
