package org.therapyatlas.text;

import java.util.Objects;

/**
 * A part of a document in reading order.
 *
 * @param kind what the part is for
 * @param heading the heading it stands under, or null
 * @param text its text, never blank; offsets published for it are Unicode code points in this
 *     string
 * @param language BCP 47 tag of the text, {@code und} when it cannot be told, null while nobody has
 *     decided
 */
public record Section(SectionKind kind, String heading, String text, String language) {
  public Section {
    Objects.requireNonNull(kind, "kind");
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(
          "A section of kind " + kind + " has no text; leave it out.");
    }
  }

  /** A section whose language is still to be decided. */
  public static Section of(SectionKind kind, String heading, String text) {
    return new Section(kind, heading, text, null);
  }

  /** The same section with its language decided. */
  public Section in(String language) {
    return new Section(kind, heading, text, language);
  }
}
