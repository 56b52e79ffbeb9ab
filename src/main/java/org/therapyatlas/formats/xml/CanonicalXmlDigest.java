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
      int least = -1;
      for (int i = 0; i < count; i++) {
        String name = at.getAttributeLocalName(i);
        if ((last == null || name.compareTo(last) > 0)
            && (least < 0 || name.compareTo(at.getAttributeLocalName(least)) < 0)) {
          least = i;
        }
      }
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

  public void end() {
    put((byte) 5);
  }

  public void text(InlineText run) {
    for (int i = run.runStart(); i < run.length(); i++) {
      put(run.charAt(i));
    }
    run.endRun();
  }

  public String finish() {
    sha256.update(bytes, 0, length);
    length = 0;
    return HexFormat.of().formatHex(sha256.digest());
  }

  private void put(String string) {
    for (int i = 0; i < string.length(); i++) {
      put(string.charAt(i));
    }
  }

  /** Each half of a surrogate pair by itself, so that a pair cut by a buffer's end is the same. */
  private void put(char c) {
    if (c < 0x80) {
      put((byte) c);
    } else if (c < 0x800) {
      put((byte) (0xC0 | c >> 6));
      put((byte) (0x80 | c & 0x3F));
    } else {
      put((byte) (0xE0 | c >> 12));
      put((byte) (0x80 | c >> 6 & 0x3F));
      put((byte) (0x80 | c & 0x3F));
    }
  }

  private void put(byte b) {
    if (length == bytes.length) {
      sha256.update(bytes, 0, length);
      length = 0;
    }
    bytes[length++] = b;
  }
}
