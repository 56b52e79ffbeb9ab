package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.therapyatlas.citations.Corpus.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.therapyatlas.citations.CitationGraph.Edge;
import org.therapyatlas.table.KeptRows;

class CitationGraphTest {
  private static final String[] PAIR = {
    "left_work_id",
    "right_work_id",
    "pair_count",
    "left_count",
    "right_count",
    "salton",
    "association_strength",
    "left_out_count"
  };

  private static Edge edge(String citing, String cited, boolean complete) {
    return new Edge(citing, cited, true, complete);
  }

  private static List<Edge> edges(String... pairs) {
    List<Edge> edges = new ArrayList<>();
    for (String pair : pairs) {
      edges.add(edge(pair.substring(0, 1), pair.substring(1), true));
    }
    return edges;
  }

  private static List<Edge> random(long seed, int works, int count) {
    Random random = new Random(seed);
    Set<Edge> edges = new HashSet<>();
    while (edges.size() < count) {
      int citing = random.nextInt(works);
      int cited = random.nextInt(works);
      if (citing != cited) {
        edges.add(edge("w" + citing, "w" + cited, citing % 4 > 0));
      }
    }
    return edges.stream()
        .sorted(Comparator.comparing(Edge::citing).thenComparing(Edge::cited))
        .toList();
  }

  private static CitationGraph graph(List<Edge> edges) {
    List<Row> rows = new ArrayList<>();
    edges.forEach(
        edge ->
            rows.add(
                RowFactory.create(edge.citing(), edge.cited(), edge.reference(), edge.complete())));
    return new CitationGraph(
        Corpus.spark()
            .createDataFrame(
                rows,
                StructType.fromDDL(
                    "citing STRING, cited STRING, reference BOOLEAN, complete BOOLEAN")),
        edges,
        new KeptRows());
  }

  private static final List<Edge> EXAMPLE =
      edges("12", "13", "14", "23", "24", "53", "54", "52", "64", "65", "74", "76", "38");

  @Test
  @DisplayName("PageRank of five works, one of them without references, and of eight as networkx")
  void pageRank() {
    Map<String, Double> ranks = PageRank.solve(edges("AB", "AC", "BC", "CA", "DC", "DE"));
    double[] expected = {.350178, .188417, .365397, .039591, .056417};
    for (int i = 0; i < expected.length; i++) {
      assertThat(ranks.get("ABCDE".substring(i, i + 1))).isCloseTo(expected[i], within(1e-6));
    }
    Map<String, Double> eight = PageRank.solve(EXAMPLE);
    double[] networkx = {.063056, .109607, .156190, .221177, .101244, .089854, .063056, .195817};
    for (int i = 0; i < networkx.length; i++) {
      assertThat(eight.get(String.valueOf(i + 1))).isCloseTo(networkx[i], within(1e-6));
    }
    assertThat(eight.values().stream().mapToDouble(d -> d).sum()).isCloseTo(1, within(1e-12));
    assertThat(PageRank.solve(List.of())).isEmpty();
  }

