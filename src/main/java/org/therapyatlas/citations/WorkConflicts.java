package org.therapyatlas.citations;

import java.util.List;
import org.therapyatlas.table.Table;

/** Works that something says are one, and something stronger says are not. */
public final class WorkConflicts {
  /** One description states identifiers of both, which would leave two of one kind. */
  static final String CONTRADICTING_IDENTIFIERS = "contradicting_identifiers";

  /** Two documents of one identifier have titles that do not agree. */
  static final String DIFFERENT_TITLES = "different_titles";

  /** They share a key and agree otherwise, but hold different identifiers of one kind. */
  static final String SHARED_KEY = "shared_key";

  public static final Table TABLE =
      Table.of(
          "work_conflicts",
          "One row per two works that are kept apart although something speaks for one.",
          List.of("work_id", "other_work_id"),
          """
          work_id STRING NOT NULL COMMENT 'The smaller of the two ids',
          other_work_id STRING NOT NULL COMMENT 'The other work',
          reason STRING NOT NULL COMMENT 'contradicting_identifiers: one description states identifiers of both, which would leave a work two of one kind; different_titles: two documents of one identifier have titles that do not agree; shared_key: descriptions of them share a title or a place in a volume and agree in what else they state, but they hold different identifiers of one kind',
          evidence STRING NOT NULL COMMENT 'The identifiers stated together, the shared identifier, or the fields that agree; the first in spelling of several'
          """);

  private WorkConflicts() {}
}
