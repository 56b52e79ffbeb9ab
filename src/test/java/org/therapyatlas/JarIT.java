package org.therapyatlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the jar, and that it is the same wherever it is built. */
class JarIT {
  private static final Path ROOT = AtlasProcess.ROOT;
  private static final String JAR = "target/therapy-atlas.jar";

  /** All that the jar is made of. */
  private static final List<String> SOURCES =
      List.of("pom.xml", "mvnw", ".mvn", "NOTICE", "LICENSE", "data/lexicon", "src/main");

  /**
   * Folders of classes that are not ours, and the name under which {@code NOTICE} speaks of them.
   */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "org/apache/fontbox", "fontbox",
          "org/apache/lucene", "Apache Lucene",
          "org/apache/pdfbox", "Apache PDFBox",
          "org/jsoup", "jsoup",
          "org/netpreserve", "jwarc",
          "org/tartarus/snowball", "Snowball",
          "org/therapyatlas/shaded/aalto", "aalto-xml",
          "org/therapyatlas/shaded/stax2", "stax2-api",
          "picocli", "picocli");

  @TempDir Path other;

  /** Nothing that Spark ships, nothing under a foreign licence that is not named. */
  @Test
  void carriesOnlyWhatTheNoticeNames() throws IOException {
    List<String> unnamed = new ArrayList<>();
    String notice;
    try (JarFile jar = new JarFile(ROOT.resolve(JAR).toFile())) {
      notice =
          new String(jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(), UTF_8);
      jar.versionedStream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class") && !isNamed(name))
          .forEach(unnamed::add);
    }
    assertThat(unnamed).isEmpty();
    assertThat(notice).contains(LIBRARIES.values());
  }

  private static boolean isNamed(String name) {
    return LIBRARIES.keySet().stream().anyMatch(folder -> name.startsWith(folder + "/"))
        || (name.startsWith("org/therapyatlas/") && !name.startsWith("org/therapyatlas/shaded/"));
  }

  /** Built in another folder, time zone and locale; and once more over what that build left. */
  @Test
  void anotherBuildGivesTheSameBytes() throws Exception {
    for (String source : SOURCES) {
      copy(ROOT.resolve(source), other.resolve(source));
    }
    build("elsewhere");
    assertSameJar("built elsewhere");
    build("over-the-last");
    assertSameJar("built over the last");
  }

  private void assertSameJar(String which) throws IOException {
    assertThat(Files.mismatch(ROOT.resolve(JAR), other.resolve(JAR)))
        .as("first byte that differs, " + which)
        .isEqualTo(-1L);
  }

  private void build(String name) throws Exception {
    Path log = ROOT.resolve("target/it-logs/build-" + name + ".log");
    Files.createDirectories(log.getParent());
    // Offline: everything was fetched for the build that is running.
    ProcessBuilder build =
        new ProcessBuilder("bash", "mvnw", "-q", "-B", "-o", "-DskipTests", "package")
            .directory(other.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    build.environment().put("TZ", "Asia/Kathmandu");
    build.environment().put("MAVEN_OPTS", "-Duser.language=tr -Duser.country=TR");
    Process building = build.start();
    try {
      assertThat(building.waitFor(10, TimeUnit.MINUTES)).as("finished").isTrue();
    } finally {
      building.destroyForcibly();
    }
    assertThat(building.exitValue()).as(Files.readString(log)).isZero();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(path, target);
        }
      }
    }
  }
}
