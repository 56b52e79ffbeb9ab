package org.therapyatlas.formats.tagged;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;
import org.therapyatlas.formats.content.TextLines;

/** One pass through one tagged file. */
final class TaggedTextWalk {
  private final TaggedTextReader reader;
  private final TextLines lines;
  private final int limit;
  private final RecordSink sink;
  private final MessageDigest digest = ContentDigest.sha256();
  private TaggedRecord record = new TaggedRecord();
  private RefusalReason problem;
  private String detail = "";
  private long bytes;
  private int number;
  private int firstLine;
  private boolean open;

  TaggedTextWalk(
      TaggedTextReader reader, ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    this.reader = reader;
    this.limit = context.options().maxRecordBytes();
    this.lines = new TextLines(content, limit);
    this.sink = sink;
  }

  void run() throws IOException {
    try {
      while (lines.next()) {
        line();
      }
    } catch (IOException e) {
      ContentException cause = ContentException.causeOf(e);
      if (cause == null) {
        throw e;
      }
      number += open ? 0 : 1;
      problem(cause.reason(), cause.getMessage() + ". What follows was not read");
      open = true;
    }
    close();
    if (number == 0) {
      sink.refuse(
          new Refusal(
              0, ContentDigest.of(new byte[0]), RefusalReason.EMPTY, "The file holds no record."));
    }
  }

  private void line() {
    String text = lines.text();
    String shown = text == null ? "" : text;
    TaggedRecord.Field field = reader.syntax().field(shown);
    if (field != null && reader.syntax().isAround(field.tag())) {
      close();
      return;
    }
    if (field != null && reader.syntax().begins(field.tag())) {
      close();
      begin();
    } else if (shown.isBlank() && text != null && !lines.tooLong()) {
      if (reader.syntax().blankEnds()) {
        close();
      }
      return;
    } else if (!open) {
      begin();
      problem(
          RefusalReason.MALFORMED_RECORD, "Line %d stands in no record".formatted(lines.number()));
    }
    count();
    if (text == null) {
      problem(
          RefusalReason.UNDECODABLE,
          "Line %d is not valid in the file's encoding".formatted(lines.number()));
    } else if (lines.tooLong() || bytes > limit) {
      problem(
          RefusalReason.TOO_LARGE,
          "It is larger than the limit of %d bytes; raise --limit record or split it"
              .formatted(limit));
      record = new TaggedRecord();
    } else if (field == null) {
      if (!record.isEmpty()) {
        reader.syntax().goOn(record, shown);
      }
    } else if (reader.syntax().ends(field.tag())) {
      close();
    } else if (problem != RefusalReason.TOO_LARGE) {
      record.add(field.tag(), field.value());
    }
  }

  private void count() {
    bytes += lines.bytes().length + 1L;
    digest.update(lines.bytes());
    digest.update((byte) '\n');
  }

  private void begin() {
    number++;
    firstLine = lines.number();
    open = true;
  }

  private void problem(RefusalReason reason, String said) {
    if (problem == null) {
      problem = reason;
      detail = said;
    }
  }

  private void close() {
    if (!open) {
      return;
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    String place = "Record %d (line %d)".formatted(number, firstLine);
    if (problem != null) {
      sink.refuse(new Refusal(number, sha256, problem, place + ": " + detail + "."));
    } else {
      BibliographicRecord read = reader.fields().apply(record);
      if (read.hasText()) {
        sink.accept(read.toSourceRecord(number, sha256));
      } else {
        sink.refuse(
            new Refusal(
                number,
                sha256,
                RefusalReason.NO_TEXT,
                place + read.named() + " has neither title nor abstract; add one of them."));
      }
    }
    record = new TaggedRecord();
    problem = null;
    bytes = 0;
    open = false;
  }
}
