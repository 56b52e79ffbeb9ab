package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.therapyatlas.citations.Corpus.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.therapyatlas.citations.Corpus.Atlas;
import org.therapyatlas.table.KeptRows;

/** The relative citation ratio and what it is made of, beside a second way to compute them. */
class CitationRatesTest {
  private record Work(String id, boolean own, Integer year, String journal) {}

  private record Edge(String citing, String cited) {}

  private static double deviation(double[] x, double[] y, double intercept, double slope) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.abs(y[i] - intercept - slope * x[i]);
    }
    return sum;
  }

  @Test
  @DisplayName("Three of four points lie on y = 1 + 2x; the line is theirs")
  void lineOfMost() {
    MedianRegression line =
        MedianRegression.of(new double[] {0, 1, 2, 3}, new double[] {1, 3, 5, 20});
    assertThat(line.intercept()).isCloseTo(1, within(1e-9));
    assertThat(line.slope()).isCloseTo(2, within(1e-9));
    assertThat(MedianRegression.of(new double[] {2, 2, 2}, new double[] {1, 5, 7}))
        .isEqualTo(new MedianRegression(5, 0));
    assertThat(MedianRegression.of(new double[0], new double[0])).isNull();
  }

  @Test
  @DisplayName("No line through two points deviates less, whatever the order of the points")
  void leastDeviation() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      int n = 2 + random.nextInt(14);
      double[] x = new double[n];
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = random.nextInt(6) / 2.0;
        y[i] = random.nextInt(9) / 3.0;
      }
      double least = Double.MAX_VALUE;
      for (int i = 0; i < n; i++) {
        least = Math.min(least, deviation(x, y, y[i], 0));
        for (int j = 0; j < n; j++) {
          if (x[i] != x[j]) {
            double slope = (y[i] - y[j]) / (x[i] - x[j]);
            least = Math.min(least, deviation(x, y, y[i] - slope * x[i], slope));
          }
        }
      }
      MedianRegression line = MedianRegression.of(x, y);
      assertThat(deviation(x, y, line.intercept(), line.slope())).isCloseTo(least, within(1e-9));
      double[] reversedX = new double[n];
      double[] reversedY = new double[n];
      for (int i = 0; i < n; i++) {
        reversedX[i] = x[n - 1 - i];
        reversedY[i] = y[n - 1 - i];
      }
      assertThat(MedianRegression.of(reversedX, reversedY)).isEqualTo(line);
    }
  }

  @Test
  @DisplayName("Rates of a random graph, against sums over all pairs in plain Java")
  void secondWay() {
    Random random = new Random(5);
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      works.add(
          new Work(
              "w%02d".formatted(i),
              random.nextInt(5) > 0,
              random.nextInt(12) == 0 ? null : 2000 + random.nextInt(6),
              random.nextInt(8) == 0 ? null : "j" + random.nextInt(4)));
    }
    Set<Edge> edges = new HashSet<>();
    while (edges.size() < 500) {
      Work citing = works.get(random.nextInt(90));
      Work cited = works.get(random.nextInt(90));
      if (citing.own() && !citing.equals(cited)) {
        edges.add(new Edge(citing.id(), cited.id()));
      }
    }
    Map<String, Work> byId = new HashMap<>();
    works.forEach(work -> byId.put(work.id(), work));
    Map<String, Double> rateOf = new TreeMap<>();
    Map<String, Double> fieldOf = new TreeMap<>();
    Map<String, Integer> networkOf = new TreeMap<>();
    for (Work work : works) {
      if (!work.own() || work.year() == null) {
        continue;
      }
      Set<String> network = new TreeSet<>();
      long cited = 0;
      for (Edge edge : edges) {
        if (edge.cited().equals(work.id())) {
          cited++;
          edges.stream()
              .filter(other -> other.citing().equals(edge.citing()))
              .forEach(other -> network.add(other.cited()));
        }
      }
      rateOf.put(work.id(), cited / (double) Math.max(1, 2005 - work.year()));
      networkOf.put(work.id(), network.size());
      double sum = 0;
      int rated = 0;
      for (String member : network) {
        Double rate = journalRate(byId.get(member), works, edges, byId);
        if (rate != null) {
          sum += rate;
          rated++;
        }
      }
      Double own = journalRate(work, works, edges, byId);
      fieldOf.put(work.id(), rated > 0 ? Double.valueOf(sum / rated) : own);
    }
    List<Row> workRows = new ArrayList<>();
    works.forEach(w -> workRows.add(RowFactory.create(w.id(), w.own(), w.year(), w.journal())));
    List<CitationGraph.Edge> few = new ArrayList<>();
    List<Row> edgeRows = new ArrayList<>();
    for (Edge edge : edges) {
      few.add(new CitationGraph.Edge(edge.citing(), edge.cited(), true, true));
      edgeRows.add(RowFactory.create(edge.citing(), edge.cited(), true, true));
    }
    // What only a cited-by list shows is no reference.
    few.add(new CitationGraph.Edge("w00", "w01", false, false));
    edgeRows.add(RowFactory.create("w00", "w01", false, false));
    Dataset<Row> all =
        Corpus.spark()
            .createDataFrame(
                workRows,
                StructType.fromDDL("work_id STRING, in_corpus BOOLEAN, year INT, journal STRING"));
    Dataset<Row> graph =
        Corpus.spark()
            .createDataFrame(
                edgeRows,
                StructType.fromDDL(
                    "citing STRING, cited STRING, reference BOOLEAN, complete BOOLEAN"));
    List<Row> rows =
        CitationRates.of(all, new CitationGraph(graph, few, new KeptRows()), 2005, new KeptRows())
            .collectAsList();
    assertThat(
            CitationRates.of(
                    all, new CitationGraph(graph, null, new KeptRows()), 2005, new KeptRows())
                .collectAsList())
        .containsExactlyInAnyOrderElementsOf(rows);
    assertThat(rows).hasSize(rateOf.size());
    Map<Integer, MedianRegression> lineOf = new HashMap<>();
    for (int year = 2000; year < 2006; year++) {
      int y = year;
      List<String> cohort =
          rateOf.keySet().stream()
              .filter(id -> byId.get(id).year() == y && fieldOf.get(id) != null)
              .toList();
      lineOf.put(
          year,
          MedianRegression.of(
              cohort.stream().mapToDouble(fieldOf::get).toArray(),
              cohort.stream().mapToDouble(rateOf::get).toArray()));
    }
    int ratios = 0;
    for (Row row : rows) {
      String id = row.getAs("work_id");
      assertThat(row.<Double>getAs("citation_rate")).isCloseTo(rateOf.get(id), within(1e-6));
      assertThat(row.<Long>getAs("cocited_count")).isEqualTo(networkOf.get(id).longValue());
      Double field = fieldOf.get(id);
      if (field == null) {
        assertThat(row.<Double>getAs("field_citation_rate")).isNull();
        continue;
      }
      assertThat(row.<Double>getAs("field_citation_rate")).isCloseTo(field, within(1e-6));
      double expected = lineOf.get(byId.get(id).year()).at(field);
      assertThat(row.<Double>getAs("expected_citation_rate")).isCloseTo(expected, within(1e-5));
      Double ratio = row.getAs("rcr_corpus");
      if (rateOf.get(id) == 0) {
        assertThat(ratio).isZero();
      } else if (expected > 1e-5) {
        assertThat(ratio).isCloseTo(rateOf.get(id) / expected, within(1e-4));
        ratios++;
      }
    }
    assertThat(ratios).isGreaterThan(30);
  }

  private static Double journalRate(
      Work work, List<Work> works, Set<Edge> edges, Map<String, Work> byId) {
    if (work.journal() == null || work.year() == null) {
      return null;
    }
    Set<String> items = new HashSet<>();
    for (Work other : works) {
      if (other.own()
          && work.journal().equals(other.journal())
          && other.year() != null
          && (other.year() == work.year() - 1 || other.year() == work.year() - 2)) {
        items.add(other.id());
      }
    }
    if (items.isEmpty()) {
      return null;
    }
    long citations =
        edges.stream()
            .filter(e -> items.contains(e.cited()))
            .filter(e -> work.year().equals(byId.get(e.citing()).year()))
            .count();
    return citations / (double) items.size();
  }

  @Test
  @DisplayName("What a source says of citations and retraction stands beside what is counted here")
  void retractedAndGiven() {
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', year:2010, journal:'J One', facets:{retraction_notice:'J One. 2012 May;3(1):4', times_cited:'17'}}",
            "{document_id:'pmid:2', pmid:'2', year:2012, entries:[{kind:'reference', position:1, raw:'a', style:'nlm', et_al:false, confidence:1.0, pmid:'1'}]}",
            "{document_id:'pmid:3', pmid:'3', year:2013, entries:[{kind:'reference', position:1, raw:'a', style:'nlm', et_al:false, confidence:1.0, pmid:'1'}]}");
    assertThat(
            lines(
                atlas.works(),
                "work_id",
                "retracted",
                "retraction_year",
                "cited_by_corpus",
                "cited_by_after_retraction",
                "cited_by_given",
                "citation_rate",
                "rcr_thin",
                "documents_with_references"))
        .containsExactly(
            "pmid:1 true 2012 2 1 17 0.666667 true 3",
            "pmid:2 false null 0 null null 0.000000 true 3",
            "pmid:3 false null 0 null null 0.000000 true 3");
  }
}
