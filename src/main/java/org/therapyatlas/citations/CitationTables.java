package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The works and citations of one corpus, from what its documents describe. Which description means
 * which work is resolved once, when the first table needs it.
 */
public final class CitationTables {
  private final Dataset<Row> articles;
  private Dataset<Row> descriptions;
  private Dataset<Row> resolution;
  private Dataset<Row> conflicts;

  /** The works of described documents. */
  public CitationTables(Dataset<Row> articles) {
    this.articles = articles;
  }

  /** {@code document_id, work_id} of every document. */
  public Dataset<Row> workIds() {
    resolve();
    return descriptions
        .filter(col(Descriptions.OWN))
        .select(Descriptions.ID, "document_id")
        .join(resolution, Descriptions.ID)
        .select("document_id", "work_id");
  }

  /** See {@link ReferenceEntries}. */
  public Dataset<Row> referenceEntries() {
    resolve();
    return ReferenceEntries.compute(articles, descriptions, resolution);
  }

  /** See {@link WorkConflicts}. */
  public Dataset<Row> workConflicts() {
    resolve();
    return conflicts;
  }

  /** See {@link Citations}. */
  public Dataset<Row> citations(Dataset<Row> entries, Dataset<Row> documents) {
    return Citations.compute(entries, documents);
  }

  /** See {@link Works}. */
  public Dataset<Row> works(Dataset<Row> citations, Dataset<Row> documents) {
    resolve();
    return Works.compute(descriptions, resolution, citations, documents);
  }

  /** See {@link CitationFlows}. */
  public Dataset<Row> citationFlows(
      Dataset<Row> entries, Dataset<Row> works, Dataset<Row> documents) {
    return CitationFlows.compute(entries, works, documents);
  }

  /** Releases what was kept between the tables. */
  public void release() {
    if (resolution != null) {
      resolution.unpersist();
      descriptions.unpersist();
    }
  }

  private void resolve() {
    if (resolution == null) {
      descriptions = Descriptions.of(articles).persist();
      Resolution resolved = Resolution.of(descriptions);
      resolution = resolved.works().persist();
      conflicts = resolved.conflicts();
    }
  }
}
