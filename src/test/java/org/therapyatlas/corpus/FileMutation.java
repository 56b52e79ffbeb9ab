package org.therapyatlas.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Damages files: bits turned, pieces lost, repeated, exchanged with those of other files, and
 * pieces put in that formats take for something; packed, and the packed bytes damaged again. The
 * same seed gives the same files.
 */
final class FileMutation {
  private static final int LARGEST = 1 << 16;

  /** What some format begins, ends, escapes or nests with, and what no text should hold. */
  private static final List<String> PIECES =
      List.of(
          "\0",
          "\u202E",
          "\uFEFF",
          "\u2028",
          "\u00A0",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "<!DOCTYPE a SYSTEM \"file:///etc/hostname\">",
          "&b;",
          "&#0;",
          "&#x110000;",
          "&lt;",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<?xml version=\"1.1\" encoding=\"UTF-16\"?>",
          "<PubmedArticle>",
          "</PubmedArticle>",
          "<PMID Version=\"0\">-1</PMID>",
          "<article>",
          "</body>",
          "<table><tr><td>",
          "<script>",
          "<title>",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          "\\ud800",
          "\\u0000",
          "\"year\": 1e400",
          "\r\n",
          "\n\n",
          "\r",
          "\t",
          "\nER  - \n",
          "\nTY  - JOUR\n",
          "\nPMID- 7\n",
          "\n%T ",
          "\n@article{x,\n",
          "\nRT Journal Article\n",
          "\nEF\n",
          "\nReferences\n",
          "\n参考文献\n",
          "\n1. ",
          "[1-99999999]",
          "[99999999999999999999]",
          "10.5555/",
          "doi:10.5555/a%2",
          "https://doi.org/",
          "PMID: 99999999999999999999",
          "In 9999, ",
          "(\u9AA8\u8D28\u758F\u677E, OP)",
          "WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n",
          "\u0301\u0301\u0301\u0301",
          "\uD835\uDC9C",
          "=HYPERLINK(\"x\")");

  private final Random random;

  FileMutation(long seed) {
    this.random = new Random(seed);
  }

  /** One of the files, damaged. */
  byte[] next(List<byte[]> files) {
    byte[] file = files.get(random.nextInt(files.size()));
    for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
      file = changed(file, files);
    }
    int packing = random.nextInt(20);
    if (packing > 1) {
      return file;
    }
    byte[] packed = packing == 0 ? gzip(file) : zip(file);
    return random.nextBoolean() ? packed : changed(packed, files);
  }

  private byte[] changed(byte[] file, List<byte[]> files) {
    int at = random.nextInt(file.length + 1);
    int end = Math.min(file.length, at + 1 + random.nextInt(1 << random.nextInt(12)));
    return switch (random.nextInt(9)) {
      case 0 -> turned(file, at);
      case 1 -> joined(part(file, 0, at), part(file, end, file.length));
      case 2 -> joined(part(file, 0, end), repeated(part(file, at, end)), rest(file, end));
      case 3 -> part(file, 0, at);
      case 4 -> joined(part(file, 0, at), anotherPart(files), rest(file, at));
      case 5 -> joined(part(file, 0, at), anotherPart(files));
      case 6 -> joined(part(file, 0, at), repeated(piece()), rest(file, at));
      default -> joined(part(file, 0, at), piece(), rest(file, at));
    };
  }

  private byte[] turned(byte[] file, int at) {
    byte[] turned = file.clone();
    if (at < turned.length) {
      turned[at] ^= (byte) (1 << random.nextInt(8));
    }
    return turned;
  }

  private byte[] piece() {
    if (random.nextInt(10) == 0) {
      // A surrogate alone, which is no character in UTF-8.
      return new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    }
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
  }

  private byte[] repeated(byte[] piece) {
    int times = 1 + random.nextInt(random.nextInt(10) == 0 ? 5000 : 10);
    times = Math.max(1, Math.min(times, LARGEST / Math.max(1, piece.length)));
    byte[] all = new byte[piece.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(piece, 0, all, i * piece.length, piece.length);
    }
    return all;
  }

  private byte[] anotherPart(List<byte[]> files) {
    byte[] other = files.get(random.nextInt(files.size()));
    int from = random.nextInt(other.length + 1);
    return part(other, from, Math.min(other.length, from + random.nextInt(1 << 12)));
  }

  private static byte[] rest(byte[] file, int from) {
    return part(file, from, file.length);
  }

  private static byte[] part(byte[] file, int from, int to) {
    byte[] part = new byte[Math.max(0, to - from)];
    System.arraycopy(file, from, part, 0, part.length);
    return part;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.size() <= LARGEST ? all.toByteArray() : part(all.toByteArray(), 0, LARGEST);
  }

  private static byte[] gzip(byte[] file) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(byte[] file) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      ZipEntry entry = new ZipEntry("member");
      entry.setTime(0);
      out.putNextEntry(entry);
      out.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
