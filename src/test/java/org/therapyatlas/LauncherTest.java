package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code jobs/atlas} in a repository of empty files whose path has blanks and letters beyond ASCII,
 * with programs in place of Java, Maven and spark-submit that write down how they were called.
 */
class LauncherTest {
  private static final Path JOBS = Path.of("jobs").toAbsolutePath();

  /** Writes its name, its folder and its arguments, one a line. */
  private static final String RECORDER =
      """
      #!/usr/bin/env bash
      { echo "program ${0##*/}"; echo "cwd $PWD"; echo "locale ${LC_ALL:-}"; echo "opts ${SPARK_SUBMIT_OPTS:-}"
        echo "home ${SPARK_HOME:-}"; printf '%s\\n' "$@"; } >>"$RECORD"
      """;

  /** Java that answers as Spark's launcher does: noise, NUL, a line break, the command in parts. */
  private static final String JAVA =
      RECORDER
          + """
          printf 'a line of the JVM\\0\\n%s\\0--add-modules=jdk.incubator.vector\\0' "$STARTED"
          printf '%s\\0' "${@:4}"
          """;

  @TempDir Path temporary;
  private Path root;
  private Path record;
  private final Map<String, String> environment = new HashMap<>();

  /** What the launcher said and did. */
  private record Answer(int code, String output, List<String> recorded) {}

