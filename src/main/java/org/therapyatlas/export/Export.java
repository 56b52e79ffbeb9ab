package org.therapyatlas.export;

import static org.apache.spark.sql.functions.col;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.corpus.Documents;
import org.therapyatlas.evidence.EvidenceMapDocuments;
import org.therapyatlas.table.Table;
import org.therapyatlas.topics.DocumentTopics;

/**
 * Writes parts of an atlas, row by row and in the order of their keys.
 *
 * @param atlas the tables
 * @param configuration of the filesystem
 */
public record Export(Function<Table, Dataset<Row>> atlas, Configuration configuration) {

  /** A whole table as CSV. */
  public void table(Table table, String file) throws IOException {
    Column[] key = table.key().stream().map(name -> col(name)).toArray(Column[]::new);
    csv(atlas.apply(table).orderBy(key), file);
  }

  /** The documents about a therapy and a condition, each cluster of duplicates once. */
  public Dataset<Row> cell(String therapy, String condition) {
    return documents(
        atlas
            .apply(EvidenceMapDocuments.TABLE)
            .filter(col("therapy").equalTo(therapy).and(col("condition").equalTo(condition))));
  }

  /** The documents of a topic, outliers left out. */
  public Dataset<Row> topic(String topicId) {
    return documents(
        atlas
            .apply(DocumentTopics.TABLE)
            .filter(
                col("topic_id")
                    .equalTo(topicId)
                    .and(col("rank").equalTo(1))
                    .and(col("outlier").equalTo(false))));
  }

  private Dataset<Row> documents(Dataset<Row> chosen) {
    return atlas
        .apply(Documents.TABLE)
        .join(chosen.select(Documents.DOCUMENT_ID).distinct(), Documents.DOCUMENT_ID)
        .orderBy(Documents.DOCUMENT_ID);
  }

  /** Rows as CSV. */
  public void csv(Dataset<Row> rows, String file) throws IOException {
    try (Writer out = writer(file)) {
      out.write(CsvText.header(rows.columns()));
      for (Iterator<Row> each = rows.toLocalIterator(); each.hasNext(); ) {
        out.write(CsvText.line(each.next()));
      }
    }
  }

  /** Documents as RIS. */
  public void ris(Dataset<Row> documents, String file) throws IOException {
    try (Writer out = writer(file)) {
      for (Iterator<Row> each = documents.toLocalIterator(); each.hasNext(); ) {
        out.write(RisText.record(each.next()));
      }
    }
  }

  /** A network as GraphML. */
  public void graphml(Network network, String file) throws IOException {
    try (Writer out = writer(file)) {
      out.write(NetworkText.GRAPHML_START + NetworkText.graph(network.directed()));
      for (Iterator<Row> each = network.nodes(atlas).toLocalIterator(); each.hasNext(); ) {
        Row node = each.next();
        out.write(NetworkText.node(node.getString(0), node.getString(1), node.getDouble(2)));
      }
      for (Iterator<Row> each = network.edges(atlas).toLocalIterator(); each.hasNext(); ) {
        Row edge = each.next();
        out.write(NetworkText.edge(edge.getString(0), edge.getString(1), edge.getDouble(2)));
      }
      out.write(NetworkText.GRAPHML_END);
    }
  }

  /** A network as the two files of VOSviewer, {@code -map.txt} and {@code -network.txt}. */
  public void vosviewer(Network network, String file) throws IOException {
    Map<String, Long> numbers = new HashMap<>();
    try (Writer out = writer(file + "-map.txt")) {
      out.write(NetworkText.MAP_HEADER);
      for (Iterator<Row> each = network.nodes(atlas).toLocalIterator(); each.hasNext(); ) {
        Row node = each.next();
        numbers.put(node.getString(0), numbers.size() + 1L);
        out.write(
            NetworkText.item(
                numbers.size(), node.getString(0), node.getString(1), node.getDouble(2)));
      }
    }
    try (Writer out = writer(file + "-network.txt")) {
      for (Iterator<Row> each = network.edges(atlas).toLocalIterator(); each.hasNext(); ) {
        Row edge = each.next();
        Long left = numbers.get(edge.getString(0));
        Long right = numbers.get(edge.getString(1));
        if (left != null && right != null) {
          out.write(NetworkText.link(left, right, edge.getDouble(2)));
        }
      }
    }
  }

  private Writer writer(String file) throws IOException {
    Path path = new Path(file);
    return new BufferedWriter(
        new OutputStreamWriter(
            path.getFileSystem(configuration).create(path, false), StandardCharsets.UTF_8));
  }
}
