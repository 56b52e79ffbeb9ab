package org.therapyatlas.formats.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.therapyatlas.formats.content.ContentStream;

/** Finds the next record behind a place where XML is not well formed. */
public final class XmlResync {
  private static final int LONGEST_NAME = 64;

  private XmlResync() {}

  /**
   * Moves the stream to the next start tag of one of the elements, as far as its bytes are ASCII
   * for ASCII characters; false at the end of the file.
   */
  public static boolean toNext(ContentStream content, Collection<String> elements)
      throws IOException {
    content.allow(Long.MAX_VALUE);
    byte[] name = new byte[LONGEST_NAME];
    int c = content.read();
    while (c >= 0) {
      if (c != '<') {
        c = content.read();
        continue;
      }
      long tag = content.delivered() - 1;
      int length = 0;
      c = content.read();
      while (c >= 0 && length < LONGEST_NAME && Character.isLetterOrDigit(c)) {
        name[length++] = (byte) c;
        c = content.read();
      }
      boolean ended = c == '>' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (ended && elements.contains(new String(name, 0, length, StandardCharsets.US_ASCII))) {
        content.setBack(tag);
        return true;
      }
    }
    return false;
  }
}
