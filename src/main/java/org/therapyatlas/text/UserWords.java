package org.therapyatlas.text;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stop words and synonyms that a user adds, in two files of lines such as
 *
 * <pre>
 * # stop words: language, then words
 * en: baseline, endpoint
 *
 * # synonyms: language, the word that is counted, then the words that count as it
 * en: fecal = faecal, stool
 * </pre>
 *
 * <p>A word stands for all its inflected forms. Where a language is written without spaces, listed
 * words are kept whole.
 */
public final class UserWords implements Serializable {
  /** No words. */
  public static final UserWords NONE = new UserWords();

  private static final long serialVersionUID = 1L;
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "ko");
  private static final Pattern LINE =
      Pattern.compile("\\s*+([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+)\\s*+:(.*+)");
  private static final Pattern ITEM = Pattern.compile("[^,，、]++");

  private final HashMap<String, HashSet<String>> stopWords = new HashMap<>();
  private final HashMap<String, HashMap<String, String>> synonyms = new HashMap<>();
  private final HashMap<String, HashSet<String>> whole = new HashMap<>();
  private String fingerprint = "";

  private UserWords() {}

  /**
   * Reads the files.
   *
   * @param stopWords file of stop words, or empty
   * @param synonyms file of synonyms, or empty
   * @param problems gets a sentence for each thing that is wrong, with file, line and column
   */
  public static UserWords read(
      Optional<String> stopWords, Optional<String> synonyms, List<String> problems) {
    UserWords words = new UserWords();
    stopWords.ifPresent(file -> words.read("--stopwords", file, false, problems));
    synonyms.ifPresent(file -> words.read("--synonyms", file, true, problems));
    return words;
  }

  /** Digest of what the files hold; empty when there are none. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Terms of a language that count as stop words. */
  public Set<String> stopWords(String language) {
    return stopWords.getOrDefault(StopWords.primary(language), new HashSet<>());
  }

  /** The term to count for a term of a language. */
  public Map<String, String> synonyms(String language) {
    return synonyms.getOrDefault(StopWords.primary(language), new HashMap<>());
  }

  /** What is added to the analysis of a language, together with words that are kept whole. */
  public Vocabulary withWhole(Vocabulary vocabulary, String language) {
    Set<String> own = whole.get(StopWords.primary(language));
    if (own == null) {
      return vocabulary;
    }
    Set<String> words = new HashSet<>(own);
    words.addAll(vocabulary.words());
    return new Vocabulary(words, vocabulary.stopWords(), vocabulary.synonyms());
  }

  private void read(String option, String file, boolean withTarget, List<String> problems) {
    byte[] bytes;
    String text;
    try {
      bytes = Files.readAllBytes(Path.of(file));
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.add("%s %s is not UTF-8; save it as UTF-8.".formatted(option, file));
      return;
    } catch (IOException | java.nio.file.InvalidPathException e) {
      problems.add(
          "%s %s cannot be read; name a text file of this machine.".formatted(option, file));
      return;
    }
    fingerprint =
        Digests.sha256(
            (fingerprint + option + Digests.sha256(bytes)).getBytes(StandardCharsets.UTF_8));
    List<String> lines = Arrays.asList(text.replace("\uFEFF", "").split("\\R", -1));
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).strip().startsWith("#")) {
        new Line(file, i + 1, lines.get(i), withTarget, problems).read();
      }
    }
  }

  /** One line of a file. */
  private final class Line {
    private final String file;
    private final int number;
    private final String text;
    private final boolean withTarget;
    private final List<String> problems;

    Line(String file, int number, String text, boolean withTarget, List<String> problems) {
      this.file = file;
      this.number = number;
      this.text = text;
      this.withTarget = withTarget;
      this.problems = problems;
    }

    void read() {
      Matcher line = LINE.matcher(text);
      if (!line.matches()) {
        problem(
            0,
            withTarget
                ? "a line is a language, a colon, a word, = and its synonyms, as in en: fecal = faecal, stool."
                : "a line is a language, a colon and words, as in en: baseline, endpoint.");
        return;
      }
      String language = StopWords.primary(line.group(1));
      int from = line.start(2);
      String target = null;
      if (withTarget) {
        int equals = text.indexOf('=', from);
        if (equals < 0) {
          problem(from, "the = between a word and its synonyms is missing.");
          return;
        }
        target = term(language, from, equals);
        from = equals + 1;
      }
      List<String> terms = new ArrayList<>();
      Matcher item = ITEM.matcher(text).region(from, text.length());
      while (item.find()) {
        if (!item.group().isBlank()) {
          terms.add(term(language, item.start(), item.end()));
        }
      }
      if (terms.isEmpty()) {
        problem(from, "there is no word; write at least one or remove the line.");
      }
      add(language, target, terms, from);
    }

    private void add(String language, String target, List<String> terms, int from) {
      for (String term : terms) {
        if (term == null || (withTarget && target == null)) {
          continue;
        }
        if (!withTarget) {
          stopWords.computeIfAbsent(language, key -> new HashSet<>()).add(term);
          continue;
        }
        String before =
            synonyms.computeIfAbsent(language, key -> new HashMap<>()).putIfAbsent(term, target);
        if (before != null && !before.equals(target)) {
          problem(
              from, "%s is already counted as %s; keep one of both lines.".formatted(term, before));
        }
      }
    }

    /** The normal form of the one word between two columns, or null after a problem. */
    private String term(String language, int from, int to) {
      String word = text.substring(from, to).strip();
      int at = from + text.substring(from, to).indexOf(word);
      List<String> tokens = new ArrayList<>();
      Vocabulary vocabulary = Vocabulary.NONE;
      if (UNSPACED.contains(language)) {
        whole.computeIfAbsent(language, key -> new HashSet<>()).add(word);
        vocabulary = Vocabulary.ofWords(Set.of(word));
      }
      Analyzers.of(language, vocabulary).analyze(word, new Terms(tokens));
      if (tokens.size() == 1) {
        return tokens.get(0);
      }
      problem(
          at,
          word.isEmpty()
              ? "a word is missing."
              : "%s is %s; list single words."
                  .formatted(word, tokens.isEmpty() ? "no word" : "several words"));
      return null;
    }

    private void problem(int at, String message) {
      problems.add("%s:%d:%d: %s".formatted(file, number, text.codePointCount(0, at) + 1, message));
    }
  }

  /** Notes down terms. */
  private record Terms(List<String> tokens) implements TokenConsumer {
    @Override
    public void token(String term, String surface, int start, int end, TokenKind kind) {
      tokens.add(term);
    }

    @Override
    public void boundary() {
      // Punctuation inside a word leaves two tokens, which is told.
    }
  }
}
