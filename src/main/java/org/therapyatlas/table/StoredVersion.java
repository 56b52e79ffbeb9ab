package org.therapyatlas.table;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * A finished version that is only read.
 *
 * @param folder the atlas
 * @param version its name
 */
public record StoredVersion(AtlasFolder folder, String version) {
  /**
   * The version that a path means: of an atlas the current one, or the folder of a version itself.
   *
   * @param argument how the path was given, for messages
   * @param problems gets a sentence if there is no finished version
   * @return the version, or null with a problem
   */
  public static StoredVersion at(
      String argument, String path, Configuration configuration, List<String> problems) {
    try {
      AtlasFolder folder = AtlasFolder.at(path, configuration);
      if (folder.finishedVersions().isEmpty()) {
        Path given = folder.path();
        if (given.getParent() != null && given.getParent().getParent() != null) {
          AtlasFolder above =
              AtlasFolder.at(given.getParent().getParent().toString(), configuration);
          if (above.finishedVersions().contains(given.getName())) {
            return new StoredVersion(above, given.getName());
          }
        }
      } else if (folder.current().isPresent()) {
        return new StoredVersion(folder, folder.current().get());
      }
      problems.add(
          "%s %s holds no published atlas; name the folder of one, or FOLDER/versions/VERSION."
              .formatted(argument, path));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      problems.add("%s %s cannot be read: %s".formatted(argument, path, e.getMessage()));
    }
    return null;
  }

  /** What was said of the version when it was finished. */
  public Manifest manifest() {
    return folder.manifest(version);
  }
}
