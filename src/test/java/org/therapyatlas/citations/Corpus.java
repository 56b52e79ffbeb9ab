package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.corpus.Records;

/** Corpora of a few hand-written articles, and tables as lines of text to compare with. */
final class Corpus {
  private static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[1]")
          .appName("citations")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "1")
          // Tiny inputs: interpreting a plan takes less time than compiling it.
          .config("spark.sql.codegen.wholeStage", "false")
          .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
          .config("spark.sql.adaptive.enabled", "false")
          .config("spark.log.level", "ERROR")
          .config("spark.sql.session.timeZone", "UTC")
          .getOrCreate();

  private Corpus() {}

  static SparkSession spark() {
    return SPARK;
  }

  /**
   * Articles as {@link Records} types them, one JSON object each; arrays that are not given are
   * empty, the publication is English and its list complete unless stated.
   */
  static Dataset<Row> articles(String... json) {
    Dataset<Row> rows =
        SPARK
            .read()
            .schema(Records.TABLE.schema())
            .option("allowSingleQuotes", "true")
            .option("allowUnquotedFieldNames", "true")
            .option("mode", "FAILFAST")
            .json(SPARK.createDataset(List.of(json), Encoders.STRING()));
    Map<String, Column> defaults =
        Map.of(
            "publication_language", lit("en"),
            "source_kind", lit("journal_article"),
            "evidence", lit("unknown"),
            "reference_status", lit("complete"));
    List<Column> columns = new ArrayList<>();
    for (StructField field : Records.TABLE.schema().fields()) {
      Column column = col(field.name());
      if (field.dataType() instanceof ArrayType) {
        column = coalesce(column, array().cast(field.dataType()));
      } else if (defaults.containsKey(field.name())) {
        column = coalesce(column, defaults.get(field.name()));
      }
      columns.add(column.as(field.name()));
    }
    return SPARK.createDataFrame(
        rows.select(columns.toArray(Column[]::new)).collectAsList(), Records.TABLE.schema());
  }

  /** The named columns of each row, blanks between them, in the order of the lines. */
  static List<String> lines(Dataset<Row> rows, String... columns) {
    List<String> lines = new ArrayList<>();
    Column[] selected = new Column[columns.length];
    for (int i = 0; i < columns.length; i++) {
      selected[i] = col(columns[i]);
    }
    for (Row row : rows.select(selected).collectAsList()) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns.length; i++) {
        line.append(i == 0 ? "" : " ").append(text(row, i));
      }
      lines.add(line.toString());
    }
    lines.sort(null);
    return lines;
  }

  private static String text(Row row, int column) {
    if (row.isNullAt(column)) {
      return "null";
    }
    Object value = row.get(column);
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "%.6f", number);
    }
    return value instanceof scala.collection.Seq
        ? row.getList(column).toString()
        : value.toString();
  }

  /** The rows without the plan that made them, as a table that was written and read again. */
  static Dataset<Row> stored(Dataset<Row> rows) {
    String nullable = rows.schema().toDDL().replace(" NOT NULL", "");
    return SPARK.createDataFrame(rows.collectAsList(), StructType.fromDDL(nullable));
  }

  /** The tables of one corpus, computed when asked for and kept in memory. */
  static final class Atlas {
    final CitationTables tables;
    final Dataset<Row> documents;
    final Dataset<Row> entries;
    final Dataset<Row> citations;
    private Dataset<Row> works;

    Atlas(String... json) {
      Dataset<Row> articles = articles(json);
      tables = new CitationTables(articles);
      documents = stored(articles.join(tables.workIds(), "document_id"));
      entries = stored(tables.referenceEntries());
      citations = stored(tables.citations(entries, tables.inTextMarkers(), documents));
    }

    Dataset<Row> works() {
      if (works == null) {
        works = stored(tables.works(citations, documents));
      }
      return works;
    }
  }
}
