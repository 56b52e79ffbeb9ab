package org.therapyatlas.formats;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding an XML declaration names. */
final class XmlEncoding {
  private static final Pattern DECLARATION =
      Pattern.compile("^<\\?xml[^>]{1,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
  private static final Set<String> KNOWN_TO_PARSER =
      Set.of(
          "utf-8",
          "utf8",
          "us-ascii",
          "ascii",
          "iso-8859-1",
          "latin1",
          "utf-16",
          "utf-16le",
          "utf-16be",
          "utf-32");

  private XmlEncoding() {}

  /** The declared charset if the parser has to be spared it, else null. */
  static Charset declaredButUnknownToParser(byte[] start) {
    String head = new String(start, 0, Math.min(start.length, 300), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARATION.matcher(head);
    if (!matcher.find() || KNOWN_TO_PARSER.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
      return null;
    }
    try {
      return Charset.forName(matcher.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // The parser then says in its own words which name it does not know.
      return null;
    }
  }
}
