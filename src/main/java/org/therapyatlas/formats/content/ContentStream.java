package org.therapyatlas.formats.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.therapyatlas.formats.RefusalReason;

/**
 * A stream that can be looked at before it is read and set back a little, that counts what it hands
 * out and that can be told how much one record may take.
 */
public final class ContentStream extends InputStream {
  /** How much of a file's beginning can be looked at, in bytes. */
  public static final int PEEK = 1 << 16;

  /** How far it can be set back, in bytes; more than any parser here reads at once. */
  public static final int KEPT = 1 << 14;

  /** So much at once is handed out at most, so that what a parser holds unread can be had again. */
  private static final int CHUNK = 1 << 13;

  private final InputStream in;
  private final byte[] buffer = new byte[KEPT + PEEK];
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
    makeRoom();
    while (limit < buffer.length && !ended && postponed == null) {
      try {
        pull();
      } catch (ContentException e) {
        postponed = e;
      }
    }
    return Arrays.copyOfRange(buffer, position, Math.min(limit, position + PEEK));
  }

  /** Bytes handed out so far. */
  public long delivered() {
    return delivered;
  }

  /**
   * From here on at most so many bytes are handed out; the next one is a refusal for size. Readers
   * call it at the start of each record.
   */
  public void allow(long bytes) {
    allowance = bytes;
    stopAt = bytes > Long.MAX_VALUE - delivered ? Long.MAX_VALUE : delivered + bytes;
  }

  /** Sets back to a place among the last {@link #KEPT} bytes that were handed out. */
  public void setBack(long offset) {
    long back = delivered - offset;
    if (back < 0 || back > position) {
      throw new IllegalArgumentException(
          "Cannot go from byte " + delivered + " to " + offset + " with " + position + " kept.");
    }
    position -= (int) back;
    delivered = offset;
  }

  /** The first byte that {@link #setBack} can reach. */
  public long firstKept() {
    return delivered - position;
  }

  /** Moves what is kept and what is still to be read to the buffer's front. */
  private void makeRoom() {
    int from = Math.max(0, position - KEPT);
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, limit - from);
      limit -= from;
      position -= from;
    }
  }

  private void pull() throws IOException {
    int count = in.read(buffer, limit, buffer.length - limit);
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
      makeRoom();
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
    int count = Math.min(Math.min(length, CHUNK), limit - position);
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
