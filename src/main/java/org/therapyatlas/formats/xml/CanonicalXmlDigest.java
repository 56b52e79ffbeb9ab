package org.therapyatlas.formats.xml;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.codehaus.stax2.XMLStreamReader2;
import org.therapyatlas.formats.content.ContentDigest;

/**
 * SHA-256 of XML in a canonical form: start tags with attributes by name, end tags, and text with
 * each run of white space as one blank.
 */
public final class CanonicalXmlDigest {
  private static final int LONGEST_CHARACTER = 3;

  private final MessageDigest sha256 = ContentDigest.sha256();
  private final byte[] bytes = new byte[1 << 13];
  private int length;

  public void reset() {
    sha256.reset();
    length = 0;
  }

  public void start(XMLStreamReader2 at) {
    put((byte) 1);
    put(at.getLocalName());
    int count = at.getAttributeCount();
    // Attributes count in the order of their names; there are seldom more than three.
    String last = null;
    for (int written = 0; written < count; written++) {
      int least = count == 1 ? 0 : next(at, count, last);
      if (least < 0) {
        break;
      }
      last = at.getAttributeLocalName(least);
      put((byte) 2);
      put(last);
      put((byte) 3);
      put(at.getAttributeValue(least));
    }
    put((byte) 4);
  }

  /** The attribute whose name follows a name in order, or -1. */
  private static int next(XMLStreamReader2 at, int count, String last) {
    int least = -1;
    for (int i = 0; i < count; i++) {
      String name = at.getAttributeLocalName(i);
      if ((last == null || name.compareTo(last) > 0)
          && (least < 0 || name.compareTo(at.getAttributeLocalName(least)) < 0)) {
        least = i;
      }
    }
    return least;
  }

  public void end() {
    put((byte) 5);
  }

  public void text(InlineText run) {
    char[] chars = run.chars();
    int from = run.runStart();
    int end = run.length();
    while (from < end) {
      room();
      int to = Math.min(end, from + (bytes.length - length) / LONGEST_CHARACTER);
      int at = length;
      while (from < to) {
        at = encode(chars[from++], at);
      }
      length = at;
    }
    run.endRun();
  }

  public String finish() {
    sha256.update(bytes, 0, length);
    length = 0;
    return HexFormat.of().formatHex(sha256.digest());
  }

  private void put(String string) {
    int from = 0;
    int end = string.length();
    while (from < end) {
      room();
      int to = Math.min(end, from + (bytes.length - length) / LONGEST_CHARACTER);
      int at = length;
      while (from < to) {
        at = encode(string.charAt(from++), at);
      }
      length = at;
    }
  }

  /** Each half of a surrogate pair by itself, so that a pair cut by a buffer's end is the same. */
  private int encode(char c, int at) {
    if (c < 0x80) {
      bytes[at] = (byte) c;
      return at + 1;
    }
    if (c < 0x800) {
      bytes[at] = (byte) (0xC0 | c >> 6);
      bytes[at + 1] = (byte) (0x80 | c & 0x3F);
      return at + 2;
    }
    bytes[at] = (byte) (0xE0 | c >> 12);
    bytes[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
    bytes[at + 2] = (byte) (0x80 | c & 0x3F);
    return at + LONGEST_CHARACTER;
  }

  private void put(byte b) {
    room();
    bytes[length++] = b;
  }

  /** Makes room for one character at least. */
  private void room() {
    if (length > bytes.length - LONGEST_CHARACTER) {
      sha256.update(bytes, 0, length);
      length = 0;
    }
  }
}
