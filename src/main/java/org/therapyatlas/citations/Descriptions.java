package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.therapyatlas.references.BilingualEntry;
import org.therapyatlas.references.Style;

/**
 * Everything in the corpus that describes a work: each document describes its own, each entry of a
 * list the one it names. Columns: {@code description} (its id), {@code document_id}, {@code own}
 * (whether it is the document's own work), the fields, {@code identifiers}, {@code keys}, {@code
 * profile} and {@code raw_key}.
 */
final class Descriptions {
  static final String ID = "description";
  static final String OWN = "own";
  static final String IDENTIFIERS = "identifiers";
  static final String KEYS = "keys";
  static final String PROFILE = "profile";
  static final String RAW_KEY = "raw_key";
  static final String RETRACTED = "retracted";
  static final String RETRACTION_YEAR = "retraction_year";
  static final String CITED_BY_GIVEN = "cited_by_given";

  private static final String TWIN = "twin";

  /**
   * Letters of the scripts that {@link Folding.Script} tells from Latin, but rare ones, and marks
   * among them.
   */
  private static final String NOT_LATIN =
      "[\\u0400-\\u052f\\u1100-\\u11ff\\u2e80-\\uffef\\x{1b000}-\\x{3ffff}]";

  /** Characters of a section among which an article number is looked for. */
  private static final int HEAD = 2_000;

  private static final DataType STRINGS = DataTypes.createArrayType(DataTypes.StringType);

  private static final String SURNAME =
      "(?i)^((?:(?:van|von|de|der|den|di|da|del|dos|du|la|le|el|al|st|ter|ten)\\s+)*[^\\s,]+)";

  private static final String RETRACTED_TITLE =
      "(?i)^[\\s\\[(【]*(?:retracted(?: (?:article|publication|paper))?[\\])】]?\\s*[:：]|(?:已?撤稿)[\\])】:：])";

  private Descriptions() {}

  static Dataset<Row> of(Dataset<Row> articles) {
    Dataset<Row> documents =
        articles.select(
            concat(lit("d:"), col("document_id")).as(ID),
            lit(true).as(OWN),
            col("document_id"),
            lit("").as("kind"),
            lit(0).as("position"),
            col("title"),
            transform(
                    filter(
                        col("sections"), section -> section.getField("section").equalTo("title")),
                    section -> section.getField("text"))
                .as("titles"),
            // Display names of documents begin with the surname.
            regexp_extract(element(col("authors"), 1), SURNAME, 1).as("first_author"),
            col("journal").as("venue"),
            col("year"),
            lit(null).cast("string").as(TWIN),
            col("facets").getItem("volume").as("volume"),
            col("facets").getItem("issue").as("issue"),
            regexp_extract(col("facets").getItem("pages"), "^\\s*([A-Za-z]*\\d+[A-Za-z]?)", 1)
                .as("first_page"),
            col("doi"),
            col("pmid"),
            col("pmcid"),
            col("publication_language").as("language"),
            col("document_id").as(RAW_KEY),
            ownIdentifiers().as(IDENTIFIERS),
            coalesce(array_contains(col("publication_types"), "Retracted Publication"), lit(false))
                .or(retracted(col("title")))
                .or(col("facets").getItem("retraction_notice").isNotNull())
                .as(RETRACTED),
            regexp_extract(
                    col("facets").getItem("retraction_notice"),
                    "(?<!\\d)((?:19|20)\\d\\d)(?!\\d)",
                    1)
                .try_cast("int")
                .as(RETRACTION_YEAR),
            col("facets").getItem("times_cited").try_cast("bigint").as(CITED_BY_GIVEN));
    Dataset<Row> entries =
        articles
            .select(
                col("document_id"),
                explode(arrays_zip(col("entries").as("e"), twins().as(TWIN))).as("z"))
            .select("document_id", "z.*")
            .select(
                concat(
                        lit("e:"),
                        col("document_id"),
                        lit("|"),
                        col("e.kind"),
                        lit("|"),
                        col("e.position").cast("string"))
                    .as(ID),
                lit(false).as(OWN),
                col("document_id"),
                col("e.kind").as("kind"),
                col("e.position").as("position"),
                col("e.title").as("title"),
                titlesOf(col("e")).as("titles"),
                col(TWIN),
                element(col("e.authors"), 1).getField("surname").as("first_author"),
                col("e.venue").as("venue"),
                col("e.year").as("year"),
                col("e.volume").as("volume"),
                col("e.issue").as("issue"),
                col("e.first_page").as("first_page"),
                col("e.doi").as("doi"),
                col("e.pmid").as("pmid"),
                col("e.pmcid").as("pmcid"),
                col("e.language").as("language"),
                col("e.raw").as(RAW_KEY),
                udf(new StatedIdentifiers(), STRINGS)
                    .apply(
                        col("e.raw"),
                        col("e.doi"),
                        col("e.pmid"),
                        col("e.pmcid"),
                        col("e.type_mark"),
                        col("e.volume"))
                    .as(IDENTIFIERS),
                retracted(col("e.title")).as(RETRACTED),
                lit(null).cast("int").as(RETRACTION_YEAR),
                lit(null).cast("bigint").as(CITED_BY_GIVEN));
    return documents
        .unionByName(entries)
        .withColumn(
            "keyed",
            udf(new MatchKeys(), MatchKeys.KEYED)
                .apply(
                    when(size(col("titles")).gt(0), col("titles"))
                        .otherwise(array_compact(array(col("title")))),
                    col("first_author"),
                    col("venue"),
                    col("year"),
                    col("volume"),
                    col("issue"),
                    col("first_page")))
        .withColumn(
            KEYS,
            when(col(TWIN).isNull(), col("keyed.keys"))
                .otherwise(array_append(col("keyed.keys"), col(TWIN))))
        .withColumn(PROFILE, col("keyed.profile"))
        .withColumn(RAW_KEY, when(size(col(KEYS)).equalTo(0), digest(col(RAW_KEY))))
        .drop("keyed", "titles", TWIN, "volume", "issue", "first_page");
  }

