package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.therapyatlas.corpus.Describe;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.table.Table;
import org.therapyatlas.text.UserWords;

/**
 * The words of each document, counted once for all statistics of terms and topics, with what these
 * statistics ask about the document.
 */
public final class DocumentTerms {
  public static final String DOCUMENT_ID = "document_id";
  public static final String LANGUAGE = "language";
  public static final String TOKEN_COUNT = "token_count";
  public static final String TERMS = "terms";
  public static final String OTHER_FORMS = "other_forms";
  public static final String SEQUENCE = "sequence";
  static final String FORMS = "forms";
  static final String YEAR = "year";
  static final String GROUPS = "groups";

  public static final Table TABLE =
      Table.of(
              "document_terms",
              "One row per document and language of its text.",
              List.of(DOCUMENT_ID, LANGUAGE),
              """
              document_id STRING NOT NULL COMMENT 'The document',
              language STRING NOT NULL COMMENT 'Language of the sections counted here',
              token_count BIGINT NOT NULL COMMENT 'Words of these sections, stop words included; an abbreviation that the document defines counts as the words it stands for',
              terms STRING NOT NULL COMMENT 'Content words in their normal form, one a line, in the order of their first occurrence',
              forms STRING NOT NULL COMMENT 'Written forms, one a line: for each term the one written most often here, empty where it is the term itself; then all others in the order of their first occurrence',
              other_forms BINARY NOT NULL COMMENT 'For each of the others the line of its term, from 0, 7 bits a byte',
              sequence BINARY NOT NULL COMMENT 'The words in reading order, 7 bits a byte: 0 end of a phrase, 1 a word not counted, 2 to 27 a single capital letter, from 28 on the lines of forms',
              abbreviations ARRAY<STRUCT<short_form: STRING, long_forms: ARRAY<STRING>, concept_id: STRING>> COMMENT 'What the document defines, beside the first of its languages',
              year INT COMMENT 'Year of the document',
              groups ARRAY<STRUCT<facet: STRING, value: STRING>> COMMENT 'What the document is compared by'
              """)
          .inCorpus();

  /**
   * The table.
   *
   * @param articles described documents
   * @param languages languages to count, or none for all
   * @param facets further fields of the sources that terms are compared by
   * @param withinKinds whether contrasts are also drawn within each source kind
   * @param lexicon whose names are kept whole where words are not spaced
   * @param userWords stop words and synonyms of the user's
   */
  public static Dataset<Row> compute(
      Dataset<Row> articles,
      List<String> languages,
      List<String> facets,
      boolean withinKinds,
      Broadcast<Lexicon> lexicon,
      UserWords userWords) {
    // No projection follows, so that counts which are summed at once are never spelled out.
    return articles
        .select(
            col(DOCUMENT_ID),
            col("sections"),
            col(YEAR),
            Facets.groups(facets, withinKinds).as(GROUPS))
        .mapPartitions(
            new CountWords(languages, new Describe(lexicon), userWords),
            Encoders.row(TABLE.schema()));
  }

  /** The terms of each row as an array. */
  public static Column distinctTerms() {
    return when(col(TERMS).equalTo(""), array().cast("array<string>"))
        .otherwise(split(col(TERMS), "\n"));
  }

  private DocumentTerms() {}
}
