package org.therapyatlas.formats.bibtex;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;
import org.therapyatlas.formats.content.TextLines;

/** One pass through one BibTeX file. What stands between entries is comment, as BibTeX has it. */
final class BibtexWalk {
  private static final Pattern START =
      Pattern.compile("^\\s{0,20}@\\s{0,5}([A-Za-z]{2,30})\\s*[{(]");

  private final TextLines lines;
  private final int limit;
  private final RecordSink sink;
  private final Map<String, String> macros = new HashMap<>();
  private final StringBuilder entry = new StringBuilder();
  private String type;
  private int depth;
  private boolean escaped;
  private int number;
  private int firstLine;
  private RefusalReason problem;
  private String detail;

  BibtexWalk(ContentStream content, ReaderContext context, RecordSink sink) throws IOException {
    this.limit = context.options().maxRecordBytes();
    this.lines = new TextLines(content, limit);
    this.sink = sink;
  }

  void run() throws IOException {
    try {
      while (lines.next()) {
        line();
      }
      if (type != null) {
        problem(RefusalReason.TRUNCATED, "The file ends before its last brace");
        close();
      }
      if (number == 0) {
        sink.refuse(
            new Refusal(
                0,
                ContentDigest.of(new byte[0]),
                RefusalReason.EMPTY,
                "The file holds no entry of a work."));
      }
    } catch (IOException e) {
      ContentException cause = ContentException.causeOf(e);
      if (cause == null) {
        throw e;
      }
      type = type == null ? "entry" : type;
      problem(cause.reason(), cause.getMessage() + ". What follows was not read");
      close();
    }
  }

  private void line() {
    String text = lines.text();
    String shown = text == null ? "" : text;
    Matcher start = START.matcher(shown);
    if (start.find()) {
      if (type != null && depth > 0) {
        problem(RefusalReason.MALFORMED_RECORD, "Its braces do not balance");
        close();
      }
      if (type == null) {
        type = start.group(1).toLowerCase(Locale.ROOT);
        firstLine = lines.number();
      }
    }
    if (type == null && !lines.tooLong() && text != null) {
      return;
    }
    if (type == null) {
      // Nobody can tell what begins in a line that is not held.
      type = "entry";
      firstLine = lines.number();
    }
    if (text == null) {
      problem(
          RefusalReason.UNDECODABLE,
          "Line %d is not valid in the file's encoding".formatted(lines.number()));
    } else if (lines.tooLong() || entry.length() + (long) text.length() > limit) {
      problem(
          RefusalReason.TOO_LARGE,
          "It is larger than the limit of %d bytes; raise --limit record or split it"
              .formatted(limit));
    } else {
      entry.append(text).append('\n');
    }
    balance(shown);
    if (depth <= 0) {
      close();
    }
  }

  private void balance(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += escaped ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
      escaped = c == '\\' && !escaped;
    }
    escaped = false;
  }

  private void problem(RefusalReason reason, String said) {
    if (problem == null) {
      problem = reason;
      detail = said;
    }
  }

  private void close() {
    String kind = type;
    String text = entry.toString();
    type = null;
    depth = 0;
    entry.setLength(0);
    if (problem == null && (kind.equals("comment") || kind.equals("preamble"))) {
      return;
    }
    BibtexEntry read = problem == null ? BibtexEntry.parse(text, macros) : null;
    if (read != null && kind.equals("string")) {
      macros.putAll(read.fields());
      return;
    }
    number++;
    String sha256 = ContentDigest.of(text.strip().getBytes(StandardCharsets.UTF_8));
    String place = "Record %d (line %d)".formatted(number, firstLine);
    if (read != null && read.problem() != null) {
      problem(RefusalReason.MALFORMED_RECORD, read.problem());
    }
    if (problem != null) {
      sink.refuse(new Refusal(number, sha256, problem, place + ": " + detail + "."));
      problem = null;
      return;
    }
    BibliographicRecord record = BibtexFields.of(read);
    if (record.hasText()) {
      sink.accept(record.toSourceRecord(number, sha256));
    } else {
      sink.refuse(
          new Refusal(
              number,
              sha256,
              RefusalReason.NO_TEXT,
              place + record.named() + " has neither title nor abstract; add one of them."));
    }
  }
}
