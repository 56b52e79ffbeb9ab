package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** {@link CitationRates} of few works, in the driver without any job of the cluster. */
final class LocalCitationRates {
  private record Work(String id, boolean own, Integer year, String journal) {}

  private record JournalYear(String journal, int year) {}

  private record Rate(Work work, double cited, Double field, long network) {}

  private final Map<String, Work> works = new TreeMap<>();
  private final Map<String, List<String>> listOf = new HashMap<>();
  private final Map<String, List<String>> citingOf = new HashMap<>();
  private final Map<JournalYear, Long> items = new HashMap<>();
  private final Map<JournalYear, Long> citations = new HashMap<>();
  private final int indexYear;

  /**
   * The rates of works.
   *
   * @param rows {@code work_id, in_corpus, year, journal}
   * @param edges who cites whom
   * @param indexYear the last year of the corpus
   */
  LocalCitationRates(List<Row> rows, List<CitationGraph.Edge> edges, int indexYear) {
    this.indexYear = indexYear;
    for (Row row : rows) {
      Work work =
          new Work(row.getString(0), row.getBoolean(1), (Integer) row.get(2), row.getString(3));
      works.put(work.id(), work);
      if (work.own() && work.year() != null && work.journal() != null) {
        items.merge(new JournalYear(work.journal(), work.year() + 1), 1L, Long::sum);
        items.merge(new JournalYear(work.journal(), work.year() + 2), 1L, Long::sum);
      }
    }
    for (CitationGraph.Edge edge : edges) {
      if (edge.reference()) {
        listOf.computeIfAbsent(edge.citing(), c -> new ArrayList<>()).add(edge.cited());
        citingOf.computeIfAbsent(edge.cited(), c -> new ArrayList<>()).add(edge.citing());
        count(works.get(edge.citing()), works.get(edge.cited()));
      }
    }
  }

  private void count(Work citing, Work cited) {
    if (citing.year() != null
        && cited.own()
        && cited.year() != null
        && cited.journal() != null
        && citing.year() - cited.year() >= 1
        && citing.year() - cited.year() <= 2) {
      citations.merge(new JournalYear(cited.journal(), citing.year()), 1L, Long::sum);
    }
  }

  List<Row> rows() {
    Map<Integer, List<Rate>> cohorts = new TreeMap<>();
    for (Work work : works.values()) {
      if (work.own() && work.year() != null) {
        cohorts.computeIfAbsent(work.year(), year -> new ArrayList<>()).add(rate(work));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (List<Rate> cohort : cohorts.values()) {
      List<Rate> placed = cohort.stream().filter(rate -> rate.field() != null).toList();
      MedianRegression line =
          MedianRegression.of(
              placed.stream().mapToDouble(Rate::field).toArray(),
              placed.stream().mapToDouble(Rate::cited).toArray());
      for (Rate rate : cohort) {
        Double expected = rate.field() == null ? null : Double.valueOf(line.at(rate.field()));
        Double ratio = expected == null || expected <= 0 ? null : rate.cited() / expected;
        rows.add(
            RowFactory.create(
                rate.work().id(),
                rate.cited(),
                rate.network(),
                rate.field(),
                expected,
                rate.cited() == 0 ? Double.valueOf(0) : ratio));
      }
    }
    return rows;
  }

  private Rate rate(Work work) {
    List<String> citing = citingOf.getOrDefault(work.id(), List.of());
    Set<String> network = new HashSet<>();
    for (String other : citing) {
      if (listOf.get(other).size() <= WorkPairs.LARGEST) {
        network.addAll(listOf.get(other));
      }
    }
    long sum = 0;
    long rated = 0;
    for (String member : network) {
      Long rate = journalRate(works.get(member));
      if (rate != null) {
        sum += rate;
        rated++;
      }
    }
    Long own = journalRate(work);
    Double field = own == null ? null : Double.valueOf((double) own / (double) CitationRates.UNIT);
    if (rated > 0) {
      field = (double) sum / rated / (double) CitationRates.UNIT;
    }
    return new Rate(
        work, (double) citing.size() / Math.max(indexYear - work.year(), 1), field, network.size());
  }

  private Long journalRate(Work work) {
    if (work.journal() == null || work.year() == null) {
      return null;
    }
    JournalYear year = new JournalYear(work.journal(), work.year());
    Long published = items.get(year);
    return published == null
        ? null
        : Long.valueOf(citations.getOrDefault(year, 0L) * CitationRates.UNIT / published);
  }
}
