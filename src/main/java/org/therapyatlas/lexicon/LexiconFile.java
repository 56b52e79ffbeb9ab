package org.therapyatlas.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One lexicon file as it came from a disk, a jar or a Hadoop filesystem.
 *
 * @param name its name, for messages
 * @param content its bytes, which should be UTF-8
 */
public record LexiconFile(String name, byte[] content) {
  /** The first line of a user's file that does without the standard lexicon. */
  public static final String REPLACE_STANDARD = "replace-standard";

  public LexiconFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
  }

  /** A file whose text is at hand. */
  public static LexiconFile of(String name, String text) {
    return new LexiconFile(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
