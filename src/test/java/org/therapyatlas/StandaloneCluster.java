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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.serializer.KryoSerializer;

/** A master and two workers of Spark's own cluster, each a process on the loopback interface. */
final class StandaloneCluster implements AutoCloseable {
  private static final Path LOGS = Path.of("target", "it-logs");
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private final Path folder;
  private final String url;
  private final AtlasProcess master;
  private final List<AtlasProcess> workers = new ArrayList<>();

  private StandaloneCluster(Path folder, int port, int webPort) {
    this.folder = folder;
    this.url = "spark://127.0.0.1:" + port;
    this.master =
        start(
            "master",
            "org.apache.spark.deploy.master.Master",
            List.of(
                "--host", "127.0.0.1",
                "--port", String.valueOf(port),
                "--webui-port", String.valueOf(webPort)));
  }

  /**
   * Starts master and workers and waits until they know each other.
   *
   * @param folder where the workers' applications stand
   */
  static StandaloneCluster start(Path folder) throws Exception {
    int webPort = freePort();
    StandaloneCluster cluster = new StandaloneCluster(folder, freePort(), webPort);
    try {
      for (int worker = 1; worker <= 2; worker++) {
        cluster.addWorker(worker);
      }
      cluster.awaitWorkers(webPort);
      return cluster;
    } catch (Exception | AssertionError e) {
      cluster.close();
      throw e;
    }
  }

  private static AtlasProcess start(String name, String mainClass, List<String> arguments) {
    return AtlasProcess.spark(LOGS.resolve("cluster-%s.log".formatted(name)), mainClass, arguments);
  }

  private void addWorker(int number) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    arguments.addAll(List.of("--cores", "1", "--memory", "1g"));
    arguments.addAll(List.of("--work-dir", Files.createDirectory(workFolder(number)).toString()));
    arguments.add(url);
    workers.add(start("worker-" + number, "org.apache.spark.deploy.worker.Worker", arguments));
  }

  private void awaitWorkers(int webPort) throws Exception {
    long begun = System.nanoTime();
    while (aliveWorkers(webPort) < workers.size()) {
      for (AtlasProcess process : workers) {
        assertThat(process.isRunning()).as(process.output()).isTrue();
      }
      assertThat(master.isRunning()).as(master.output()).isTrue();
      assertThat(System.nanoTime() - begun).as("waiting for workers").isLessThan(PATIENCE_NANOS);
      Thread.sleep(200);
    }
  }

  /**
   * Submits the program, as users do, with an executor of one core and 1 GB on each worker.
   *
   * @param options further ones of spark-submit
   */
  AtlasProcess submit(String name, List<String> options, List<String> arguments) {
    List<String> submitted = new ArrayList<>();
    submitted.addAll(List.of("--master", url));
    submitted.addAll(
        List.of(
            "--properties-file",
            AtlasProcess.ROOT.resolve("jobs/conf/standalone.conf").toString()));
    submitted.addAll(List.of("--conf", "spark.driver.host=127.0.0.1"));
    submitted.addAll(List.of("--conf", "spark.executor.memory=1g"));
    submitted.addAll(List.of("--conf", "spark.ui.enabled=false"));
    // Many clusters have it among their defaults; it cannot carry this program's records.
    submitted.addAll(List.of("--conf", "spark.serializer=" + KryoSerializer.class.getName()));
    submitted.addAll(options);
    submitted.addAll(List.of("--class", "org.therapyatlas.Main"));
    submitted.add(AtlasProcess.ROOT.resolve("target/therapy-atlas.jar").toString());
    submitted.addAll(arguments);
    return start(name, "org.apache.spark.deploy.SparkSubmit", submitted);
  }

  String url() {
    return url;
  }

  /** Where a worker, 1 or 2, keeps the applications that it took part in. */
  Path workFolder(int worker) {
    return folder.resolve("worker-" + worker);
  }

  /** {@code kill -9} for what a worker, 1 or 2, has started; whether there was anything. */
  boolean killExecutorOf(int worker) {
    return workers.get(worker - 1).killChildren();
  }

  /** {@code kill -9} for a worker and its executor, for good. */
  void loseWorker(int worker) {
    workers.get(worker - 1).close();
  }

  @Override
  public void close() {
    master.close();
    workers.forEach(AtlasProcess::close);
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