  @Test
  @DisplayName("The cluster finds the ranks of the driver to the last bit")
  void pageRankInRounds() {
    // Without a way back no rank moves after as many rounds as the longest path has works.
    List<Edge> edges = edges("ab", "ac", "bd", "cd", "ed");
    List<String> expected = new ArrayList<>();
    PageRank.solve(edges).forEach((work, rank) -> expected.add(work + " " + rank));
    List<String> actual = new ArrayList<>();
    for (Row row : PageRank.inRounds(graph(edges)).collectAsList()) {
      actual.add(row.getString(0) + " " + row.getDouble(1));
    }
    assertThat(actual).hasSize(5).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @DisplayName("Ranks are the same however many blocks the works are cut into")
  void pageRankInBlocks() {
    List<Edge> edges = random(5, 40, 120);
    TreeSet<String> works = new TreeSet<>();
    edges.forEach(edge -> works.addAll(List.of(edge.citing(), edge.cited())));
    List<String> names = List.copyOf(works);
    List<Row> numbered = new ArrayList<>();
    edges.forEach(
        edge ->
            numbered.add(
                RowFactory.create(names.indexOf(edge.citing()), names.indexOf(edge.cited()))));
    Map<String, Double> expected = PageRank.solve(edges);
    for (int blocks : List.of(1, 3, 13)) {
      Map<String, Double> actual = new HashMap<>();
      for (Row row :
          new RankBlocks(
                  Corpus.spark()
                      .createDataFrame(numbered, StructType.fromDDL("citing INT, cited INT")),
                  names.size(),
                  blocks)
              .ranks()
              .collectAsList()) {
        actual.put(names.get(row.getInt(0)), row.getLong(1) / (double) PageRank.TOTAL);
      }
      assertThat(actual).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("Works cited together, and works that cite the same, with their strengths")
  void pairs() {
    assertThat(lines(CoCitations.compute(graph(EXAMPLE), 0, new KeptRows()), PAIR))
        .containsExactly(
            "2 3 2 2 3 0.816497 0.333333 0",
            "2 4 2 2 5 0.632456 0.200000 0",
            "3 4 3 3 5 0.774597 0.200000 0");
    assertThat(lines(Couplings.compute(graph(EXAMPLE), 0, new KeptRows()), PAIR))
        .containsExactly(
            "1 2 2 3 2 0.816497 0.333333 0",
            "1 5 3 3 3 1.000000 0.333333 0",
            "2 5 2 2 3 0.816497 0.333333 0");
  }

  @Test
  @DisplayName("Partial lists are not coupled, and a list of 501 works pairs none of them")
  void caps() {
    List<Edge> edges = new ArrayList<>();
    for (String citing : List.of("a", "b")) {
      for (String cited : List.of("x", "y")) {
        edges.add(edge(citing, cited, citing.equals("a")));
      }
    }
    for (int i = 0; i < 499; i++) {
      edges.add(edge("c", "n%03d".formatted(i), true));
    }
    edges.add(edge("c", "x", true));
    edges.add(edge("c", "y", true));
    assertThat(lines(Couplings.compute(graph(edges), 0, new KeptRows()), PAIR))
        .containsExactly("a c 2 2 501 0.063182 0.001996 0");
    assertThat(lines(CoCitations.compute(graph(edges), 0, new KeptRows()), PAIR))
        .containsExactly("x y 2 2 2 1.000000 0.500000 1");
  }

  @Test
  @DisplayName("Of more than 100 partners the strongest are kept, ties by id, on both paths")
  void strongest() {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 103; i++) {
      for (String list : List.of("p", "q")) {
        edges.add(edge(list + i, "hub", true));
        edges.add(edge(list + i, "x%03d".formatted(i), true));
      }
    }
    CitationGraph graph = graph(edges);
    // Each x has one partner, the hub, so all pairs are among the strongest of one side.
    assertThat(CoCitations.compute(graph, 0, new KeptRows()).count()).isEqualTo(103);
    List<Edge> one = new ArrayList<>();
    for (String list : List.of("p", "q")) {
      for (int i = 0; i < 103; i++) {
        one.add(edge(list, "x%03d".formatted(i), true));
      }
    }
    List<String> kept =
        lines(CoCitations.compute(graph(one), 0, new KeptRows()), "left_work_id", "right_work_id");
    // All pairs are equal, so only the last three works of the order lose their pairs with each
    // other.
    assertThat(kept)
        .hasSize(103 * 102 / 2 - 3)
        .doesNotContain("x100 x101", "x100 x102", "x101 x102");
  }

  @Test
  @DisplayName("Driver and cluster find the same pairs of a random graph")
  void pairsOnBothPaths() {
    CitationGraph graph = graph(random(3, 14, 90));
    for (boolean coupling : new boolean[] {true, false}) {
      String work = coupling ? "citing" : "cited";
      String shared = coupling ? "cited" : "citing";
      assertThat(lines(WorkPairs.of(graph, coupling, work, shared, -1, new KeptRows()), PAIR))
          .hasSizeGreaterThan(20)
          .isEqualTo(
              lines(WorkPairs.of(graph, coupling, work, shared, 100_000, new KeptRows()), PAIR));
    }
  }

  @Test
  @DisplayName("h, g, median, half-life, recent share and deviation of a distribution")
  void distribution() {
    // Citations 10, 8, 5, 4, 3: h 4, g 5 (30 of 25).
    Distribution cited = new Distribution(new int[] {3, 4, 5, 8, 10}, new long[] {1, 1, 1, 1, 1});
    assertThat(cited.h()).isEqualTo(4);
    assertThat(cited.g()).isEqualTo(5);
    Distribution uncited = new Distribution(new int[] {0}, new long[] {7});
    assertThat(uncited.h()).isZero();
    assertThat(uncited.g()).isZero();
    Distribution equal = new Distribution(new int[] {0, 2, 6}, new long[] {3, 3, 1});
    // 6, 2, 2, 2, 0, 0, 0: two of at least 2; the top 3 have 10, the top 4 only 12.
    assertThat(equal.h()).isEqualTo(2);
    assertThat(equal.g()).isEqualTo(3);
    Distribution ages = new Distribution(new int[] {0, 2, 6, 9}, new long[] {2, 4, 3, 1});
    assertThat(ages.median()).isEqualTo(2.0);
    assertThat(ages.halfLife()).isEqualTo(2.75);
    assertThat(ages.upTo(5)).isEqualTo(6);
    assertThat(new Distribution(new int[] {1, 4}, new long[] {2, 2}).median()).isEqualTo(2.5);
    // 2000: 4, 2001: 0, 2002: 1, 2003: 9; windows 4 0 1, 4 0 1 9 and 0 1 9.
    assertThat(new Distribution(new int[] {2000, 2002, 2003}, new long[] {4, 1, 9}).deviations())
        .containsExactly(3.0, -1.5, 8.0);
  }
}
