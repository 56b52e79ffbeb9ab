package org.therapyatlas.formats.content;

import java.io.IOException;
import org.therapyatlas.formats.RefusalReason;

/** Says what is wrong with a file's content at a point below the parser that reads it. */
public final class ContentException extends IOException {
  private static final long serialVersionUID = 1L;
  private final RefusalReason reason;

  public ContentException(RefusalReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public RefusalReason reason() {
    return reason;
  }

  /**
   * The content exception that a parser's exception stands for, or null when the parser itself
   * found the fault.
   *
   * @throws IOException the storage's own exception if that is the cause
   */
  public static ContentException causeOf(Throwable thrown) throws IOException {
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
