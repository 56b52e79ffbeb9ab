package org.therapyatlas.formats.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapyatlas.text.LanguageIdentifier;

/**
 * Whom a text speaks of and to. The words are looked up in the text's own language, because the
 * pronoun of one language is a preposition or an article of another.
 *
 * @param writer words for the writer in a thousand words
 * @param reader words for the reader, forms of request among them, in a thousand words
 * @param reports how often the text tells what others said or found
 */
record Address(double writer, double reader, int reports) {
  /** Shorter texts are counted as if they had so many words: two pronouns are no style. */
  private static final int FEWEST_WORDS = 60;

  /** Languages whose words no blank separates or whose endings carry the address. */
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "ko");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)?");

  private static final Map<Group, Map<String, Set<String>>> WORDS = load();

  private enum Group {
    WRITER,
    READER,
    REPORT
  }

  /** Counts the words of a text; all are 0 in a language that none are known of. */
  static Address of(String text) {
    String identified = LanguageIdentifier.identify(text);
    String language = "nn".equals(identified) || "no".equals(identified) ? "nb" : identified;
    Map<Group, Integer> counts =
        UNSPACED.contains(language) ? runs(text, language) : words(text, language);
    double thousands = Math.max(FEWEST_WORDS, Writing.words(text)) / 1000.0;
    return new Address(
        counts.getOrDefault(Group.WRITER, 0) / thousands,
        counts.getOrDefault(Group.READER, 0) / thousands,
        counts.getOrDefault(Group.REPORT, 0));
  }

  private static Map<Group, Integer> runs(String text, String language) {
    Map<Group, Integer> counts = new EnumMap<>(Group.class);
    WORDS.forEach(
        (group, languages) -> {
          for (String run : languages.getOrDefault(language, Set.of())) {
            int at = text.indexOf(run);
            while (at >= 0) {
              counts.merge(group, 1, Integer::sum);
              at = text.indexOf(run, at + run.length());
            }
          }
        });
    return counts;
  }

  private static Map<Group, Integer> words(String text, String language) {
    Map<Group, Integer> counts = new EnumMap<>(Group.class);
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().replace('’', '\'');
      String lower = word.toLowerCase(Locale.ROOT);
      // A polite pronoun is told from the one for others by its capital inside a sentence.
      boolean polite = !word.equals(lower) && !startsSentence(text, matcher.start());
      WORDS.forEach(
          (group, languages) -> {
            Set<String> known = languages.getOrDefault(language, Set.of());
            if (known.contains(lower) || (polite && known.contains(word))) {
              counts.merge(group, 1, Integer::sum);
            }
          });
    }
    return counts;
  }

  private static boolean startsSentence(String text, int start) {
    int at = start - 1;
    while (at >= 0 && " \t\"„“»«–-•".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 || ".!?…\n:".indexOf(text.charAt(at)) >= 0;
  }

  private static Map<Group, Map<String, Set<String>>> load() {
    Map<Group, Map<String, Set<String>>> groups = new EnumMap<>(Group.class);
    try (InputStream bytes = Address.class.getResourceAsStream("address.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      Map<String, Set<String>> current = Map.of();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          String name = line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT);
          current = groups.computeIfAbsent(Group.valueOf(name), group -> new HashMap<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          int colon = line.indexOf(':');
          current.put(
              line.substring(0, colon),
              Set.copyOf(List.of(line.substring(colon + 1).strip().split(" +"))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("address.txt, a resource of this program, is unreadable.", e);
    }
    return groups;
  }
}
