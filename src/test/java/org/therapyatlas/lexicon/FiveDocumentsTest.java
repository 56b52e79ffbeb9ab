package org.therapyatlas.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** The five documents have one pair of subjects each, whatever else they name. */
class FiveDocumentsTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  @ParameterizedTest
  @CsvSource({
    "000, fecal_microbiota_transplantation, osteoporosis",
    "001, fecal_microbiota_transplantation, amyotrophic_lateral_sclerosis",
    "002, stem_cell_therapy, osteoporosis",
    "003, fecal_microbiota_transplantation, fibromyalgia",
    "004, stem_cell_therapy, osteoporosis"
  })
  void hasOnePairOfSubjects(String number, String therapy, String condition) throws IOException {
    for (Lexicon lexicon : lexicons()) {
      Tagging tagging = Tagger.of(lexicon).tag(cut(number, read(number)));
      assertThat(tagging.therapies()).as("therapies of %s", number).containsExactly(therapy);
      assertThat(tagging.conditions()).as("conditions of %s", number).containsExactly(condition);
    }
  }

  /** Nothing parts furniture and lists from the text: the subjects are still the same. */
  @ParameterizedTest
  @CsvSource({
    "001, fecal_microbiota_transplantation, amyotrophic_lateral_sclerosis",
    "003, fecal_microbiota_transplantation, fibromyalgia",
    "004, stem_cell_therapy, osteoporosis"
  })
  void hasThemEvenAsOneUncutBody(String number, String therapy, String condition)
      throws IOException {
    String language = number.equals("004") ? "sv" : "en";
    for (Lexicon lexicon : lexicons()) {
      Tagging tagging =
          Tagger.of(lexicon)
              .tag(List.of(Section.of(SectionKind.BODY, null, read(number)).in(language)));
      assertThat(tagging.therapies()).as("therapies of %s", number).containsExactly(therapy);
      assertThat(tagging.conditions()).as("conditions of %s", number).containsExactly(condition);
    }
  }

  private static List<Lexicon> lexicons() {
    List<Lexicon> lexicons = new ArrayList<>(List.of(TestLexicon.LEXICON));
    if (Lexicon.standard().size() > 0) {
      lexicons.add(Lexicon.standard());
    }
    return lexicons;
  }

  private static String read(String number) throws IOException {
    boolean present = Files.isDirectory(CORPUS);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as("%s must be there in CI", CORPUS).isTrue();
    }
    assumeTrue(present, "The five documents are not at " + CORPUS);
    try (Stream<Path> files = Files.list(CORPUS)) {
      Path file =
          files
              .filter(p -> p.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return Files.readString(file).replace("\r\n", "\n").strip();
    }
  }

  private static List<Section> cut(String number, String text) {
    List<Section> sections = new ArrayList<>();
    switch (number) {
      case "000" -> {
        add(sections, SectionKind.TITLE, null, text, "", "- PMID", "en");
        add(sections, SectionKind.ABSTRACT, "Abstract", text, "Abstract", "Keywords:", "en");
        add(sections, SectionKind.KEYWORDS, null, text, "Keywords:", "© 2022", "en");
        add(
            sections,
            SectionKind.SIMILAR,
            "Similar articles",
            text,
            "Similar articles",
            "Cited by",
            "en");
        add(sections, SectionKind.CITED_BY, "Cited by", text, "Cited by", "References\n", "en");
        add(
            sections,
            SectionKind.REFERENCES,
            "References",
            text,
            "References\n",
            "Publication types",
            "en");
        add(sections, SectionKind.FURNITURE, null, text, "Publication types", null, "en");
      }
      case "001" -> {
        add(sections, SectionKind.FURNITURE, null, text, "", "Fecal Microbiota", "en");
        add(sections, SectionKind.TITLE, null, text, "MedPath", "7 months ago", "en");
        List<String> headings =
            List.of(
                "Key Insights",
                "The Gut-Brain Connection in ALS",
                "FMT: A Novel Therapeutic Approach",
                "Study Design and Findings",
                "Implications and Future Directions",
                "Considerations for Clinical Translation",
                "The Broader Landscape of ALS Treatment",
                "Subscribe Icon");
        addParts(sections, text, headings, "en");
        add(sections, SectionKind.FURNITURE, null, text, "Subscribe Icon", null, "en");
      }
      case "002" -> {
        sections.add(Section.of(SectionKind.TITLE, null, "干细胞治疗骨质疏松未来可期").in("zh"));
        add(sections, SectionKind.ABSTRACT, "摘要", text, "摘要: ", "关键词", "zh");
        add(sections, SectionKind.KEYWORDS, "关键词", text, "关键词: ", "Future prospects", "zh");
        sections.add(
            Section.of(
                    SectionKind.TITLE,
                    null,
                    "Future prospects of stem cell therapy for osteoporosis")
                .in("en"));
        add(sections, SectionKind.ABSTRACT, "Abstract", text, "Abstract: ", "Key words", "en");
        add(sections, SectionKind.KEYWORDS, "Key words", text, "Key words: ", "\n\n", "en");
        add(sections, SectionKind.BODY, null, text, "干细胞治疗是生物医学", "【参", "zh");
        add(sections, SectionKind.REFERENCES, "参考文献", text, "【参 考 文 献】", null, "zh");
      }
      case "003" -> {
        List<String> headings =
            List.of(
                "Fibromyalgia is known",
                "The Gut–Fibromyalgia Connection",
                "What Research Shows",
                "What Is a Microbiota\nTransplant?",
                "Could FMT Help Fibromyalgia?",
                "Why It’s Still Experimental",
                "Patient Reports and\nEarly Findings",
                "Safer, Gut-Friendly\nAlternatives to FMT",
                "Real Patient Voices",
                "Frequently Asked\nQuestions",
                "Final Thoughts",
                "For More Information");
        addParts(sections, text, headings, "en");
        add(sections, SectionKind.FURNITURE, null, text, "For More Information", null, "en");
      }
      case "004" -> {
        sections.add(
            Section.of(
                    SectionKind.TITLE,
                    null,
                    "Kan stamceller användas som behandling för osteoporos?")
                .in("sv"));
        List<String> headings =
            List.of(
                "I framtiden kan",
                "Vad är stamceller?",
                "Hur tror forskarna att stamceller kan hjälpa människor med osteoporos?",
                "Hur kan stamceller hjälpa till med osteoporos?",
                "Vad säger forskningen?",
                "Är stamceller godkända som behandling för osteoporos?",
                "Vilka är de nuvarande behandlingsalternativen för osteoporos?",
                "Vanliga frågor",
                "Hur vanligt är osteoporos?",
                "Veta mer");
        addParts(sections, text, headings, "sv");
        add(sections, SectionKind.FURNITURE, null, text, "Veta mer", null, "sv");
      }
      default -> throw new IllegalArgumentException("No such document: " + number);
    }
    return sections;
  }

  /** Bodies from one heading to the next; the last heading only ends the one before. */
  private static void addParts(
      List<Section> sections, String text, List<String> headings, String language) {
    for (int i = 0; i + 1 < headings.size(); i++) {
      boolean isText =
          headings.get(i).equals("Fibromyalgia is known")
              || headings.get(i).equals("I framtiden kan");
      int start = text.indexOf(headings.get(i)) + (isText ? 0 : headings.get(i).length());
      int end = text.indexOf(headings.get(i + 1), start);
      sections.add(
          Section.of(SectionKind.BODY, isText ? null : headings.get(i), text.substring(start, end))
              .in(language));
    }
  }

  private static void add(
      List<Section> sections,
      SectionKind kind,
      String heading,
      String text,
      String from,
      String to,
      String language) {
    int start = text.indexOf(from) + from.length();
    int end = to == null ? text.length() : text.indexOf(to, start);
    sections.add(Section.of(kind, heading, text.substring(start, end)).in(language));
  }
}
