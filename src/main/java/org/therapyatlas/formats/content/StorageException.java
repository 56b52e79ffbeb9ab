package org.therapyatlas.formats.content;

import java.io.IOException;

/**
 * Marks a failure of the storage on its way through parsers that also throw {@link IOException} for
 * bad content.
 */
public final class StorageException extends IOException {
  private static final long serialVersionUID = 1L;

  public StorageException(IOException cause) {
    super(cause);
  }

  @Override
  public synchronized IOException getCause() {
    return (IOException) super.getCause();
  }
}
