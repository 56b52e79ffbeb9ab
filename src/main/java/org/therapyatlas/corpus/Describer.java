package org.therapyatlas.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.therapyatlas.corpus.Description.LanguageShare;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.lexicon.Tagger;
import org.therapyatlas.lexicon.Tagging;
import org.therapyatlas.text.AnalyzerPool;
import org.therapyatlas.text.LanguageIdentifier;
import org.therapyatlas.text.LetterShares;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Finds out what a record is written in, what it is about and what kind of evidence it is. */
final class Describer {
  static final String UNDETERMINED = "und";

  /** Letters of a text that settles the language of short sections beside it. */
  private static final long LONG_TEXT = 200;

  /** Letters below which a section in the script of a long text takes that text's language. */
  private static final long SHORT_SECTION = 45;

  private final Tagger tagger;
  private final AnalyzerPool analyzers;

  Describer(Tagger tagger, LexiconWords words) {
    this.tagger = tagger;
    this.analyzers = new AnalyzerPool(words::of);
  }

  Description describe(SourceRecord record) {
    if (tagger == null) {
      return asStated(record);
    }
    List<Section> identified = new ArrayList<>();
    for (Section section : record.sections()) {
      identified.add(
          section.language() == null
              ? section.in(LanguageIdentifier.identify(section.text()))
              : section);
    }
    List<LanguageShare> languages = shares(identified);
    String main =
        languages.isEmpty()
            ? record.publicationLanguage() == null ? UNDETERMINED : record.publicationLanguage()
            : languages.get(0).language();
    long letters = languages.isEmpty() ? 0 : languages.get(0).letters();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < identified.size(); i++) {
      Section section = identified.get(i);
      boolean stated = record.sections().get(i).language() != null;
      sections.add(!stated && isTooShort(section, main, letters) ? section.in(main) : section);
    }
    List<LanguageShare> settled = shares(sections);
    String textLanguage = settled.isEmpty() ? main : settled.get(0).language();
    Tagging tagging = tagger.tag(sections);
    return new Description(
        sections,
        textLanguage,
        settled,
        publicationLanguage(record, sections),
        title(record, sections),
        tagging,
        EvidenceRules.find(record, sections),
        tokens(sections));
  }

  /** Without a tagger nothing is found out that the record does not say itself. */
  private static Description asStated(SourceRecord record) {
    List<Section> sections = new ArrayList<>();
    String language =
        record.publicationLanguage() == null ? UNDETERMINED : record.publicationLanguage();
    for (Section section : record.sections()) {
      sections.add(section.language() == null ? section.in(language) : section);
    }
    return new Description(
        sections,
        language,
        List.of(),
        language,
        null,
        new Tagging(List.of(), List.of(), List.of()),
        EvidenceFinding.UNKNOWN,
        0);
  }

  /**
   * Whether a section cannot be trusted to be in another language than the rest: nothing could be
   * told, or it is a few words in the script of a long text. Short medical titles are full of Latin
   * and Greek, and look like any language of Europe.
   */
  private static boolean isTooShort(Section section, String main, long letters) {
    if (UNDETERMINED.equals(section.language())) {
      return true;
    }
    return !section.language().equals(main)
        && letters >= LONG_TEXT
        && LetterShares.letters(section.text()) < SHORT_SECTION
        && LanguageIdentifier.script(section.text()).equals("Latn");
  }

  private static List<LanguageShare> shares(List<Section> sections) {
    Map<String, Long> letters = new TreeMap<>();
    long total = 0;
    for (Section section : sections) {
      if (section.kind().isText() && !UNDETERMINED.equals(section.language())) {
        long count = LetterShares.letters(section.text());
        letters.merge(section.language(), count, Long::sum);
        total += count;
      }
    }
    List<LanguageShare> shares = new ArrayList<>();
    long all = total;
    letters.forEach(
        (language, count) -> {
          if (count > 0) {
            shares.add(new LanguageShare(language, count, all));
          }
        });
    shares.sort(
        Comparator.comparingLong(LanguageShare::letters)
            .reversed()
            .thenComparing(LanguageShare::language));
    return shares;
  }

  /** As declared, else the language of the full text, else of the title, else of all text. */
  private static String publicationLanguage(SourceRecord record, List<Section> sections) {
    if (record.publicationLanguage() != null) {
      return record.publicationLanguage();
    }
    for (SectionKind kind : List.of(SectionKind.BODY, SectionKind.TITLE, SectionKind.ABSTRACT)) {
      List<LanguageShare> shares =
          shares(sections.stream().filter(section -> section.kind() == kind).toList());
      if (!shares.isEmpty()) {
        return shares.get(0).language();
      }
    }
    return UNDETERMINED;
  }

  private static String title(SourceRecord record, List<Section> sections) {
    String language = publicationLanguage(record, sections);
    String first = null;
    for (Section section : sections) {
      if (section.kind() == SectionKind.TITLE) {
        if (section.language().equals(language)) {
          return section.text();
        }
        first = first == null ? section.text() : first;
      }
    }
    return first;
  }

  private long tokens(List<Section> sections) {
    long words = 0;
    for (Section section : sections) {
      if (section.kind().isText()) {
        words += analyzers.of(section.language()).countWords(section.text());
      }
    }
    return words;
  }
}
