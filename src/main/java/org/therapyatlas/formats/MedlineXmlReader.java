package org.therapyatlas.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads MEDLINE/PubMed XML of all years: sets, single articles and citations, books, and articles
 * inside foreign roots. Streaming: one record at a time is held in memory.
 *
 * <p>{@code DeleteCitation} is passed over: it names records of other files and is none itself.
 */
public final class MedlineXmlReader implements FormatReader {
  private static final Set<String> RECORDS =
      Set.of("PubmedArticle", "PubmedBookArticle", "MedlineCitation", "BookDocument");
  private static final Set<String> SETS =
      Set.of("PubmedArticleSet", "MedlineCitationSet", "PubmedBookArticleSet", "BookDocumentSet");
  private static final Set<String> DELETIONS = Set.of("DeleteCitation", "DeleteDocument");

  @Override
  public Format format() {
    return Format.PUBMED_XML;
  }

  @Override
  public void read(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    new Walk(content, context, sink).run();
  }

  /** One pass through one file. */
  private static final class Walk {
    private final ContentStream content;
    private final ReaderContext context;
    private final RecordSink sink;
    private XmlCursor cursor;
    private String root;
    private int number;
    private boolean sawDeletion;

    Walk(ContentStream content, ReaderContext context, RecordSink sink) {
      this.content = content;
      this.context = context;
      this.sink = sink;
    }

    void run() throws IOException {
      byte[] start = content.peek();
      try {
        content.allow(context.options().maxRecordBytes());
        cursor = new XmlCursor(open(start));
        MedlineRecordParser parser = new MedlineRecordParser(cursor);
        while (cursor.nextElement()) {
          content.allow(context.options().maxRecordBytes());
          String name = cursor.name();
          if (root == null) {
            root = name;
          }
          if (RECORDS.contains(name)) {
            readRecord(parser);
          } else if (DELETIONS.contains(name)) {
            sawDeletion = true;
            cursor.skip();
          }
        }
      } catch (XMLStreamException e) {
        refuseBreak(e, start);
        return;
      }
      if (number == 0 && !sawDeletion) {
        refuseWithoutRecords(start);
      }
    }

    private void readRecord(MedlineRecordParser parser) throws XMLStreamException {
      number++;
      cursor.beginRecord();
      MedlineRecord record = parser.parse();
      String sha256 = cursor.endRecord();
      if (record.hasText()) {
        sink.accept(record.toSourceRecord(number, sha256));
      } else {
        sink.refuse(
            new Refusal(
                number,
                sha256,
                RefusalReason.NO_TEXT,
                "Record "
                    + number
                    + (record.pmid() == null ? "" : " (PMID " + record.pmid() + ")")
                    + " has neither title nor abstract; add one of them."));
      }
    }

    /** A set without records, or XML of another kind. */
    private void refuseWithoutRecords(byte[] start) {
      if (SETS.contains(root)) {
        refuse(0, start, RefusalReason.EMPTY, "The <" + root + "> holds no record.");
      } else {
        refuseForeign(start);
      }
    }

    private void refuseForeign(byte[] start) {
      refuse(
          0,
          start,
          RefusalReason.UNSUPPORTED_FORMAT,
          XmlDialects.name(root)
              + " is not read, and no PubMed record stands in it; export it as MEDLINE/PubMed XML,"
              + " JSON lines or plain text.");
    }

    private void refuseBreak(XMLStreamException e, byte[] start) throws IOException {
      ContentException cause = ContentException.causeOf(e);
      if (cause == null && number == 0 && root != null && XmlDialects.isKnown(root)) {
        refuseForeign(start);
        return;
      }
      String said = firstLine(cause == null ? e.getMessage() : cause.getMessage());
      RefusalReason reason = cause == null ? reasonOf(said) : cause.reason();
      String where =
          number == 0
              ? "Before the first record"
              : cursor.inRecord() ? "In record " + number : "Behind record " + number;
      String place =
          cause == null && e.getLocation() != null && e.getLocation().getLineNumber() > 0
              ? " (line "
                  + e.getLocation().getLineNumber()
                  + ", column "
                  + e.getLocation().getColumnNumber()
                  + ")"
              : "";
      int at = number == 0 || cursor.inRecord() ? number : number + 1;
      String detail = where + place + ": " + said + ". What follows was not read.";
      if (cursor != null && cursor.inRecord()) {
        sink.refuse(new Refusal(at, cursor.endRecord(), reason, detail));
      } else {
        refuse(at, start, reason, detail);
      }
    }

    private void refuse(int at, byte[] start, RefusalReason reason, String detail) {
      sink.refuse(new Refusal(at, ContentDigest.of(start), reason, detail));
    }

    private static String firstLine(String message) {
      String line = message == null ? "not well-formed" : message.lines().findFirst().orElse("");
      return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static RefusalReason reasonOf(String said) {
      String lower = said.toLowerCase(Locale.ROOT);
      if (lower.contains("end-of-input") || lower.contains("end of input")) {
        return RefusalReason.TRUNCATED;
      }
      return lower.contains("utf-8") || lower.contains("malformedinput")
          ? RefusalReason.UNDECODABLE
          : RefusalReason.MALFORMED_XML;
    }

    /**
     * Opens the document in the encoding it declares. The parser itself knows the Unicode encodings
     * and ISO 8859-1; all others are decoded here, strictly.
     */
    private XMLStreamReader open(byte[] start) throws XMLStreamException {
      XMLInputFactory factory = factory();
      Charset declared = XmlEncoding.declaredButUnknownToParser(start);
      if (declared == null) {
        return factory.createXMLStreamReader((InputStream) content);
      }
      return factory.createXMLStreamReader(
          new InputStreamReader(
              content,
              declared
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** By name, since a service look-up would find another parser on another class path. */
    private static XMLInputFactory factory() {
      XMLInputFactory factory = new com.fasterxml.aalto.stax.InputFactoryImpl();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, false);
      return factory;
    }
  }
}
