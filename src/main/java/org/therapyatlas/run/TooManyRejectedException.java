package org.therapyatlas.run;

/** More records were refused than allowed; the version is kept but not published. */
public final class TooManyRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyRejectedException(long refused, long records, double allowed, String where) {
    super(
        ("%d of %d records were refused, more than --max-rejected %s allows. Nothing is published."
                + " Read why in %s")
            .formatted(refused, records, allowed, where));
  }
}
