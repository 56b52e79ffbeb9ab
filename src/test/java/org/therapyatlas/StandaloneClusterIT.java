package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A master and two workers of Spark's own cluster, that read from HDFS and write to it, give the
 * tables of one machine, although executors are killed and at last a worker is lost. {@code
 * -Dkills=all} kills an executor after every step of a run on so many references that these are
 * resolved in the cluster and not in the driver.
 */
class StandaloneClusterIT {
  private static final boolean ALL = "all".equals(System.getProperty("kills"));
  private static final long SEED = 20261127;
  private static final String GENERATED = "2000";

  /** The steps after which an executor is killed where it is not after all of them. */
  private static final Set<String> KILLED_AFTER =
      Set.of("records", "reference_entries", "terms", "works");

  private static final Pattern STEP = Pattern.compile("(?m)^  (\\w+) +[\\d,]+ rows");

  @TempDir java.nio.file.Path temporary;

  @Test
  void twoWorkersGiveTheTablesOfOneMachine_alsoWhenExecutorsAndOneOfThemAreLost() throws Exception {
    java.nio.file.Path corpus = corpus();
    StoredAtlas local = new StoredAtlas(temporary.resolve("local"));
    RunHere.corpus(local.folder(), corpus);

    StoredAtlas distributed = new StoredAtlas(temporary.resolve("distributed"));
    try (StandaloneCluster cluster = StandaloneCluster.start(temporary);
        Hdfs hdfs = Hdfs.start(temporary.resolve("hdfs"))) {
      hdfs.files().copyFromLocalFile(path(corpus), new Path("/corpus"));
      List<String> arguments =
          List.of("run", "--input", hdfs.uri("/corpus"), "--output", hdfs.uri("/atlas"));
      try (AtlasProcess run = cluster.submit("submit", options(), arguments)) {
        breakWhile(run, cluster);
        assertThat(run.exitCode()).as(run.output()).isZero();
      }
      hdfs.files().copyToLocalFile(new Path("/atlas"), path(distributed.folder()));
      requireTwoWorkers(cluster);
      assertThat(distributed.manifest(distributed.current()).get("spark").get("master").asText())
          .isEqualTo(cluster.url());
    }
    distributed.requireWhole();
    assertThat(distributed.hashes(distributed.current())).isEqualTo(local.hashes(local.current()));
  }

  /** Generated code is for the many rows of the generated corpus. */
  private static List<String> options() {
    if (ALL) {
      return List.of();
    }
    List<String> options = new ArrayList<>(AtlasProcess.FEW_ROWS);
    options.addAll(
        List.of(
            "--conf",
            "spark.executor.extraJavaOptions=-Dfile.encoding=UTF-8 "
                + String.join(" ", AtlasProcess.QUICK)));
    return options;
  }

  /** Kills an executor after steps, and a worker with its executor after the last of them. */
  private static void breakWhile(AtlasProcess run, StandaloneCluster cluster) throws Exception {
    Random random = new Random(SEED);
    Set<String> seen = new HashSet<>();
    int killed = 0;
    boolean lost = false;
    while (run.isRunning()) {
      Matcher step = STEP.matcher(run.output());
      while (step.find()) {
        String name = step.group(1);
        if (!seen.add(name) || !(ALL || KILLED_AFTER.contains(name))) {
          continue;
        }
        int worker = lost ? 2 : 1 + random.nextInt(2);
        killed += cluster.killExecutorOf(worker) ? 1 : 0;
        if (name.equals("works")) {
          cluster.loseWorker(1);
          lost = true;
        }
      }
      Thread.sleep(20);
    }
    assertThat(lost).as(run.output()).isTrue();
    assertThat(killed).as("executors killed").isGreaterThanOrEqualTo(ALL ? 20 : 3);
  }

  private static void requireTwoWorkers(StandaloneCluster cluster) throws Exception {
    for (int worker = 1; worker <= 2; worker++) {
      try (Stream<java.nio.file.Path> applications = Files.list(cluster.workFolder(worker))) {
        assertThat(applications).as("applications of worker %d", worker).isNotEmpty();
      }
    }
  }

  /** A part of the sample with every format and many languages, or a generated corpus. */
  private java.nio.file.Path corpus() throws Exception {
    if (ALL) {
      java.nio.file.Path synthetic = temporary.resolve("synthetic");
      AtlasProcess generate =
          AtlasProcess.atlas(
              java.nio.file.Path.of("target", "it-logs", "cluster-generate.log"),
              "generate",
              "--records",
              GENERATED,
              "--output",
              synthetic.toString());
      try (generate) {
        assertThat(generate.exitCode()).as(generate.output()).isZero();
      }
      return synthetic.resolve("corpus");
    }
    java.nio.file.Path corpus = Files.createDirectory(temporary.resolve("corpus"));
    for (String folder : List.of("news", "journals", "medline", "records")) {
      java.nio.file.Path from = AtlasProcess.ROOT.resolve("data/corpus").resolve(folder);
      try (Stream<java.nio.file.Path> files = Files.list(from)) {
        for (java.nio.file.Path file : files.sorted().toList()) {
          java.nio.file.Path copy = corpus.resolve(folder).resolve(file.getFileName());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return corpus;
  }

  private static Path path(java.nio.file.Path local) {
    return new Path(local.toUri());
  }
}
