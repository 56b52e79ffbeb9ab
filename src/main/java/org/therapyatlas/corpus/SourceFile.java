package org.therapyatlas.corpus;

import java.io.Serializable;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;

/**
 * One input file as it was when the run began.
 *
 * @param path where it stands, qualified with its filesystem
 * @param name its path below the input root, as published
 * @param bytes its size as stored
 * @param modified when it was last written, in the clock of its filesystem
 */
public record SourceFile(String path, String name, long bytes, long modified)
    implements Serializable {

  /**
   * When a file was last written, so that it can be compared. Object stores tell whole seconds of
   * one object, as HTTP does, and some of them milliseconds where they list many.
   */
  static long modified(FileStatus status) {
    long milliseconds = status.getModificationTime();
    return status instanceof EtagSource ? milliseconds - milliseconds % 1000 : milliseconds;
  }
}
