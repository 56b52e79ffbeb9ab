package org.therapyatlas.formats.xml;

import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.content.ContentException;

/**
 * Walks XML element by element. Every method that takes an element leaves the cursor at that
 * element's end tag, so a parser written with it follows the nesting of the document.
 *
 * <p>While a record is open, everything that passes is digested in a canonical form: start tags
 * with attributes by name, end tags, and text with each run of white space as one blank; white
 * space between elements, comments, processing instructions and prefixes do not count. The same
 * record has the same digest in another file, layout or encoding.
 */
public final class XmlCursor {
  /** Elements inside each other; the parser holds a little of each. */
  private static final int DEEPEST = 100_000;

  private final XMLStreamReader2 reader;
  private final CanonicalXmlDigest digest = new CanonicalXmlDigest();
  private final InlineText text = new InlineText();
  private String record;
  private int depth;

  public XmlCursor(XMLStreamReader2 reader) {
    this.reader = reader;
  }

  /** Moves to the next start tag anywhere outside records; false at the end of the document. */
  public boolean nextElement() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        enter();
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return false;
  }

  /** The next event. What the parser has no words of its own for is malformed all the same. */
  private int advance() throws XMLStreamException {
    try {
      return reader.next();
    } catch (RuntimeException e) {
      // An element of the name xmlns:a, for one.
      throw new XMLStreamException(e.getMessage(), reader.getLocation(), e);
    }
  }

  private void enter() throws XMLStreamException {
    depth++;
    if (depth > DEEPEST) {
      throw new XMLStreamException(
          new ContentException(
              RefusalReason.TOO_LARGE,
              "More than %d elements stand inside each other".formatted(DEEPEST)));
    }
  }

  /** How many elements are open. */
  public int depth() {
    return depth;
  }

  /** Local name of the element at whose start tag the cursor stands. */
  public String name() {
    return reader.getLocalName();
  }

  /** Value of an attribute, or null. */
  public String attribute(String name) {
    // Few attributes stand on an element, and a look-up by name costs more than comparing them.
    for (int i = 0, n = reader.getAttributeCount(); i < n; i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Starts a record with the element at whose start tag the cursor stands. */
  public void beginRecord() {
    record = reader.getLocalName();
    digest.reset();
    digest.start(reader);
  }

  /** Ends the record and gives its digest in hex; also right for a record that broke off. */
  public String endRecord() {
    record = null;
    return digest.finish();
  }

  /** Name of the open record's element, or null outside records. */
  public String openRecord() {
    return record;
  }

  /** Offset in bytes of the tag at which the cursor stands. */
  public long offset() throws XMLStreamException {
    return reader.getLocationInfo().getStartingByteOffset();
  }

  /**
   * Moves to the next child of the element at whose start tag, or behind whose last child, the
   * cursor stands; false when there is none and the cursor stands at the end tag.
   */
  public boolean nextChild() throws XMLStreamException {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT:
          text.clear();
          return true;
        case XMLStreamConstants.END_ELEMENT:
          text.clear();
          return false;
        default:
          break;
      }
    }
  }

  /** Passes the element and all in it. */
  public void skip() throws XMLStreamException {
    if (reader.getLocalName().equals(record)) {
      throw new XMLStreamException(
          "A <" + record + "> begins inside another one, whose end tag is missing");
    }
    int outside = depth - 1;
    while (depth > outside) {
      next();
      text.clear();
    }
  }

  /**
   * The text of the element and of all elements in it, in order. White space is one blank and never
   * stands at either end; inline markup adds nothing and takes nothing away, block markup separates
   * words. Empty when there is none.
   */
  public String text() throws XMLStreamException {
    int outside = depth - 1;
    int mark = -1;
    text.clear();
    while (depth > outside) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        text.startTag(name);
        mark = name.equals("xref") && "bibr".equals(attribute("ref-type")) ? text.length() : mark;
      } else if (event == XMLStreamConstants.END_ELEMENT && depth > outside) {
        String name = reader.getLocalName();
        text.endTag(name);
        if (mark >= 0 && name.equals("xref")) {
          text.bracket(mark);
          mark = -1;
        }
      }
    }
    String taken = text.toString();
    text.clear();
    return taken;
  }

  /** Takes the elements inside a text as they begin and end. */
  public interface Parts {
    /** An element begins; the cursor stands at its start tag. */
    void start(XmlCursor at, String name);

    /**
     * An element ends.
     *
     * @param text its text, as {@link XmlCursor#text()} gives it
     */
    void end(String name, String text);
  }

  /**
   * The text of the element as {@link #text()} gives it, and each element in it by itself.
   *
   * @return the text, with what stands outside of all parts
   */
  public PartedText parts(Parts parts) throws XMLStreamException {
    int outside = depth - 1;
    int inside = 0;
    int outer = 0;
    int[] starts = new int[16];
    text.clear();
    while (depth > outside) {
      int event = next();
      int level = depth - outside - 1;
      if (event == XMLStreamConstants.START_ELEMENT) {
        text.startTag(reader.getLocalName());
        starts = level < starts.length ? starts : Arrays.copyOf(starts, 2 * level);
        starts[level] = text.length();
        parts.start(this, reader.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT && depth > outside) {
        int start = Math.min(starts[level + 1], text.length());
        inside += level == 0 ? text.length() - start : 0;
        parts.end(reader.getLocalName(), text.from(start));
        text.endTag(reader.getLocalName());
      }
    }
    String taken = text.toString();
    outer = Math.max(0, taken.length() - inside);
    text.clear();
    return new PartedText(taken, outer);
  }

  /**
   * A text with parts.
   *
   * @param text all of it
   * @param outside characters that stand in no part
   */
  public record PartedText(String text, int outside) {}

  private int next() throws XMLStreamException {
    int event = advance();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT:
        enter();
        digest.text(text);
        digest.start(reader);
        break;
      case XMLStreamConstants.END_ELEMENT:
        depth--;
        digest.text(text);
        digest.end();
        break;
      case XMLStreamConstants.CHARACTERS:
      case XMLStreamConstants.CDATA:
      case XMLStreamConstants.SPACE:
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        break;
      case XMLStreamConstants.ENTITY_REFERENCE:
        text.appendEntity(reader.getLocalName());
        break;
      default:
        break;
    }
    return event;
  }
}
