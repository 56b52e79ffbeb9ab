package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;
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
    long size = 0;
    while (terms.hasNext()) {
      Row term = terms.next();
      size = term.<Long>getAs("documents_in_language");
      entries.add(
          new TermSpace.Entry(
              term.getAs(Terms.TERM),
              term.getAs("surface"),
              term.<Long>getAs(Terms.DOCUMENT_COUNT)));
    }
    TermSpace space = TermSpace.of(entries, size);
    TermSpace.Weighing weighing = space.weighing();
    List<SparseVector> sample = new ArrayList<>();
    while (documents.hasNext() && sample.size() < TopicFit.SAMPLE) {
      sample.add(CountedTerms.vector(documents.next(), weighing));
    }
    OptionalInt wanted = topics == 0 ? OptionalInt.empty() : OptionalInt.of(topics);
    return List.of(Serialized.of(TopicFit.of(language, space, sample, wanted))).iterator();
  }
}
