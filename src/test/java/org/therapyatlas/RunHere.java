package org.therapyatlas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.run.AtlasRun;
import org.therapyatlas.run.Preparation;
import org.therapyatlas.run.RunOptions;
import org.therapyatlas.table.Stage;

/**
 * A run in the session of the tests, which is warm: for what does not depend on how the program is
 * started, in a third of the time that a program of its own takes.
 */
final class RunHere {
  private RunHere() {}

  /** Computes a stage of an atlas, and all that depends on it, from what the atlas holds. */
  static String stage(Stage stage, Path output) throws IOException {
    return run(stage, false, List.of(), output);
  }

  /** Reads files and computes all tables. */
  static String corpus(Path output, Path... input) throws IOException {
    return run(Stage.CORPUS, false, paths(input), output);
  }

  /** Adds files to an atlas. */
  static String update(Path output, Path... input) throws IOException {
    return run(Stage.CORPUS, true, paths(input), output);
  }

  private static List<String> paths(Path... input) {
    return List.of(input).stream().map(Path::toString).toList();
  }

  private static String run(Stage stage, boolean update, List<String> input, Path output)
      throws IOException {
    RunOptions options =
        new RunOptions(
            stage,
            stage.subcommand(),
            input,
            update,
            false,
            output.toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            false,
            OptionalInt.empty(),
            Optional.empty(),
            2,
            0.2,
            Optional.empty(),
            ReaderOptions.DEFAULTS);
    Preparation prepared = Preparation.of(options, new Configuration(), new ArrayList<>());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      new AtlasRun(prepared, SparkTest.session(), console).run();
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
