package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

class SourceFileTest {
  /** What an object store says of an object. */
  private static final class StoredObject extends FileStatus implements EtagSource {
    private static final long serialVersionUID = 1L;

    StoredObject(long modified) {
      super(7, false, 1, 1, modified, new Path("store:///a.xml"));
    }

    @Override
    public String getEtag() {
      return "\"a\"";
    }
  }

  @Test
  void aDiskTellsMillisecondsAndAnObjectStoreWholeSeconds() {
    FileStatus file = new FileStatus(7, false, 1, 1, 1_000_123, new Path("file:///a.xml"));
    assertThat(SourceFile.modified(file)).isEqualTo(1_000_123);
    assertThat(SourceFile.modified(new StoredObject(1_000_123))).isEqualTo(1_000_000);
    assertThat(SourceFile.modified(new StoredObject(1_000_000))).isEqualTo(1_000_000);
  }
}
