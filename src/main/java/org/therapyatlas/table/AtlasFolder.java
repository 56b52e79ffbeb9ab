package org.therapyatlas.table;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of an atlas: its versions and the pointer to the current one.
 *
 * <p>A version is a folder below {@code versions} that is complete once it has a manifest; it is
 * never changed afterwards. {@code current} names the published version and is replaced last, in
 * one step: by an atomic move on a local disk, by a rename that overwrites on HDFS, by one PUT on
 * an object store, on condition that it is what it was where the store knows conditions. No folder
 * is ever renamed.
 */
public final class AtlasFolder {
  static final String MANIFEST = "manifest.json";
  private static final String PROGRESS = "progress.json";
  private static final String MARKER = "_therapy_atlas";
  private static final String CURRENT = "current";
  private static final String LATEST = "latest";

  /** What HDFS keeps open for the one run that publishes; a local disk locks the marker itself. */
  private static final String PUBLISHING = "_publishing";

  private static final String VERSIONS = "versions";

  /** The name under which a run that died may have left the pointer it was about to set. */
  private static final Pattern UNFINISHED = Pattern.compile("_" + CURRENT + "-(v\\d{6,9})");

  private static final String MARKER_TEXT = "A folder of therapy-atlas. Layout 1.\n";

  private final Path root;
  private final FileSystem files;
  private final WholeFiles whole;

  private AtlasFolder(Path root, FileSystem files, Configuration configuration) {
    this.root = root;
    this.files = files;
    this.whole = new WholeFiles(files, configuration);
  }

  /**
   * The folder at a path of any Hadoop filesystem; nothing is created.
   *
   * @throws IOException if the filesystem is unknown or out of reach
   */
  public static AtlasFolder at(String path, Configuration configuration) throws IOException {
    Path given = new Path(path);
    FileSystem files = given.getFileSystem(configuration);
    return new AtlasFolder(files.makeQualified(given), files, configuration);
  }

  /** The folder's path, qualified with its filesystem. */
  public Path path() {
    return root;
  }

