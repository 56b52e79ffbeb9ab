package org.therapyatlas.terms;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Adds the words of the documents of one task up by the groups these belong to, before anything is
 * shuffled. What has been added up is given away whenever it grows large, so a task needs the same
 * memory for any corpus.
 *
 * <p>Documents are rows of {@code groups, token_count} and what {@link StoredWords} asks for; the
 * spread of a term over documents is written as {@link Spread} says.
 */
record SumGroups() implements MapPartitionsFunction<Row, Row> {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "facet STRING, value STRING, language STRING, term STRING, term_count BIGINT, document_count BIGINT, spread BINARY");

  /** Occurrences of terms in documents of groups that are held at most, of about 40 bytes each. */
  private static final int MANY = 2_000_000;

  /** As many occurrences take the memory of a term that is new in its group. */
  private static final int TERM = 6;

  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    return new Sums(documents);
  }

  private record Group(String facet, String value, String language) {}

  private static final class Sums implements Iterator<Row> {
    private final Iterator<Row> documents;
    private final Map<Group, Map<String, Spread>> sums = new HashMap<>();
    private Iterator<Map.Entry<Group, Map<String, Spread>>> groups = sums.entrySet().iterator();
    private Group group;
    private Iterator<Map.Entry<String, Spread>> terms =
        Map.<String, Spread>of().entrySet().iterator();

    Sums(Iterator<Row> documents) {
      this.documents = documents;
    }

    @Override
    public boolean hasNext() {
      while (!terms.hasNext()) {
        if (!groups.hasNext() && !fill()) {
          return false;
        }
        Map.Entry<Group, Map<String, Spread>> next = groups.next();
        group = next.getKey();
        terms = next.getValue().entrySet().iterator();
      }
      return true;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Map.Entry<String, Spread> term = terms.next();
      Spread spread = term.getValue();
      return RowFactory.create(
          group.facet(),
          group.value(),
          group.language(),
          term.getKey(),
          spread.occurrences(),
          spread.documents(),
          spread.bytes());
    }

    /** Adds up as many documents as may be held; false when there are none left. */
    private boolean fill() {
      sums.clear();
      long held = 0;
      while (held < MANY && documents.hasNext()) {
        held += add(documents.next());
      }
      groups = sums.entrySet().iterator();
      return groups.hasNext();
    }

    private long add(Row document) {
      int groups = document.fieldIndex(DocumentTerms.GROUPS);
      if (document.isNullAt(groups)) {
        return 0;
      }
      List<Row> memberships = document.getList(groups);
      long tokens = document.<Long>getAs(DocumentTerms.TOKEN_COUNT);
      StoredWords words = StoredWords.of(document);
      int[] counts = words.counts();
      long held = 0;
      for (Row membership : memberships) {
        Map<String, Spread> sum =
            sums.computeIfAbsent(
                new Group(membership.getString(0), membership.getString(1), words.language()),
                key -> new HashMap<>());
        int known = sum.size();
        for (int i = 0; i < counts.length; i++) {
          sum.computeIfAbsent(words.term(i), key -> new Spread()).add(counts[i], tokens);
        }
        held += counts.length + (long) TERM * (sum.size() - known);
      }
      return held;
    }
  }
}
