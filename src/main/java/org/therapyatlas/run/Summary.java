package org.therapyatlas.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.therapyatlas.citations.Works;
import org.therapyatlas.corpus.Concepts;
import org.therapyatlas.corpus.Documents;
import org.therapyatlas.corpus.Rejected;
import org.therapyatlas.table.AtlasFolder;
import org.therapyatlas.table.Table;
import org.therapyatlas.table.TableStore;
import org.therapyatlas.terms.TermsByFacet;
import org.therapyatlas.topics.Topics;

/**
 * What a run found, on one terminal page. Each of its sections is worked out as soon as the tables
 * that it reads are stored, beside the rest of the run.
 */
final class Summary implements AutoCloseable {
  private static final int ROWS = 6;
  private static final int TOPICS = 3;
  private static final int WIDTH = 78;

  /** After so long a run that fails ends without waiting for its page. */
  private static final long LONGEST_READ_SECONDS = 60;

  private final TableStore store;
  private volatile boolean closed;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final List<Section> sections =
      List.of(
          new Section(this::documents, Documents.TABLE),
          new Section(this::rejected, Rejected.TABLE),
          new Section(this::terms, TermsByFacet.TABLE, Concepts.TABLE),
          new Section(this::works, Works.TABLE),
          new Section(this::topics, Topics.TABLE));

  Summary(TableStore store) {
    this.store = store;
  }

  /** A heading and its lines, and the tables that they are read from. */
  private static final class Section {
    private final Supplier<List<String>> lines;
    private final Set<Table> awaited;
    private final CompletableFuture<List<String>> text = new CompletableFuture<>();

    Section(Supplier<List<String>> lines, Table... awaited) {
      this.lines = lines;
      this.awaited = new HashSet<>(List.of(awaited));
    }

    void write() {
      try {
        text.complete(lines.get());
      } catch (RuntimeException e) {
        text.completeExceptionally(e);
      }
    }
  }

  /** Says that a table stands. */
  synchronized void stands(Table table) {
    for (Section section : sections) {
      if (section.awaited.remove(table) && section.awaited.isEmpty()) {
        thread.execute(() -> write(section));
      }
    }
  }

  private void write(Section section) {
    if (!closed) {
      section.write();
    }
  }

