package org.therapyatlas.formats;

import java.io.IOException;

/** Says what is wrong with a file's content at a point below the parser that reads it. */
final class ContentException extends IOException {
  private static final long serialVersionUID = 1L;
  private final RefusalReason reason;

  ContentException(RefusalReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  RefusalReason reason() {
    return reason;
  }

  /**
   * The content exception that a parser's exception stands for, or null when the parser itself
   * found the fault.
   *
   * @throws IOException the storage's own exception if that is the cause
   */
  static ContentException causeOf(Throwable thrown) throws IOException {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof StorageException storage) {
        throw storage.getCause();
      }
      if (at instanceof ContentException content) {
        return content;
      }
    }
    return null;
  }
}
