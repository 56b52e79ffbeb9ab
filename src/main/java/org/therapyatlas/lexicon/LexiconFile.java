package org.therapyatlas.lexicon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * One lexicon file as it came from a disk, a jar or a Hadoop filesystem.
 *
 * @param name its name, for messages
 * @param content its bytes: UTF-8, or gzip of it if the name ends in {@code .gz}
 */
public record LexiconFile(String name, byte[] content) {
  /** The first line of a user's file that does without the standard lexicon. */
  public static final String REPLACE_STANDARD = "replace-standard";

  private static final List<String> ENDINGS = List.of(".txt", ".xml", ".xml.gz", ".tsv", ".tsv.gz");

  public LexiconFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
  }

  /** A file whose text is at hand. */
  public static LexiconFile of(String name, String text) {
    return new LexiconFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether a file of a folder is part of its lexicon; lists and explanations beside it are not.
   */
  static boolean isReadable(String name) {
    return ENDINGS.stream().anyMatch(name::endsWith)
        && !name.equals("index.txt")
        && !name.equalsIgnoreCase("readme.txt");
  }

  /** Whether it holds MeSH descriptors rather than stanzas. */
  boolean isXml() {
    return name.endsWith(".xml") || name.endsWith(".xml.gz");
  }

  /** Whether it holds a table of translations. */
  boolean isTable() {
    return name.endsWith(".tsv") || name.endsWith(".tsv.gz");
  }

  /** The content, unpacked. */
  InputStream open() throws IOException {
    InputStream in = new ByteArrayInputStream(content);
    return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
