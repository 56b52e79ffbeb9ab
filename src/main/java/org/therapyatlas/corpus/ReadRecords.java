package org.therapyatlas.corpus;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.therapyatlas.formats.Deletion;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.formats.RecordReaders;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.text.Digests;

/**
 * Reads the files of one task and describes their records, one at a time.
 *
 * @param configuration of the filesystems
 * @param describe how a record is described
 * @param options limits of the readers
 * @param digests gets the digest of each file that was read
 */
record ReadRecords(
    SerializableConfiguration configuration,
    Describe describe,
    ReaderOptions options,
    FileDigests digests)
    implements FlatMapFunction<List<SourceFile>, Row> {
  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

  @Override
  public Iterator<Row> call(List<SourceFile> files) {
    return new Rows(files.iterator(), describe.worker());
  }

  private final class Rows implements Iterator<Row>, TaskCompletionListener {
    private final Iterator<SourceFile> files;
    private final Describer describer;
    private SourceFile file;
    private RecordQueue records;
    private int number;
    private ReleaseFile release;

    Rows(Iterator<SourceFile> files, Describer describer) {
      this.files = files;
      this.describer = describer;
      if (TaskContext.get() != null) {
        TaskContext.get().addTaskCompletionListener(this);
      }
    }

    @Override
    public boolean hasNext() {
      while (records == null || !more()) {
        onTaskCompletion(null);
        if (!files.hasNext()) {
          return false;
        }
        file = files.next();
        number = 0;
        release = ReleaseFile.of(file.name()).orElse(null);
        SourceFile opened = file;
        records = new RecordQueue(file.name(), sink -> read(opened, sink));
      }
      return true;
    }

    private boolean more() {
      try {
        return records.hasNext();
      } catch (IllegalStateException e) {
        throw new IllegalStateException("Reading %s failed".formatted(file.path()), e);
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      String source = "%s#%d".formatted(file.name(), ++number);
      Object item = records.next();
      if (item instanceof Refusal refusal) {
        return RecordRows.refused(source, refusal);
      }
      if (item instanceof Deletion deletion) {
        return RecordRows.deletion(source, deletion, release);
      }
      SourceRecord record = (SourceRecord) item;
      try {
        return RecordRows.accepted(source, record, describer.describe(record), release);
      } catch (RuntimeException e) {
        throw new IllegalStateException("Describing record %s failed".formatted(source), e);
      }
    }

    @Override
    public void onTaskCompletion(TaskContext context) {
      if (records != null) {
        records.close();
        records = null;
      }
    }
  }

  private void read(SourceFile file, RecordSink sink) throws IOException {
    Path path = new Path(file.path());
    FileSystem system = path.getFileSystem(configuration.value());
    InputStream opened;
    try {
      // A task that is repeated for it then ends at once.
      requireUnchanged(file, system.getFileStatus(path));
      opened = system.open(path);
    } catch (FileNotFoundException | AccessControlException e) {
      sink.refuse(
          new Refusal(
              0,
              Digests.sha256(file.path().getBytes(StandardCharsets.UTF_8)),
              RefusalReason.UNREADABLE,
              "The file was listed but cannot be opened; restore it or its permissions."));
      return;
    }
    String sha256;
    try (DigestInputStream in = Digests.digesting(opened)) {
      byte[] start = in.readNBytes(PARQUET.length);
      if (Arrays.equals(start, PARQUET)) {
        ParquetRows.read(path, configuration.value(), options, sink);
      } else {
        InputStream whole =
            new SequenceInputStream(
                new ByteArrayInputStream(start), CloseShieldInputStream.wrap(in));
        RecordReaders.read(whole, path.getName(), options, sink);
      }
      // Also of what no reader wanted: a format that is refused, the rest of a damaged file.
      sha256 = Digests.rest(in);
    } catch (IOException e) {
      // A file that was replaced breaks anywhere; this is then the reason to be told.
      requireStillThere(file, system);
      throw e;
    }
    requireStillThere(file, system);
    digests.add(Map.of(file.path(), sha256));
  }

  /** Its records are on their way to the table by now, so that it is too late to refuse it. */
  private static void requireStillThere(SourceFile file, FileSystem system) throws IOException {
    FileStatus now;
    try {
      now = system.getFileStatus(new Path(file.path()));
    } catch (FileNotFoundException e) {
      throw ChangedInputException.removed(file);
    }
    requireUnchanged(file, now);
  }

  private static void requireUnchanged(SourceFile file, FileStatus now)
      throws ChangedInputException {
    if (now.getLen() != file.bytes() || SourceFile.modified(now) != file.modified()) {
      throw ChangedInputException.written(file, now.getLen());
    }
  }
}
