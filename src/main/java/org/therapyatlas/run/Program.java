package org.therapyatlas.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.therapyatlas.text.Digests;

/** This very program. */
final class Program {
  private Program() {}

  /** Its version. */
  static String version() {
    return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /**
   * Tells it from every other build of the same version, by what its jar says of its files. Where
   * the jar cannot be looked at, each run counts as another program.
   */
  static String fingerprint() {
    try {
      Path code =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<String> files = Files.isDirectory(code) ? inFolder(code) : inJar(code);
      files.sort(null);
      return Digests.sha256(String.join("\n", files).getBytes(StandardCharsets.UTF_8));
    } catch (IOException
        | URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException e) {
      return UUID.randomUUID().toString();
    }
  }

  private static List<String> inJar(Path jar) throws IOException {
    List<String> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        files.add("%s %d %d".formatted(entry.getName(), entry.getSize(), entry.getCrc()));
      }
    }
    return files;
  }

  private static List<String> inFolder(Path folder) throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.add(
            "%s %d %s"
                .formatted(
                    folder.relativize(path), Files.size(path), Files.getLastModifiedTime(path)));
      }
    }
    return files;
  }
}
