package org.therapyatlas.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.therapyatlas.formats.ReaderOptions;

/**
 * The input files of a run; the only place that reads foreign input.
 *
 * @param root what the paths of all files begin with, up to their names
 * @param files in the order of their names, never two of one path
 */
public record Sources(String root, List<SourceFile> files) {
  /** No input at all, where a run takes its corpus over. */
  public static final Sources NONE = new Sources("", List.of());

  private static final long BYTES_PER_TASK = 64L << 20;
  private static final int TASKS_PER_CORE = 3;

  public Sources {
    files = List.copyOf(files);
  }

  /**
   * Finds the files that folders, globs and paths name, folders with all that is below them. Names
   * that begin with a dot or an underscore are left out, as everywhere in Hadoop.
   *
   * @param inputs folders, files or globs of any Hadoop filesystem
   * @param problems gets a sentence for each input that names nothing readable
   */
  public static Sources find(
      List<String> inputs, Configuration configuration, List<String> problems) {
    TreeMap<String, FileStatus> found = new TreeMap<>();
    for (String input : inputs) {
      try {
        Path path = new Path(input);
        FileSystem files = path.getFileSystem(configuration);
        // A folder may have a name that would also be a glob.
        FileStatus[] matches =
            files.exists(path)
                ? new FileStatus[] {files.getFileStatus(path)}
                : files.globStatus(files.makeQualified(path));
        if (matches == null || matches.length == 0) {
          problems.add("--input %s names no file or folder.".formatted(input));
          continue;
        }
        TreeMap<String, FileStatus> below = new TreeMap<>();
        for (FileStatus match : matches) {
          collect(files, match, below);
        }
        if (below.isEmpty()) {
          problems.add("--input %s holds no files.".formatted(input));
        }
        found.putAll(below);
      } catch (IOException | IllegalArgumentException e) {
        problems.add("--input %s cannot be read: %s".formatted(input, e.getMessage()));
      }
    }
    List<SourceFile> files = new ArrayList<>();
    found.forEach(
        (path, status) ->
            files.add(new SourceFile(path, path, status.getLen(), SourceFile.modified(status))));
    return new Sources("", files).below(commonFolder(found.navigableKeySet()));
  }

  /** The same files, named by their paths below another root. */
  Sources below(String other) {
    return new Sources(
        other,
        files.stream()
            .map(
                file ->
                    new SourceFile(
                        file.path(),
                        file.path().substring(other.length()),
                        file.bytes(),
                        file.modified()))
            .toList());
  }

  /** Those of the files that are wanted. */
  Sources only(Predicate<SourceFile> wanted) {
    return new Sources(root, files.stream().filter(wanted).toList());
  }

  /** Size of all files as stored. */
  public long bytes() {
    return files.stream().mapToLong(SourceFile::bytes).sum();
  }

  /**
   * Every record of every file, read, cleaned and described in one pass, as {@link Records}.
   *
   * @param digests gets the digest of each file when its records have been asked for
   */
  Dataset<Row> read(
      SparkSession spark, Describe describe, ReaderOptions options, FileDigests digests) {
    spark.sparkContext().register(digests, "digests of input files");
    return spark.createDataFrame(
        inTasks(
            spark,
            context ->
                new ReadRecords(
                    new SerializableConfiguration(context.hadoopConfiguration()),
                    describe,
                    options,
                    digests)),
        Records.TABLE.schema());
  }

  /** SHA-256 of each file that can be opened, by its path. */
  Map<String, String> digests(SparkSession spark) {
    Map<String, String> digests = new HashMap<>();
    inTasks(
            spark,
            context ->
                new DigestFiles(new SerializableConfiguration(context.hadoopConfiguration())))
        .collect()
        .forEach(digest -> digests.put(digest._1(), digest._2()));
    return digests;
  }

  private <T> JavaRDD<T> inTasks(
      SparkSession spark,
      Function<JavaSparkContext, FlatMapFunction<List<SourceFile>, T>> reading) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<SourceFile>> tasks = tasks(context.defaultParallelism());
    return context.parallelize(tasks, Math.max(1, tasks.size())).flatMap(reading.apply(context));
  }

  /**
   * The files in groups of similar size, largest files first, so that no task waits for another.
   */
  List<List<SourceFile>> tasks(int cores) {
    long target = Math.min(BYTES_PER_TASK, Math.max(1, bytes() / ((long) cores * TASKS_PER_CORE)));
    List<SourceFile> bySize = new ArrayList<>(files);
    bySize.sort(Comparator.comparingLong(SourceFile::bytes).reversed());
    List<List<SourceFile>> tasks = new ArrayList<>();
    List<SourceFile> open = new ArrayList<>();
    long size = 0;
    for (SourceFile file : bySize) {
      open.add(file);
      size += file.bytes();
      if (size >= target) {
        tasks.add(new ArrayList<>(open));
        open.clear();
        size = 0;
      }
    }
    if (!open.isEmpty()) {
      tasks.add(open);
    }
    return tasks;
  }

  private static void collect(
      FileSystem files, FileStatus status, TreeMap<String, FileStatus> found) throws IOException {
    if (!status.isDirectory()) {
      found.put(status.getPath().toString(), status);
      return;
    }
    for (FileStatus child : files.listStatus(status.getPath())) {
      String name = child.getPath().getName();
      if (!name.startsWith(".") && !name.startsWith("_")) {
        collect(files, child, found);
      }
    }
  }

  /** The longest beginning of all paths that ends in a slash. */
  static String commonFolder(NavigableSet<String> paths) {
    if (paths.isEmpty()) {
      return "";
    }
    String first = paths.first();
    String last = paths.last();
    int common = 0;
    while (common < Math.min(first.length(), last.length())
        && first.charAt(common) == last.charAt(common)) {
      common++;
    }
    // The separator itself may not count as common: a and ab share no folder a.
    return first.substring(0, first.lastIndexOf('/', common - 1) + 1);
  }
}
