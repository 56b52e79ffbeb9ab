package org.therapyatlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;

/** A program started by a test, with all that it starts itself; what it says goes to a file. */
final class AtlasProcess implements AutoCloseable {
  /** The folder of the repository. */
  static final Path ROOT = Path.of("").toAbsolutePath();

  private static final Path TARGET = ROOT.resolve("target");

  /** Compiles quickly rather than well; room for code is then small unless asked for. */
  static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m");

  /**
   * Options that jobs/atlas gives to a run on little input by itself, where the input is on this
   * machine.
   */
  static final List<String> FEW_ROWS =
      List.of(
          "--conf",
          "spark.sql.codegen.wholeStage=false",
          "--conf",
          "spark.sql.codegen.factoryMode=NO_CODEGEN");

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Process process;
  private final Path log;

  private AtlasProcess(List<String> command, Path log) {
    try {
      Files.createDirectories(log.getParent());
      this.log = log;
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(ROOT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().remove("SPARK_HOME");
      builder.environment().remove("SPARK_SUBMIT_OPTS");
      builder.environment().putAll(Map.of("SPARK_LOCAL_IP", "127.0.0.1", "LC_ALL", "C.UTF-8"));
      if (!command.contains(ROOT.resolve("jobs/atlas").toString())) {
        builder.environment().put("SPARK_HOME", TARGET.resolve("spark-home").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
      }
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts {@code jobs/atlas} as users do, with little memory. */
  static AtlasProcess atlas(Path log, String... arguments) throws IOException {
    return atlas(List.of(), log, arguments);
  }

  /** The same on a machine whose clock begins at a time; {@code faketime} must be installed. */
  static AtlasProcess atlasAt(String time, Path log, String... arguments) throws IOException {
    return atlas(List.of("faketime", time), log, arguments);
  }

  private static AtlasProcess atlas(List<String> before, Path log, String... arguments)
      throws IOException {
    // The jar of this very build; a source touched meanwhile must not start another one.
    Files.setLastModifiedTime(TARGET.resolve("therapy-atlas.jar"), FileTime.from(Instant.now()));
    List<String> command = new ArrayList<>(before);
    command.add(ROOT.resolve("jobs/atlas").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("--driver-memory", "1g"));
    return new AtlasProcess(command, log);
  }

  /** Starts a class of Spark in a JVM with the flags that Spark gives itself. */
  static AtlasProcess spark(Path log, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.addAll(QUICK);
    command.addAll(List.of("-cp", TARGET.resolve("spark-home/jars") + "/*"));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.add(mainClass);
    command.addAll(arguments);
    return new AtlasProcess(command, log);
  }

  /** Starts the same Java with a program of its own. */
  static AtlasProcess java(Path log, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    return new AtlasProcess(command, log);
  }

  /** Waits for the end. */
  int exitCode() throws InterruptedException, IOException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      close();
      throw new IllegalStateException("Not finished after " + PATIENCE + ":\n" + output());
    }
    return process.exitValue();
  }

  /** Whether it ended by itself in the given time. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** All that it has said so far. */
  String output() throws IOException {
    return Files.readString(log);
  }

  /** {@code kill -9} for all that it has started; whether there was anything. */
  boolean killChildren() {
    List<ProcessHandle> children = process.descendants().toList();
    children.forEach(ProcessHandle::destroyForcibly);
    return !children.isEmpty();
  }

  /** {@code kill -9} for it and all that it has started. */
  @Override
  public void close() {
    List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
    family.add(process.toHandle());
    family.forEach(ProcessHandle::destroyForcibly);
    family.forEach(each -> each.onExit().join());
  }
}
