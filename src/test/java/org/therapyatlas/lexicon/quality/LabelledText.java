package org.therapyatlas.lexicon.quality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * A file of public text that lies outside this repository, of which sentences are labelled. Offsets
 * and lengths count bytes of the file, of its content where it is compressed.
 */
final class LabelledText {
  private final byte[] content;
  private final String sha256;
  private final boolean wholeFileIsContext;

  /** Marks in the Swedish windows, which show where another lexicon found a term. */
  private final boolean hasMarks;

  private LabelledText(Path file, byte[] raw) throws IOException {
    String name = file.getFileName().toString();
    sha256 = sha256(raw);
    try (ByteArrayInputStream bytes = new ByteArrayInputStream(raw)) {
      content = name.endsWith(".gz") ? new GZIPInputStream(bytes).readAllBytes() : raw;
    }
    wholeFileIsContext = name.endsWith(".txt");
    hasMarks = name.startsWith("Wiki_annotated");
  }

  static LabelledText read(Path file) {
    try {
      return new LabelledText(file, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The text " + file + " cannot be read.", e);
    }
  }

  /** SHA-256 of the file as it lies there, in hexadecimal. */
  String sha256() {
    return sha256;
  }

  int length() {
    return content.length;
  }

  /** The text between two places as a reader sees it. */
  String text(int from, int to) {
    String text = raw(from, to);
    return hasMarks ? text.replaceAll("[()\\[\\]{}]", "") : text;
  }

  /** The text between two places with the marks of the file. */
  String raw(int from, int to) {
    return new String(Arrays.copyOfRange(content, from, to), StandardCharsets.UTF_8);
  }

  /** Where the line of a place ends. */
  int lineEnd(int at) {
    int end = at;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Where the text begins that a reader would have before a place: the line's, or the file's. */
  int contextStart(int at) {
    if (wholeFileIsContext) {
      return 0;
    }
    int start = at;
    while (start > 0 && content[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /** Where the text ends that a reader would have behind a place. */
  int contextEnd(int at) {
    return wholeFileIsContext ? content.length : lineEnd(at);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
