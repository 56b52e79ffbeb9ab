package org.therapyatlas.lexicon;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a lexicon file, which must be UTF-8. */
final class LexiconText {
  private LexiconText() {}

  /** The text without a byte order mark, or null with a problem that names the first wrong byte. */
  static String decode(LexiconFile file, List<LexiconProblem> problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(file.content().length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(file.content()), out, true);
    out.flip();
    String text = out.toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      int lineStart = text.lastIndexOf('\n') + 1;
      int column = 1 + text.codePointCount(lineStart, text.length());
      problems.add(
          new LexiconProblem(
              file.name(),
              line,
              column,
              "The bytes from here on are not UTF-8; save the file as UTF-8."));
      return null;
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
