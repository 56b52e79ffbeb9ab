package org.therapyatlas.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.therapyatlas.corpus.Describe;
import org.therapyatlas.corpus.LexiconWords;
import org.therapyatlas.text.Analyzer;
import org.therapyatlas.text.AnalyzerPool;
import org.therapyatlas.text.SectionKind;
import org.therapyatlas.text.UserWords;

/**
 * Counts the words of one document after another.
 *
 * @param languages languages to count, or none for all
 * @param describe knows the names that are kept whole where words are not spaced, and the concepts
 *     that abbreviations stand for
 * @param userWords stop words and synonyms of the user's
 */
record CountWords(List<String> languages, Describe describe, UserWords userWords)
    implements MapPartitionsFunction<Row, Row> {
  private static final Set<String> TEXT =
      Stream.of(SectionKind.values())
          .filter(SectionKind::isText)
          .map(SectionKind::published)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    return new Counts(documents, new AnalyzerPool(LexiconWords.of(describe.lexicon().value())::of));
  }

  private final class Counts implements Iterator<Row> {
    private final Iterator<Row> documents;
    private final AnalyzerPool analyzers;
    private final Map<String, DocumentCounts> counts = new HashMap<>();
    private final Map<String, String> concepts = new HashMap<>();
    private final Deque<Row> ready = new ArrayDeque<>();

    Counts(Iterator<Row> documents, AnalyzerPool analyzers) {
      this.documents = documents;
      this.analyzers = analyzers;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && documents.hasNext()) {
        Row document = documents.next();
        try {
          count(document);
        } catch (RuntimeException e) {
          throw new IllegalStateException(
              "Counting the words of document %s failed".formatted(document.get(0)), e);
        }
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    private void count(Row document) {
      Map<String, List<Integer>> byLanguage = new TreeMap<>();
      List<String> texts = new ArrayList<>();
      DefinedAbbreviations defined = new DefinedAbbreviations();
      for (Row section : document.<Row>getList(1)) {
        String text = section.getString(4);
        String language = section.getString(3);
        texts.add(text);
        if (TEXT.contains(section.getString(1))) {
          defined.read(texts.size() - 1, text);
          if (languages.isEmpty() || languages.contains(language)) {
            byLanguage.computeIfAbsent(language, key -> new ArrayList<>()).add(texts.size() - 1);
          }
        }
      }
      byLanguage.forEach(
          (language, sections) -> {
            Object[] values = new Object[CountedDocument.WIDTH];
            values[CountedDocument.DOCUMENT_ID] = document.get(0);
            values[CountedDocument.LANGUAGE] = language;
            values[CountedDocument.ABBREVIATIONS] =
                ready.isEmpty() && !defined.isEmpty() ? rows(defined, language) : null;
            values[CountedDocument.YEAR] = document.get(2);
            values[CountedDocument.GROUPS] = document.get(3);
            CountedDocument counted = count(language, sections, texts, defined).finish(values);
            if (counted != null) {
              ready.add(counted);
            }
          });
    }

    private DocumentCounts count(
        String language, List<Integer> sections, List<String> texts, DefinedAbbreviations defined) {
      Analyzer analyzer = analyzers.of(language);
      DocumentCounts counter =
          counts.computeIfAbsent(language, key -> new DocumentCounts(key, userWords));
      Expansions expansions = defined.isEmpty() ? null : new Expansions(defined, analyzer);
      counter.begin();
      for (int section : sections) {
        if (expansions != null) {
          expansions.at(defined.offsets(section));
        }
        counter.section(texts.get(section), expansions);
        analyzer.analyze(texts.get(section), counter);
      }
      return counter;
    }

    private Row[] rows(DefinedAbbreviations defined, String language) {
      List<Row> rows = new ArrayList<>();
      for (String shortForm : defined.shortForms()) {
        List<String> longForms = defined.longForms(shortForm);
        String concept = null;
        for (int i = 0; i < longForms.size() && concept == null; i++) {
          concept = concept(longForms.get(i), language);
        }
        rows.add(RowFactory.create(shortForm, longForms.toArray(), concept));
      }
      return rows.toArray(Row[]::new);
    }

    private String concept(String longForm, String language) {
      if (concepts.size() > WordNumbers.MANY) {
        concepts.clear();
      }
      // A map that computes takes null for an answer it has not got; the empty string is none.
      String known =
          concepts.computeIfAbsent(
              language + " " + longForm,
              key -> {
                String concept = describe.concept(longForm, language);
                return concept == null ? "" : concept;
              });
      return known.isEmpty() ? null : known;
    }
  }
}
