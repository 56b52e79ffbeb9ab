package org.therapyatlas.formats;

import java.util.Objects;

/**
 * What a reader is told about a file beside its content.
 *
 * @param fileName the file's name, with or without folders; never used to tell its format
 * @param options limits and choices
 */
public record ReaderContext(String fileName, ReaderOptions options) {
  public ReaderContext {
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(options, "options");
  }

  /** The name without folders, {@code .gz} and the last extension. */
  public String fileStem() {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