  /**
   * Why the folder must not or cannot be written to: it holds something that is not an atlas, its
   * pointer leads nowhere, or the disk forbids it.
   */
  public Optional<String> problem() {
    try {
      Path nearest = root;
      while (!files.exists(nearest) && nearest.getParent() != null) {
        nearest = nearest.getParent();
      }
      if (!files.getFileStatus(nearest).isDirectory()) {
        return Optional.of(
            nearest.equals(root)
                ? "--output %s is a file; name a folder.".formatted(root)
                : "--output %s stands below the file %s; name a folder.".formatted(root, nearest));
      }
      if (isLocal() && !Files.isWritable(WholeFiles.local(nearest))) {
        return Optional.of(
            "--output %s cannot be written: no permission in %s, or its disk is read-only."
                .formatted(root, nearest));
      }
      if (!nearest.equals(root)) {
        return Optional.empty();
      }
      if (!files.exists(new Path(root, MARKER)) && files.listStatus(root).length > 0) {
        return Optional.of(
            ("--output %s holds files that are not an atlas (it has no %s); "
                    + "name an empty or a new folder.")
                .formatted(root, MARKER));
      }
      current();
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.of("--output %s cannot be read: %s".formatted(root, e.getMessage()));
    } catch (IllegalStateException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * The published version, or empty while there is none.
   *
   * @throws IllegalStateException if {@code current} names no complete version
   */
  public Optional<String> current() {
    try {
      String name = whole.read(new Path(root, CURRENT)).strip();
      if (number(name) == 0 || !isFinished(name)) {
        throw new IllegalStateException(
            "%s names version '%s', which is not complete; write the name of one of %s into it."
                .formatted(new Path(root, CURRENT), name, finishedVersions()));
      }
      return Optional.of(name);
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of all versions, finished or not, in the order they were begun. */
  public List<String> versions() {
    try {
      Set<String> names = new TreeSet<>();
      for (FileStatus status : files.listStatus(new Path(root, VERSIONS))) {
        if (status.isDirectory() && number(status.getPath().getName()) > 0) {
          names.add(status.getPath().getName());
        }
      }
      return List.copyOf(names);
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a version's tables stand. */
  public Path versionPath(String version) {
    return new Path(new Path(root, VERSIONS), version);
  }

  /** Where readers find a published version: by the link on a local disk, else by its name. */
  public Path readersPath(String version) {
    Path link = new Path(root, LATEST);
    return isLocal() && Files.isSymbolicLink(WholeFiles.local(link)) ? link : versionPath(version);
  }

  /** The manifest of a finished version. */
  public Manifest manifest(String version) {
    try {
      return Manifest.parse(whole.read(new Path(versionPath(version), MANIFEST)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins a version under the next free number; a name is never given twice. */
  public String begin() throws IOException {
    files.mkdirs(root);
    whole.create(new Path(root, MARKER), MARKER_TEXT);
    List<String> known = versions();
    int next = known.isEmpty() ? 1 : number(known.get(known.size() - 1)) + 1;
    while (!whole.claim(versionPath("v%06d".formatted(next)), MARKER_TEXT)) {
      next++;
    }
    return "v%06d".formatted(next);
  }

  /** Writes down what is complete of a version that is being written. */
  void record(String version, Progress progress) throws IOException {
    whole.replace(new Path(versionPath(version), PROGRESS), "_" + PROGRESS, progress.json());
  }

  /**
   * What is complete in versions that nobody published, newest first.
   *
   * @param version the version that is being written now
   * @param current the published version; what was begun before it is of no use any more
   */
  Map<String, Progress> unpublished(String version, Optional<String> current) {
    List<String> newestFirst = new ArrayList<>(versions());
    Collections.reverse(newestFirst);
    Map<String, Progress> unpublished = new LinkedHashMap<>();
    for (String name : newestFirst) {
      if (number(name) > current.map(AtlasFolder::number).orElse(0) && !name.equals(version)) {
        progress(name).ifPresent(progress -> unpublished.put(name, progress));
      }
    }
    return unpublished;
  }

  private Optional<Progress> progress(String version) {
    try {
      return Progress.parse(whole.read(new Path(versionPath(version), PROGRESS)));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a version complete; it may now be published. */
  void finish(String version, Manifest manifest) throws IOException {
    whole.replace(new Path(versionPath(version), MANIFEST), "_" + MANIFEST, manifest.json());
  }

  /**
   * Makes a finished version the current one. An object store that compares and writes in one step
   * is told what to compare with; one that does not can only be asked before, so that of two runs
   * which publish at the same moment the later one wins.
   *
   * @param expected what was current when the run began
   * @throws IllegalStateException if another run has published since
   */
  void publish(String version, Optional<String> expected) throws IOException {
    // The lock keeps other processes out, the monitor the other threads of this one.
    synchronized (AtlasFolder.class) {
      try (Closeable lock = whole.exclude(new Path(root, isLocal() ? MARKER : PUBLISHING))) {
        if (whole.writesIfUnchanged(new Path(root, CURRENT))) {
          pointIfUnchanged(version, expected);
          return;
        }
        requireUnchanged(version, expected);
        whole.replace(new Path(root, CURRENT), "_" + CURRENT + "-" + version, version + "\n");
        if (isLocal()) {
          whole.point(new Path(root, LATEST), java.nio.file.Path.of(VERSIONS, version));
        }
        assert lock != null;
      }
    }
  }

  private void pointIfUnchanged(String version, Optional<String> expected) throws IOException {
    Path pointer = new Path(root, CURRENT);
    // The tag is asked for before the content: whatever is written after that has another tag.
    Optional<String> tag = whole.tag(pointer);
    requireUnchanged(version, expected);
    try {
      whole.writeIfUnchanged(pointer, tag, version + "\n");
    } catch (IOException e) {
      if (current().equals(Optional.of(version))) {
        // Written, and only the answer was lost: a version's name is never given twice.
        return;
      }
      requireUnchanged(version, expected);
      throw e;
    }
  }

  /**
   * Removes what no reader needs any more: of the versions begun before the given one all but the
   * last published ones, so also the remains of runs that died. Such a run could not publish any
   * more even if it were still alive, since {@code current} has changed. A manifest goes before its
   * tables, so that a version of which a part is left never looks complete. The record of its
   * progress is of no use to a published version.
   *
   * @param keep how many published versions stay, the current one included
   */
  void prune(String version, int keep) throws IOException {
    Set<String> kept = new HashSet<>();
    Optional<String> published = Optional.of(version);
    while (published.isPresent() && kept.size() < keep && kept.add(published.get())) {
      published = manifest(published.get()).previous().filter(name -> versions().contains(name));
    }
    for (String name : versions()) {
      if (number(name) < number(version) && !kept.contains(name)) {
        files.delete(new Path(versionPath(name), MANIFEST), false);
        files.delete(new Path(versionPath(name), PROGRESS), false);
        files.delete(versionPath(name), true);
      }
    }
    files.delete(new Path(versionPath(version), PROGRESS), false);
    for (FileStatus status : files.listStatus(root)) {
      Matcher remains = UNFINISHED.matcher(status.getPath().getName());
      if (remains.matches() && number(remains.group(1)) < number(version)) {
        files.delete(status.getPath(), false);
      }
    }
  }

  FileSystem files() {
    return files;
  }

  /** Whether it stands on this machine's own disks. */
  public boolean isLocal() {
    return whole.isLocal();
  }

  /**
   * Fails if another run has published since this one began; what this one wrote may be gone then.
   *
   * @param expected what was current when the run began
   */
  void requireUnchanged(String version, Optional<String> expected) {
    Optional<String> now = current();
    if (!now.equals(expected)) {
      throw new IllegalStateException(
          ("Version %s is not published: %s was current when the run began, %s is now. "
                  + "Another run has published meanwhile; run again.")
              .formatted(version, expected.orElse("none"), now.orElse("none")));
    }
  }

  private static int number(String version) {
    return version.matches("v\\d{6,9}") ? Integer.parseInt(version.substring(1)) : 0;
  }

  /** Names of finished versions, oldest first. */
  public List<String> finishedVersions() {
    List<String> finished = new ArrayList<>();
    for (String name : versions()) {
      try {
        if (isFinished(name)) {
          finished.add(name);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return finished;
  }

  private boolean isFinished(String version) throws IOException {
    return files.exists(new Path(versionPath(version), MANIFEST));
  }
}
