package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** PDFs with a text layer are read; scanned, locked and damaged ones are refused as such. */
class PdfReaderTest {
  private static final String[] LINES = {
    "Vitamin D and bone in older people",
    "We asked whether vitamin D keeps bones from breaking, and followed 400 people for two years.",
    "Fewer bones broke among those who took it than among those who did not."
  };

  @Test
  void theTextLayerIsReadAsAPage() throws IOException {
    SourceRecord record = Collected.of(pdf(true, null)).only();
    assertThat(record.format()).isEqualTo(Format.PDF);
    assertThat(record.recordId()).isEqualTo("name");
    assertThat(Collected.allText(record).replace('\n', ' ')).contains(LINES[0], LINES[2]);
  }

  @Test
  void aScannedFileIsRefusedAsOne() throws IOException {
    Refusal refusal = Collected.of(pdf(false, null)).onlyRefusal();
    assertThat(refusal.reason()).isEqualTo(RefusalReason.NO_TEXT);
    assertThat(refusal.detail()).startsWith("A scanned PDF: 1 pages with 0 letters");
  }

  @Test
  void aLockedFileIsRefusedAsOne() throws IOException {
    Refusal refusal = Collected.of(pdf(true, "secret")).onlyRefusal();
    assertThat(refusal.reason()).isEqualTo(RefusalReason.UNREADABLE);
    assertThat(refusal.detail()).contains("password");
  }

  @Test
  void aDamagedFileIsRefusedOrReadAndNeverThrown() throws IOException {
    byte[] whole = pdf(true, null);
    for (int cut = 20; cut < whole.length; cut += whole.length / 40) {
      Collected read = Collected.of(Arrays.copyOf(whole, cut));
      assertThat(read.records.size() + read.refusals.size()).as("cut at " + cut).isEqualTo(1);
    }
    assertThat(Collected.of("%PDF-1.7 \n").onlyRefusal().reason())
        .isEqualTo(RefusalReason.UNREADABLE);
  }

  private static byte[] pdf(boolean text, String password) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        if (text) {
          stream.beginText();
          stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          stream.newLineAtOffset(50, 700);
          for (String line : LINES) {
            stream.showText(line);
            stream.newLineAtOffset(0, -30);
          }
          stream.endText();
        } else {
          BufferedImage scan = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
          stream.drawImage(LosslessFactory.createFromImage(document, scan), 50, 50);
        }
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(out);
      return out.toByteArray();
    }
  }
}
