package org.therapyatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void theDeepestReasonAndTheWayOutAreSaid() {
    Exception full =
        new IllegalStateException(
            "Job aborted due to stage failure\nDriver stacktrace:\n  at a.b",
            new IOException("Writing rows failed", new IOException("No space left on device")));
    assertThat(Failure.explained(full))
        .isEqualTo(
            "Job aborted due to stage failure. No space left on device. Free some space where"
                + " --output and spark.local.dir stand, or name other disks, and run again.");
  }

  @Test
  void aFolderThatCannotBeMadeIsAMatterOfTheDisk() {
    assertThat(
            Failure.explained(
                new IllegalStateException("x", new IOException("Mkdirs failed to create a/b"))))
        .isEqualTo(
            "x. Mkdirs failed to create a/b. See that the disk of --output can be written to and"
                + " has room, and run again.");
  }

  @Test
  void nothingIsSaidTwice() {
    IOException reason = new IOException("The name node does not answer.");
    assertThat(Failure.explained(new UncheckedIOException(reason)))
        .isEqualTo("java.io.IOException: The name node does not answer.");
    assertThat(Failure.explained(reason)).isEqualTo("The name node does not answer.");
  }

  @Test
  void aMissingFileMayHaveBeenReplaced() {
    assertThat(
            Failure.explained(new IllegalStateException("x", new FileNotFoundException("a.xml"))))
        .isEqualTo("x. a.xml. If it was removed or written anew while the run read it, run again.");
  }

  @Test
  void errorsWithoutAMessageAreNamedAndLoopsEnd() {
    assertThat(Failure.explained(new OutOfMemoryError()))
        .startsWith("OutOfMemoryError. Give it more with --driver-memory");
    Exception first = new IllegalStateException("first");
    Exception second = new IllegalStateException("second", first);
    first.initCause(second);
    assertThat(Failure.explained(first)).isEqualTo("first. second");
  }
}
