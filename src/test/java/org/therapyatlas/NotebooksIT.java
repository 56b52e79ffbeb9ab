package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebooks, executed and rendered by {@code jobs/atlas report} on atlases of the main job. */
class NotebooksIT {
  private static final List<String> PAGES =
      List.of("1-overview", "2-terms", "3-citations", "4-topics", "5-evidence-map");

  private static final Path LAUNCHER = Path.of("jobs", "atlas").toAbsolutePath();
  private static final Path SAMPLE = Path.of("data", "corpus");
  private static final Path FIVE_DOCUMENTS = Path.of("..", "shared", "corpus");

  private static final Pattern PICTURE =
      Pattern.compile("<img\\b[^>]*src=\"data:image/png;base64,[A-Za-z0-9+/=\\s]{4000,}\"");
  private static final Pattern FETCHED =
      Pattern.compile("(?:src|href)=\"(?:https?:)?//|url\\(\\s*['\"]?https?:|import\\(");

  @TempDir Path folder;

  private record Outcome(int exitCode, String output) {}

  @BeforeAll
  static void needsPython() throws IOException, InterruptedException {
    Outcome found =
        run("python3", "-c", "import sys, venv, ensurepip; assert sys.version_info >= (3, 10)");
    if (found.exitCode() == 0) {
      return;
    }
    String sentence =
        "The notebooks need python3, 3.10 or newer, with its module venv: " + found.output();
    if ("true".equals(System.getenv("CI"))) {
      fail(sentence);
    }
    abort(sentence + " They are not tested here.");
  }

  @Test
  void rendersTheSample() throws IOException, InterruptedException {
    Path atlas = Path.of("target", "sample-atlas");
    if (!Files.exists(atlas.resolve("current"))) {
      atlas = Path.of("target", "notebooks-atlas");
      assertDone(atlas("run", "--input", SAMPLE.toString(), "--output", atlas.toString()));
    }
    assertDone(atlas("report", "--output", atlas.toString()));

    for (String name : PAGES) {
      String page = page(atlas, name);
      assertThat(PICTURE.matcher(page).results().count())
          .as("plots of " + name)
          .isGreaterThanOrEqualTo(2);
      assertSound(name, page);
    }
    String index = page(atlas, "index");
    assertThat(index).contains(PAGES.stream().map(name -> "href=\"" + name + ".html\"").toList());
    assertThat(FETCHED.matcher(index).find()).as("the index fetches something").isFalse();
  }

  /** Few documents, or one without anything to count: sentences stand where plots would. */
  @Test
  void saysWhereThereIsTooLittleToShow() throws IOException, InterruptedException {
    Path input = FIVE_DOCUMENTS;
    if (!Files.isDirectory(input)) {
      input = Files.createDirectories(folder.resolve("few"));
      for (String name : List.of("blogs/ja-hikari-utsu.txt", "patients")) {
        Path source = SAMPLE.resolve(name);
        try (var files = Files.walk(source)) {
          Path first = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
          Files.copy(first, input.resolve(first.getFileName()));
        }
      }
    }
    Path atlas = folder.resolve("few-atlas");
    RunHere.corpus(atlas, input);
    assertDone(atlas("report", "--output", atlas.toString()));

    for (String name : PAGES) {
      assertSound(name, page(atlas, name));
    }
    assertThat(page(atlas, "2-terms")).contains("Too little to show");
  }

  @Test
  void refusesAFolderWithoutAnAtlas() throws IOException, InterruptedException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Outcome refused = atlas("report", "--output", empty.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.output()).contains("No atlas at " + empty, "./jobs/atlas run");
    assertThat(empty).isEmptyDirectory();

    Outcome wrong = atlas("report", "--colour", "blue");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.output()).contains("--colour", "--help");
  }

  private static void assertDone(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
  }

  /** No error, no warning (matplotlib warns of glyphs that no font has), nothing from elsewhere. */
  private static void assertSound(String name, String page) {
    String text = page.replaceAll("base64,[A-Za-z0-9+/=\\s]+", "");
    assertThat(text)
        .as(name)
        .doesNotContain(
            "Traceback", "output_stderr", "output_error", "Warning", "missing from font");
    assertThat(FETCHED.matcher(text).find()).as(name + " fetches something").isFalse();
  }

  private static String page(Path atlas, String name) throws IOException {
    return Files.readString(
        atlas.resolve("report").resolve(name + ".html"), StandardCharsets.UTF_8);
  }

  private static Outcome atlas(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    if (arguments[0].equals("run")) {
      // The test's own JVM keeps its memory meanwhile.
      command.addAll(List.of("--driver-memory", "2g"));
    }
    return run(command.toArray(String[]::new));
  }

  private static Outcome run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("SPARK_HOME");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (IOException notStarted) {
      return new Outcome(127, notStarted.getMessage());
    }
  }
}
