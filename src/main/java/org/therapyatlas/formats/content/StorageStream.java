package org.therapyatlas.formats.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Turns every failure of the storage into a {@link StorageException}. */
public final class StorageStream extends FilterInputStream {
  public StorageStream(InputStream storage) {
    super(storage);
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (IOException e) {
      throw new StorageException(e);
    }
  }
}
