package org.therapyatlas.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the translations of the Human Phenotype Ontology: Babelon tables ({@code *.babelon.tsv},
 * one translated value a line) and synonym tables ({@code *.synonyms.tsv}, whose second line names
 * the language). Columns are found by their heading, for their order differs from file to file.
 * Labels and exact synonyms become names; definitions and what is not translated are left out.
 */
final class TranslationTable {
  private static final Pattern ID = Pattern.compile("HP:(\\d{7})");
  private static final Pattern LANGUAGE = Pattern.compile("hasExactSynonym@([A-Za-z-]{2,8})");
  private static final Set<String> NAMES = Set.of("rdfs:label", "oboInOwl:hasExactSynonym");

  /** Terms that modify others; as names of conditions they would stand in every text. */
  private static final Set<String> MODIFIERS =
      Set.of(
          "all",
          "mild",
          "moderate",
          "severe",
          "profound",
          "borderline",
          "bilateral",
          "unilateral",
          "right",
          "left",
          "generalized",
          "localized",
          "distal",
          "proximal",
          "frequent",
          "very frequent",
          "occasional",
          "very rare",
          "rare",
          "excluded",
          "obligate",
          "acute",
          "chronic",
          "subacute",
          "recurrent",
          "progressive",
          "onset",
          "frequency",
          "position",
          "severity",
          "laterality",
          "triggered by",
          "central",
          "peripheral",
          "episodic",
          "variable",
          "diffuse",
          "focal",
          "transient",
          "refractory",
          "death");

  private final String file;
  private final List<LexiconProblem> problems;
  private final Map<String, Map<String, List<String>>> names = new LinkedHashMap<>();
  private final Map<String, LexiconParser.Place> places = new LinkedHashMap<>();
  private Map<String, Integer> columns = Map.of();
  private String language;

  private TranslationTable(String file, List<LexiconProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads a table; what is wrong is added to {@code problems} and the rest still read. */
  static List<VocabularyEntry> read(String file, String text, List<LexiconProblem> problems) {
    TranslationTable table = new TranslationTable(file, problems);
    String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line =
          lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
      if (!line.isBlank()) {
        table.readLine(line, i + 1);
      }
    }
    return table.entries();
  }

  private void readLine(String line, int number) {
    String[] fields = line.split("\t", -1);
    if (columns.isEmpty()) {
      readHeadings(fields, number);
      return;
    }
    if (fields[0].equals("ID") && !isBabelon()) {
      Matcher matcher = LANGUAGE.matcher(line);
      if (matcher.find()) {
        language = matcher.group(1);
      } else {
        problem(number, 1, "This line must name the language, like hasExactSynonym@de.");
      }
      return;
    }
    // Trailing empty cells are often cut off; what is missing of those counts as empty.
    if (fields.length > columns.size()) {
      problem(
          number,
          column(fields, columns.size()),
          "The line has "
              + fields.length
              + " cells and the first line "
              + columns.size()
              + " headings; remove the tab that is too many.");
      return;
    }
    int last =
        Math.max(
            columns.get("subject_id"),
            columns.getOrDefault(isBabelon() ? "predicate_id" : "translation_value", 0));
    if (fields.length <= Math.max(last, isBabelon() ? columns.get("translation_language") : 0)) {
      problem(
          number,
          column(fields, fields.length) - 1,
          "The line ends before all of its cells; fetch the file again.");
      return;
    }
    String id = cell(fields, "subject_id");
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      problem(
          number,
          column(fields, columns.get("subject_id")),
          "\"" + id + "\" is not the id of a phenotype, like HP:0000252.");
      return;
    }
    if (isBabelon()) {
      readTranslation(fields, "hp_" + matcher.group(1), number);
    } else {
      readSynonyms(fields, "hp_" + matcher.group(1), number);
    }
  }

  private void readHeadings(String[] fields, int number) {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i++) {
      found.putIfAbsent(fields[i].strip(), i);
    }
    List<String> needed =
        found.containsKey("predicate_id") || found.containsKey("translation_language")
            ? List.of(
                "subject_id",
                "predicate_id",
                "source_value",
                "translation_language",
                "translation_value")
            : List.of("subject_id", "translation_value");
    for (String name : needed) {
      if (!found.containsKey(name)) {
        problem(number, 1, "The first line must have the heading \"" + name + "\".");
      }
    }
    columns = found;
    columns.putIfAbsent("subject_id", 0);
    columns.putIfAbsent("translation_value", 0);
  }

  private boolean isBabelon() {
    return columns.containsKey("translation_language");
  }

  private void readTranslation(String[] fields, String id, int number) {
    String english = cell(fields, "source_value");
    String value = cell(fields, "translation_value");
    String tag = cell(fields, "translation_language");
    boolean isTranslated =
        !cell(fields, "translation_status").equals("NOT_TRANSLATED")
            && !value.isEmpty()
            && !value.equals("NA");
    if (!NAMES.contains(cell(fields, "predicate_id")) || isModifier(english)) {
      return;
    }
    if (!LexiconParser.isLanguage(tag)) {
      problem(
          number,
          column(fields, columns.get("translation_language")),
          "\"" + tag + "\" is not a BCP 47 language tag.");
      return;
    }
    if (!english.isEmpty()) {
      add(id, "en", english, number);
    }
    if (isTranslated) {
      add(id, tag, value, number);
    }
  }

  private void readSynonyms(String[] fields, String id, int number) {
    if (language == null || !LexiconParser.isLanguage(language)) {
      problem(
          number,
          1,
          "No line above names the language, like \"ID\" and hasExactSynonym@de in its second"
              + " cell.");
      return;
    }
    boolean isTranslated =
        Arrays.stream(fields).noneMatch(cell -> cell.strip().equals("NOT_TRANSLATED"));
    for (String synonym : cell(fields, "translation_value").split("\\|")) {
      if (isTranslated && !synonym.isBlank() && !synonym.equals("NA")) {
        add(id, language, synonym.strip(), number);
      }
    }
  }

  private void add(String id, String tag, String name, int number) {
    places.putIfAbsent(id, new LexiconParser.Place(file, number, 1));
    List<String> list =
        names
            .computeIfAbsent(id, i -> new LinkedHashMap<>())
            .computeIfAbsent(tag, t -> new ArrayList<>());
    if (!list.contains(name)) {
      list.add(name);
    }
  }

  private static boolean isModifier(String english) {
    return MODIFIERS.contains(english.toLowerCase(Locale.ROOT));
  }

  private String cell(String[] fields, String name) {
    Integer column = columns.get(name);
    return column == null || column >= fields.length ? "" : fields[column].strip();
  }

  /** The column of a cell in code points, from 1. */
  private static int column(String[] fields, int cell) {
    int column = 1;
    for (int i = 0; i < Math.min(cell, fields.length); i++) {
      column += fields[i].codePointCount(0, fields[i].length()) + 1;
    }
    return column;
  }

  private void problem(int line, int column, String message) {
    problems.add(new LexiconProblem(file, line, column, message));
  }

  private List<VocabularyEntry> entries() {
    List<VocabularyEntry> entries = new ArrayList<>();
    names.forEach(
        (id, byLanguage) ->
            entries.add(
                new VocabularyEntry(
                    id, Concept.Kind.CONDITION, List.of(), null, byLanguage, places.get(id))));
    return entries;
  }
}
