package org.therapyatlas.formats;

import java.util.List;
import org.therapyatlas.formats.bibtex.BibtexReader;
import org.therapyatlas.formats.endnote.EndnoteXml;
import org.therapyatlas.formats.jats.JatsXml;
import org.therapyatlas.formats.json.JsonLinesReader;
import org.therapyatlas.formats.medline.MedlineTextFields;
import org.therapyatlas.formats.medline.MedlineXml;
import org.therapyatlas.formats.medline.PubmedSummaryReader;
import org.therapyatlas.formats.pdf.PdfReader;
import org.therapyatlas.formats.tables.DelimitedReader;
import org.therapyatlas.formats.tagged.EndnoteTextFields;
import org.therapyatlas.formats.tagged.NoteExpressFields;
import org.therapyatlas.formats.tagged.RefWorksFields;
import org.therapyatlas.formats.tagged.RisFields;
import org.therapyatlas.formats.tagged.TagSyntax;
import org.therapyatlas.formats.tagged.TaggedTextReader;
import org.therapyatlas.formats.tagged.WebOfScienceFields;
import org.therapyatlas.formats.web.HtmlReader;
import org.therapyatlas.formats.xml.XmlRecordReader;

/** The reader of each format. Its classes are loaded when the first such file is met. */
final class Readers {
  private Readers() {}

  static FormatReader of(Sniffed.Kind kind) {
    return switch (kind) {
      case XML -> new XmlRecordReader(List.of(new MedlineXml(), new JatsXml(), new EndnoteXml()));
      case JSON -> new JsonLinesReader();
      case TEXT -> new PlainTextReader();
      case MEDLINE_TEXT -> new TaggedTextReader(TagSyntax.MEDLINE, new MedlineTextFields());
      case RIS -> new TaggedTextReader(TagSyntax.RIS, new RisFields());
      case ENDNOTE_TEXT -> new TaggedTextReader(TagSyntax.ENDNOTE, new EndnoteTextFields());
      case REFWORKS -> new TaggedTextReader(TagSyntax.REFWORKS, new RefWorksFields());
      case NOTEEXPRESS -> new TaggedTextReader(TagSyntax.NOTEEXPRESS, new NoteExpressFields());
      case WEB_OF_SCIENCE ->
          new TaggedTextReader(TagSyntax.WEB_OF_SCIENCE, new WebOfScienceFields());
      case DELIMITED -> new DelimitedReader();
      case HTML -> new HtmlReader();
      case PDF -> new PdfReader();
      case PUBMED_SUMMARY -> new PubmedSummaryReader();
      case BIBTEX -> new BibtexReader();
      default -> throw new IllegalStateException("No reader for " + kind);
    };
  }
}
