package org.therapyatlas.topics;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.StoredWords;

/**
 * Places what one document says in each of its languages among the topics of that language: a
 * translated title, an abstract in two languages, keywords in both.
 *
 * @param models topics by language
 */
record SumParallelTexts(Broadcast<Map<String, TopicModel>> models)
    implements MapPartitionsFunction<Row, Row> {
  /** The signal's name. */
  static final String SIGNAL = "parallel";

  /** Documents in several languages, the rows of each document one after another. */
  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    Map<String, TermSpace.Weighing> weighings = new HashMap<>();
    LinkSums sums = new LinkSums();
    TreeMap<String, long[]> versions = new TreeMap<>();
    String current = null;
    while (documents.hasNext()) {
      Row document = documents.next();
      String id = document.getAs(DocumentTerms.DOCUMENT_ID);
      if (!id.equals(current)) {
        sums.add(SIGNAL, versions);
        versions.clear();
        current = id;
      }
      String language = document.getAs(DocumentTerms.LANGUAGE);
      TopicModel model = models.value().get(language);
      SparseVector vector =
          CountedTerms.vector(
              StoredWords.of(document),
              weighings.computeIfAbsent(language, key -> model.terms().weighing()));
      if (vector.size() > 0) {
        versions.put(language, model.membership(vector));
      }
    }
    sums.add(SIGNAL, versions);
    return sums.rows();
  }
}