  @BeforeEach
  void aRepository() throws IOException {
    root = Files.createDirectories(temporary.resolve("häst och 骨 (1)"));
    record = temporary.resolve("record");
    copy(JOBS.resolve("atlas"), root.resolve("jobs/atlas"));
    copy(JOBS.resolve("conf/local.conf"), root.resolve("jobs/conf/local.conf"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.createDirectories(root.resolve("src/main"));
    Files.createDirectories(root.resolve("data/lexicon"));
    Files.createDirectories(root.resolve("target/spark-home/jars"));
    Files.writeString(root.resolve("target/therapy-atlas.jar"), "");
    Files.setLastModifiedTime(
        root.resolve("target/therapy-atlas.jar"), FileTime.from(Instant.now().plusSeconds(60)));
    program(root.resolve("mvnw"), RECORDER);
    Path java = program(temporary.resolve("jdk/bin/java"), JAVA);
    Path started = program(temporary.resolve("started"), RECORDER);
    environment.put("JAVA_HOME", java.getParent().getParent().toString());
    environment.put("RECORD", record.toString());
    environment.put("STARTED", started.toString());
    environment.put("PATH", System.getenv("PATH"));
    environment.put("LANG", "POSIX");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
    assertThat(to.toFile().setExecutable(true)).isTrue();
  }

  private static Path program(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    assertThat(path.toFile().setExecutable(true)).isTrue();
    return path;
  }

  private Answer call(Path launcher, Path from, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    Files.deleteIfExists(record);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Answer(
        process.exitValue(), output, Files.exists(record) ? Files.readAllLines(record) : List.of());
  }

  private Answer atlas(String... arguments) throws Exception {
    return call(root.resolve("jobs/atlas"), temporary, arguments);
  }

  /** The arguments that the last recorded program got. */
  private static List<String> arguments(Answer answer) {
    int last = answer.recorded().lastIndexOf("program started");
    int from = last < 0 ? answer.recorded().lastIndexOf("program spark-submit") : last;
    assertThat(from).as(answer.output()).isNotNegative();
    return answer.recorded().subList(from + 5, answer.recorded().size());
  }

  @Test
  void aRunWithoutOptionsReadsTheSampleAndWritesItsAtlas() throws Exception {
    Answer answer = atlas("run");

    assertThat(answer.code()).as(answer.output()).isZero();
    String jar = root.resolve("target/therapy-atlas.jar").toString();
    List<String> arguments = arguments(answer);
    assertThat(arguments)
        .containsSubsequence("--class", "org.therapyatlas.Main", jar, "run")
        .endsWith(
            "--output",
            root.resolve("data/atlas").toString(),
            "--input",
            root.resolve("data/corpus").toString())
        .containsSubsequence("--master", "local[*]")
        .containsSubsequence("--conf", "spark.ui.showConsoleProgress=false")
        .containsSubsequence("--properties-file", root.resolve("jobs/conf/local.conf").toString())
        .doesNotContain("--add-modules=jdk.incubator.vector", "a line of the JVM");
    assertThat(arguments.get(arguments.indexOf("--driver-memory") + 1)).matches("\\d+m");
    assertThat(answer.recorded())
        .contains("cwd " + temporary.toRealPath(), "home " + root.resolve("target/spark-home"))
        .anyMatch(line -> line.matches("(?i)locale .*utf-?8"))
        .contains(
            "opts \"-Dlog4j2.configurationFile="
                + root.resolve("jobs/conf/log4j2.properties")
                + "\" ")
        .doesNotContain("program mvnw");
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    Answer answer =
        atlas(
            "run",
            "--input",
            "a b",
            "骨/*.txt",
            "c",
            "--output=ut och in",
            "--topics",
            "7",
            "--verbose");

    assertThat(arguments(answer))
        .endsWith(
            "run",
            "--input",
            "a b",
            "骨/*.txt",
            "c",
            "--output=ut och in",
            "--topics",
            "7",
            "--verbose");
    assertThat(arguments(atlas("run", "--input=a", "--output", "b")))
        .endsWith("run", "--input=a", "--output", "b");
  }

  @Test
  void laterStagesHaveNoInputOfTheirOwn() throws Exception {
    for (String stage : List.of("terms", "citations", "topics")) {
      assertThat(arguments(atlas(stage)))
          .endsWith(stage, "--output", root.resolve("data/atlas").toString());
    }
  }

  @Test
  void sparksOptionsGoBeforeTheJar() throws Exception {
    List<String> arguments =
        arguments(
            atlas(
                "run",
                "--conf",
                "spark.a=b c",
                "--input",
                "x",
                "--driver-memory=2g",
                "--output",
                "y",
                "--master",
                "local[1]",
                "--name=the atlas"));

    assertThat(arguments.subList(0, arguments.indexOf("--class")))
        .containsSubsequence("--conf", "spark.a=b c", "--driver-memory", "2g")
        .containsSubsequence("--master", "local[1]", "--name", "the atlas")
        .containsOnlyOnce("--driver-memory", "--master");
    assertThat(arguments).endsWith("run", "--input", "x", "--output", "y");
  }

  @Test
  void aSmallInputIsCompiledQuicklyUnlessTheJvmIsTunedByHand() throws Exception {
    Path small = Files.createDirectories(temporary.resolve("in put"));
    Files.writeString(small.resolve("one.txt"), "one");
    String[] call = {"run", "--input", small.toString(), "--output", "y"};
    String quick = "-XX:TieredStopAtLevel=1";

    Answer usual = atlas(call);
    assertThat(arguments(usual)).contains("spark.sql.codegen.wholeStage=false");
    assertThat(usual.recorded())
        .anyMatch(line -> line.startsWith("opts ") && line.contains(quick + " "))
        .anyMatch(line -> line.contains("-XX:NewSize="));
    assertThat(atlas("run", "--input", small.toString(), "--driver-memory", "1g").recorded())
        .anyMatch(line -> line.contains(quick))
        .noneMatch(line -> line.contains("-XX:NewSize="));

    environment.put("SPARK_SUBMIT_OPTS", "-Dx=y");
    assertThat(atlas(call).recorded()).noneMatch(line -> line.contains(quick));
    environment.remove("SPARK_SUBMIT_OPTS");
    try (RandomAccessFile large = new RandomAccessFile(small.resolve("b").toFile(), "rw")) {
      large.write(new byte[33 << 20]);
    }
    Answer optimised = atlas(call);
    assertThat(arguments(optimised)).doesNotContain("spark.sql.codegen.wholeStage=false");
    assertThat(optimised.recorded()).noneMatch(line -> line.contains(quick));
  }

  @Test
  void aSmallUpdateOfALargeAtlasIsNoSmallInput() throws Exception {
    Path small = Files.createDirectories(temporary.resolve("new"));
    Files.writeString(small.resolve("one.txt"), "one");
    Path corpus = Files.createDirectories(temporary.resolve("y/versions/v000001/corpus"));
    Files.writeString(temporary.resolve("y/current"), "v000001\n");
    String output = temporary.resolve("y").toString();
    String[] call = {"run", "--input", small.toString(), "--update", "--output", output};
    String quick = "-XX:TieredStopAtLevel=1";
    assertThat(atlas(call).recorded()).anyMatch(line -> line.contains(quick));

    Files.write(corpus.resolve("records"), new byte[33 << 20]);

    assertThat(atlas(call).recorded()).noneMatch(line -> line.contains(quick));
    assertThat(atlas("run", "--input", small.toString(), "--output", output).recorded())
        .anyMatch(line -> line.contains(quick));
  }

  @Test
  void theProgramStandsFirstOnTheClassPathUnlessOneIsGiven() throws Exception {
    String jar = root.resolve("target/therapy-atlas.jar").toString();
    assertThat(arguments(atlas("run"))).containsSubsequence("--driver-class-path", jar);
    Path core = Files.createFile(root.resolve("target/spark-home/jars/spark-core_2.13-4.1.0.jar"));
    Path catalyst =
        Files.createFile(root.resolve("target/spark-home/jars/spark-catalyst_2.13-4.1.0.jar"));
    Files.createFile(root.resolve("target/spark-home/jars/zookeeper-3.9.jar"));
    assertThat(arguments(atlas("run")))
        .containsSubsequence("--driver-class-path", jar + ":" + catalyst + ":" + core);
    assertThat(arguments(atlas("run", "--conf", "spark.driver.extraClassPath=x")))
        .doesNotContain("--driver-class-path");
    assertThat(arguments(atlas("run", "--master", "spark://host:7077")))
        .doesNotContain("--driver-class-path");
  }

  @Test
  void aClusterGetsNeitherLocalSettingsNorLocalMemory() throws Exception {
    Path settings = temporary.resolve("cluster.conf");
    Files.writeString(settings, "# where\n  spark.master   spark://host:7077\n");
    for (List<String> where :
        List.of(
            List.of("--master", "spark://host:7077"),
            List.of("--master=spark://host:7077"),
            List.of("--conf", "spark.master=spark://host:7077"),
            List.of("--properties-file", settings.toString()))) {
      List<String> call = new ArrayList<>(List.of("run"));
      call.addAll(where);
      assertThat(arguments(atlas(call.toArray(String[]::new))))
          .doesNotContain(
              "local[*]", "--driver-memory", root.resolve("jobs/conf/local.conf").toString());
    }
  }

  @Test
  void aPropertiesFileThatNamesNoClusterTakesTheLocalOnesPlace() throws Exception {
    Path settings = temporary.resolve("own.conf");
    Files.writeString(settings, "spark.driver.memory 1g\n");

    assertThat(arguments(atlas("run", "--properties-file", settings.toString())))
        .contains("local[*]", settings.toString())
        .doesNotContain("--driver-memory", root.resolve("jobs/conf/local.conf").toString());
    Answer absent = atlas("run", "--properties-file", "absent.conf");
    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.output()).contains("absent.conf cannot be read");
  }

  @Test
  void memoryGivenAsASettingIsLeftAlone() throws Exception {
    assertThat(arguments(atlas("run", "--conf", "spark.driver.memory=1g")))
        .contains("spark.driver.memory=1g")
        .doesNotContain("--driver-memory");
  }

  @Test
  void sparkHomesSparkSubmitIsUsedWhereThereIsOne() throws Exception {
    Path home = temporary.resolve("spark 4");
    program(home.resolve("bin/spark-submit"), RECORDER);
    environment.put("SPARK_HOME", home.toString());
    environment.remove("JAVA_HOME");
    Answer answer = atlas("run", "--input", "x", "--output", "y");

    assertThat(answer.recorded()).contains("program spark-submit").doesNotContain("program java");
    assertThat(arguments(answer))
        .containsSubsequence("--class", "org.therapyatlas.Main")
        .endsWith("run", "--input", "x", "--output", "y");

    environment.put("SPARK_HOME", temporary.resolve("nowhere").toString());
    Answer wrong = atlas("run");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.output()).contains("which has no bin/spark-submit");
  }

