package org.therapyatlas.formats.medline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.FormatReader;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;
import org.therapyatlas.formats.content.TextLines;

/**
 * Reads PubMed's summaries as text: numbered entries with wrapped lines, a blank line between them.
 * Streaming: one entry at a time is held in memory.
 */
public final class PubmedSummaryReader implements FormatReader {
  private static final Pattern START = Pattern.compile("\\d{1,7}[:.] ");

  @Override
  public void read(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    int limit = context.options().maxRecordBytes();
    TextLines lines = new TextLines(content, limit);
    StringBuilder entry = new StringBuilder();
    RefusalReason problem = null;
    int number = 0;
    boolean gap = false;
    try {
      while (lines.next()) {
        String text = lines.text();
        if (text != null && text.isBlank() && !lines.tooLong()) {
          gap = true;
          continue;
        }
        // A blank line may stand inside of a title; the next entry begins with its number.
        if (gap && text != null && START.matcher(text).lookingAt()) {
          take(++number, entry, problem, sink);
          problem = null;
        }
        gap = false;
        if (text == null) {
          problem = RefusalReason.UNDECODABLE;
        } else if (lines.tooLong() || entry.length() + (long) text.length() > limit) {
          problem = RefusalReason.TOO_LARGE;
        } else {
          join(entry, text);
        }
      }
      take(++number, entry, problem, sink);
    } catch (IOException e) {
      ContentException cause = ContentException.causeOf(e);
      if (cause == null) {
        throw e;
      }
      take(++number, entry, cause.reason(), sink);
    }
  }

  /** Joins a line; a word broken at its hyphen goes on in the next line. */
  private static void join(StringBuilder entry, String line) {
    String text = line.strip();
    boolean broken = !entry.isEmpty() && entry.charAt(entry.length() - 1) == '-';
    entry.append(entry.isEmpty() || broken ? "" : " ").append(text);
  }

  private static void take(
      int number, StringBuilder entry, RefusalReason problem, RecordSink sink) {
    String text = entry.toString();
    entry.setLength(0);
    String sha256 = ContentDigest.of(text.getBytes(StandardCharsets.UTF_8));
    Matcher start = START.matcher(text);
    if (problem == null && !start.lookingAt()) {
      sink.refuse(
          new Refusal(
              number,
              sha256,
              RefusalReason.MALFORMED_RECORD,
              "Record %d does not begin with its number.".formatted(number)));
      return;
    }
    if (problem != null) {
      sink.refuse(
          new Refusal(
              number, sha256, problem, "Record %d: %s".formatted(number, problem.meaning())));
      return;
    }
    BibliographicRecord record = PubmedSummary.parse(text.substring(text.indexOf(' ') + 1));
    sink.accept(record.toSourceRecord(number, sha256));
  }
}
