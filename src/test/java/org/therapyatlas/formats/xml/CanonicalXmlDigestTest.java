package org.therapyatlas.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.junit.jupiter.api.Test;
import org.therapyatlas.text.Digests;

/** The canonical form is written out here a second time, as slowly and plainly as can be. */
class CanonicalXmlDigestTest {
  private static final String TAG = "\u0001";
  private static final String NAME = "\u0002";
  private static final String VALUE = "\u0003";
  private static final String OPEN = "\u0004";
  private static final String END = "\u0005";

  private static String digest(String xml) throws XMLStreamException {
    XmlCursor cursor =
        new XmlCursor(
            (XMLStreamReader2)
                new InputFactoryImpl()
                    .createXMLStreamReader(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    assertThat(cursor.nextElement()).isTrue();
    cursor.beginRecord();
    while (cursor.nextChild()) {
      cursor.text();
    }
    return cursor.endRecord();
  }

  private static String digestOf(String canonical) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (char c : canonical.toCharArray()) {
      if (c >= 0x800) {
        bytes.write(0xE0 | c >> 12);
        bytes.write(0x80 | c >> 6 & 0x3F);
      } else if (c >= 0x80) {
        bytes.write(0xC0 | c >> 6);
      }
      bytes.write(c < 0x80 ? c : 0x80 | c & 0x3F);
    }
    return Digests.sha256(bytes.toByteArray());
  }

  @Test
  void tagsAttributesByNameAndTextWithSingleBlanks() throws XMLStreamException {
    assertThat(
            digest(
                "<r z=\"1\" b=\"2\" a=\"ä\">\n <t x=\"é\">one  two\n<i>three</i></t>\n <e/>\n</r>"))
        .isEqualTo(
            digestOf(
                TAG + "r" + NAME + "a" + VALUE + "ä" + NAME + "b" + VALUE + "2" + NAME + "z" + VALUE
                    + "1" + OPEN + TAG + "t" + NAME + "x" + VALUE + "é" + OPEN + "one two" + TAG
                    + "i" + OPEN + " three" + END + END + TAG + "e" + OPEN + END + END));
  }

  @Test
  void textsOfAnyLengthAndScript_pairsOfSurrogatesCutAnywhere() throws XMLStreamException {
    for (int shift = 0; shift < 3; shift++) {
      String text = "a".repeat(shift) + "骨é😀b".repeat(3000);
      assertThat(digest("<r a=\"" + text + "\"><t>" + text + "</t></r>"))
          .isEqualTo(
              digestOf(
                  TAG + "r" + NAME + "a" + VALUE + text + OPEN + TAG + "t" + OPEN + text + END
                      + END));
    }
  }
}
