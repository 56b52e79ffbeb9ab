package org.therapyatlas;

import static org.therapyatlas.table.Joins.on;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.citations.CitationFlows;
import org.therapyatlas.citations.CitationTables;
import org.therapyatlas.citations.Citations;
import org.therapyatlas.citations.CitedYears;
import org.therapyatlas.citations.CoCitations;
import org.therapyatlas.citations.ContributionCounts;
import org.therapyatlas.citations.Contributions;
import org.therapyatlas.citations.Couplings;
import org.therapyatlas.citations.InTextMarkers;
import org.therapyatlas.citations.ReferenceAges;
import org.therapyatlas.citations.ReferenceEntries;
import org.therapyatlas.citations.VagueMentions;
import org.therapyatlas.citations.WorkConflicts;
import org.therapyatlas.citations.Works;
import org.therapyatlas.corpus.Changes;
import org.therapyatlas.corpus.ConceptMentions;
import org.therapyatlas.corpus.ConceptPairs;
import org.therapyatlas.corpus.Concepts;
import org.therapyatlas.corpus.Documents;
import org.therapyatlas.corpus.InputFiles;
import org.therapyatlas.corpus.Intake;
import org.therapyatlas.corpus.Joined;
import org.therapyatlas.corpus.Records;
import org.therapyatlas.corpus.Rejected;
import org.therapyatlas.duplicates.DuplicateSearch;
import org.therapyatlas.duplicates.Duplicates;
import org.therapyatlas.evidence.EvidenceMap;
import org.therapyatlas.evidence.EvidenceMapDocuments;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.table.Ledger;
import org.therapyatlas.table.Table;
import org.therapyatlas.terms.AbbreviationMeanings;
import org.therapyatlas.terms.Collocations;
import org.therapyatlas.terms.DocumentAbbreviations;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.FacetTotals;
import org.therapyatlas.terms.Facets;
import org.therapyatlas.terms.Phrases;
import org.therapyatlas.terms.TermTrends;
import org.therapyatlas.terms.Terms;
import org.therapyatlas.terms.TermsByFacet;
import org.therapyatlas.text.UserWords;
import org.therapyatlas.topics.CommonLanguage;
import org.therapyatlas.topics.DocumentTopics;
import org.therapyatlas.topics.TopicDocuments;
import org.therapyatlas.topics.TopicKeys;
import org.therapyatlas.topics.TopicLinks;
import org.therapyatlas.topics.TopicQuality;
import org.therapyatlas.topics.TopicTables;
import org.therapyatlas.topics.TopicTerms;
import org.therapyatlas.topics.Topics;
import org.therapyatlas.topics.TopicsByFacet;

/**
 * The whole flow on one page: records become documents, documents become counts of words, works,
 * citations and topics, and all of these become reports.
 *
 * @param keep what happens to a table
 * @param lexicon therapies and conditions, as it travels to the tasks
 * @param userWords stop words and synonyms of the user's
 * @param languages languages whose words are counted, or none for all
 * @param facets further fields of the sources that terms are compared by
 * @param withinKinds whether terms are also compared within each source kind
 * @param topics topics of each language; empty for as many as fit
 * @param topicsAcrossLanguages whether topics are found in all languages together
 */
