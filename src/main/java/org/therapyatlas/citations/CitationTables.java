package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;

import java.util.function.LongSupplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.KeptRows;

/**
 * The works and citations of one corpus, from what its documents describe. Which description means
 * which work is resolved once, when the first table needs it, and the graph is read once. Tables
 * may be asked for side by side.
 */
public final class CitationTables {
  private final Dataset<Row> articles;
  private Dataset<Row> described;
  private Dataset<Row> conflicts;
  private LongSupplier keysLeftOut;
  private final KeptRows read = new KeptRows();
  private KeptRows kept;
  private CitationGraph graph;
  private CorpusSize size;
  private Dataset<Row> dated;

  /** The works of described documents. */
  public CitationTables(Dataset<Row> articles) {
    this.articles = articles;
  }

  /** {@code document_id, work_id} of every document. */
  public Dataset<Row> workIds() {
    resolve();
    return described.filter(col(Descriptions.OWN)).select("document_id", "work_id");
  }

  /** See {@link ReferenceEntries}. */
  public Dataset<Row> referenceEntries() {
    resolve();
    return ReferenceEntries.compute(articles, described);
  }

  /** See {@link InTextMarkers}. */
  public Dataset<Row> inTextMarkers() {
    return InTextMarkers.compute(articles);
  }

  /** See {@link VagueMentions}. */
  public Dataset<Row> vagueMentions(Dataset<Row> documents) {
    return VagueMentions.compute(articles, documents);
  }

  /** See {@link WorkConflicts}. */
  public Dataset<Row> workConflicts() {
    resolve();
    return conflicts;
  }

  /** See {@link Citations}. */
  public Dataset<Row> citations(
      Dataset<Row> entries, Dataset<Row> markers, Dataset<Row> documents) {
    return Citations.compute(entries, markers, documents);
  }

  /** See {@link Works}. */
  public Dataset<Row> works(Dataset<Row> citations, Dataset<Row> documents) {
    resolve();
    Dataset<Row> known = read.persist(Works.known(described));
    return Works.compute(
        known, citations, documents, graph(citations, documents), size(documents), read);
  }

  /** See {@link CoCitations}. */
  public Dataset<Row> coCitations(Dataset<Row> citations, Dataset<Row> documents) {
    return CoCitations.compute(
        graph(citations, documents), size(documents).documentsWithReferences(), read);
  }

  /** See {@link Couplings}. */
  public Dataset<Row> couplings(Dataset<Row> citations, Dataset<Row> documents) {
    return Couplings.compute(
        graph(citations, documents), size(documents).documentsWithCompleteLists(), read);
  }

  /** See {@link ReferenceAges}; the groups of citing documents are those terms are compared by. */
  public Dataset<Row> referenceAges(
      Dataset<Row> entries, Dataset<Row> works, Dataset<Row> documents, Dataset<Row> groups) {
    return ReferenceAges.compute(DatedReferences.grouped(dated(entries, works, documents), groups));
  }

  /** See {@link CitedYears}. */
  public Dataset<Row> citedYears(
      Dataset<Row> entries, Dataset<Row> works, Dataset<Row> documents, Dataset<Row> groups) {
    return CitedYears.compute(DatedReferences.grouped(dated(entries, works, documents), groups));
  }

  /** See {@link Contributions}. */
  public Dataset<Row> contributions(Dataset<Row> documents) {
    return Contributions.compute(documents, articles);
  }

  /** See {@link ContributionCounts}. */
  public Dataset<Row> contributionCounts(
      Dataset<Row> contributions, Dataset<Row> works, Dataset<Row> documents) {
    return ContributionCounts.compute(
        contributions, works, size(documents).documentsWithReferences());
  }

  /** See {@link CitationFlows}. */
  public Dataset<Row> citationFlows(
      Dataset<Row> entries, Dataset<Row> works, Dataset<Row> documents) {
    return CitationFlows.compute(entries, works, documents, read);
  }

  /** Rows of the ledger, see {@link CitationLedger}. */
  public Dataset<Row> ledger(
      Dataset<Row> entries,
      Dataset<Row> citations,
      Dataset<Row> documents,
      Dataset<Row> coCitations,
      Dataset<Row> couplings) {
    resolve();
    return CitationLedger.of(
        entries,
        documents,
        graph(citations, documents),
        coCitations,
        couplings,
        size(documents),
        keysLeftOut.getAsLong());
  }

  /** Releases what was kept between the tables. */
  public void release() {
    read.release();
    if (kept != null) {
      kept.release();
    }
  }

  private synchronized CitationGraph graph(Dataset<Row> citations, Dataset<Row> documents) {
    if (graph == null) {
      graph = CitationGraph.of(citations, documents, read);
    }
    return graph;
  }

  private synchronized Dataset<Row> dated(
      Dataset<Row> entries, Dataset<Row> works, Dataset<Row> documents) {
    if (dated == null) {
      dated = read.persist(DatedReferences.of(entries, works, documents));
    }
    return dated;
  }

  private synchronized CorpusSize size(Dataset<Row> documents) {
    if (size == null) {
      size = CorpusSize.of(documents);
    }
    return size;
  }

  private synchronized void resolve() {
    if (described == null) {
      KeptRows looked = new KeptRows();
      Dataset<Row> descriptions = looked.persist(Descriptions.of(articles));
      Resolution resolved = Resolution.of(descriptions);
      described = read.persist(Described.of(resolved.described()));
      // Once they are beside their works nobody asks for them again, and they are many.
      described.count();
      looked.release();
      conflicts = resolved.conflicts();
      keysLeftOut = resolved.keysLeftOut();
      kept = resolved.kept();
    }
  }
}
