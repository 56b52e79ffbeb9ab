package org.therapyatlas.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.table.Stage;

/**
 * The options of one run.
 *
 * @param stage the first stage that is computed anew
 * @param command the subcommand as typed
 * @param input folders, globs or files
 * @param update whether the input adds to the current version instead of taking its place
 * @param fresh whether nothing is taken over from a run that broke off
 * @param output folder of the atlas
 * @param lexicon folder with lexicon files that extend or replace the standard ones
 * @param stopWords file of stop words that are added to those of each language
 * @param synonyms file of words that count as others
 * @param languages languages whose words are counted, none for all
 * @param facets further fields of the sources that terms are compared by
 * @param withinKinds whether terms are also compared within each source kind
 * @param topics topics of each language; empty for as many as fit
 * @param topicsOf {@code each} language by itself, the default, or {@code all} together
 * @param keep published versions that stay
 * @param maxRejected share of refused records above which nothing is published
 * @param previous version that topics are matched to: a name, {@code none}, or empty for the
 *     current one
 * @param reading limits of the readers and columns of tables
 */
public record RunOptions(
    Stage stage,
    String command,
    List<String> input,
    boolean update,
    boolean fresh,
    String output,
    Optional<String> lexicon,
    Optional<String> stopWords,
    Optional<String> synonyms,
    List<String> languages,
    List<String> facets,
    boolean withinKinds,
    OptionalInt topics,
    Optional<String> topicsOf,
    int keep,
    double maxRejected,
    Optional<String> previous,
    ReaderOptions reading) {
  /** Topics of all languages together. */
  private static final String ALL = "all";

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+");
  private static final Pattern FACET = Pattern.compile("[A-Za-z][A-Za-z0-9_]*+");
  private static final List<String> OWN_FACETS =
      List.of("therapy", "condition", "source_kind", "evidence");

  /** Options with no words of the user's and the standard limits of the readers. */
  public RunOptions(
      Stage stage,
      String command,
      List<String> input,
      String output,
      Optional<String> lexicon,
      List<String> languages,
      List<String> facets,
      OptionalInt topics,
      int keep,
      double maxRejected,
      Optional<String> previous) {
    this(
        stage,
        command,
        input,
        false,
        false,
        output,
        lexicon,
        Optional.empty(),
        Optional.empty(),
        languages,
        facets,
        false,
        topics,
        Optional.empty(),
        keep,
        maxRejected,
        previous,
        ReaderOptions.DEFAULTS);
  }

  public RunOptions {
    input = List.copyOf(input);
    languages = List.copyOf(languages);
    facets = List.copyOf(facets);
  }

  /** Adds a sentence for each value that cannot be right. */
  public void check(List<String> problems) {
    if (stage == Stage.CORPUS && input.isEmpty()) {
      problems.add("--input is missing; name a folder, a glob or a file.");
    }
    if (output == null || output.isBlank()) {
      problems.add("--output is missing; name the folder of the atlas.");
    }
    for (String language : languages) {
      if (!LANGUAGE.matcher(language).matches()) {
        problems.add(
            "--languages %s is no BCP 47 tag; write tags such as en,zh,sv.".formatted(language));
      }
    }
    for (String facet : facets) {
      if (OWN_FACETS.contains(facet) || !FACET.matcher(facet).matches()) {
        problems.add(
            "--facet %s cannot be used; name a further field of the records, not one of %s."
                .formatted(facet, OWN_FACETS));
      }
    }
    if (topics.isPresent() && topics.getAsInt() < 1) {
      problems.add("--topics %d is too few; ask for 1 or more.".formatted(topics.getAsInt()));
    }
    topicsOf
        .filter(value -> !value.equals("each") && !value.equals(ALL))
        .ifPresent(
            value ->
                problems.add(
                    "--topics-of %s is not known; write each for topics of each language, or all."
                        .formatted(value)));
    if (keep < 1) {
      problems.add("--keep %d would remove the new version; keep 1 or more.".formatted(keep));
    }
    if (!(maxRejected >= 0 && maxRejected <= 1)) {
      problems.add(
          "--max-rejected %s is no share; give a number from 0 to 1.".formatted(maxRejected));
    }
  }

  /** Whether topics are of all languages together. */
  public boolean topicsAcrossLanguages() {
    return topicsOf.filter(ALL::equals).isPresent();
  }

  /** The options as the manifest shows them. */
  public Map<String, String> described() {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("input", String.join(",", input));
    if (update) {
      described.put("update", "true");
    }
    lexicon.ifPresent(value -> described.put("lexicon", value));
    stopWords.ifPresent(value -> described.put("stopwords", value));
    synonyms.ifPresent(value -> described.put("synonyms", value));
    described.put("languages", String.join(",", languages));
    described.put("facet", String.join(",", facets));
    described.put("within-kinds", String.valueOf(withinKinds));
    described.put("topics", topics.isPresent() ? String.valueOf(topics.getAsInt()) : "automatic");
    if (topicsAcrossLanguages()) {
      described.put("topics-of", ALL);
    }
    described.put("keep", String.valueOf(keep));
    described.put("max-rejected", String.valueOf(maxRejected));
    previous.ifPresent(value -> described.put("previous", value));
    if (!reading.equals(ReaderOptions.DEFAULTS)) {
      described.put("limit", reading.describedLimits());
      described.put("columns", reading.describedColumns());
    }
    return described;
  }
}
