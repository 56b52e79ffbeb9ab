package org.therapyatlas.references.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * A piece of a file as it stands there: where it begins and how long it is, in bytes of the
 * uncompressed file.
 *
 * @param file path below {@code ../shared}
 * @param offset first byte
 * @param length bytes
 */
record Drawn(String file, int offset, int length) {
  static final Path SHARED = Path.of("..", "shared");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The bytes of a file, uncompressed. */
  static byte[] bytes(String file) throws IOException {
    try (InputStream in = Files.newInputStream(SHARED.resolve(file))) {
      return (file.endsWith(".gz") ? new GZIPInputStream(in) : in).readAllBytes();
    }
  }

  /** SHA-256 of the uncompressed bytes, in hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The text of the piece: what the file's format adds to the text of its pages is taken away. */
  String text(byte[] bytes) throws IOException {
    String raw = new String(bytes, offset, length, StandardCharsets.UTF_8);
    if (file.endsWith(".jsonl.gz")) {
      return JSON.readValue('"' + raw + '"', String.class);
    }
    if (file.endsWith(".ttx")) {
      return entities(raw.replaceAll("(?m)^[a-z]* *\\| ?", ""));
    }
    if (file.endsWith(".xml") || file.endsWith(".nxml")) {
      return entities(raw.replaceAll("<lb ?/>\\s*", "\n").replaceAll("<[^>]*>", "")).strip();
    }
    return raw;
  }

  private static String entities(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
