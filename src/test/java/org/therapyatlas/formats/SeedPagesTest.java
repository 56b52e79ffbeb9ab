package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** The five documents that are the measure, read from beside the repository. */
class SeedPagesTest {
  private static final Path CORPUS = Path.of("..", "shared", "corpus");

  private static SourceRecord read(String stem) throws IOException {
    boolean present = Files.isDirectory(CORPUS);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as("the five documents in " + CORPUS).isTrue();
    }
    assumeTrue(present, "The five documents are not in " + CORPUS);
    return PageReader.read(Files.readString(CORPUS.resolve(stem + ".txt")), stem, "0");
  }

  private static List<String> texts(SourceRecord record, SectionKind kind) {
    return record.sections().stream().filter(s -> s.kind() == kind).map(Section::text).toList();
  }

  private static long entries(SourceRecord record, EntryKind kind) {
    return record.entries().stream().filter(entry -> entry.kind() == kind).count();
  }

  @Test
  void pubMedPage() throws IOException {
    SourceRecord page = read("000_6a299376c3039165");

    assertThat(page.sourceKind()).isEqualTo(SourceKind.BIBLIOGRAPHIC_RECORD);
    assertThat(texts(page, SectionKind.TITLE))
        .containsExactly(
            "Fecal microbiota transplantation as a promising treatment option for osteoporosis");
    assertThat(page.pmid()).isEqualTo("36357745");
    assertThat(page.pmcid()).isEqualTo("PMC9649400");
    assertThat(page.doi()).isEqualTo("10.1007/s00774-022-01375-x");
    assertThat(page.year()).isEqualTo(2022);
    assertThat(page.yearSource()).isEqualTo(YearSource.COPYRIGHT);
    assertThat(page.journal()).isNull();
    assertThat(page.keywords())
        .containsExactly(
            "Fecal microbiota transplantation", "Gut microbiota", "Osteoporosis", "The elderly");
    assertThat(texts(page, SectionKind.ABSTRACT)).hasSize(1);
    assertThat(texts(page, SectionKind.ABSTRACT).get(0))
        .startsWith("Osteoporosis is a systemic")
        .endsWith("for the future researches.");
    assertThat(texts(page, SectionKind.BODY)).isEmpty();
    assertThat(entries(page, EntryKind.REFERENCE)).isEqualTo(1);
    assertThat(entries(page, EntryKind.CITED_BY)).isEqualTo(5);
    assertThat(entries(page, EntryKind.SIMILAR)).isEqualTo(5);
    assertThat(page.referenceStatus()).isEqualTo(ReferenceStatus.PARTIAL);
  }

  @Test
  void news() throws IOException {
    SourceRecord page = read("001_66882f7d25b446f6");

    assertThat(page.sourceKind()).isEqualTo(SourceKind.NEWS);
    assertThat(texts(page, SectionKind.TITLE))
        .containsExactly(
            "Fecal Microbiota Transplantation Shows Promise in Amyotrophic Lateral Sclerosis");
    assertThat(page.year()).isEqualTo(2025);
    assertThat(page.yearSource()).isEqualTo(YearSource.COPYRIGHT);
    assertThat(texts(page, SectionKind.ABSTRACT)).hasSize(1);
    assertThat(texts(page, SectionKind.ABSTRACT).get(0))
        .startsWith("• A recent study investigates")
        .endsWith("affected by ALS.");
    List<String> body = texts(page, SectionKind.BODY);
    assertThat(body).hasSize(7);
    assertThat(body.get(0)).startsWith("Fecal microbiota transplantation (FMT) is emerging");
    assertThat(body.get(6)).endsWith("for individuals living with ALS.");
    assertThat(page.entries()).isEmpty();
    assertThat(page.referenceStatus()).isEqualTo(ReferenceStatus.NONE);
  }

  @Test
  void chineseReview() throws IOException {
    SourceRecord page = read("002_bb77ab046c489186");

    assertThat(page.sourceKind()).isEqualTo(SourceKind.JOURNAL_ARTICLE);
    assertThat(texts(page, SectionKind.TITLE))
        .containsExactly("干细胞治疗骨质疏松未来可期", "Future prospects of stem cell therapy for osteoporosis");
    assertThat(page.authors()).containsExactly("苑志新");
    assertThat(page.year()).isEqualTo(2026);
    assertThat(page.yearSource()).isEqualTo(YearSource.IDENTIFIER);
    assertThat(page.journal()).isNull();
    assertThat(page.doi()).isNull();
    assertThat(texts(page, SectionKind.ABSTRACT)).hasSize(2);
    assertThat(page.keywords()).hasSize(10).contains("骨质疏松", "osteoblasts");
    String body = String.join("\n", texts(page, SectionKind.BODY));
    assertThat(body)
        .startsWith("干细胞治疗是生物医学前沿热点")
        .contains("欧洲药品管理局将细胞治疗产品归类", "肾病、骨关节炎和骨质疏松。近 10 年", "^[9]")
        .doesNotContain("通信作者", "收稿日期")
        .endsWith("给患者带来福祉。");
    assertThat(entries(page, EntryKind.REFERENCE)).isEqualTo(22);
    assertThat(page.referenceStatus()).isEqualTo(ReferenceStatus.COMPLETE);
  }

  @Test
  void blog() throws IOException {
    SourceRecord page = read("003_ecd4ed747c15a79c");

    assertThat(page.sourceKind()).isEqualTo(SourceKind.BLOG);
    assertThat(texts(page, SectionKind.TITLE)).isEmpty();
    assertThat(page.year()).isNull();
    assertThat(page.sections().stream().map(Section::heading).filter(h -> h != null))
        .contains(
            "What Research Shows",
            "What Is a Microbiota Transplant?",
            "Patient Reports and Early Findings",
            "Safer, Gut-Friendly Alternatives to FMT");
    String body = String.join("\n", texts(page, SectionKind.BODY));
    assertThat(body)
        .startsWith(
            "Fibromyalgia is known for its widespread pain, fatigue, sleep problems, and cog")
        .contains("- A 2019 study found fibromyalgia patients", "Frequently Asked Questions")
        .endsWith("not just in the gut, but throughout the entire body.");
    assertThat(texts(page, SectionKind.FURNITURE)).hasSize(1);
    assertThat(page.entries()).isEmpty();
  }

  @Test
  void patientPage() throws IOException {
    SourceRecord page = read("004_b65685e9f387912d");

    assertThat(page.sourceKind()).isEqualTo(SourceKind.PATIENT_INFORMATION);
    assertThat(texts(page, SectionKind.TITLE))
        .containsExactly("Kan stamceller användas som behandling för osteoporos?");
    assertThat(page.year()).isNull();
    assertThat(page.yearSource()).isEqualTo(YearSource.NONE);
    String body = String.join("\n", texts(page, SectionKind.BODY));
    assertThat(body)
        .startsWith("I framtiden kan stamceller")
        .doesNotContain("Getty", "pinguecula", "Veta mer", "Var det här till hjälp", "Leave a")
        .endsWith("denna behandling på människor.");
    assertThat(page.entries()).isEmpty();
  }
}
