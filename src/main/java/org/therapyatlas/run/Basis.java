package org.therapyatlas.run;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.therapyatlas.corpus.Sources;
import org.therapyatlas.table.Manifest;
import org.therapyatlas.table.Stage;
import org.therapyatlas.text.Digests;

/**
 * All that the rows of a stage depend on, as named values. An option, a file or a version that rows
 * come to depend on is named here too, or a run would go on from rows that are no longer true.
 */
final class Basis {
  private Basis() {}

  /**
   * The basis of each stage that a later run can go on from. Topics are the end of a run.
   *
   * @param spark version of Spark
   */
  static Map<Stage, Map<String, String>> of(Preparation prepared, String spark) {
    Map<Stage, Map<String, String>> bases = new EnumMap<>(Stage.class);
    bases.put(Stage.CORPUS, corpus(prepared, spark));
    bases.put(Stage.TERMS, terms(prepared, spark));
    bases.put(Stage.CITATIONS, citations(prepared, spark));
    return bases;
  }

  private static Map<String, String> corpus(Preparation prepared, String spark) {
    RunOptions options = prepared.options();
    Map<String, String> basis = new TreeMap<>();
    basis.put("program", Program.version() + " " + Program.fingerprint());
    basis.put("spark", spark);
    basis.put("input", digest(prepared.sources()));
    basis.put("lexicon", prepared.lexicon().fingerprint());
    basis.put("limit", options.reading().describedLimits());
    basis.put("columns", options.reading().describedColumns());
    // What is taken over, by an update or by a stage that is run alone.
    basis.put("from", prepared.base().map(Manifest::version).orElse("none"));
    basis.put("update", String.valueOf(options.update()));
    return basis;
  }

  private static Map<String, String> terms(Preparation prepared, String spark) {
    RunOptions options = prepared.options();
    Map<String, String> basis = corpus(prepared, spark);
    basis.put("languages", String.join(",", options.languages()));
    basis.put("facet", String.join(",", options.facets()));
    basis.put("within-kinds", String.valueOf(options.withinKinds()));
    basis.put("words", prepared.words().fingerprint());
    return basis;
  }

  private static Map<String, String> citations(Preparation prepared, String spark) {
    Map<String, String> basis = corpus(prepared, spark);
    // Ages of references are told by facet.
    basis.put("facet", String.join(",", prepared.options().facets()));
    return basis;
  }

  /** Tells input from every other by paths, names, sizes and times of modification. */
  private static String digest(Sources sources) {
    String files =
        sources.files().stream()
            .map(
                file ->
                    String.join(
                        "\n",
                        file.path(),
                        file.name(),
                        String.valueOf(file.bytes()),
                        String.valueOf(file.modified())))
            .collect(Collectors.joining("\n\n"));
    return "%d files %s"
        .formatted(sources.files().size(), Digests.sha256(files.getBytes(StandardCharsets.UTF_8)));
  }
}
