package org.therapyatlas.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.therapyatlas.corpus.InputFiles;
import org.therapyatlas.corpus.Sources;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.lexicon.LexiconException;
import org.therapyatlas.lexicon.LexiconFile;
import org.therapyatlas.table.AtlasFolder;
import org.therapyatlas.table.Manifest;
import org.therapyatlas.table.Stage;
import org.therapyatlas.text.UserWords;

/**
 * Everything a run needs, checked before a session is opened.
 *
 * @param options options, those that were settled earlier taken over from the version they were run
 *     with
 * @param sources input files; none where the corpus is taken over
 * @param folder the atlas
 * @param lexicon therapies and conditions
 * @param words stop words and synonyms of the user's; none where words are not counted anew
 * @param base description of the version that stages are taken over from, or that is updated
 */
public record Preparation(
    RunOptions options,
    Sources sources,
    AtlasFolder folder,
    Lexicon lexicon,
    UserWords words,
    Optional<Manifest> base) {

  /**
   * Checks options, input, output and lexicon.
   *
   * @param found problems that are already known, such as arguments that could not be parsed
   * @throws WrongUsageException naming every problem
   */
  public static Preparation of(RunOptions given, Configuration configuration, List<String> found) {
    List<String> problems = new ArrayList<>(found);
    given.check(problems);
    Sources sources =
        given.stage() == Stage.CORPUS
            ? Sources.find(given.input(), configuration, problems)
            : Sources.NONE;
    AtlasFolder folder = folder(given, configuration, problems);
    checkApart(given, sources, folder, configuration, problems);
    Optional<Manifest> base = base(given, folder, problems);
    RunOptions options = base.map(known -> takenOver(given, known)).orElse(given);
    checkPrevious(options, folder, problems);
    Lexicon lexicon = lexicon(options, problems);
    UserWords words =
        options.stage().withDependent().contains(Stage.TERMS)
            ? UserWords.read(options.stopWords(), options.synonyms(), problems)
            : UserWords.NONE;
    base.ifPresent(
        known -> {
          String before = known.options().get("lexicon-fingerprint");
          if (lexicon != null && !lexicon.fingerprint().equals(before)) {
            problems.add(
                "The lexicon has changed since version %s was written; run `atlas corpus`%s."
                    .formatted(known.version(), given.update() ? " without --update" : ""));
          }
          if (given.update()) {
            checkUpdate(options, known, problems);
          }
        });
    if (!problems.isEmpty()) {
      throw new WrongUsageException(problems);
    }
    return new Preparation(options, sources, folder, lexicon, words, base);
  }

  /** Size of the input, also where the corpus is taken over. */
  public long inputBytes() {
    return base.map(known -> known.input().bytes()).orElse(0L) + sources.bytes();
  }

  /** Whether all that is read and written lies on this machine. */
  public boolean hasLocalFilesOnly() {
    return folder.isLocal()
        && sources.files().stream().allMatch(file -> file.path().startsWith("file:"));
  }

  private static AtlasFolder folder(
      RunOptions options, Configuration configuration, List<String> problems) {
    if (options.output() == null || options.output().isBlank()) {
      return null;
    }
    try {
      AtlasFolder folder = AtlasFolder.at(options.output(), configuration);
      folder.problem().ifPresent(problems::add);
      return folder;
    } catch (IOException | IllegalArgumentException e) {
      problems.add("--output %s cannot be used: %s".formatted(options.output(), e.getMessage()));
      return null;
    }
  }

  /** An atlas inside its own input would be read as records by the next run. */
  private static void checkApart(
      RunOptions options,
      Sources sources,
      AtlasFolder folder,
      Configuration configuration,
      List<String> problems) {
    if (folder == null) {
      return;
    }
    String atlas = folder.path() + "/";
    for (String input : options.input()) {
      try {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(input);
        String qualified = path.getFileSystem(configuration).makeQualified(path).toString();
        if (atlas.startsWith(qualified.endsWith("/") ? qualified : qualified + "/")) {
          problems.add(
              "--output %s lies inside --input %s, so the next run would read the atlas as records; name a folder outside."
                  .formatted(options.output(), input));
          return;
        }
      } catch (IOException | IllegalArgumentException e) {
        // An input that cannot be resolved has its own sentence already.
        continue;
      }
    }
    if (sources.files().stream().anyMatch(file -> file.path().startsWith(atlas))) {
      problems.add(
          "The input holds files of the atlas in --output %s; name input outside of it."
              .formatted(options.output()));
    }
  }

  private static Optional<Manifest> base(
      RunOptions options, AtlasFolder folder, List<String> problems) {
    if ((options.stage() == Stage.CORPUS && !options.update())
        || folder == null
        || folder.problem().isPresent()) {
      return Optional.empty();
    }
    Optional<String> current = folder.current();
    if (current.isEmpty() && options.update()) {
      problems.add(
          "--output %s has no atlas yet to update; run `atlas %s` without --update first."
              .formatted(options.output(), options.command()));
    } else if (current.isEmpty()) {
      problems.add(
          "--output %s has no atlas yet; `atlas %s` needs one: run `atlas run` first."
              .formatted(options.output(), options.command()));
    }
    return current.map(folder::manifest);
  }

  /** Records that were read in another way would stand beside those of this run. */
  private static void checkUpdate(RunOptions options, Manifest known, List<String> problems) {
    if (!known.tables().containsKey(InputFiles.TABLE.name())) {
      problems.add(
          "Version %s does not say which files it was read from; run `atlas %s` without --update."
              .formatted(known.version(), options.command()));
    }
    if (!known.program().equals(Program.version())) {
      problems.add(
          "Version %s was written by therapy-atlas %s and this is %s, which may read records in another way; run `atlas %s` without --update."
              .formatted(known.version(), known.program(), Program.version(), options.command()));
    }
    for (String option : List.of("limit", "columns")) {
      String before = known.options().getOrDefault(option, "");
      String now = options.described().getOrDefault(option, "");
      if (!before.equals(now)) {
        problems.add(
            "Version %s was read with --%s %s and not %s; give the same, or run `atlas %s` without --update."
                .formatted(
                    known.version(),
                    option,
                    before.isEmpty() ? "(none)" : before,
                    now.isEmpty() ? "(none)" : now,
                    options.command()));
      }
    }
  }

  /**
   * Options of stages that are not run are those of the version they are taken over from, and so
   * are those of an update that are not given.
   */
  private static RunOptions takenOver(RunOptions given, Manifest known) {
    boolean terms = given.stage().withDependent().contains(Stage.TERMS);
    return new RunOptions(
        given.stage(),
        given.command(),
        input(given, known),
        given.update(),
        given.fresh(),
        given.output(),
        given.lexicon().or(() -> Optional.ofNullable(known.options().get("lexicon"))),
        given.stopWords().or(() -> Optional.ofNullable(known.options().get("stopwords"))),
        given.synonyms().or(() -> Optional.ofNullable(known.options().get("synonyms"))),
        terms && !given.languages().isEmpty() ? given.languages() : list(known, "languages"),
        terms && !given.facets().isEmpty() ? given.facets() : list(known, "facet"),
        (terms && given.withinKinds()) || "true".equals(known.options().get("within-kinds")),
        given.topics().isPresent() ? given.topics() : topics(known),
        given.topicsOf().or(() -> Optional.ofNullable(known.options().get("topics-of"))),
        given.keep(),
        given.update()
            ? given.maxRejected()
            : Double.parseDouble(known.options().get("max-rejected")),
        given.previous(),
        given.reading());
  }

  private static List<String> input(RunOptions given, Manifest known) {
    List<String> input = new ArrayList<>(list(known, "input"));
    given.input().stream().filter(path -> !input.contains(path)).forEach(input::add);
    return input;
  }

  private static OptionalInt topics(Manifest known) {
    String value = known.options().get("topics");
    return "automatic".equals(value)
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(value));
  }

  private static List<String> list(Manifest known, String option) {
    String value = known.options().getOrDefault(option, "");
    return value.isEmpty() ? List.of() : List.of(value.split(","));
  }

  private static void checkPrevious(RunOptions options, AtlasFolder folder, List<String> problems) {
    options
        .previous()
        .filter(name -> folder != null && !name.equals("none"))
        .filter(name -> !folder.finishedVersions().contains(name))
        .ifPresent(
            name ->
                problems.add(
                    "--previous %s is no version of %s; name one of %s, or none."
                        .formatted(name, options.output(), folder.finishedVersions())));
  }

  private static Lexicon lexicon(RunOptions options, List<String> problems) {
    try {
      Lexicon standard = Lexicon.standard();
      if (options.lexicon().isEmpty()) {
        return standard;
      }
      List<LexiconFile> files = Lexicon.filesIn(Path.of(options.lexicon().get()));
      if (files.isEmpty()) {
        problems.add(
            "--lexicon %s holds no .txt, .xml or .tsv files; name a folder with lexicon files."
                .formatted(options.lexicon().get()));
      }
      return standard.extendedBy(files);
    } catch (LexiconException e) {
      problems.add(e.getMessage());
    } catch (UncheckedIOException | InvalidPathException e) {
      problems.add(
          "--lexicon %s cannot be read; name a folder of this machine with lexicon files."
              .formatted(options.lexicon().orElse("(standard)")));
    }
    return null;
  }
}