  /** Titles of an entry that may describe its work twice; null where it surely does not. */
  private static Column titlesOf(Column entry) {
    Column second =
        udf((UDF1<String, String>) BilingualEntry::secondTitle, DataTypes.StringType)
            .apply(entry.getField("raw"));
    return when(
        entry
            .getField("style")
            .notEqual(Style.STRUCTURED.published())
            .and(notLatin(entry.getField("raw"))),
        array_compact(array(entry.getField("title"), second)));
  }

  /**
   * The keys of {@link TwinEntries}; none where not some of the titles of a document are in Latin
   * letters and some are not. Joined to the entries before they become rows, so that a list is
   * looked at once.
   */
  private static Column twins() {
    Column entries = col("entries");
    Column places =
        transform(
            entries,
            entry ->
                struct(
                    Arrays.stream(TwinEntries.ENTRY.fieldNames())
                        .map(entry::getField)
                        .toArray(Column[]::new)));
    return when(
            exists(entries, entry -> notLatin(entry.getField("title")))
                .and(exists(entries, entry -> not(notLatin(entry.getField("title"))))),
            udf(new TwinEntries(), STRINGS).apply(places))
        .otherwise(array().cast(STRINGS));
  }

  /** Whether a text may hold letters of another script; most texts are plain and not searched. */
  private static Column notLatin(Column text) {
    return octet_length(text).gt(length(text)).and(text.rlike(NOT_LATIN));
  }

  /**
   * A document without identifier, or whose identifier belongs to another title, is known by its
   * own id, and by the article number it shows.
   */
  private static Column ownIdentifiers() {
    Column ownIdOnly =
        coalesce(col("pmid"), col("doi"), col("pmcid"))
            .isNull()
            .or(col("document_id").contains("~"));
    Column number =
        udf((UDF1<String, String>) StatedIdentifiers::articleNumber, DataTypes.StringType)
            .apply(
                array_join(
                    transform(
                        filter(
                            col("sections"),
                            section ->
                                section
                                    .getField("section")
                                    .isin("furniture", "title", "abstract", "body")),
                        section -> substring(section.getField("text"), 1, HEAD)),
                    "\n"));
    return when(ownIdOnly, array_compact(array(col("document_id"), number)))
        .otherwise(
            array_compact(
                array(
                    prefixed("pmid:", "pmid"),
                    prefixed("doi:", "doi"),
                    prefixed("pmcid:", "pmcid"))));
  }

  /** Digest of the text, so that texts are not carried along and equal ones are one work. */
  private static Column digest(Column text) {
    return concat(lit("r:"), md5(text.cast("binary")));
  }

  private static Column retracted(Column title) {
    return coalesce(title.rlike(RETRACTED_TITLE), lit(false));
  }

  private static Column element(Column values, int position) {
    return when(size(values).geq(position), element_at(values, position));
  }

  private static Column prefixed(String prefix, String column) {
    return concat(lit(prefix), col(column));
  }
}
