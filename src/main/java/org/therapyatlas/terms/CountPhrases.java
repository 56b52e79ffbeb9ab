package org.therapyatlas.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Counts runs of two to {@value #LONGEST} counted words, or words and a letter after them, in the
 * rows of {@link SumWords#SCHEMA}; added up in the task and given away whenever they are many. As
 * with words, all occurrences in a document count for the form it writes most often.
 *
 * @param frequent the pairs that may be frequent enough: a phrase is at most as frequent as each
 *     pair in it, so others need no counting. Null counts all, with the same result once the rare
 *     ones are left out.
 */
record CountPhrases(Broadcast<FrequentPairs> frequent) implements MapPartitionsFunction<Row, Row> {
  static final int LONGEST = 5;

  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    return new Phrases(documents, frequent == null ? null : frequent.value());
  }

  private record Written(String language, String term, String surface) {}

  private static final class Phrases implements Iterator<Row> {
    private final Iterator<Row> documents;
    private final FrequentPairs frequent;
    private final Map<Written, long[]> sums = new HashMap<>();
    private final Deque<Row> ready = new ArrayDeque<>();

    Phrases(Iterator<Row> documents, FrequentPairs frequent) {
      this.documents = documents;
      this.frequent = frequent;
    }

    @Override
    public boolean hasNext() {
      if (ready.isEmpty() && documents.hasNext()) {
        while (documents.hasNext() && sums.size() < WordNumbers.MANY) {
          add(StoredWords.withForms(documents.next()));
        }
        sums.forEach(
            (written, sum) ->
                ready.add(
                    RowFactory.create(
                        written.language(),
                        written.term(),
                        written.surface(),
                        sum[0],
                        sum[1],
                        0L)));
        sums.clear();
      }
      return !ready.isEmpty() || (documents.hasNext() && hasNext());
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    private void add(StoredWords words) {
      String space = isSpaced(words.language()) ? " " : "";
      Map<String, Map<String, Integer>> inDocument = new HashMap<>();
      int places = words.places();
      for (int from = 0; from < places; from++) {
        if (!words.isWord(from)) {
          continue;
        }
        StringBuilder term = new StringBuilder(words.termAt(from));
        StringBuilder surface = new StringBuilder(words.formAt(from));
        for (int to = from + 1; to < places && to < from + LONGEST; to++) {
          boolean word = words.isWord(to);
          if (!(word || words.isLetter(to)) || (word && !isFrequent(words, to))) {
            break;
          }
          term.append(' ').append(words.termAt(to));
          surface.append(space).append(words.formAt(to));
          inDocument
              .computeIfAbsent(term.toString(), key -> new TreeMap<>())
              .merge(surface.toString(), 1, Integer::sum);
        }
      }
      inDocument.forEach((term, forms) -> addDocument(words.language(), term, forms));
    }

    /** Whether a word may be part of a frequent phrase with the word before it. */
    private boolean isFrequent(StoredWords words, int to) {
      return frequent == null
          || !words.isWord(to - 1)
          || words.termAt(to - 1).equals(words.termAt(to))
          || frequent.mayHold(words.language(), words.termAt(to - 1), words.termAt(to));
    }

    private void addDocument(String language, String term, Map<String, Integer> forms) {
      int count = 0;
      int most = 0;
      String surface = null;
      for (Map.Entry<String, Integer> form : forms.entrySet()) {
        count += form.getValue();
        if (form.getValue() > most) {
          most = form.getValue();
          surface = form.getKey();
        }
      }
      long[] sum = sums.computeIfAbsent(new Written(language, term, surface), key -> new long[2]);
      sum[0] += count;
      sum[1]++;
    }

    private static boolean isSpaced(String language) {
      return !List.of("zh", "ja", "th", "lo", "km", "my").contains(language.split("-")[0]);
    }
  }
}
