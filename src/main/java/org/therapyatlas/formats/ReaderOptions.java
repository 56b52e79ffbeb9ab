package org.therapyatlas.formats;

/**
 * Limits that protect a run from files that would not fit into a task's memory.
 *
 * @param maxTextBytes largest text file that is read, in bytes after decompression
 * @param maxRecordBytes largest single record of a file of many, a line of JSON or an XML record,
 *     in bytes after decompression
 */
public record ReaderOptions(int maxTextBytes, int maxRecordBytes) implements java.io.Serializable {
  /** 64 MiB for a text file as well as for one record. */
  public static final ReaderOptions DEFAULTS = new ReaderOptions(64 << 20, 64 << 20);

  public ReaderOptions {
    if (maxTextBytes < 1 || maxRecordBytes < 1) {
      throw new IllegalArgumentException(
          "Limits are at least one byte, but the limit for a text file is "
              + maxTextBytes
              + " and the one for a record "
              + maxRecordBytes
              + ".");
    }
  }
}
