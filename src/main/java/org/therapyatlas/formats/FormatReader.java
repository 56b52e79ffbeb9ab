package org.therapyatlas.formats;

import java.io.IOException;
import org.therapyatlas.formats.content.ContentStream;

/**
 * Reads the records of one file format, or of several that share their syntax, in the order of the
 * file. A reader holds no state between two files and may be shared by threads.
 */
public interface FormatReader {
  /**
   * Reads a file to its end. Whatever is wrong with its content is handed to the sink as a refusal;
   * the reader goes on with the next record wherever one can be found.
   *
   * @param content the file, decompressed
   * @param context its name and the limits that hold
   * @param sink takes records and refusals
   * @throws IOException when the storage fails, and never because of the content
   */
  void read(ContentStream content, ReaderContext context, RecordSink sink) throws IOException;
}
