package org.therapyatlas.formats;

/** Takes what a reader finds, in the order of the file. */
public interface RecordSink {
  /** A record that was read. */
  void accept(SourceRecord record);

  /** A record or file that was not. */
  void refuse(Refusal refusal);

  /** A record of another file that is to be held no longer. */
  void delete(Deletion deletion);
}
