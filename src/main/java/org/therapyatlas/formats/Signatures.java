package org.therapyatlas.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The first bytes by which binary formats are known. */
final class Signatures {
  private record Signature(String bytes, int offset, String name, boolean binary) {}

  private static final String UNPACK = "unpack it and give its files.";

  private static final List<Signature> KNOWN =
      List.of(
          new Signature("%PDF-", 0, "PDF", false),
          new Signature("PAR1", 0, "Parquet", false),
          new Signature("Obj\1", 0, "Avro", false),
          new Signature("ORC", 0, "ORC", false),
          new Signature("WARC/", 0, "WARC", false),
          new Signature("filedesc://", 0, "ARC", false),
          new Signature("{\\rtf", 0, "RTF", false),
          new Signature(
              "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
              0,
              "An old Microsoft Office document",
              false),
          new Signature("BZh", 0, "A bzip2 file", false),
          new Signature("\u00FD7zXZ\0", 0, "An xz file", false),
          new Signature("(\u00B5/\u00FD", 0, "A zstd file", false),
          new Signature("\u0004\"M\u0018", 0, "An lz4 file", false),
          new Signature("7z\u00BC\u00AF\u0027\u001C", 0, "A 7z archive", false),
          new Signature("Rar!\u001A", 0, "A RAR archive", false),
          new Signature("ustar", 257, "A tar archive", false),
          new Signature("\u001F\u009D", 0, "A compress (.Z) file", false),
          new Signature("SQLite format 3\0", 0, "An SQLite database", false),
          new Signature("\u0089PNG\r\n", 0, "A PNG image", true),
          new Signature("\u00FF\u00D8\u00FF", 0, "A JPEG image", true),
          new Signature("GIF8", 0, "A GIF image", true),
          new Signature("II*\0", 0, "A TIFF image", true),
          new Signature("MM\0*", 0, "A TIFF image", true),
          new Signature("\u007FELF", 0, "A compiled program", true),
          new Signature("\u00CA\u00FE\u00BA\u00BE", 0, "A compiled program", true));

  private Signatures() {}

  /** The format that the bytes begin as, or null. */
  static Sniffed find(byte[] start) {
    String head = new String(start, 0, Math.min(start.length, 1024), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return zip(head);
    }
    for (Signature signature : KNOWN) {
      if (head.startsWith(signature.bytes(), signature.offset())) {
        return sniffed(signature);
      }
    }
    // Some printers write a header before the mark of a PDF.
    return head.contains("\n%PDF-") ? Sniffed.unsupported("PDF") : null;
  }

  private static Sniffed sniffed(Signature signature) {
    if (signature.binary()) {
      return Sniffed.binary(signature.name());
    }
    boolean packed = signature.name().startsWith("A");
    return packed
            && !signature.name().contains("document")
            && !signature.name().equals("Avro")
            && !signature.name().equals("ARC")
            && !signature.name().contains("database")
        ? Sniffed.unsupported(signature.name(), UNPACK)
        : Sniffed.unsupported(signature.name());
  }

  private static Sniffed zip(String head) {
    if (head.contains("mimetypeapplication/epub+zip")) {
      return Sniffed.unsupported("EPUB");
    }
    if (head.contains("mimetypeapplication/vnd.oasis.opendocument")) {
      return Sniffed.unsupported("OpenDocument");
    }
    if (head.contains("[Content_Types].xml") || head.contains("_rels/.rels")) {
      return Sniffed.unsupported("Office Open XML (docx, xlsx, pptx)");
    }
    return Sniffed.unsupported("A zip archive", UNPACK);
  }
}
