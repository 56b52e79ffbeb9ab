package org.therapyatlas.lexicon;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one lexicon file into its stanzas and notes every line that cannot be read, with its place.
 * What takes more than one stanza to see is {@link LexiconChecks}' task.
 */
final class LexiconParser {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_]*+");
  private static final Pattern MESH = Pattern.compile("D(?:\\d{6}|\\d{9})");
  private static final Pattern LANGUAGE_LIKE =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]++)*+");
  private static final Set<String> TWO_LETTER_LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> KEYS = Set.of("kind", "broader", "mesh");

  /** Where something stands. */
  record Place(String file, int line, int column) {
    LexiconProblem problem(String message) {
      return new LexiconProblem(file, line, column, message);
    }
  }

  /** A name and where it stands. */
  record PlacedName(Concept.Name name, String language, Place place) {}

  /** A concept as written; {@code broaderPlaces} has a place for every broader id. */
  record Stanza(Concept concept, Place place, List<Place> broaderPlaces, List<PlacedName> names) {}

  /** What a file holds. */
  record Parsed(boolean replacesStandard, List<Stanza> stanzas) {}

  private final String file;
  private final List<LexiconProblem> problems;
  private final List<Stanza> stanzas = new ArrayList<>();
  private boolean replacesStandard;
  private boolean directivesMayFollow = true;
  private StanzaDraft draft;

  private LexiconParser(String file, List<LexiconProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads a file; what is wrong is added to {@code problems} and the rest still read. */
  static Parsed parse(LexiconFile file, List<LexiconProblem> problems) {
    LexiconParser parser = new LexiconParser(file.name(), problems);
    String text = LexiconText.decode(file, problems);
    if (text != null) {
      parser.read(text);
    }
    return new Parsed(parser.replacesStandard, parser.stanzas);
  }

  private void read(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line =
          lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
      int start = skipBlanks(line, 0);
      if (start == line.length()) {
        finish();
      } else if (line.charAt(start) != '#') {
        readLine(line, start, i + 1);
      }
    }
    finish();
  }

  private void readLine(String line, int start, int number) {
    boolean directivesMayStand = directivesMayFollow;
    directivesMayFollow = false;
    if (line.charAt(start) == '[') {
      finish();
      readHead(line, start, number);
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 0) {
      String word = line.strip();
      if (!word.equals(LexiconFile.REPLACE_STANDARD)) {
        report(
            number,
            column(line, start),
            "\""
                + word
                + "\" is neither a stanza head like [some_id], nor a line like \"en: name\", nor the"
                + " directive "
                + LexiconFile.REPLACE_STANDARD
                + ".");
      } else if (!directivesMayStand) {
        report(
            number,
            column(line, start),
            "The directive " + word + " must be the first line of a file, comments apart.");
      } else {
        replacesStandard = true;
      }
      return;
    }
    String key = line.substring(start, colon).strip();
    if (draft == null) {
      report(
          number,
          column(line, start),
          "The line \""
              + key
              + ": …\" stands outside a stanza; put it below a line like [some_id].");
      return;
    }
    readEntry(key, line, start, colon + 1, number);
  }

  private void readHead(String line, int start, int number) {
    int close = line.indexOf(']', start);
    String id = close < 0 ? "" : line.substring(start + 1, close).strip();
    Place place = new Place(file, number, column(line, start));
    draft = new StanzaDraft(id, place);
    if (close < 0 || skipBlanks(line, close + 1) != line.length()) {
      problems.add(
          place.problem("A stanza starts with its id in brackets and nothing else: [some_id]."));
    } else if (!ID.matcher(id).matches()) {
      problems.add(
          place.problem(
              "The id \"" + id + "\" must consist of lower-case letters, digits and underscores."));
    }
  }

  private void readEntry(String key, String line, int start, int valueStart, int number) {
    Place keyPlace = new Place(file, number, column(line, start));
    int from = skipBlanks(line, valueStart);
    String value = line.substring(from).strip();
    Place valuePlace = new Place(file, number, column(line, from));
    if (!draft.keys.add(key)) {
      problems.add(
          keyPlace.problem(
              "The key \"" + key + "\" stands twice in [" + draft.id + "]; join the two lines."));
      return;
    }
    if (KEYS.contains(key)) {
      if (value.isEmpty()) {
        problems.add(
            valuePlace.problem("\"" + key + "\" has no value; leave the line out or fill it in."));
        return;
      }
      switch (key) {
        case "kind" -> readKind(value, valuePlace);
        case "mesh" -> readMesh(value, valuePlace);
        default -> readBroader(line, from, number);
      }
      return;
    }
    if (!LANGUAGE_LIKE.matcher(key).matches()) {
      problems.add(
          keyPlace.problem(
              "Unknown key \""
                  + key
                  + "\"; known are kind, broader, mesh and language tags like en."));
    } else if (!isLanguage(key)) {
      problems.add(
          keyPlace.problem(
              "\""
                  + key
                  + "\" is not a BCP 47 language tag as this lexicon writes them, like en, zh or nb."));
    } else {
      readNames(key, line, from, number);
    }
  }

  /** Whether a text is the id of a MeSH descriptor. */
  static boolean isMeshId(String id) {
    return MESH.matcher(id).matches();
  }

  /** Whether a tag names a language as lexicons write them. */
  static boolean isLanguage(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      String language = locale.getLanguage();
      return locale.toLanguageTag().equals(tag)
          && (language.length() == 3 || TWO_LETTER_LANGUAGES.contains(language));
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private void readKind(String value, Place place) {
    for (Concept.Kind kind : Concept.Kind.values()) {
      if (kind.published().equals(value)) {
        draft.kind = kind;
        return;
      }
    }
    draft.kindIsWrong = true;
    problems.add(place.problem("The kind \"" + value + "\" must be therapy or condition."));
  }

  private void readMesh(String value, Place place) {
    if (MESH.matcher(value).matches()) {
      draft.mesh = value;
    } else {
      problems.add(
          place.problem(
              "\""
                  + value
                  + "\" is not the id of a MeSH descriptor: D and six or nine digits, like D010024."));
    }
  }

  private void readBroader(String line, int from, int number) {
    forEachPart(
        line,
        from,
        number,
        (id, place) -> {
          if (!ID.matcher(id).matches()) {
            problems.add(place.problem("\"" + id + "\" is not an id of a broader concept."));
          } else if (draft.broader.contains(id)) {
            problems.add(place.problem("The broader concept \"" + id + "\" stands twice."));
          } else {
            draft.broader.add(id);
            draft.broaderPlaces.add(place);
          }
        });
  }

  private void readNames(String language, String line, int from, int number) {
    List<Concept.Name> names = new ArrayList<>();
    forEachPart(
        line,
        from,
        number,
        (part, place) -> {
          boolean ambiguous = part.endsWith("?");
          boolean lookalike = part.endsWith("!");
          String text =
              ambiguous || lookalike ? part.substring(0, part.length() - 1).strip() : part;
          Tokens tokens = new Tokens(text);
          if (text.isEmpty()) {
            problems.add(
                place.problem("A name is empty; remove the bar that has nothing beside it."));
          } else if (tokens.count() == 0) {
            problems.add(place.problem("The name \"" + text + "\" has no letter or digit."));
          } else if (tokens.count() > Tokens.MAX_NAME_TOKENS || tokens.hasOverlong()) {
            problems.add(
                place.problem(
                    "The name \""
                        + text
                        + "\" is too long: at most "
                        + Tokens.MAX_NAME_TOKENS
                        + " words or Chinese characters, and "
                        + Tokens.MAX_TOKEN_LENGTH
                        + " letters a word."));
          } else if (lookalike) {
            draft.lookalikes.computeIfAbsent(language, l -> new ArrayList<>()).add(text);
          } else {
            Concept.Name name = new Concept.Name(text, ambiguous);
            names.add(name);
            draft.placedNames.add(new PlacedName(name, language, place));
          }
        });
    if (!names.isEmpty()) {
      draft.names.put(language, List.copyOf(names));
    }
  }

  /** Takes one part of a line that bars divide, and its place. */
  private interface PartReader {
    void read(String part, Place place);
  }

  private void forEachPart(String line, int from, int number, PartReader reader) {
    int start = from;
    while (true) {
      int bar = line.indexOf('|', start);
      int end = bar < 0 ? line.length() : bar;
      int first = skipBlanks(line, start);
      Place place = new Place(file, number, column(line, Math.min(first, end)));
      reader.read(line.substring(start, end).strip(), place);
      if (bar < 0) {
        return;
      }
      start = bar + 1;
    }
  }

  private void finish() {
    if (draft == null) {
      return;
    }
    stanzas.add(draft.finish(problems));
    draft = null;
  }

  private void report(int line, int column, String message) {
    problems.add(new LexiconProblem(file, line, column, message));
  }

  private static int column(String line, int index) {
    return 1 + line.codePointCount(0, index);
  }

  private static int skipBlanks(String line, int from) {
    int i = from;
    while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
      i++;
    }
    return i;
  }
}
