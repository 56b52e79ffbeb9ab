package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapyatlas.citations.Corpus.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class ResolutionTest {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "description STRING, own BOOLEAN, identifiers ARRAY<STRING>, keys ARRAY<STRING>, profile STRING, raw_key STRING");

  private final List<Row> rows = new ArrayList<>();

  /** A description with title, first author, journal, year, volume and page; "-" for none. */
  private void description(boolean own, List<String> identifiers, String... fields) {
    int id = rows.size() + 1;
    String[] stated = new String[6];
    for (int i = 0; i < fields.length; i++) {
      stated[i] = fields[i].equals("-") ? null : fields[i];
    }
    Row keyed =
        new MatchKeys()
            .call(
                stated[0] == null
                    ? null
                    : CollectionConverters.asScala(List.of(stated[0].split("//"))).toSeq(),
                stated[1],
                stated[2],
                stated[3] == null ? null : Integer.valueOf(stated[3]),
                stated[4],
                null,
                stated[5]);
    rows.add(
        RowFactory.create(
            "d%03d".formatted(id),
            own,
            identifiers.toArray(String[]::new),
            keyed.get(0),
            keyed.getString(1),
            "r:" + id % 3));
  }

  private Resolution resolve(int localDescriptions) {
    Dataset<Row> descriptions = Corpus.spark().createDataFrame(rows, SCHEMA).cache();
    return Resolution.of(descriptions, localDescriptions);
  }

  private List<String> works() {
    List<String> works = lines(resolve(1000).described(), "description", "work_id");
    return works.stream().map(line -> line.replaceAll("ref:[0-9a-f]{16}", "ref")).toList();
  }

  private List<String> conflicts() {
    return lines(resolve(1000).conflicts(), "work_id", "other_work_id", "reason", "evidence");
  }

  @Test
  @DisplayName("An entry that names one work's PubMed id with another's DOI joins nothing")
  void contradictingIdentifiers() {
    description(true, List.of("pmid:1", "doi:a"));
    description(false, List.of("pmid:1", "doi:b"));
    description(false, List.of("doi:b"));
    description(false, List.of("doi:a"));
    assertThat(works()).containsExactly("d001 pmid:1", "d002 pmid:1", "d003 doi:b", "d004 pmid:1");
    assertThat(conflicts()).containsExactly("doi:b pmid:1 contradicting_identifiers pmid:1 doi:b");
  }

  @Test
  @DisplayName("Identifiers stated together most often belong together, one wrong entry does not")
  void mostOftenStated() {
    description(false, List.of("pmid:1", "doi:a"));
    description(false, List.of("pmid:1", "doi:a"));
    description(false, List.of("pmid:1", "doi:b"));
    description(false, List.of("pmid:2", "doi:b"));
    description(false, List.of("pmid:2", "doi:b"));
    assertThat(works())
        .containsExactly("d001 pmid:1", "d002 pmid:1", "d003 pmid:1", "d004 pmid:2", "d005 pmid:2");
    assertThat(conflicts()).containsExactly("pmid:1 pmid:2 contradicting_identifiers pmid:1 doi:b");
  }

  @Test
  @DisplayName("A DOI that two documents claim belongs to neither PubMed id")
  void doiOfTwoWorks() {
    description(true, List.of("pmid:1", "doi:a"));
    description(true, List.of("pmid:2", "doi:a"));
    assertThat(works()).containsExactly("d001 pmid:1", "d002 pmid:2");
    assertThat(conflicts())
        .containsExactly(
            "doi:a pmid:1 contradicting_identifiers pmid:1 doi:a",
            "doi:a pmid:2 contradicting_identifiers pmid:2 doi:a");
  }

  @Test
  @DisplayName("Two DOIs in one entry: it means the first, and both works are in conflict")
  void twoDoisInOneEntry() {
    description(false, List.of("doi:a", "doi:b"));
    description(false, List.of("doi:b"));
    assertThat(works()).containsExactly("d001 doi:a", "d002 doi:b");
    assertThat(conflicts()).containsExactly("doi:a doi:b contradicting_identifiers doi:a doi:b");
  }

  @Test
  @DisplayName("Two DOIs that agree in all fields are a conflict, and an entry like them ambiguous")
  void sharedKey() {
    description(false, List.of("doi:a"), "Shock waves for the heel", "-", "-", "2020");
    description(false, List.of("doi:b"), "Shock waves for the heel", "-", "-", "2020");
    description(false, List.of(), "Shock waves for the heel", "-", "-", "2020");
    assertThat(lines(resolve(1000).described(), "description", "resolution"))
        .containsExactly("d001 identifier", "d002 identifier", "d003 ambiguous");
    assertThat(conflicts()).containsExactly("doi:a doi:b shared_key title year");
  }

  @Test
  @DisplayName("Of two works under one key the one that agrees better is meant")
  void bestOfSeveral() {
    description(
        false, List.of("doi:a"), "Shock waves for the heel", "Li", "J Pain", "2020", "7", "1");
    description(
        false, List.of("doi:b"), "Shock waves for the heel", "Wu", "J Knee", "2011", "3", "9");
    description(false, List.of(), "Shock waves for the heel", "Li", "-", "2021");
    description(false, List.of(), "Shock waves for the heel", "Ono", "-", "1990");
    assertThat(lines(resolve(1000).described(), "description", "resolution"))
        .containsExactly("d001 identifier", "d002 identifier", "d003 matched", "d004 described");
    assertThat(works().get(2)).isEqualTo("d003 doi:a");
    assertThat(conflicts()).isEmpty();
  }

  @Test
  @DisplayName("Two documents of one DOI with other titles are a conflict")
  void differentTitles() {
    description(true, List.of("doi:a"));
    description(true, List.of("doi:a~2"));
    assertThat(conflicts()).containsExactly("doi:a doi:a~2 different_titles doi:a");
  }

  @Test
  @DisplayName("A document of two titles is found by an entry in either language")
  void titlesOfTwoLanguages() {
    description(true, List.of("pmid:1"), "Stem cells for bone loss//干细胞治疗骨质疏松", "-", "-", "2020");
    description(false, List.of(), "干细胞治疗骨质疏松", "李", "中国骨质疏松杂志", "2020", "3", "4");
    description(false, List.of(), "Stem cells for bone loss", "Li", "-", "2020");
    assertThat(works()).containsExactly("d001 pmid:1", "d002 pmid:1", "d003 pmid:1");
  }

  @Test
  @DisplayName("Descriptions without identifier meet by place, but not where the place differs")
  void described() {
    description(false, List.of(), "干细胞与软骨修复研究", "Li", "-", "2019", "7", "70");
    description(false, List.of(), "Stem cells and cartilage repair", "Li", "-", "2019", "7", "70");
    description(false, List.of(), "-", "Li", "J O", "2019", "7", "70");
    description(false, List.of(), "A title of several works", "Wu", "-", "2019", "1", "1");
    description(false, List.of(), "A title of several works", "Wu", "-", "2019", "2", "2");
    description(false, List.of(), "-", "Kim", "N", "2001", "5", "5");
    description(false, List.of(), "-", "Ono", "N", "2001", "5", "5");
    List<String> ids = lines(resolve(1000).described().orderBy("description"), "work_id");
    assertThat(ids).hasSize(7);
    assertThat(ids.stream().distinct().count()).isEqualTo(5);
    assertThat(
            resolve(1000)
                .described()
                .filter("description <= 'd003'")
                .select("work_id")
                .distinct()
                .count())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("Driver and cluster resolve random descriptions alike")
  void bothPathsAgree() {
    Random random = new Random(7);
    String[] kinds = {"pmid:", "doi:", "pmcid:"};
    for (int i = 0; i < 160; i++) {
      List<String> identifiers = new ArrayList<>();
      int work = random.nextInt(40);
      for (String kind : kinds) {
        if (random.nextInt(3) == 0) {
          identifiers.add(kind + (random.nextInt(12) == 0 ? random.nextInt(40) : work));
        }
      }
      int named = random.nextInt(10) == 0 ? random.nextInt(40) : work;
      description(
          random.nextInt(3) == 0,
          identifiers,
          random.nextInt(2) == 0 ? "Title of the work number %d".formatted(named) : "-",
          random.nextInt(3) > 0 ? "Author%d".formatted(work % 15) : "-",
          random.nextInt(3) > 0 ? "J O" : "-",
          random.nextInt(3) > 0 ? String.valueOf(2000 + work % 3) : "-",
          random.nextInt(3) > 0 ? String.valueOf(work) : "-",
          "1");
    }
    Resolution local = resolve(1000);
    Resolution distributed = resolve(10);
    String[] conflict = {"work_id", "other_work_id", "reason", "evidence"};
    assertThat(lines(distributed.described(), "description", "work_id", "resolution"))
        .hasSize(160)
        .isEqualTo(lines(local.described(), "description", "work_id", "resolution"));
    assertThat(lines(distributed.conflicts(), conflict))
        .hasSizeGreaterThan(3)
        .isEqualTo(lines(local.conflicts(), conflict));
  }
}
