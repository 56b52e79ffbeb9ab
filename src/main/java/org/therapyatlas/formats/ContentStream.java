package org.therapyatlas.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream whose beginning can be looked at before it is read, that counts what it hands out and
 * that can be told how much one record may take.
 */
public final class ContentStream extends InputStream {
  /** How much of a file's beginning can be looked at, in bytes. */
  public static final int PEEK = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[PEEK];
  private int position;
  private int limit;
  private boolean ended;
  private IOException postponed;
  private long delivered;
  private long stopAt = Long.MAX_VALUE;
  private long allowance;

  /** Wraps a stream. */
  public ContentStream(InputStream in) {
    this.in = in;
  }

  /**
   * Up to {@link #PEEK} bytes of what comes next, without taking them. Fewer mean that the stream
   * ends or breaks after them; a break is thrown when it is reached by reading.
   */
  public byte[] peek() throws IOException {
    if (position > 0) {
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      position = 0;
    }
    while (limit < PEEK && !ended && postponed == null) {
      try {
        pull();
      } catch (ContentException e) {
        postponed = e;
      }
    }
    return Arrays.copyOfRange(buffer, position, limit);
  }

  /** Bytes handed out so far. */
  public long delivered() {
    return delivered;
  }

  /** Whether all bytes were handed out. */
  boolean atEnd() {
    return ended && position == limit;
  }

  /**
   * From here on at most so many bytes are handed out; the next one is a refusal for size. Readers
   * call it at the start of each record.
   */
  void allow(int bytes) {
    allowance = bytes;
    stopAt = delivered + bytes;
  }

  private void pull() throws IOException {
    int count = in.read(buffer, limit, PEEK - limit);
    if (count < 0) {
      ended = true;
    } else {
      limit += count;
    }
  }

  private boolean fill() throws IOException {
    while (position == limit && !ended) {
      if (postponed != null) {
        throw postponed;
      }
      position = 0;
      limit = 0;
      pull();
    }
    return position < limit;
  }

  @Override
  public int read() throws IOException {
    if (!fill()) {
      return -1;
    }
    account(1);
    return buffer[position++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    account(count);
    return count;
  }

  private void account(int count) throws IOException {
    delivered += count;
    if (delivered > stopAt) {
      throw new ContentException(
          RefusalReason.TOO_LARGE,
          "One record is larger than the limit of "
              + allowance
              + " bytes; raise the limit or split it.");
    }
  }

  @Override
  public int available() throws IOException {
    return fill() ? limit - position : 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
