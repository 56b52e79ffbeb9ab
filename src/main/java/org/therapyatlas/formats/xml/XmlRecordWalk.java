package org.therapyatlas.formats.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.Deletion;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;
import org.therapyatlas.references.Identifiers;

/** One pass through one XML file. */
final class XmlRecordWalk {
  private final List<XmlRecordFormat> formats;
  private final ContentStream content;
  private final ReaderContext context;
  private final RecordSink sink;
  private final byte[] start;
  private final XmlDocuments documents;
  private XmlCursor cursor;
  private String root;

  /** Offset behind which the next record can begin: a record's start while it is open. */
  private long passed = -1;

  private int number;
  private boolean sawDeletion;

  /** Whether the document is read from a record on, without what stands before it. */
  private boolean resumed;

  XmlRecordWalk(
      List<XmlRecordFormat> formats, ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    this.formats = formats;
    this.content = content;
    this.context = context;
    this.sink = sink;
    this.start = content.peek();
    this.documents = new XmlDocuments(content, start);
  }

  void run() throws IOException {
    boolean more = true;
    while (more) {
      try {
        cursor = null;
        content.allow(context.options().maxRecordBytes());
        cursor = resumed ? documents.openRest() : documents.open();
        walk();
        more = false;
      } catch (XMLStreamException e) {
        more = breakOff(e);
      } catch (UncheckedStreamException e) {
        // The parser reads text when it is asked for, by methods that declare no exception.
        more =
            breakOff(e.getCause() instanceof XMLStreamException x ? x : new XMLStreamException(e));
      }
    }
    if (number == 0 && !sawDeletion && root != null) {
      refuseWithoutRecords();
    }
  }

  private void walk() throws XMLStreamException {
    while (cursor.nextElement()) {
      content.allow(context.options().maxRecordBytes());
      String name = cursor.name();
      if (root == null) {
        root = name;
      }
      XmlRecordFormat format = formatOf(name);
      if (format != null) {
        readRecord(format);
      } else if (isDeletion(name)) {
        sawDeletion = true;
        passed = offset();
        readDeletions();
      }
    }
  }

  private XmlRecordFormat formatOf(String name) {
    for (XmlRecordFormat format : formats) {
      if (format.begins(root, name)) {
        return format;
      }
    }
    return null;
  }

  private void readDeletions() throws XMLStreamException {
    while (cursor.nextChild()) {
      if (!cursor.name().equals("PMID")) {
        cursor.skip();
        continue;
      }
      String version = cursor.attribute("Version");
      String pmid = Identifiers.pmid(cursor.text());
      if (pmid == null) {
        continue;
      }
      int stated =
          version != null && version.matches("[1-9]\\d{0,3}") ? Integer.parseInt(version) : 1;
      byte[] said = "DeleteCitation %s %d".formatted(pmid, stated).getBytes(StandardCharsets.UTF_8);
      sink.delete(new Deletion(ContentDigest.of(said), pmid, stated));
    }
  }

  private boolean isDeletion(String name) {
    for (XmlRecordFormat format : formats) {
      if (format.deletions().contains(name)) {
        return true;
      }
    }
    return false;
  }

  private void readRecord(XmlRecordFormat format) throws XMLStreamException {
    number++;
    passed = offset();
    cursor.beginRecord();
    BibliographicRecord record = format.parse(cursor);
    passed = offset();
    String sha256 = cursor.endRecord();
    if (record.hasText()) {
      sink.accept(record.toSourceRecord(number, sha256));
      return;
    }
    refuse(
        number,
        sha256,
        RefusalReason.NO_TEXT,
        "Record "
            + number
            + record.named()
            + " has neither title nor abstract nor text; add one of them.");
  }

  private long offset() throws XMLStreamException {
    return documents.base() + cursor.offset();
  }

  /** A set without records, or XML of another kind. */
  private void refuseWithoutRecords() {
    if (formats.stream().anyMatch(format -> format.sets().contains(root))) {
      refuse(0, digestOfStart(), RefusalReason.EMPTY, "The <" + root + "> holds no record.");
    } else {
      refuse(
          0,
          digestOfStart(),
          RefusalReason.UNSUPPORTED_FORMAT,
          "Recognised as "
              + XmlDialects.name(root)
              + ", which is not read, and no record of a format that is stands in it; export it as"
              + " MEDLINE/PubMed XML, JATS or JSON lines.");
    }
  }

  /** Refuses what could not be parsed; true when a record was found behind it to go on with. */
  private boolean breakOff(XMLStreamException e) throws IOException {
    ContentException cause = ContentException.causeOf(e);
    if (cause == null && number == 0 && root != null && XmlDialects.isKnown(root)) {
      return false;
    }
    String said = firstLine(cause == null ? e.getMessage() : cause.getMessage());
    RefusalReason reason = cause == null ? reasonOf(said) : cause.reason();
    boolean inRecord = cursor != null && cursor.openRecord() != null;
    boolean behindRoot = !inRecord && cursor != null && cursor.depth() == 0 && number > 0;
    String place = place(e, cause, inRecord);
    String broken = inRecord ? cursor.openRecord() : null;
    String sha256 = inRecord ? cursor.endRecord() : digestOfStart();
    boolean wasResumed = resumed;
    boolean mayGoOn =
        cause == null ? reason != RefusalReason.TRUNCATED : reason == RefusalReason.TOO_LARGE;
    boolean more = mayGoOn && findNext(broken);
    // Another document may follow, and the end tags around a record we went on with match nothing.
    boolean nothingLost = !inRecord && (behindRoot && more || wasResumed && cause == null);
    if (!nothingLost) {
      int at = number == 0 || inRecord ? number : number + 1;
      String rest = more ? "The next record was read." : "What follows was not read.";
      refuse(at, sha256, reason, place + ": " + said + ". " + rest);
      if (number == 0) {
        // The root says nothing more about a file whose fault is told.
        root = null;
      }
    }
    return more;
  }

  private boolean findNext(String broken) throws IOException {
    if (!documents.canResume()) {
      return false;
    }
    long from = Math.max(content.firstKept(), passed + 1);
    content.setBack(Math.min(from, content.delivered()));
    Set<String> wanted = new HashSet<>();
    for (XmlRecordFormat format : formats) {
      if (broken == null || format.begins(root, broken)) {
        wanted.addAll(format.following(broken));
        wanted.addAll(format.deletions());
      }
    }
    resumed = true;
    try {
      boolean found = XmlResync.toNext(content, wanted);
      // Whatever happens next, the same tag is not tried again.
      passed = content.delivered();
      return found;
    } catch (ContentException e) {
      // The break is told already, and so is that the rest was not read.
      return false;
    }
  }

  private String place(XMLStreamException e, ContentException cause, boolean inRecord) {
    String where =
        number == 0
            ? "Before the first record"
            : (inRecord ? "In record " : "Behind record ") + number;
    boolean located = cause == null && e.getLocation() != null && !resumed;
    return located
        ? where
            + " (line "
            + e.getLocation().getLineNumber()
            + ", column "
            + e.getLocation().getColumnNumber()
            + ")"
        : where + " (near byte " + content.delivered() + ")";
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

  /** Files have no digest of their own here, as they are never held; their beginning has one. */
  private String digestOfStart() {
    return ContentDigest.of(start);
  }

  private void refuse(int at, String sha256, RefusalReason reason, String detail) {
    sink.refuse(new Refusal(at, sha256, reason, detail));
  }
}
