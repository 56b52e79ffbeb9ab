package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.KeptRows;

/**
 * Which work each description means. Identifiers that stand in one description belong together, the
 * most often stated first, as long as that leaves a work one of each kind. Works that meet under a
 * key and agree well enough ({@link Profile}) are one under the same condition. A description
 * without identifier goes to the work that agrees best with it; where several agree equally it is
 * kept apart. Such descriptions that agree only with each other are one work unless place or first
 * author differ.
 *
 * <p>Works are found across languages by author, volume and page or venue, volume and page where
 * these are written in one script; by titles in several languages, which documents give and entries
 * that describe their work twice; and by two neighbouring entries of a list, one of them in Latin
 * letters, that give one year, volume and page ({@link TwinEntries}).
 *
 * <p>Few descriptions are resolved in the driver, more of them by the cluster; both give the same
 * rows.
 *
 * @param described the descriptions, each with the {@code work_id} it means and the {@code
 *     resolution} that found it
 * @param conflicts see {@link WorkConflicts}
 * @param keysLeftOut counts the keys that so many works or descriptions share that they were not
 *     looked at, see {@link Block}
 * @param kept what both are computed from, to be released after them
 */
record Resolution(
    Dataset<Row> described, Dataset<Row> conflicts, LongSupplier keysLeftOut, KeptRows kept) {
  /** Descriptions that the driver resolves, some tens of megabytes at the most. */
  static final int LOCAL_DESCRIPTIONS = 50_000;

  /** How much more what a document states of itself weighs than what entries state. */
  static final long OWN_STATEMENT = 1_000_000L;

  static final StructType WORKS =
      new StructType()
          .add(Descriptions.ID, DataTypes.StringType, false)
          .add("work_id", DataTypes.StringType, false)
          .add("resolution", DataTypes.StringType, false);

  /** How an entry found its work. */
  enum Outcome {
    /** By an identifier it states. */
    IDENTIFIER,
    /** By agreeing best with one work that has an identifier. */
    MATCHED,
    /** It agrees equally well with several works; it is kept apart from all of them. */
    AMBIGUOUS,
    /** No known identifier; the work is what its keys describe. */
    DESCRIBED,
    /** Neither identifier nor keys; the work is the raw text. */
    RAW;

    String published() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Resolves all descriptions.
   *
   * @param descriptions see {@link Descriptions}; read more than once
   */
  static Resolution of(Dataset<Row> descriptions) {
    return of(descriptions, LOCAL_DESCRIPTIONS);
  }

  static Resolution of(Dataset<Row> descriptions, int localDescriptions) {
    if (descriptions.count() > localDescriptions) {
      return new DistributedResolution(descriptions).resolution();
    }
    List<LocalResolution.Described> described = new ArrayList<>();
    for (Row row :
        descriptions
            .select(
                Descriptions.ID,
                Descriptions.OWN,
                Descriptions.IDENTIFIERS,
                Descriptions.KEYS,
                Descriptions.PROFILE,
                Descriptions.RAW_KEY)
            .collectAsList()) {
      described.add(
          new LocalResolution.Described(
              row.getString(0),
              row.getBoolean(1),
              row.getList(2),
              row.getList(3),
              row.getString(4),
              row.getString(5)));
    }
    LocalResolution local = new LocalResolution(described);
    List<Row> works = new ArrayList<>();
    for (LocalResolution.Resolved r : local.resolved()) {
      works.add(RowFactory.create(r.id(), r.workId(), r.outcome().published()));
    }
    List<Row> conflicts = new ArrayList<>();
    for (LocalResolution.Conflict c : local.conflicts()) {
      conflicts.add(RowFactory.create(c.left(), c.right(), c.reason(), c.evidence()));
    }
    return new Resolution(
        descriptions.join(
            descriptions.sparkSession().createDataFrame(works, WORKS), Descriptions.ID),
        descriptions.sparkSession().createDataFrame(conflicts, WorkConflicts.TABLE.schema()),
        local::keysLeftOut,
        new KeptRows());
  }

  /** Order of identifiers as names: PubMed id, DOI, PubMed Central id, document, all others. */
  static int rank(String identifier) {
    return switch (identifier.substring(0, identifier.indexOf(':'))) {
      case "pmid" -> 1;
      case "doi" -> 2;
      case "pmcid" -> 3;
      case "arxiv", "isbn", "trial", "cn" -> 5;
      default -> 4;
    };
  }

  /** The identifier that a document shares with another one of another title, or null. */
  static String base(String identifier) {
    int mark = identifier.lastIndexOf('~');
    return mark < 0 ? null : identifier.substring(0, mark);
  }
}
