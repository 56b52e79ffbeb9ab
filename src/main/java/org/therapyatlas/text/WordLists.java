package org.therapyatlas.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the word lists of the jar: words between white space, lines of comment after a #. */
final class WordLists {
  private WordLists() {}

  /** The words of a list that the jar must have. */
  static SortedSet<String> read(String name) {
    SortedSet<String> words = readIfPresent(name);
    if (words.isEmpty()) {
      throw new IllegalStateException(
          "The jar lacks org/therapyatlas/text/" + name + "; build it again.");
    }
    return words;
  }

  /** The words of a list, none when the jar has no such list. */
  static SortedSet<String> readIfPresent(String name) {
    SortedSet<String> words = new TreeSet<>();
    try (InputStream raw = WordLists.class.getResourceAsStream(name)) {
      if (raw == null) {
        return words;
      }
      BufferedReader in = new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#")) {
          words.addAll(List.of(line.trim().split("\\s+")));
        }
      }
      words.remove("");
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read org/therapyatlas/text/" + name, e);
    }
  }
}
