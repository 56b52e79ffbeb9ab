package org.therapyatlas.formats.archives;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A zip archive, read from its front to its end. */
final class ZipMembers implements Members {
  private final EndOfZip end;
  private final ZipArchiveInputStream zip;

  ZipMembers(InputStream in) {
    end = new EndOfZip(in);
    zip = new ZipArchiveInputStream(end, "UTF-8", true, true);
  }

  @Override
  public Member next() throws IOException {
    ZipArchiveEntry entry = zip.getNextEntry();
    if (entry == null) {
      if (!end.isSeen()) {
        throw new EOFException("Truncated zip archive");
      }
      return null;
    }
    String obstacle = null;
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      obstacle = "is encrypted";
    } else if (!zip.canReadEntryData(entry)) {
      obstacle = "is packed by a method that is not read";
    } else if (entry.isUnixSymlink()) {
      obstacle = "is a link, and links are not followed";
    }
    return new Member(entry.getName(), !entry.isDirectory(), obstacle);
  }

  @Override
  public InputStream content() {
    return zip;
  }

  /**
   * Watches for the mark of the directory's end, since the archive's reader takes any end for it.
   */
  private static final class EndOfZip extends FilterInputStream {
    private static final int MARK = 'P' << 24 | 'K' << 16 | 5 << 8 | 6;
    private int last;
    private boolean seen;

    EndOfZip(InputStream in) {
      super(in);
    }

    boolean isSeen() {
      return seen;
    }

    private void watch(int b) {
      last = last << 8 | b & 0xFF;
      seen |= last == MARK;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      watch(b);
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, length);
      for (int i = 0; i < count; i++) {
        watch(target[offset + i]);
      }
      return count;
    }
  }
}
