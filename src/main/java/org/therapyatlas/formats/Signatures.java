package org.therapyatlas.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The first bytes by which binary formats are known. */
final class Signatures {
  private enum Way {
    /** Known and unread. */
    EXPORT,
    /** A container of files. */
    UNPACK,
    /** No text at all. */
    BINARY
  }

  private record Signature(String bytes, int offset, String name, Way way) {}

  private static final String UNPACK = "unpack it and give its files.";

  private static final List<Signature> KNOWN =
      List.of(
          new Signature("PAR1", 0, "Parquet", Way.UNPACK),
          new Signature("Obj\1", 0, "Avro", Way.EXPORT),
          new Signature("ORC", 0, "ORC", Way.EXPORT),
          new Signature("{\\rtf", 0, "RTF", Way.EXPORT),
          new Signature(
              "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
              0,
              "old Microsoft Office document",
              Way.EXPORT),
          new Signature("BZh", 0, "bzip2 file", Way.UNPACK),
          new Signature("\u00FD7zXZ\0", 0, "xz file", Way.UNPACK),
          new Signature("(\u00B5/\u00FD", 0, "zstd file", Way.UNPACK),
          new Signature("\u0004\"M\u0018", 0, "lz4 file", Way.UNPACK),
          new Signature("7z\u00BC\u00AF\u0027\u001C", 0, "7z archive", Way.UNPACK),
          new Signature("Rar!\u001A", 0, "RAR archive", Way.UNPACK),
          new Signature("\u001F\u009D", 0, "compress (.Z) file", Way.UNPACK),
          new Signature("SQLite format 3\0", 0, "SQLite database", Way.EXPORT),
          new Signature("\u0089PNG\r\n", 0, "PNG image", Way.BINARY),
          new Signature("\u00FF\u00D8\u00FF", 0, "JPEG image", Way.BINARY),
          new Signature("GIF8", 0, "GIF image", Way.BINARY),
          new Signature("II*\0", 0, "TIFF image", Way.BINARY),
          new Signature("MM\0*", 0, "TIFF image", Way.BINARY),
          new Signature("\u007FELF", 0, "compiled program", Way.BINARY),
          new Signature("\u00CA\u00FE\u00BA\u00BE", 0, "compiled program", Way.BINARY));

  /** How the first file in an office document is named, behind the 30 bytes of its header. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "\\A(?s:.{30})(?:\\[Content_Types\\]\\.xml|_rels/\\.rels"
              + "|(?:word|xl|ppt|docProps|customXml)/[^/]{0,40}(?:/[^/]{1,60})?\\.(?:xml|rels))");

  private Signatures() {}

  /** The format that the bytes begin as, or null. */
  static Sniffed find(byte[] start) {
    String head = new String(start, 0, Math.min(start.length, 1024), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return zip(head);
    }
    if (head.startsWith("ustar", 257)) {
      return Sniffed.readable(Sniffed.Kind.TAR);
    }
    if (head.startsWith("WARC/") || head.startsWith("filedesc://")) {
      return Sniffed.readable(Sniffed.Kind.WARC);
    }
    if (head.startsWith("%PDF-") || head.contains("\n%PDF-")) {
      // Some printers write a header before the mark of a PDF.
      return Sniffed.readable(Sniffed.Kind.PDF);
    }
    for (Signature signature : KNOWN) {
      if (head.startsWith(signature.bytes(), signature.offset())) {
        return sniffed(signature);
      }
    }
    return null;
  }

  private static Sniffed sniffed(Signature signature) {
    return switch (signature.way()) {
      case EXPORT -> Sniffed.unsupported(signature.name());
      case UNPACK -> Sniffed.unsupported(signature.name(), UNPACK);
      case BINARY -> Sniffed.binary(signature.name());
    };
  }

  private static Sniffed zip(String head) {
    if (head.contains("mimetypeapplication/epub+zip")) {
      return Sniffed.unsupported("EPUB");
    }
    if (head.contains("mimetypeapplication/vnd.oasis.opendocument")) {
      return Sniffed.unsupported("OpenDocument");
    }
    if (OFFICE.matcher(head).find()) {
      return Sniffed.unsupported("Office Open XML (docx, xlsx, pptx)");
    }
    return Sniffed.readable(Sniffed.Kind.ZIP);
  }
}
