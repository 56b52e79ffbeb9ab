package org.therapyatlas.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.therapyatlas.formats.ReaderOptions;

/**
 * The input files of a run; the only place that reads foreign input.
 *
 * @param files in the order of their names, never two of one path
 */
public record Sources(List<SourceFile> files) {
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
    int root = commonFolder(List.copyOf(found.keySet()));
    List<SourceFile> named = new ArrayList<>();
    found.forEach(
        (path, status) ->
            named.add(
                new SourceFile(
                    path, path.substring(root), status.getLen(), status.getModificationTime())));
    return new Sources(named);
  }

  /** Size of all files as stored. */
  public long bytes() {
    return files.stream().mapToLong(SourceFile::bytes).sum();
  }

  /** Every record of every file, read, cleaned and described in one pass, as {@link Records}. */
  public Dataset<Row> read(SparkSession spark, Describe describe, ReaderOptions options) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<SourceFile>> tasks = tasks(context.defaultParallelism());
    JavaRDD<Row> rows =
        context
            .parallelize(tasks, tasks.size())
            .flatMap(
                new ReadRecords(
                    new SerializableConfiguration(context.hadoopConfiguration()),
                    describe,
                    options));
    return spark.createDataFrame(rows, Records.TABLE.schema());
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

  /** Length of the longest common prefix of all paths that ends in a slash. */
  private static int commonFolder(List<String> paths) {
    if (paths.isEmpty()) {
      return 0;
    }
    String first = paths.get(0);
    String last = paths.get(paths.size() - 1);
    int common = 0;
    while (common < Math.min(first.length(), last.length())
        && first.charAt(common) == last.charAt(common)) {
      common++;
    }
    // The separator itself may not count as common: a and ab share no folder a.
    return first.lastIndexOf('/', common - 1) + 1;
  }
}