  /** Prints the page once every table stands. */
  void print(PrintStream console, AtlasFolder folder) {
    for (Section section : sections) {
      console.println();
      for (String line : section.text.join()) {
        console.println(line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…");
      }
    }
    Path reports = new Path(folder.readersPath(store.version()), "reports");
    console.printf("%nPublished %s. The reports: %s%n", store.version(), reports);
    if (folder.isLocal()) {
      console.printf(
          "  duckdb -c \"select * from '%s/terms/*.parquet' limit 10\"%n",
          reports.toUri().getPath());
    } else {
      console.printf("  spark.read.parquet(\"%s/terms\").show(10)%n", reports);
    }
  }

  /**
   * Waits for what is being read, a few rows. Interrupting it would leave the trace of Spark's
   * surprise on the console of a run that ends with a plain sentence.
   */
  @Override
  public void close() {
    closed = true;
    thread.shutdown();
    try {
      thread.awaitTermination(LONGEST_READ_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> documents() {
    List<String> lines = heading("Documents by publication language and source kind");
    Map<String, Map<String, Long>> cells = new TreeMap<>();
    for (Row row :
        store
            .stored(Documents.TABLE)
            .groupBy("publication_language", "source_kind")
            .agg(count(lit(1)).as("documents"))
            .collectAsList()) {
      cells
          .computeIfAbsent(row.getString(0), key -> new TreeMap<>())
          .put(row.getString(1), row.getLong(2));
    }
    List<Map.Entry<String, Map<String, Long>>> largest = new ArrayList<>(cells.entrySet());
    largest.sort((a, b) -> Long.compare(total(b.getValue()), total(a.getValue())));
    for (Map.Entry<String, Map<String, Long>> language :
        largest.subList(0, Math.min(12, largest.size()))) {
      StringBuilder kinds = new StringBuilder();
      language
          .getValue()
          .forEach(
              (kind, documents) -> kinds.append("  ").append(kind).append(' ').append(documents));
      lines.add("  %-5s %,7d %s".formatted(language.getKey(), total(language.getValue()), kinds));
    }
    return lines;
  }

  private List<String> rejected() {
    List<Row> reasons =
        store
            .stored(Rejected.TABLE)
            .groupBy(Rejected.REASON)
            .agg(count(lit(1)).as("records"))
            .orderBy(col("records").desc(), col(Rejected.REASON))
            .collectAsList();
    List<String> lines =
        heading(reasons.isEmpty() ? "No record was refused" : "Refused, see the table rejected");
    for (Row reason : reasons) {
      lines.add("  %,7d %s".formatted(reason.getLong(1), reason.getString(0)));
    }
    return lines;
  }

  private List<String> terms() {
    List<String> lines = heading("Terms that stand out, by therapy");
    Dataset<Row> ranked =
        store
            .stored(TermsByFacet.TABLE)
            .filter(col("facet").equalTo("therapy").and(col("log_odds_z").gt(0)))
            .withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy("value", "language")
                            .orderBy(col("log_odds_z").desc(), col("term"))))
            .filter(col("rank").leq(ROWS))
            .select("value", "language", "rank", "surface");
    Dataset<Row> largest =
        store
            .stored(Concepts.TABLE)
            .filter(col("kind").equalTo("therapy").and(col("document_count").gt(0)))
            .orderBy(col("document_count").desc(), col("concept_id"))
            .limit(ROWS)
            .select(col("concept_id").as("value"), col("document_count"));
    Map<String, StringBuilder> terms = new LinkedHashMap<>();
    for (Row row :
        ranked
            .join(largest, "value")
            .orderBy(col("document_count").desc(), col("value"), col("language"), col("rank"))
            .collectAsList()) {
      terms
          .computeIfAbsent(
              "%s, %s:".formatted(row.getString(0), row.getString(1)), StringBuilder::new)
          .append(' ')
          .append(row.getString(3));
    }
    terms.values().stream().limit(2L * ROWS).forEach(text -> lines.add("  " + text));
    return lines;
  }

  private List<String> works() {
    List<String> lines = heading("Most cited works");
    for (Row work :
        store
            .stored(Works.TABLE)
            .filter(col("cited_by_corpus").gt(0))
            .orderBy(col("cited_by_corpus").desc(), col("work_id"))
            .limit(ROWS)
            .select("cited_by_corpus", "title", "work_id", "year")
            .collectAsList()) {
      String name = work.getString(1) == null ? work.getString(2) : work.getString(1);
      lines.add(
          "  %,5d  %s%s"
              .formatted(
                  work.getLong(0), name, work.isNullAt(3) ? "" : " (" + work.getInt(3) + ")"));
    }
    return lines;
  }

  private List<String> topics() {
    List<String> lines = heading("Topics, by language");
    Map<String, List<Row>> byLanguage = new TreeMap<>();
    for (Row topic :
        store
            .stored(Topics.TABLE)
            .select(Topics.LANGUAGE, "document_count", "label", Topics.TOPIC_ID)
            .collectAsList()) {
      byLanguage.computeIfAbsent(topic.getString(0), key -> new ArrayList<>()).add(topic);
    }
    List<List<Row>> largest = new ArrayList<>(byLanguage.values());
    largest.forEach(topics -> topics.sort((a, b) -> Long.compare(b.getLong(1), a.getLong(1))));
    largest.sort((a, b) -> Long.compare(documents(b), documents(a)));
    for (List<Row> topics : largest.subList(0, Math.min(ROWS, largest.size()))) {
      for (Row topic : topics.subList(0, Math.min(TOPICS, topics.size()))) {
        lines.add(
            "  %-7s %,6d  %s".formatted(topic.getString(3), topic.getLong(1), topic.getString(2)));
      }
      if (topics.size() > TOPICS) {
        lines.add(
            "  %-7s and %d more".formatted(topics.get(0).getString(0), topics.size() - TOPICS));
      }
    }
    return lines;
  }

  private static long documents(List<Row> topics) {
    return topics.stream().mapToLong(topic -> topic.getLong(1)).sum();
  }

  private static long total(Map<String, Long> kinds) {
    return kinds.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<String> heading(String text) {
    return new ArrayList<>(List.of(text));
  }
}
