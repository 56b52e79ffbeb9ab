package org.therapyatlas.formats.tagged;

import java.io.IOException;
import java.util.function.Function;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.FormatReader;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.content.ContentStream;

/**
 * Reads exports with one field a line. Streaming: one record at a time is held in memory. A record
 * that cannot be read is one refusal with its number, and the next record is read.
 *
 * @param syntax how fields and records are written
 * @param fields what the fields mean
 */
public record TaggedTextReader(TagSyntax syntax, Function<TaggedRecord, BibliographicRecord> fields)
    implements FormatReader {
  @Override
  public void read(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    new TaggedTextWalk(this, content, context, sink).run();
  }
}
