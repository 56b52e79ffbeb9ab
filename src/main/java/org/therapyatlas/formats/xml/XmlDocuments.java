package org.therapyatlas.formats.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.therapyatlas.formats.content.ContentStream;

/**
 * Opens a stream as XML, from its beginning or from a record on. Document types are not read and
 * external entities not fetched.
 */
public final class XmlDocuments {
  /** Made by its class, since a service look-up finds another parser on another class path. */
  private static final XMLInputFactory FACTORY = factory();

  private final ContentStream content;
  private final Charset charset;
  private final boolean ascii;
  private final String declaration;
  private long base;

  /**
   * @param start the first bytes, with the declaration
   */
  public XmlDocuments(ContentStream content, byte[] start) {
    this.content = content;
    this.charset = XmlEncoding.declaredButUnknownToParser(start);
    this.ascii = charset == null && XmlEncoding.isAsciiBased(start);
    this.declaration = XmlEncoding.declaration(start);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** What to add to the offsets of the open document to get those of the file. */
  public long base() {
    return base;
  }

  /** Whether the file can be read from a place in its middle on. */
  public boolean canResume() {
    return ascii;
  }

  /**
   * Opens the document in the encoding it declares. The parser itself knows the Unicode encodings
   * and ISO 8859-1; all others are decoded here, strictly.
   */
  public XmlCursor open() throws XMLStreamException {
    base = content.delivered();
    XMLStreamReader reader =
        charset == null
            ? FACTORY.createXMLStreamReader((InputStream) content)
            : FACTORY.createXMLStreamReader(
                new InputStreamReader(
                    content,
                    charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    return new XmlCursor((XMLStreamReader2) reader);
  }

  /** Opens what follows as if it were the content of a set. */
  public XmlCursor openRest() throws XMLStreamException {
    byte[] before = (declaration + "<PubmedArticleSet>").getBytes(StandardCharsets.US_ASCII);
    base = content.delivered() - before.length;
    InputStream in = new SequenceInputStream(new ByteArrayInputStream(before), content);
    return new XmlCursor((XMLStreamReader2) FACTORY.createXMLStreamReader(in));
  }
}
