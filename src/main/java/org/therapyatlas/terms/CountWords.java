package org.therapyatlas.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.therapyatlas.corpus.LexiconWords;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.text.AnalyzerPool;
import org.therapyatlas.text.SectionKind;
import org.therapyatlas.text.TokenConsumer;
import org.therapyatlas.text.TokenKind;

/**
 * Counts the words of one document after another.
 *
 * @param languages languages to count, or none for all
 * @param lexicon whose names are kept whole where words are not spaced
 */
record CountWords(List<String> languages, Broadcast<Lexicon> lexicon)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    return new Counts(documents, new AnalyzerPool(LexiconWords.of(lexicon.value())::of));
  }

  private final class Counts implements Iterator<Row> {
    private final Iterator<Row> documents;
    private final AnalyzerPool analyzers;
    private Iterator<Row> ready = Collections.emptyIterator();

    Counts(Iterator<Row> documents, AnalyzerPool analyzers) {
      this.documents = documents;
      this.analyzers = analyzers;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && documents.hasNext()) {
        ready = count(documents.next()).iterator();
      }
      return ready.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }

    private List<Row> count(Row document) {
      Map<String, Counter> byLanguage = new TreeMap<>();
      for (Row section : document.<Row>getList(document.fieldIndex("sections"))) {
        SectionKind kind =
            SectionKind.valueOf(section.<String>getAs("section").toUpperCase(Locale.ROOT));
        String language = section.getAs("language");
        if (kind.isText() && (languages.isEmpty() || languages.contains(language))) {
          Counter counter = byLanguage.computeIfAbsent(language, key -> new Counter());
          analyzers.of(language).analyze(section.getAs("text"), counter);
        }
      }
      List<Row> rows = new ArrayList<>();
      byLanguage.forEach(
          (language, counter) -> {
            if (counter.tokens > 0) {
              rows.add(
                  RowFactory.create(
                      document.getAs(DocumentTerms.DOCUMENT_ID),
                      language,
                      counter.tokens,
                      counter.terms()));
            }
          });
      return rows;
    }
  }

  /** Counts of one document in one language. */
  private static final class Counter implements TokenConsumer {
    private final Map<String, Map<String, Integer>> surfaces = new HashMap<>();
    private long tokens;

    @Override
    public void token(String term, String surface, int start, int end, TokenKind kind) {
      if (kind == TokenKind.NUMBER) {
        return;
      }
      tokens++;
      if (kind == TokenKind.WORD) {
        surfaces.computeIfAbsent(term, key -> new TreeMap<>()).merge(surface, 1, Integer::sum);
      }
    }

    @Override
    public void boundary() {
      // Single words do not care where a phrase ends.
    }

    /** The counted terms in the order of their spelling. */
    Row[] terms() {
      List<Row> rows = new ArrayList<>(surfaces.size());
      new TreeMap<>(surfaces)
          .forEach(
              (term, written) -> {
                int count = 0;
                int best = 0;
                String surface = null;
                for (Map.Entry<String, Integer> form : written.entrySet()) {
                  count += form.getValue();
                  if (form.getValue() > best) {
                    best = form.getValue();
                    surface = form.getKey();
                  }
                }
                rows.add(RowFactory.create(term, count, surface));
              });
      return rows.toArray(Row[]::new);
    }
  }
}