public record Atlas(
    Keep keep,
    Broadcast<Lexicon> lexicon,
    UserWords userWords,
    List<String> languages,
    List<String> facets,
    boolean withinKinds,
    OptionalInt topics,
    boolean topicsAcrossLanguages) {

  /** What happens to a table: the store writes it and gives its stored rows back. */
  @FunctionalInterface
  public interface Keep {
    /** The rows of a table, computed, or taken from where they already stand. */
    Dataset<Row> keep(Table table, Supplier<Dataset<Row>> rows);

    /** The rows of a table in the version that topics are matched to, if there is one. */
    default Optional<Dataset<Row>> earlier(Table table) {
      return Optional.empty();
    }

    /** Runs parts of the flow that do not wait for each other; one after the other by default. */
    default void together(Runnable... parts) {
      for (Runnable part : parts) {
        part.run();
      }
    }
  }

  /** Whether enough records were taken in to go on. */
  @FunctionalInterface
  public interface Admission {
    /** Throws if too many records were refused. */
    void check(Dataset<Row> records);
  }

  /**
   * Computes every table.
   *
   * @param intake the input
   * @param admission asked once after the corpus was read
   */
  public void run(Intake intake, Admission admission) {
    Dataset<Row> records = keep.keep(Records.TABLE, intake::records);
    keep.keep(Rejected.TABLE, () -> Rejected.compute(records));
    admission.check(records);
    Dataset<Row> joined = keep.keep(Joined.TABLE, () -> intake.joined(records));
    Dataset<Row> articles = Joined.documents(records, joined);
    CitationTables cited = new CitationTables(articles);
    DuplicateSearch search = new DuplicateSearch(articles);
    AtomicReference<Dataset<Row>> found = new AtomicReference<>();
    AtomicReference<Lists> lists = new AtomicReference<>();
    keep.together(
        () -> found.set(duplicates(search)),
        () -> lists.set(lists(cited)),
        () -> keep.keep(ConceptMentions.TABLE, () -> ConceptMentions.compute(articles)),
        () -> keep.keep(Changes.TABLE, () -> Changes.compute(records)),
        () -> keep.keep(InputFiles.TABLE, intake::inputFiles));
    Dataset<Row> duplicates = found.get();
    // What counts documents counts each cluster of duplicates once.
    Dataset<Row> once = Duplicates.once(articles, duplicates);
    AtomicReference<Clustered> clustered = new AtomicReference<>();
    AtomicReference<Dataset<Row>> citations = new AtomicReference<>();
    keep.together(
        () -> subjects(once),
        () -> clustered.set(terms(intake, records, once)),
        () ->
            citations.set(
                citations(cited, lists.get(), records, joined, articles, search, duplicates)));
    links(clustered.get(), once, citations.get());
  }

  private Dataset<Row> duplicates(DuplicateSearch search) {
    try {
      return keep.keep(Duplicates.TABLE, search::duplicates);
    } finally {
      search.release();
    }
  }

  /** What documents say of other works, before it is known which works these are. */
  private record Lists(Dataset<Row> entries, Dataset<Row> markers) {}

  private Lists lists(CitationTables cited) {
    return new Lists(
        keep.keep(ReferenceEntries.TABLE, cited::referenceEntries),
        keep.keep(InTextMarkers.TABLE, cited::inTextMarkers));
  }

  /** Topics of each language, found but not yet compared with those of other languages. */
  private record Clustered(TopicTables tables, Dataset<Row> placed, Dataset<Row> facets) {}

  private void subjects(Dataset<Row> once) {
    keep.keep(Concepts.TABLE, () -> Concepts.compute(once, lexicon.value()));
    keep.keep(ConceptPairs.TABLE, () -> ConceptPairs.compute(once));
    keep.keep(EvidenceMap.TABLE, () -> EvidenceMap.compute(once));
    keep.keep(EvidenceMapDocuments.TABLE, () -> EvidenceMapDocuments.compute(once));
  }

  private Clustered terms(Intake intake, Dataset<Row> records, Dataset<Row> articles) {
    Dataset<Row> words =
        keep.keep(
            DocumentTerms.TABLE,
            () ->
                intake.ofEachDocument(
                    DocumentTerms.TABLE,
                    records,
                    articles,
                    some ->
                        DocumentTerms.compute(
                            some, languages, facets, withinKinds, lexicon, userWords)));
    Dataset<Row> terms =
        keep.keep(Terms.TABLE, () -> Terms.compute(words, Optional.of(Phrases.compute(words))));
    AtomicReference<Clustered> clustered = new AtomicReference<>();
    keep.together(
        () -> contrasts(words, terms),
        () -> textStatistics(words, terms),
        () -> clustered.set(topics(words, terms, articles)));
    return clustered.get();
  }

  private void contrasts(Dataset<Row> words, Dataset<Row> terms) {
    Dataset<Row> totals =
        keep.keep(FacetTotals.TABLE, () -> FacetTotals.compute(words, withinKinds));
    keep.keep(TermsByFacet.TABLE, () -> TermsByFacet.compute(words, terms, totals, withinKinds));
  }

  private void textStatistics(Dataset<Row> words, Dataset<Row> terms) {
    keep.keep(Collocations.TABLE, () -> Collocations.compute(words, terms));
    keep.keep(TermTrends.TABLE, () -> TermTrends.compute(words));
    Dataset<Row> abbreviations =
        keep.keep(DocumentAbbreviations.TABLE, () -> DocumentAbbreviations.compute(words));
    keep.keep(AbbreviationMeanings.TABLE, () -> AbbreviationMeanings.compute(abbreviations));
  }

  private Clustered topics(Dataset<Row> words, Dataset<Row> terms, Dataset<Row> articles) {
    TopicTables clustered =
        new TopicTables(
            words,
            () ->
                topicsAcrossLanguages
                    ? CommonLanguage.of(words, terms, articles, lexicon, userWords)
                    : TopicDocuments.ofEachLanguage(words, terms),
            topics);
    keep.keep(TopicTerms.TABLE, clustered::topicTerms);
    keep.keep(TopicQuality.TABLE, clustered::topicQuality);
    Dataset<Row> placed = keep.keep(DocumentTopics.TABLE, clustered::documentTopics);
    Dataset<Row> groups =
        keep.keep(TopicsByFacet.TABLE, () -> clustered.topicsByFacet(placed, articles));
    return new Clustered(clustered, placed, groups);
  }

  private void links(Clustered clustered, Dataset<Row> articles, Dataset<Row> citations) {
    TopicTables tables = clustered.tables();
    Dataset<Row> placed = clustered.placed();
    keep.keep(TopicLinks.TABLE, () -> tables.topicLinks(placed, articles, citations));
    keep.keep(
        Topics.TABLE,
        () -> tables.topics(placed, clustered.facets(), lexicon.value(), earlierTopics()));
    tables.release();
  }

  private Optional<TopicKeys.Earlier> earlierTopics() {
    return keep.earlier(Topics.TABLE)
        .flatMap(
            topics ->
                keep.earlier(DocumentTopics.TABLE)
                    .map(placed -> new TopicKeys.Earlier(topics, placed)));
  }

  private Dataset<Row> citations(
      CitationTables cited,
      Lists lists,
      Dataset<Row> records,
      Dataset<Row> joined,
      Dataset<Row> articles,
      DuplicateSearch search,
      Dataset<Row> duplicates) {
    Dataset<Row> documents =
        keep.keep(
            Documents.TABLE,
            () ->
                Documents.compute(
                    articles, cited.workIds(), Duplicates.representatives(duplicates)));
    Dataset<Row> entries = lists.entries();
    Dataset<Row> citations =
        keep.keep(Citations.TABLE, () -> cited.citations(entries, lists.markers(), documents));
    Dataset<Row> works = keep.keep(Works.TABLE, () -> cited.works(citations, documents));
    Dataset<Row> unread = Duplicates.notReferring(articles, duplicates);
    keep.together(
        () ->
            references(
                cited, without(unread, entries), works, without(unread, documents), articles),
        () -> contributions(cited, works, documents),
        () -> keep.keep(VagueMentions.TABLE, () -> cited.vagueMentions(documents)));
    keep.keep(WorkConflicts.TABLE, cited::workConflicts);
    Dataset<Row> together =
        keep.keep(CoCitations.TABLE, () -> cited.coCitations(citations, documents));
    Dataset<Row> coupled = keep.keep(Couplings.TABLE, () -> cited.couplings(citations, documents));
    Ledger.requireBalance(
        keep.keep(
            Ledger.TABLE,
            () ->
                Ledger.compute(
                    records,
                    articles,
                    entries,
                    cited
                        .ledger(entries, citations, documents, together, coupled)
                        .unionByName(Joined.ledger(joined))
                        .unionByName(search.ledger()))));
    cited.release();
    return citations;
  }

  private static Dataset<Row> without(Dataset<Row> ids, Dataset<Row> rows) {
    return rows.join(ids, on(Documents.DOCUMENT_ID), "left_anti");
  }

  private void references(
      CitationTables cited,
      Dataset<Row> entries,
      Dataset<Row> works,
      Dataset<Row> documents,
      Dataset<Row> articles) {
    Dataset<Row> groups = Facets.of(articles, facets);
    keep.keep(CitationFlows.TABLE, () -> cited.citationFlows(entries, works, documents));
    keep.keep(ReferenceAges.TABLE, () -> cited.referenceAges(entries, works, documents, groups));
    keep.keep(CitedYears.TABLE, () -> cited.citedYears(entries, works, documents, groups));
  }

  private void contributions(CitationTables cited, Dataset<Row> works, Dataset<Row> documents) {
    Dataset<Row> contributions =
        keep.keep(Contributions.TABLE, () -> cited.contributions(documents));
    keep.keep(
        ContributionCounts.TABLE, () -> cited.contributionCounts(contributions, works, documents));
  }
}
