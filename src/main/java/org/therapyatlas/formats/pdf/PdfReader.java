package org.therapyatlas.formats.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.FormatReader;
import org.therapyatlas.formats.LineText;
import org.therapyatlas.formats.PageReader;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;
import org.therapyatlas.formats.content.WholeContent;

/**
 * Reads the text layer of a PDF as one document, which is then taken apart as any page is. A
 * scanned one has no text layer and is refused as such. The whole file is held in memory, up to the
 * limit.
 */
public final class PdfReader implements FormatReader {
  /** Letters on an average page below which a file is a scan with a few stamps on it. */
  private static final int LETTERS_A_PAGE = 20;

  /** Pages that are read; a longer file is a collection and no document. */
  private static final int PAGES = 3_000;

  @Override
  public void read(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    byte[] start = content.peek();
    byte[] bytes;
    try {
      bytes = WholeContent.read(content, context.options().maxTextBytes());
    } catch (ContentException e) {
      sink.refuse(new Refusal(0, ContentDigest.of(start), e.reason(), e.getMessage()));
      return;
    }
    String sha256 = ContentDigest.of(bytes);
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(bytes),
            MemoryUsageSetting.setupMainMemoryOnly(4L * context.options().maxTextBytes())
                .streamCache)) {
      read(document, sha256, context, sink);
    } catch (InvalidPasswordException e) {
      refuse(sink, sha256, RefusalReason.UNREADABLE, "The PDF is encrypted; remove its password.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The library meets damaged files with exceptions of any kind.
      String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      refuse(
          sink,
          sha256,
          RefusalReason.UNREADABLE,
          "The PDF is damaged (%s); fetch it again or print it anew."
              .formatted(said.lines().findFirst().orElse("")));
    }
  }

  private static void read(
      PDDocument document, String sha256, ReaderContext context, RecordSink sink)
      throws IOException {
    int pages = document.getNumberOfPages();
    if (pages > PAGES) {
      refuse(
          sink,
          sha256,
          RefusalReason.TOO_LARGE,
          "The PDF has %d pages, and one document of at most %d is expected; split it."
              .formatted(pages, PAGES));
      return;
    }
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n");
    stripper.setPageEnd("\n");
    String text = LineText.normalise(stripper.getText(document));
    long letters = text.codePoints().filter(Character::isLetter).count();
    if (letters < (long) LETTERS_A_PAGE * Math.max(1, pages)) {
      refuse(
          sink,
          sha256,
          RefusalReason.NO_TEXT,
          "A scanned PDF: %d pages with %d letters in its text layer; recognise its text first."
              .formatted(pages, letters));
      return;
    }
    SourceRecord record = PageReader.read(text, context.fileStem(), sha256);
    if (record == null) {
      refuse(sink, sha256, RefusalReason.EMPTY, RefusalReason.EMPTY.meaning());
    } else {
      sink.accept(record.of(Format.PDF));
    }
  }

  private static void refuse(RecordSink sink, String sha256, RefusalReason reason, String detail) {
    sink.refuse(new Refusal(0, sha256, reason, detail));
  }
}
