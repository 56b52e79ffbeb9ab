package org.therapyatlas;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * An object store on the loopback interface: S3Mock, a process of its own, and a gate before it.
 * S3Mock asks and writes in two steps where a PUT has a condition; the gate lets such a one pass
 * only when none is under way, so that it is one step for all others, as S3 promises. It can also
 * keep back the PUT of one object, so that whoever sent it can be killed at this moment, or the
 * answer to it, as a connection does that breaks off.
 */
public final class S3 implements AutoCloseable {
  private static final Path JAR = AtlasProcess.ROOT.resolve("target/s3mock/s3mock.jar");
  private static final String BUCKET = "atlas";
  private static final String FILE_SYSTEM = "org.apache.hadoop.fs.s3a.S3AFileSystem";
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  /** What the HTTP client and the HTTP server say themselves. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "host",
          "connection",
          "content-length",
          "expect",
          "upgrade",
          "transfer-encoding",
          "http2-settings",
          "date");

  private final AtlasProcess store;
  private final URI behind;
  private final HttpServer gate;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Object oneCondition = new Object();
  private final Queue<String> conditions = new ConcurrentLinkedQueue<>();
  private volatile String heldBack = "";
  private volatile String unanswered = "";
  private volatile CountDownLatch arrived = new CountDownLatch(0);

  private S3(Path folder) throws IOException {
    int port = freePort();
    behind = URI.create("http://127.0.0.1:" + port);
    store =
        AtlasProcess.java(
            Path.of("target", "it-logs", "s3mock.log"),
            List.of(
                "-Xmx512m",
                "-jar",
                JAR.toString(),
                // Over HTTPS it listens too, and nobody asks.
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--com.adobe.testing.s3mock.httpPort=" + port,
                "--com.adobe.testing.s3mock.store.initialBuckets=" + BUCKET,
                "--com.adobe.testing.s3mock.store.root=" + folder));
    gate = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gate.setExecutor(threads);
    gate.createContext("/", this::pass);
    gate.start();
  }

  /** Whether what the profile {@code s3} brings is there. */
  public static boolean isAtHand() {
    try {
      Class.forName(FILE_SYSTEM);
      return Files.exists(JAR);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Starts it, with one empty bucket, and waits until it answers.
   *
   * @param folder where its objects stand
   */
  public static S3 start(Path folder) throws Exception {
    S3 started = new S3(Files.createDirectories(folder));
    long begun = System.nanoTime();
    while (!started.answers()) {
      if (!started.store.isRunning() || System.nanoTime() - begun > PATIENCE_NANOS) {
        String said = started.store.output();
        started.close();
        throw new IllegalStateException("S3Mock does not answer: " + said);
      }
      Thread.sleep(100);
    }
    return started;
  }

  private boolean answers() throws InterruptedException {
    try {
      HttpRequest bucket = HttpRequest.newBuilder(behind.resolve("/" + BUCKET)).build();
      return client.send(bucket, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      // Not listening yet.
      return false;
    }
  }

  /** A path in it, as users write it. */
  public String uri(String path) {
    return "s3a://" + BUCKET + path;
  }

  /** What a client has to know. */
  Map<String, String> settings() {
    return Map.of(
        "fs.s3a.endpoint", "http://127.0.0.1:" + gate.getAddress().getPort(),
        "fs.s3a.endpoint.region", "us-east-1",
        "fs.s3a.path.style.access", "true",
        "fs.s3a.access.key", "identity",
        "fs.s3a.secret.key", "credential");
  }

  /** The same as options of spark-submit, with the jars that know such stores. */
  List<String> submitOptions() throws Exception {
    List<String> options = new ArrayList<>();
    options.addAll(
        List.of(
            "--jars",
            jarOf(FILE_SYSTEM) + "," + jarOf("software.amazon.awssdk.services.s3.S3Client")));
    settings()
        .forEach(
            (key, value) -> options.addAll(List.of("--conf", "spark.hadoop." + key + "=" + value)));
    return options;
  }

  /** On the disk of every machine, so that 640 MB are not sent to each. */
  private static String jarOf(String name) throws Exception {
    URI jar = Class.forName(name).getProtectionDomain().getCodeSource().getLocation().toURI();
    return "local:" + jar.getPath();
  }

  public Configuration configuration() {
    Configuration configuration = new Configuration();
    settings().forEach(configuration::set);
    return configuration;
  }

  public FileSystem files() throws IOException {
    return FileSystem.get(URI.create(uri("/")), configuration());
  }

  /** The objects that were written on a condition, with the condition and the answer's number. */
  public List<String> conditions() {
    return List.copyOf(conditions);
  }

  /** Keeps every PUT of an object back; {@link #awaitHeldBack} tells when the first has come. */
  void holdBack(String path) {
    arrived = new CountDownLatch(1);
    heldBack = "/" + BUCKET + path;
  }

  /** Waits until a PUT that is kept back has come, or its sender has ended. */
  void awaitHeldBack(AtlasProcess sender) throws InterruptedException {
    while (sender.isRunning() && arrived.getCount() > 0) {
      Thread.sleep(10);
    }
  }

  /** Keeps no PUT back any more. */
  void letPass() {
    heldBack = "";
  }

  /** Breaks the connection off once an object has been written, instead of the next answer. */
  public void loseAnswer(String path) {
    unanswered = "/" + BUCKET + path;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean isPut = exchange.getRequestMethod().equals("PUT");
      String path = exchange.getRequestURI().getPath();
      if (isPut && path.equals(heldBack)) {
        arrived.countDown();
        return;
      }
      String none = exchange.getRequestHeaders().getFirst("If-None-Match");
      String match = exchange.getRequestHeaders().getFirst("If-Match");
      if (!isPut || (none == null && match == null)) {
        answer(exchange, send(exchange, body));
        return;
      }
      HttpResponse<byte[]> response;
      synchronized (oneCondition) {
        response = send(exchange, body);
      }
      conditions.add(
          "%s If-%s %d"
              .formatted(
                  path.substring(path.lastIndexOf('/') + 1),
                  none == null ? "Match" : "None-Match",
                  response.statusCode()));
      if (path.equals(unanswered)) {
        unanswered = "";
        return;
      }
      answer(exchange, response);
    }
  }

  private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI().toString()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0 && !exchange.getRequestMethod().equals("PUT")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              boolean kept = isHead && name.equalsIgnoreCase("content-length");
              if (kept || !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    byte[] body = response.body();
    exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    gate.stop(0);
    threads.shutdownNow();
    store.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
