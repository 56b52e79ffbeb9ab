package org.therapyatlas.corpus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of PubMed's yearly baseline or of the updates that follow it. Their names number them, and
 * what a later one says about a record replaces what an earlier one said.
 *
 * @param name without folders and extensions
 * @param number 10,000 times the year of the baseline plus the number of the file
 */
record ReleaseFile(String name, int number) {
  private static final Pattern NAME = Pattern.compile("(pubmed(\\d{2})n(\\d{4}))\\.xml(?:\\.gz)?");

  /** The release file of a path; empty for all other files. */
  static Optional<ReleaseFile> of(String path) {
    Matcher matcher = NAME.matcher(path.substring(path.lastIndexOf('/') + 1));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(2));
    return Optional.of(
        new ReleaseFile(matcher.group(1), year * 10_000 + Integer.parseInt(matcher.group(3))));
  }
}
