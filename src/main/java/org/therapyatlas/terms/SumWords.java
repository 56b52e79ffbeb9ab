package org.therapyatlas.terms;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Adds the words of the documents of one task up before anything is shuffled: rows of {@code
 * language, term, surface, term_count, document_count, documents}. A row without a term says how
 * many documents of the language there were. What has been added up is given away whenever it grows
 * large, so a task needs the same memory for any vocabulary.
 */
record SumWords() implements MapPartitionsFunction<Row, Row> {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "language STRING, term STRING, surface STRING, term_count BIGINT, document_count BIGINT, documents BIGINT");

  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    return new Totals(documents);
  }

  private static final class Totals implements Iterator<Row> {
    private final Iterator<Row> documents;
    private final Map<String, Sum> sums = new TreeMap<>();
    private final Deque<Sum> full = new ArrayDeque<>();
    private Iterator<Row> ready = List.<Row>of().iterator();

    Totals(Iterator<Row> documents) {
      this.documents = documents;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext()) {
        while (full.isEmpty() && documents.hasNext()) {
          add(documents.next());
        }
        if (full.isEmpty()) {
          full.addAll(sums.values());
          sums.clear();
        }
        if (full.isEmpty()) {
          return false;
        }
        ready = full.remove().rows();
      }
      return true;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }

    private void add(Row document) {
      if (document instanceof CountedDocument counted) {
        Sum sum = sum(counted.language(), counted.numbers());
        for (int i = 0; i < counted.terms(); i++) {
          sum.add(counted.form(i), counted.count(i));
        }
        sum.documents++;
        return;
      }
      StoredWords words = StoredWords.withForms(document);
      String language = words.language();
      Sum known = sums.get(language);
      boolean renew = known == null || known.numbers.forms() >= WordNumbers.MANY;
      Sum sum = sum(language, renew ? new WordNumbers() : known.numbers);
      int[] counts = words.counts();
      for (int i = 0; i < counts.length; i++) {
        sum.add(sum.numbers.form(words.term(i), words.form(i)), counts[i]);
      }
      sum.documents++;
    }

    private Sum sum(String language, WordNumbers numbers) {
      Sum sum = sums.get(language);
      if (sum == null || sum.numbers != numbers) {
        if (sum != null) {
          full.add(sum);
        }
        sum = new Sum(language, numbers);
        sums.put(language, sum);
      }
      return sum;
    }
  }

  /** The sums of one language since its words were last numbered anew. */
  private static final class Sum {
    private final String language;
    private final WordNumbers numbers;
    private long[] counts = new long[1 << 10];
    private long[] documentCounts = new long[1 << 10];
    private long documents;

    Sum(String language, WordNumbers numbers) {
      this.language = language;
      this.numbers = numbers;
    }

    void add(int form, int count) {
      if (form >= counts.length) {
        int size = Math.max(2 * counts.length, form + 1);
        counts = Arrays.copyOf(counts, size);
        documentCounts = Arrays.copyOf(documentCounts, size);
      }
      counts[form] += count;
      documentCounts[form]++;
    }

    Iterator<Row> rows() {
      return new Iterator<>() {
        private int form = -1;

        @Override
        public boolean hasNext() {
          return form < counts.length;
        }

        @Override
        public Row next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          int at = form;
          do {
            form++;
          } while (form < counts.length && documentCounts[form] == 0);
          return at < 0
              ? RowFactory.create(language, "", "", 0L, 0L, documents)
              : RowFactory.create(
                  language,
                  numbers.term(numbers.termOf(at)),
                  numbers.surface(at),
                  counts[at],
                  documentCounts[at],
                  0L);
        }
      };
    }
  }
}
