package org.therapyatlas.formats.archives;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar archive. */
final class TarMembers implements Members {
  private final TarArchiveInputStream tar;

  TarMembers(InputStream in) {
    tar = new TarArchiveInputStream(in, "UTF-8");
  }

  @Override
  public Member next() throws IOException {
    TarArchiveEntry entry = tar.getNextEntry();
    if (entry == null) {
      return null;
    }
    String obstacle = null;
    if (entry.isSymbolicLink() || entry.isLink()) {
      obstacle = "is a link, and links are not followed";
    } else if (!entry.isDirectory() && !entry.isFile()) {
      obstacle = "is a device and no file";
    }
    return new Member(entry.getName(), !entry.isDirectory(), obstacle);
  }

  @Override
  public InputStream content() {
    return tar;
  }
}
