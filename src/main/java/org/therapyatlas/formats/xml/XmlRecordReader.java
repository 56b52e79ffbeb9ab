package org.therapyatlas.formats.xml;

import java.io.IOException;
import java.util.List;
import org.therapyatlas.formats.FormatReader;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.content.ContentStream;

/**
 * Reads records of all XML formats, wherever in a document they stand: in sets, as roots, inside
 * foreign roots and envelopes, and in several documents one after the other. Streaming: one record
 * at a time is held in memory.
 *
 * <p>A record that is not well formed is refused, and reading goes on with the next one. Where the
 * file ends too early there is one refusal for what is missing.
 *
 * @param formats the formats, the first that knows an element takes it
 */
public record XmlRecordReader(List<XmlRecordFormat> formats) implements FormatReader {
  public XmlRecordReader {
    formats = List.copyOf(formats);
  }

  @Override
  public void read(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    new XmlRecordWalk(formats, content, context, sink).run();
  }
}
