package org.therapyatlas.formats.bibtex;

import java.io.IOException;
import org.therapyatlas.formats.FormatReader;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.content.ContentStream;

/**
 * Reads BibTeX. Streaming: one entry at a time is held in memory. An entry that does not follow the
 * syntax is one refusal, and reading goes on with the next line that begins an entry.
 */
public final class BibtexReader implements FormatReader {
  @Override
  public void read(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    new BibtexWalk(content, context, sink).run();
  }
}
