package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.serializer.KryoSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A master and two workers of Spark's own cluster, each a process, that read from HDFS and write to
 * it give the tables of one machine.
 */
class StandaloneClusterIT {
  private static final java.nio.file.Path ROOT = AtlasProcess.ROOT;
  private static final java.nio.file.Path LOGS = java.nio.file.Path.of("target", "it-logs");
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  @TempDir java.nio.file.Path temporary;
  private final List<AtlasProcess> cluster = new ArrayList<>();

  @AfterEach
  void stop() {
    cluster.forEach(AtlasProcess::close);
  }

  @Test
  void twoWorkersGiveTheTablesOfOneMachine() throws Exception {
    StoredAtlas local = new StoredAtlas(temporary.resolve("local"));
    try (AtlasProcess run =
        AtlasProcess.atlas(
            LOGS.resolve("cluster-local.log"),
            arguments(ROOT.resolve("data/corpus").toString(), local.folder().toString())
                .toArray(String[]::new))) {
      assertThat(run.exitCode()).as(run.output()).isZero();
    }

    String master = startCluster();
    StoredAtlas distributed = new StoredAtlas(temporary.resolve("distributed"));
    List<String> submitted = new ArrayList<>();
    submitted.addAll(List.of("--master", master));
    submitted.addAll(
        List.of("--properties-file", ROOT.resolve("jobs/conf/standalone.conf").toString()));
    submitted.addAll(List.of("--conf", "spark.driver.host=127.0.0.1"));
    submitted.addAll(List.of("--conf", "spark.executor.memory=1g"));
    submitted.addAll(List.of("--conf", "spark.ui.enabled=false"));
    // Many clusters have it among their defaults; it cannot carry this program's records.
    submitted.addAll(List.of("--conf", "spark.serializer=" + KryoSerializer.class.getName()));
    submitted.addAll(List.of("--class", "org.therapyatlas.Main"));
    submitted.add(ROOT.resolve("target/therapy-atlas.jar").toString());
    try (Hdfs hdfs = Hdfs.start(temporary.resolve("hdfs"))) {
      hdfs.files().copyFromLocalFile(path(ROOT.resolve("data/corpus")), new Path("/corpus"));
      submitted.addAll(arguments(hdfs.uri("/corpus"), hdfs.uri("/atlas")));
      try (AtlasProcess run =
          AtlasProcess.spark(
              LOGS.resolve("cluster-submit.log"),
              "org.apache.spark.deploy.SparkSubmit",
              submitted)) {
        assertThat(run.exitCode()).as(run.output()).isZero();
      }
      hdfs.files().copyToLocalFile(new Path("/atlas"), path(distributed.folder()));
    }

    distributed.requireWhole();
    assertThat(distributed.hashes(distributed.current())).isEqualTo(local.hashes(local.current()));
    assertThat(distributed.manifest(distributed.current()).get("spark").get("master").asText())
        .isEqualTo(master);
    for (int worker = 1; worker <= 2; worker++) {
      try (Stream<java.nio.file.Path> applications = Files.list(workFolder(worker))) {
        assertThat(applications).as("applications of worker %d", worker).isNotEmpty();
      }
    }
  }

  /** A part of the sample with every format and many languages. */
  private static List<String> arguments(String corpus, String atlas) {
    List<String> arguments = new ArrayList<>(List.of("run", "--input"));
    for (String folder : List.of("news", "journals", "medline", "records")) {
      arguments.add(corpus + "/" + folder);
    }
    arguments.addAll(List.of("--output", atlas));
    return arguments;
  }

  private static Path path(java.nio.file.Path local) {
    return new Path(local.toUri());
  }

  /** Starts master and workers and waits until they know each other. */
  private String startCluster() throws Exception {
    int port = freePort();
    int webPort = freePort();
    String url = "spark://127.0.0.1:" + port;
    cluster.add(
        AtlasProcess.spark(
            LOGS.resolve("cluster-master.log"),
            "org.apache.spark.deploy.master.Master",
            List.of(
                "--host", "127.0.0.1",
                "--port", String.valueOf(port),
                "--webui-port", String.valueOf(webPort))));
    for (int worker = 1; worker <= 2; worker++) {
      cluster.add(
          AtlasProcess.spark(
              LOGS.resolve("cluster-worker-%d.log".formatted(worker)),
              "org.apache.spark.deploy.worker.Worker",
              List.of(
                  "--host",
                  "127.0.0.1",
                  "--webui-port",
                  "0",
                  "--cores",
                  "1",
                  "--memory",
                  "1g",
                  "--work-dir",
                  Files.createDirectory(workFolder(worker)).toString(),
                  url)));
    }
    long begun = System.nanoTime();
    while (aliveWorkers(webPort) < 2) {
      for (AtlasProcess process : cluster) {
        assertThat(process.isRunning()).as(process.output()).isTrue();
      }
      assertThat(System.nanoTime() - begun)
          .as("waiting for two workers")
          .isLessThan(PATIENCE_NANOS);
      Thread.sleep(200);
    }
    return url;
  }

  private java.nio.file.Path workFolder(int worker) {
    return temporary.resolve("worker-" + worker);
  }

  private static int aliveWorkers(int webPort) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/json/".formatted(webPort))).build();
    try {
      String answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
      return new ObjectMapper().readTree(answer).path("aliveworkers").asInt();
    } catch (IOException e) {
      // Not listening yet.
      return 0;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
