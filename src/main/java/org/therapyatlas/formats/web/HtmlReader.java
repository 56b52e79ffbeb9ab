package org.therapyatlas.formats.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.FormatReader;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.content.CharacterDecoding;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;
import org.therapyatlas.formats.content.WholeContent;
import org.therapyatlas.formats.json.JsonRecord;

/**
 * Reads a web page: what it says about itself in its head, and its main text, which is then taken
 * apart as any page is. The whole page is held in memory, up to the limit.
 */
public final class HtmlReader implements FormatReader {
  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void read(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    byte[] bytes;
    try {
      bytes = WholeContent.read(content, context.options().maxTextBytes());
    } catch (ContentException e) {
      sink.refuse(new Refusal(0, ContentDigest.of(content.peek()), e.reason(), e.getMessage()));
      return;
    }
    String sha256 = ContentDigest.of(bytes);
    String html = decoded(bytes);
    if (html == null) {
      sink.refuse(
          new Refusal(
              0,
              sha256,
              RefusalReason.UNDECODABLE,
              "The page is not valid in the encoding it declares, nor clearly in another one."));
      return;
    }
    Document page = Jsoup.parse(html);
    ObjectNode fields = PageMetadata.of(page);
    String text = MainText.of(page);
    if (!text.isBlank()) {
      fields.put("text", text);
    }
    if (!fields.has("text") && !fields.has("abstract")) {
      sink.refuse(new Refusal(0, sha256, RefusalReason.NO_TEXT, "The page holds no running text."));
      return;
    }
    JsonRecord.read(
        fields, new JsonRecord.Origin(Format.HTML, "files", 1, "The page", sha256), context, sink);
  }

  /** The text in UTF-8 where it is that, else in the declared encoding, else in a detected one. */
  private static String decoded(byte[] bytes) {
    CharacterDecoding.Decoded told = CharacterDecoding.decode(bytes);
    if (told.text() != null && StandardCharsets.UTF_8.equals(told.charset())) {
      return told.text();
    }
    Matcher declared =
        DECLARED.matcher(
            new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1));
    if (declared.find()) {
      try {
        Charset charset = Charset.forName(declared.group(1));
        String text = CharacterDecoding.decodeStrictly(bytes, 0, charset);
        if (text != null) {
          return text;
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
          // Browsers show pages with stray bytes, and nearly all of such a page is right.
          return new String(bytes, StandardCharsets.UTF_8).replace("\uFFFD", "");
        }
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // A name that says nothing leaves the decision to the bytes.
        return told.text();
      }
    }
    return told.text();
  }
}
