package org.therapyatlas.run;

import java.util.List;

/** Options or places that cannot be right, all of them at once. */
public final class WrongUsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The problems, one sentence each. */
  public WrongUsageException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
