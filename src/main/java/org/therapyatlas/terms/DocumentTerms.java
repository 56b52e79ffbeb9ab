package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.table.Table;

/** The words of each document, counted once for all statistics of terms and topics. */
public final class DocumentTerms {
  public static final String DOCUMENT_ID = "document_id";
  public static final String LANGUAGE = "language";
  public static final String TOKEN_COUNT = "token_count";
  public static final String TERMS = "terms";

  public static final Table TABLE =
      Table.of(
              "document_terms",
              "One row per document and language of its text.",
              List.of(DOCUMENT_ID, LANGUAGE),
              """
              document_id STRING NOT NULL COMMENT 'The document',
              language STRING NOT NULL COMMENT 'Language of the sections counted here',
              token_count BIGINT NOT NULL COMMENT 'Words of these sections, stop words included',
              terms ARRAY<STRUCT<term: STRING, term_count: INT, surface: STRING>> NOT NULL COMMENT 'Content words in their normal form, sorted; surface is the form written most often here'
              """)
          .inCorpus();

  /**
   * The table.
   *
   * @param articles described documents
   * @param languages languages to count, or none for all
   * @param lexicon whose names are kept whole where words are not spaced
   */
  public static Dataset<Row> compute(
      Dataset<Row> articles, List<String> languages, Broadcast<Lexicon> lexicon) {
    return articles
        .select(col(DOCUMENT_ID), col("sections"))
        .mapPartitions(new CountWords(languages, lexicon), Encoders.row(TABLE.schema()))
        .transform(TABLE::conform);
  }

  private DocumentTerms() {}
}
