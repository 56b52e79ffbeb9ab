package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Collections;
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
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.StoredWords;

/**
 * Says of each document where it belongs and adds up the topics on the way, so that the words are
 * read once: one row for each document, and rows without a document that hold the totals of a part
 * of a topic's documents.
 *
 * @param models topics by language
 */
record PlaceDocuments(Broadcast<Map<String, TopicModel>> models)
    implements MapPartitionsFunction<Row, Row> {

  /** The rows. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "document_id STRING, language STRING, topic INT, similarity DOUBLE, next_topic INT,"
              + " next_similarity DOUBLE, outlier BOOLEAN, totals "
              + TopicTotals.DDL);

  /** Distinct terms of topics that are held before they are handed on. */
  private static final int HELD = 1_000_000;

  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    return new Placements(documents, models.value());
  }

  private static final class Placements implements Iterator<Row> {
    private final Iterator<Row> documents;
    private final Map<String, TopicModel> models;
    private final Map<String, TermSpace.Weighing> weighings = new HashMap<>();
    private final Map<String, TopicPhrases.Search> searches = new HashMap<>();
    private final Map<String, Map<Integer, TopicTotals>> totals = new TreeMap<>();
    private int held;
    private Iterator<Row> ready = Collections.emptyIterator();

    Placements(Iterator<Row> documents, Map<String, TopicModel> models) {
      this.documents = documents;
      this.models = models;
    }

    @Override
    public boolean hasNext() {
      if (!ready.hasNext() && (held > HELD || !documents.hasNext())) {
        ready = handOn();
      }
      return ready.hasNext() || documents.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.hasNext() ? ready.next() : place(documents.next());
    }

    private Row place(Row document) {
      StoredWords words = StoredWords.of(document);
      String language = words.language();
      String id = document.getAs(DocumentTerms.DOCUMENT_ID);
      TopicModel model = models.get(language);
      TermSpace.Weighing weighing =
          weighings.computeIfAbsent(language, key -> model.terms().weighing());
      SparseVector vector = CountedTerms.vector(words, weighing);
      Placement placement = model.place(vector);
      TopicTotals total =
          totals
              .computeIfAbsent(language, key -> new TreeMap<>())
              .computeIfAbsent(placement.topic(), key -> new TopicTotals());
      held -= total.size();
      total.add(id, vector, placement);
      searches
          .computeIfAbsent(language, key -> model.phrases().search())
          .find(words, phrase -> total.addPhrase(model.terms().size() + phrase));
      held += total.size();
      return RowFactory.create(
          id,
          language,
          placement.topic(),
          placement.similarity(),
          placement.next() < 0 ? null : placement.next(),
          placement.nextSimilarity(),
          placement.outlier(),
          null);
    }

    private Iterator<Row> handOn() {
      List<Row> rows = new ArrayList<>();
      totals.forEach(
          (language, topics) ->
              topics.forEach(
                  (topic, total) ->
                      rows.add(
                          RowFactory.create(
                              null, language, topic, null, null, null, null, total.row()))));
      totals.clear();
      held = 0;
      return rows.iterator();
    }
  }
}