  @Test
  void withoutJavaHomeJavaIsTakenFromThePath() throws Exception {
    String bin = environment.remove("JAVA_HOME") + "/bin";
    environment.put("PATH", bin + ":" + System.getenv("PATH"));
    assertThat(atlas("run").recorded()).contains("program java", "program started");

    environment.put("JAVA_HOME", temporary.resolve("nowhere").toString());
    Answer absent = atlas("run");
    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.output()).contains("nowhere/bin/java not found; install JDK 17");
  }

  @Test
  void aLauncherThatFailsIsAnErrorAndNotASilence() throws Exception {
    program(temporary.resolve("jdk/bin/java"), "#!/usr/bin/env bash\nexit 1\n");
    Answer answer = atlas("run");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.output()).contains("launcher did not say how to start");
  }

  @Test
  void itCanBeCalledFromAnywhereAndByALink() throws Exception {
    Path bin = Files.createDirectories(temporary.resolve("bin"));
    Path link =
        Files.createSymbolicLink(bin.resolve("atlas"), Path.of("../häst och 骨 (1)/jobs/atlas"));
    environment.put("CDPATH", temporary.toString());

    for (Path from : List.of(temporary, bin, root.resolve("jobs"))) {
      Answer answer = call(link, from, "terms");
      assertThat(answer.recorded())
          .as(answer.output())
          .contains("cwd " + from.toRealPath(), root.resolve("data/atlas").toString());
    }
  }

  @Test
  void itBuildsWhatIsMissingOrOlderThanItsSources() throws Exception {
    Path source = Files.writeString(root.resolve("src/main/New.java"), "class New {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(120)));
    program(root.resolve("mvnw"), RECORDER + "exit 0\n");
    Answer built = atlas("terms");
    assertThat(built.recorded())
        .containsSubsequence("program mvnw", "-DskipTests", "package", "program started");
    assertThat(built.recorded()).contains("cwd " + root.toRealPath());

    program(root.resolve("mvnw"), "#!/usr/bin/env bash\nexit 3\n");
    Answer failed = atlas("terms");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.output()).contains("the build failed");
    assertThat(failed.recorded()).isEmpty();
  }

  @Test
  void wrongUseAndHelpStartNothing() throws Exception {
    assertThat(atlas().code()).isEqualTo(2);
    assertThat(atlas("fly").code()).isEqualTo(2);
    assertThat(atlas("fly").output()).contains("unknown command: fly");
    assertThat(atlas("run", "--conf").code()).isEqualTo(2);
    Answer help = atlas("--help");
    assertThat(help.code()).isZero();
    assertThat(help.output()).contains("Usage: jobs/atlas COMMAND");
    assertThat(help.recorded()).isEmpty();
  }

  @Test
  void aReportIsAnotherProgram() throws Exception {
    program(root.resolve("jobs/report"), RECORDER);

    assertThat(atlas("report", "a b").recorded()).startsWith("program report").endsWith("a b");
  }
}
