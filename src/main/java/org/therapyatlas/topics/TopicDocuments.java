package org.therapyatlas.topics;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.KeptRows;

/**
 * What topics are found in.
 *
 * @param documents each document once, in what {@link org.therapyatlas.terms.StoredWords} asks for
 * @param terms the terms of each of their languages, in the columns of {@link
 *     org.therapyatlas.terms.Terms} that tell how common a term is and how it is written
 * @param acrossInEnglish whether documents of all languages are said in English
 * @param kept what is to be released after the topics
 */
public record TopicDocuments(
    Dataset<Row> documents, Dataset<Row> terms, boolean acrossInEnglish, KeptRows kept) {

  /**
   * Documents in their main language.
   *
   * @param words see {@link org.therapyatlas.terms.DocumentTerms}
   * @param terms see {@link org.therapyatlas.terms.Terms}
   */
  public static TopicDocuments ofEachLanguage(Dataset<Row> words, Dataset<Row> terms) {
    return new TopicDocuments(CountedTerms.of(words), terms, false, new KeptRows());
  }
}
