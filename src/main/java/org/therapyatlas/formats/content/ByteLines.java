package org.therapyatlas.formats.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a file as bytes, without their line ends; one line at a time is held in memory. */
public final class ByteLines {
  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private boolean terminated;

  /**
   * @param limit longest line that is held, in bytes
   */
  public ByteLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * Moves to the next line; false behind the last one.
   *
   * @throws IOException what the stream throws; what was read of the line is then its content
   */
  public boolean next() throws IOException {
    length = 0;
    tooLong = false;
    terminated = false;
    boolean any = false;
    while (true) {
      if (position == filled) {
        filled = 0;
        position = 0;
        int count = in.read(buffer);
        if (count < 0) {
          return any;
        }
        filled = count;
      }
      any |= position < filled;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      take(end);
      if (end < filled) {
        position = end + 1;
        terminated = true;
        return true;
      }
      position = end;
    }
  }

  private void take(int end) {
    int count = end - position;
    if (tooLong || count > limit - length) {
      tooLong = true;
      return;
    }
    if (length + count > line.length) {
      long doubled = Math.max(2L * line.length, (long) length + count);
      line = Arrays.copyOf(line, (int) Math.min(doubled, Math.max(limit, length + count)));
    }
    System.arraycopy(buffer, position, line, length, count);
    length += count;
  }

  /** The line without its line end; its beginning only if it is too long. */
  public byte[] bytes() {
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    return Arrays.copyOf(line, end);
  }

  public boolean tooLong() {
    return tooLong;
  }

  /** Whether a line end followed. */
  public boolean terminated() {
    return terminated;
  }
}
