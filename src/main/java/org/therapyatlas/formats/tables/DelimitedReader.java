package org.therapyatlas.formats.tables;

import java.io.IOException;
import java.util.List;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.FormatReader;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;
import org.therapyatlas.formats.content.TextLines;
import org.therapyatlas.formats.json.JsonRecord;

/**
 * Reads tables as text, one record a row, cells set apart by commas, semicolons, tabs or bars. The
 * first row names the columns. A row that cannot be read is one refusal with its line, and the next
 * row is read.
 */
public final class DelimitedReader implements FormatReader {
  @Override
  public void read(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    byte[] start = content.peek();
    int limit = context.options().maxRecordBytes();
    DelimitedRows rows = new DelimitedRows(new TextLines(content, limit), limit);
    int number = 0;
    try {
      TableFields table = header(start, rows, context, sink);
      while (table != null && rows.next()) {
        number++;
        row(rows, table, number, context, sink);
      }
      if (table != null && number == 0) {
        sink.refuse(
            new Refusal(
                0,
                ContentDigest.of(start),
                RefusalReason.EMPTY,
                "Below the header stands no row."));
      }
    } catch (IOException e) {
      ContentException cause = ContentException.causeOf(e);
      if (cause == null) {
        throw e;
      }
      sink.refuse(
          new Refusal(
              number + 1,
              ContentDigest.of(start),
              cause.reason(),
              "Behind row %d: %s. What follows was not read."
                  .formatted(number, cause.getMessage())));
    }
  }

  private static TableFields header(
      byte[] start, DelimitedRows rows, ReaderContext context, RecordSink sink) throws IOException {
    char delimiter = TableHeader.delimiter(start, context.options().columns().values());
    rows.delimiter(delimiter);
    boolean any = rows.next();
    if (any
        && rows.problem() == null
        && rows.cells().size() <= 2
        && rows.cells().get(0).startsWith("sep=")) {
      // Spreadsheets write the delimiter in front of the header.
      any = rows.next();
    }
    if (any && rows.problem() != null) {
      sink.refuse(
          new Refusal(
              0,
              ContentDigest.of(start),
              rows.problem(),
              "The header cannot be read: %s.".formatted(rows.detail())));
      return null;
    }
    TableFields table =
        any ? TableFields.of(List.copyOf(rows.cells()), context.options().columns()) : null;
    if (table == null || !table.hasText()) {
      sink.refuse(
          new Refusal(
              0,
              ContentDigest.of(start),
              RefusalReason.UNSUPPORTED_FORMAT,
              "Recognised as CSV, but no column is known to hold a title, an abstract or a text;"
                  + " name it with --columns title=COLUMN."));
      return null;
    }
    return table;
  }

  private static void row(
      DelimitedRows rows, TableFields table, int number, ReaderContext context, RecordSink sink) {
    String place = "Row %d (line %d)".formatted(number, rows.firstLine());
    RefusalReason problem = rows.problem();
    String detail = rows.detail();
    if (problem == null && table.hasTooMany(rows.cells())) {
      problem = RefusalReason.MALFORMED_RECORD;
      detail = "It has %d cells below a header of %d".formatted(rows.cells().size(), table.width());
    }
    if (problem != null) {
      sink.refuse(new Refusal(number, rows.sha256(), problem, place + ": " + detail + "."));
      return;
    }
    JsonRecord.read(
        table.fields(rows.cells()),
        new JsonRecord.Origin(
            Format.DELIMITED_TEXT, table.database(), number, place, rows.sha256()),
        context,
        sink);
  }
}
