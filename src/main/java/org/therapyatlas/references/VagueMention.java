package org.therapyatlas.references;

import java.util.Locale;

/**
 * A study, document or body that prose names without citing it, with the facts it states. Facts
 * that it does not state are null.
 *
 * @param offset first position in code points from the start of the text
 * @param length length in code points
 * @param text the words as written
 * @param kind how the work is named
 * @param year year of the work
 * @param type {@code study}, {@code review}, {@code meta-analysis}, {@code trial}, {@code report},
 *     {@code survey}, {@code guideline} or {@code document}
 * @param studies number of studies that a review covers
 * @param participants number of participants
 * @param venue journal
 * @param organisation body that is named as the source
 */
public record VagueMention(
    int offset,
    int length,
    String text,
    Kind kind,
    Integer year,
    String type,
    Integer studies,
    Integer participants,
    String venue,
    String organisation) {
  /** How prose names a work. */
  public enum Kind {
    /** "A 2019 study". */
    DATED,
    /** "A recent study published in BMC Medicine", "The BMC Medicine study". */
    VENUE,
    /** "A recent study". */
    RECENT,
    /** A document called by its title. */
    NAMED,
    /** "According to the National Institute on Aging". */
    ORGANISATION,
    /** A registry of trials. */
    REGISTRY,
    /** "The study", "The researchers": the work mentioned last. */
    ANAPHORA,
    /** "Studies show". */
    GENERIC;

    /** The value published in tables. */
    public String published() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
