package org.therapyatlas.corpus;

import java.util.Locale;

/** Kinds of evidence, strongest synthesis first. */
public enum Evidence {
  /** Statistical synthesis of several studies. */
  META_ANALYSIS,
  /** Systematic review without, or not known to have, a meta-analysis. */
  SYSTEMATIC_REVIEW,
  /** Trial with random allocation of patients. */
  RANDOMIZED_TRIAL,
  /** Other trial of a treatment in patients. */
  CLINICAL_TRIAL,
  /** Cohort, case-control, cross-sectional and registry studies. */
  OBSERVATIONAL_STUDY,
  /** Single cases and case series. */
  CASE_REPORT,
  /** Study in living animals. */
  ANIMAL_STUDY,
  /** Study in cells, tissues or models. */
  LABORATORY_STUDY,
  /** Narrative review. */
  REVIEW,
  /** Guideline or consensus statement. */
  GUIDELINE,
  /** Protocol of a study to come. */
  PROTOCOL,
  /** News about research. */
  NEWS,
  /** Editorial, comment, letter, personal view. */
  OPINION,
  /** Not to be told. */
  UNKNOWN;

  /** Whether it is a study of human patients with data of its own. */
  public boolean isHumanTrial() {
    return this == RANDOMIZED_TRIAL || this == CLINICAL_TRIAL;
  }

  /** Whether it puts studies together by a stated method. */
  public boolean isSynthesis() {
    return this == META_ANALYSIS || this == SYSTEMATIC_REVIEW;
  }

  /** Whether it reports data of its own. */
  public boolean isPrimaryStudy() {
    return switch (this) {
      case RANDOMIZED_TRIAL,
          CLINICAL_TRIAL,
          OBSERVATIONAL_STUDY,
          CASE_REPORT,
          ANIMAL_STUDY,
          LABORATORY_STUDY ->
          true;
      default -> false;
    };
  }

  /** The value published in tables. */
  public String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}
