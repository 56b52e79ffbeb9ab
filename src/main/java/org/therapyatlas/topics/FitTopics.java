package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;
import org.therapyatlas.terms.StoredWords;
import org.therapyatlas.terms.Terms;

/**
 * Finds the topics of one language after another.
 *
 * @param topics number of topics of each language, or 0 for as many as fit best
 */
record FitTopics(int topics) implements CoGroupFunction<String, Row, Row, byte[]> {

  /**
   * Terms of a language and its documents, these in the order they are taken; a {@link TopicModel}.
   */
  @Override
  public Iterator<byte[]> call(String language, Iterator<Row> terms, Iterator<Row> documents) {
    if (!documents.hasNext()) {
      return List.<byte[]>of().iterator();
    }
    List<TermSpace.Entry> entries = new ArrayList<>();
    TopicPhrases.Choice phrases = new TopicPhrases.Choice();
    long size = 0;
    while (terms.hasNext()) {
      Row term = terms.next();
      size = term.<Long>getAs("documents_in_language");
      String name = term.getAs(Terms.TERM);
      String surface = term.getAs(Terms.SURFACE);
      long documentCount = term.<Long>getAs(Terms.DOCUMENT_COUNT);
      if (term.<Integer>getAs(Terms.WORDS) == 1) {
        entries.add(new TermSpace.Entry(name, surface, documentCount));
      } else if (TermSpace.isTelling(documentCount, size)) {
        phrases.add(name, surface, term.<Double>getAs(Terms.C_VALUE));
      }
    }
    TermSpace space = TermSpace.of(entries, size);
    TermSpace.Weighing weighing = space.weighing();
    List<SparseVector> sample = new ArrayList<>();
    while (documents.hasNext() && sample.size() < TopicFit.SAMPLE) {
      SparseVector vector = CountedTerms.vector(StoredWords.of(documents.next()), weighing);
      if (vector.size() > 0) {
        sample.add(vector);
      }
    }
    if (sample.isEmpty()) {
      // Documents without words are of one topic all the same.
      sample.add(weighing.vector());
    }
    OptionalInt wanted = topics == 0 ? OptionalInt.empty() : OptionalInt.of(topics);
    TopicModel model = TopicFit.of(language, space, sample, wanted);
    return List.of(Serialized.of(model.with(phrases.chosen()))).iterator();
  }
}
