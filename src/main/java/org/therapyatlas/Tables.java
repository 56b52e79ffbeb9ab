package org.therapyatlas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapyatlas.citations.CitationFlows;
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
import org.therapyatlas.corpus.Joined;
import org.therapyatlas.corpus.Records;
import org.therapyatlas.corpus.Rejected;
import org.therapyatlas.duplicates.Duplicates;
import org.therapyatlas.evidence.EvidenceMap;
import org.therapyatlas.evidence.EvidenceMapDocuments;
import org.therapyatlas.table.Ledger;
import org.therapyatlas.table.Stage;
import org.therapyatlas.table.Table;
import org.therapyatlas.terms.AbbreviationMeanings;
import org.therapyatlas.terms.Collocations;
import org.therapyatlas.terms.DocumentAbbreviations;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.FacetTotals;
import org.therapyatlas.terms.TermTrends;
import org.therapyatlas.terms.Terms;
import org.therapyatlas.terms.TermsByFacet;
import org.therapyatlas.topics.DocumentTopics;
import org.therapyatlas.topics.TopicLinks;
import org.therapyatlas.topics.TopicQuality;
import org.therapyatlas.topics.TopicTerms;
import org.therapyatlas.topics.Topics;
import org.therapyatlas.topics.TopicsByFacet;

/** All tables of an atlas, in the order of the flow, each with the stage that writes it. */
public final class Tables {
  private static final Map<Table, Stage> STAGES = new LinkedHashMap<>();

  static {
    STAGES.put(Records.TABLE, Stage.CORPUS);
    STAGES.put(InputFiles.TABLE, Stage.CORPUS);
    STAGES.put(Rejected.TABLE, Stage.CORPUS);
    STAGES.put(Joined.TABLE, Stage.CORPUS);
    STAGES.put(Changes.TABLE, Stage.CORPUS);
    STAGES.put(Duplicates.TABLE, Stage.CORPUS);
    STAGES.put(Concepts.TABLE, Stage.CORPUS);
    STAGES.put(ConceptMentions.TABLE, Stage.CORPUS);
    STAGES.put(ConceptPairs.TABLE, Stage.CORPUS);
    STAGES.put(EvidenceMap.TABLE, Stage.CORPUS);
    STAGES.put(EvidenceMapDocuments.TABLE, Stage.CORPUS);
    STAGES.put(DocumentTerms.TABLE, Stage.TERMS);
    STAGES.put(Terms.TABLE, Stage.TERMS);
    STAGES.put(FacetTotals.TABLE, Stage.TERMS);
    STAGES.put(TermsByFacet.TABLE, Stage.TERMS);
    STAGES.put(Collocations.TABLE, Stage.TERMS);
    STAGES.put(TermTrends.TABLE, Stage.TERMS);
    STAGES.put(DocumentAbbreviations.TABLE, Stage.TERMS);
    STAGES.put(AbbreviationMeanings.TABLE, Stage.TERMS);
    STAGES.put(Documents.TABLE, Stage.CITATIONS);
    STAGES.put(ReferenceEntries.TABLE, Stage.CITATIONS);
    STAGES.put(InTextMarkers.TABLE, Stage.CITATIONS);
    STAGES.put(VagueMentions.TABLE, Stage.CITATIONS);
    STAGES.put(Citations.TABLE, Stage.CITATIONS);
    STAGES.put(Works.TABLE, Stage.CITATIONS);
    STAGES.put(WorkConflicts.TABLE, Stage.CITATIONS);
    STAGES.put(CitationFlows.TABLE, Stage.CITATIONS);
    STAGES.put(ReferenceAges.TABLE, Stage.CITATIONS);
    STAGES.put(CitedYears.TABLE, Stage.CITATIONS);
    STAGES.put(CoCitations.TABLE, Stage.CITATIONS);
    STAGES.put(Couplings.TABLE, Stage.CITATIONS);
    STAGES.put(Contributions.TABLE, Stage.CITATIONS);
    STAGES.put(ContributionCounts.TABLE, Stage.CITATIONS);
    STAGES.put(Ledger.TABLE, Stage.CITATIONS);
    STAGES.put(Topics.TABLE, Stage.TOPICS);
    STAGES.put(TopicTerms.TABLE, Stage.TOPICS);
    STAGES.put(TopicQuality.TABLE, Stage.TOPICS);
    STAGES.put(DocumentTopics.TABLE, Stage.TOPICS);
    STAGES.put(TopicsByFacet.TABLE, Stage.TOPICS);
    STAGES.put(TopicLinks.TABLE, Stage.TOPICS);
  }

  /** Every table. */
  public static final List<Table> ALL = List.copyOf(STAGES.keySet());

  /** The table of a name. */
  public static Optional<Table> named(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** What is wrong with a name that no table has. */
  static String noTable(String name) {
    return "%s is no table; name one of %s."
        .formatted(name, ALL.stream().map(Table::name).toList());
  }

  /** The stage that writes a table. */
  public static Stage stage(Table table) {
    return STAGES.get(table);
  }

  private Tables() {}
}
