package org.therapyatlas.formats.xml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.formats.content.ByteOrderMark;

/** The encoding an XML declaration names. */
public final class XmlEncoding {
  private static final Pattern DECLARATION =
      Pattern.compile("^<\\?xml[^>]{1,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
  private static final Set<String> ASCII_BASED =
      Set.of("utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1");
  private static final Set<String> WIDE =
      Set.of("utf-16", "utf-16le", "utf-16be", "utf-32", "utf-32le", "utf-32be");

  private XmlEncoding() {}

  /** The declared name of an encoding in lower case, or null. */
  private static String declared(byte[] start) {
    Matcher matcher = DECLARATION.matcher(head(start));
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
  }

  private static String head(byte[] start) {
    int mark = ByteOrderMark.length(start) == 3 ? 3 : 0;
    int length = Math.min(start.length, 300) - mark;
    return new String(start, mark, Math.max(0, length), StandardCharsets.ISO_8859_1);
  }

  /** The declared charset if the parser has to be spared it, else null. */
  public static Charset declaredButUnknownToParser(byte[] start) {
    String name = declared(start);
    if (name == null || ASCII_BASED.contains(name) || WIDE.contains(name)) {
      return null;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // The parser then says in its own words which name it does not know.
      return null;
    }
  }

  /** Whether the bytes of tags are those of ASCII. */
  public static boolean isAsciiBased(byte[] start) {
    String name = declared(start);
    boolean narrow = ByteOrderMark.charset(start) == null || ByteOrderMark.length(start) == 3;
    return narrow
        && start.length > 1
        && start[0] != 0
        && start[1] != 0
        && (name == null || ASCII_BASED.contains(name));
  }

  /** A declaration of the same encoding for a part of the file; empty when none was declared. */
  public static String declaration(byte[] start) {
    String name = declared(start);
    return name == null ? "" : "<?xml version=\"1.0\" encoding=\"" + name + "\"?>";
  }
}
