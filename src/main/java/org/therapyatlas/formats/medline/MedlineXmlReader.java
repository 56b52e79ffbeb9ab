package org.therapyatlas.formats.medline;

import java.io.IOException;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.FormatReader;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.content.ContentStream;

/**
 * Reads MEDLINE/PubMed XML of all years: sets, single articles and citations, books, articles
 * inside foreign roots, and several such documents one after the other. Streaming: one record at a
 * time is held in memory.
 *
 * <p>A record that is not well formed is refused, and reading goes on with the next one. Where the
 * file ends too early there is one refusal for what is missing. {@code DeleteCitation} is passed
 * over: it names records of other files and is none itself.
 */
public final class MedlineXmlReader implements FormatReader {
  @Override
  public Format format() {
    return Format.PUBMED_XML;
  }

  @Override
  public void read(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    new MedlineXmlWalk(content, context, sink).run();
  }
}
