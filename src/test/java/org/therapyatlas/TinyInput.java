package org.therapyatlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** As little of the sample corpus as has rows in most tables. */
final class TinyInput {
  private static final List<String> FILES =
      List.of("news/zh-fmt-als.txt", "journals/en-mindfulness-pain.txt", "medline/sample-1.xml");

  private TinyInput() {}

  /** A new folder that holds it. */
  static Path in(Path folder) throws IOException {
    Files.createDirectory(folder);
    for (String file : FILES) {
      Path from = Path.of("data/corpus").resolve(file);
      Files.copy(from, folder.resolve(from.getFileName()));
    }
    return folder;
  }
}
