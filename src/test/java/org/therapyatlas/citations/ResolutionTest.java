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

class ResolutionTest {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "description STRING, own BOOLEAN, identifiers ARRAY<STRING>, keys ARRAY<STRING>, raw_key STRING");

  private final List<Row> rows = new ArrayList<>();

  private void description(boolean own, List<String> identifiers, String... keys) {
    int id = rows.size() + 1;
    rows.add(
        RowFactory.create(
            "d%03d".formatted(id), own, identifiers.toArray(String[]::new), keys, "r:" + id % 3));
  }

  private Resolution resolve(int localDescriptions) {
    Dataset<Row> descriptions = Corpus.spark().createDataFrame(rows, SCHEMA).cache();
    return Resolution.of(descriptions, localDescriptions);
  }

  private List<String> works() {
    List<String> works = lines(resolve(1000).works(), "description", "work_id");
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
  @DisplayName("Two DOIs under one key are a conflict, and an entry with that key is ambiguous")
  void sharedKey() {
    description(false, List.of("doi:a"), "t:title|2020");
    description(false, List.of("doi:b"), "t:title|2020");
    description(false, List.of(), "t:title|2020");
    assertThat(lines(resolve(1000).works(), "description", "resolution"))
        .containsExactly("d001 identifier", "d002 identifier", "d003 ambiguous");
    assertThat(conflicts()).containsExactly("doi:a doi:b shared_key t:title|2020");
  }

  @Test
  @DisplayName("Two documents of one DOI with other titles are a conflict")
  void differentTitles() {
    description(true, List.of("doi:a"));
    description(true, List.of("doi:a~2"));
    assertThat(conflicts()).containsExactly("doi:a doi:a~2 different_titles doi:a");
  }

  @Test
  @DisplayName("Descriptions without identifier meet by place, but not where the place differs")
  void described() {
    description(false, List.of(), "t:chinesetitle|2019", "p:li|7|70");
    description(false, List.of(), "t:englishtitle|2019", "p:li|7|70");
    description(false, List.of(), "p:li|7|70", "j:jo|7|70|2019");
    description(false, List.of(), "t:other|2019", "p:wu|1|1");
    description(false, List.of(), "t:other|2019", "p:wu|2|2");
    description(false, List.of(), "p:kim|5|5", "j:n|5|5|2001");
    description(false, List.of(), "p:ono|5|5", "j:n|5|5|2001");
    List<String> ids = lines(resolve(1000).works().orderBy("description"), "work_id");
    assertThat(ids).hasSize(7);
    assertThat(ids.stream().distinct().count()).isEqualTo(5);
    assertThat(
            resolve(1000)
                .works()
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
    for (int i = 0; i < 120; i++) {
      List<String> identifiers = new ArrayList<>();
      int work = random.nextInt(40);
      for (String kind : kinds) {
        if (random.nextInt(3) == 0) {
          identifiers.add(kind + (random.nextInt(12) == 0 ? random.nextInt(40) : work));
        }
      }
      List<String> keys = new ArrayList<>();
      if (random.nextInt(2) == 0) {
        keys.add("t:title%d|2000".formatted(random.nextInt(10) == 0 ? random.nextInt(40) : work));
      }
      if (random.nextInt(2) == 0) {
        keys.add("p:author%d|%d|1".formatted(work % 15, work));
        keys.add("j:jo|%d|1".formatted(work));
      }
      description(random.nextInt(3) == 0, identifiers, keys.toArray(String[]::new));
    }
    Resolution local = resolve(1000);
    Resolution distributed = resolve(10);
    String[] conflict = {"work_id", "other_work_id", "reason", "evidence"};
    assertThat(lines(distributed.works(), "description", "work_id", "resolution"))
        .hasSize(120)
        .isEqualTo(lines(local.works(), "description", "work_id", "resolution"));
    assertThat(lines(distributed.conflicts(), conflict))
        .hasSizeGreaterThan(3)
        .isEqualTo(lines(local.conflicts(), conflict));
  }
}
