package org.therapyatlas.formats;

import java.util.List;
import org.therapyatlas.formats.jats.JatsXml;
import org.therapyatlas.formats.json.JsonLinesReader;
import org.therapyatlas.formats.medline.MedlineXml;
import org.therapyatlas.formats.xml.XmlRecordReader;

/** The reader of each format. Its classes are loaded when the first such file is met. */
final class Readers {
  private Readers() {}

  static FormatReader of(Sniffed.Kind kind) {
    return switch (kind) {
      case XML -> new XmlRecordReader(List.of(new MedlineXml(), new JatsXml()));
      case JSON -> new JsonLinesReader();
      case TEXT -> new PlainTextReader();
      default -> throw new IllegalStateException("No reader for " + kind);
    };
  }
}
