package org.therapyatlas.corpus;

import java.io.IOException;

/** An input file is not what it was when the run began, so that it may have been read in halves. */
final class ChangedInputException extends IOException {
  private static final long serialVersionUID = 1L;

  private ChangedInputException(String message) {
    super(message);
  }

  static ChangedInputException written(SourceFile file, long bytes) {
    return new ChangedInputException(
        "The input file %s was written to during the run (%d bytes before, %d now); run again once it stays as it is."
            .formatted(file.path(), file.bytes(), bytes));
  }

  static ChangedInputException removed(SourceFile file) {
    return new ChangedInputException(
        "The input file %s was removed while it was read; restore it, or run again without it."
            .formatted(file.path()));
  }
}
