package org.therapyatlas.formats.content;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * Decides between an ISO 8859 encoding and the Windows encoding of the same alphabet where both
 * explain every byte and differ in a few letters, by spellings that no language has.
 */
public final class WindowsSibling {
  /** Windows' capital alpha with tonos, read as a quotation mark before the rest of its word. */
  private static final Pattern GREEK = Pattern.compile("(?<![\\p{L}\\p{N}])\u2019\\p{IsGreek}");

  private WindowsSibling() {}

  /** The encoding that the text was written in, given the one that it was read in. */
  public static Charset of(Charset read, String text) {
    boolean greek = read.name().equals("ISO-8859-7") && GREEK.matcher(text).find();
    if (greek) {
      return Charset.forName("windows-1253");
    }
    // Polish has a-ogonek in most sentences and never s-caron, which Windows' a-ogonek is read as.
    boolean polish =
        read.name().equals("ISO-8859-2")
            && text.indexOf('\u0142') >= 0
            && text.indexOf('\u0161') >= 0
            && text.indexOf('\u0105') < 0;
    return polish ? Charset.forName("windows-1250") : read;
  }
}
