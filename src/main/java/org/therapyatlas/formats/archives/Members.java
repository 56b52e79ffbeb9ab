package org.therapyatlas.formats.archives;

import java.io.IOException;
import java.io.InputStream;

/** The members of one archive, one after the other; nothing is ever written to a disk. */
interface Members {
  /**
   * A member.
   *
   * @param name its path in the archive, for messages and ids only
   * @param isFile whether it is a file, and no folder
   * @param obstacle why its content cannot be read, or null
   */
  record Member(String name, boolean isFile, String obstacle) {}

  /** Moves to the next member; null behind the last one. */
  Member next() throws IOException;

  /** The content of the current member up to its end. */
  InputStream content();
}
