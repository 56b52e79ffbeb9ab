package org.therapyatlas.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and sentence patterns of one language.
 *
 * @param language BCP 47 tag
 * @param sections lines by the name of their section
 */
record LanguagePatterns(String language, Map<String, List<String>> sections) {
  static final List<String> LANGUAGES = List.of("en", "zh", "es", "de", "fr", "pt", "ja", "sv");

  private static final class Holder {
    private static final Map<String, LanguagePatterns> ALL = new LinkedHashMap<>();

    static {
      LANGUAGES.forEach(language -> ALL.put(language, load(language)));
    }
  }

  /** The patterns of one of {@link #LANGUAGES}. */
  static LanguagePatterns of(String language) {
    return Holder.ALL.get(language);
  }

  /** Whether words are written without spaces between them. */
  boolean isUnspaced() {
    return language.equals("zh") || language.equals("ja");
  }

  /** The lines of a section. */
  List<String> lines(String section) {
    return sections.get(section);
  }

  /** The value of a line {@code key: value}. */
  String named(String section, String key) {
    return lines(section).stream()
        .filter(line -> line.startsWith(key + ": "))
        .map(line -> line.substring(key.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  /** The concept id of the n-th therapy or condition. */
  String conceptId(String section, int index) {
    String line = lines(section).get(index);
    return line.substring(0, line.indexOf(": "));
  }

  /** The name of the n-th therapy or condition. */
  String name(String section, int index) {
    String line = lines(section).get(index);
    return line.substring(line.indexOf(": ") + 2);
  }

  private static LanguagePatterns load(String language) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    try (InputStream in = LanguagePatterns.class.getResourceAsStream(language + ".txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> section = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), section);
        } else if (!line.startsWith("#") && !line.isBlank()) {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LanguagePatterns(language, sections);
  }
}
