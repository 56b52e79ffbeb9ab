package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Exit codes and messages of the command line, as far as no session is opened. */
class MainTest {
  @TempDir Path temporary;

  /** What a call answered. */
  private record Answer(int code, String out, String errors) {}

  private static Answer call(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter errors = new StringWriter();
    ByteArrayOutputStream standardErrors = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(standardErrors, true, StandardCharsets.UTF_8));
    try {
      CommandLine line = Main.commandLine();
      line.setOut(new PrintWriter(out, true));
      line.setErr(new PrintWriter(errors, true));
      int code = line.execute(arguments);
      return new Answer(
          code, out.toString(), errors + standardErrors.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "corpus", "terms", "citations", "topics"})
  void helpIsNoError(String command) {
    Answer answer = call(command, "--help");

    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("--output", "--max-rejected", "default: 0.2");
    assertThat(answer.errors()).isEmpty();
  }

  @Test
  void generateSaysAllThatIsWrongBeforeASessionIsOpened() {
    assertThat(call("generate", "--help").out()).contains("--records", "--seed", "default: 1");
    assertThat(call("generate").errors()).contains("--records", "--output");

    Answer answer = call("generate", "--records", "0", "--output", temporary.toString());

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.errors()).contains("--records 0 cannot be written");
  }

  @Test
  void theProgramsOwnHelpNamesCommandsAndExitCodes() {
    Answer answer = call("--help");

    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("run", "corpus", "terms", "citations", "topics")
        .contains("Exit codes: 0 published, 1 failed, 2 wrong usage");
  }

  @Test
  void noCommandOrAnUnknownOneIsWrongUsage() {
    assertThat(call().code()).isEqualTo(2);
    Answer unknown = call("cluster");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.errors()).contains("cluster");
  }

  @Test
  void optionsOfAnEarlierStageNameItsSubcommand() {
    String output = temporary.resolve("out").toString();

    Answer topics = call("topics", "--output", output, "--input", "x", "--languages", "en");
    assertThat(topics.code()).isEqualTo(2);
    assertThat(topics.errors())
        .contains("--input is settled before `atlas topics`; give it to `atlas corpus`.")
        .contains("--languages is settled before `atlas topics`; give it to `atlas terms`.")
        .contains("has no atlas yet");

    Answer citations = call("citations", "--output", output, "--facet", "x", "--lexicon", "y");
    assertThat(citations.code()).isEqualTo(2);
    assertThat(citations.errors())
        .contains("--facet is settled before `atlas citations`; give it to `atlas terms`.")
        .contains("--lexicon is settled before `atlas citations`; give it to `atlas corpus`.");

    assertThat(call("terms", "--output", output, "--max-rejected", "1").errors())
        .contains("--max-rejected is settled before `atlas terms`; give it to `atlas corpus`.");
    assertThat(call("terms", "--output", output, "--topics", "3").errors())
        .doesNotContain("settled before");
  }

  @Test
  void argumentsThatCannotBeParsedAreToldWithTheRest() {
    Answer answer =
        call("run", "--keep", "two", "--max-rejected", "lots", "--colour", "red", "--topics", "0");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.errors())
        .contains("--keep", "'two'")
        .contains("--max-rejected", "'lots'")
        .contains("--colour")
        .contains("--topics 0 is too few")
        .contains("--input is missing", "--output is missing")
        .contains("see `atlas run --help`")
        .doesNotContain("Exception");
  }

  @Test
  void whatWasNotGivenIsNoFaultBesideWhatCannotBeParsed() {
    Answer answer = call("run", "--input", "a", "--output", "b", "--max-rejected", "100%");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.errors()).contains("'100%'").doesNotContain("--keep");
  }

  static List<List<String>> wrongUses() {
    return List.of(
        List.of("run", "--input"),
        List.of("run", "--input", "a", "--output"),
        List.of("run", "--input", "IN", "--output", "OUT", "--output", "OUT"),
        List.of("run", "--input", "IN", "--output", "OUT", "--keep", "0"),
        List.of("run", "--input", "IN", "--output", "OUT", "--previous", "v000001"),
        List.of("run", "--input", "IN", "--output", "IN"),
        List.of("run", "--input", "IN/*.pdf", "--output", "OUT"),
        List.of("run", "--input", "nowhere://host/x", "--output", "OUT"),
        List.of("run", "--input", "IN", "--output", "nowhere://host/x"),
        List.of("run", "--input", "IN", "--output", "OUT", "--lexicon", "IN/absent"),
        List.of("run", "positional", "--input", "IN", "--output", "OUT"),
        List.of("terms", "--output", "OUT"));
  }

  @ParameterizedTest
  @MethodSource("wrongUses")
  void everyWrongUseEndsWithTwoAndASentence(List<String> arguments) throws IOException {
    Path input = Files.createDirectory(temporary.resolve("in"));
    Files.writeString(input.resolve("a.txt"), "text");
    Answer answer =
        call(
            arguments.stream()
                .map(text -> text.replace("IN", input.toString()))
                .map(text -> text.replace("OUT", temporary.resolve("out").toString()))
                .toArray(String[]::new));

    assertThat(answer.code()).as(answer.errors()).isEqualTo(2);
    assertThat(answer.errors().strip()).isNotEmpty().doesNotContain("\tat ");
    assertThat(temporary.resolve("out")).doesNotExist();
    try (Stream<Path> files = Files.list(input)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("a.txt");
    }
  }
}
