package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.table.KeptRows;

/**
 * Time, processor time, memory and shuffled bytes of each step from descriptions to citation
 * statistics, on generated references whose works are cited as unevenly as real ones: a work's
 * place in the order of citedness is the cube of an even number, journals and surnames are as
 * skewed, six of ten references state a PubMed id, four a DOI, a quarter have no title, one in
 * fifty has a wrong page, and one work in a thousand has a title that many have.
 *
 * <p>Arguments: numbers of references.
 */
public final class CitationScale {
  private static final int LIST = 40;

  /** Tells processor time, which hangs less on what else the machine does than time does. */
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final SparkSession spark;
  private final AtomicLong shuffled = new AtomicLong();
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  private CitationScale(SparkSession spark) {
    this.spark = spark;
    spark
        .sparkContext()
        .addSparkListener(
            new SparkListener() {
              @Override
              public void onTaskEnd(SparkListenerTaskEnd end) {
                if (end.taskMetrics() != null) {
                  shuffled.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
                }
              }
            });
  }

  /** References of generated documents, as {@link Descriptions} has them. */
  static Dataset<Row> descriptions(SparkSession spark, long references) {
    long documents = references / LIST;
    long works = references / 3;
    Dataset<Row> cited =
        spark
            .range(references)
            .selectExpr(
                "concat('e:', id) AS description",
                "false AS own",
                "concat('doc', id div %d) AS document".formatted(LIST),
                "id AS i",
                "cast(pow((xxhash64(id, 1) & 1073741823L) / 1073741824.0D, 3) * %d AS BIGINT) AS w"
                    .formatted(works));
    Dataset<Row> own =
        spark
            .range(documents)
            .selectExpr(
                "concat('d:', id) AS description",
                "true AS own",
                "concat('doc', id) AS document",
                "id AS i",
                // A document is one of the works that are cited now and then.
                "id + %d AS w".formatted(works / 2));
    Dataset<Row> facts =
        cited
            .unionByName(own)
            .withColumn("journal", skewed("w", 2, 2_000))
            .withColumn("volume", expr("cast(abs(xxhash64(w, 3)) % 80 + 1 AS STRING)"))
            .withColumn(
                "page",
                expr(
                    "cast(abs(xxhash64(w, 4)) % 3000 + if(not own and abs(xxhash64(i, 5)) % 50 = 0, 1, 0) AS STRING)"))
            .withColumn("surname", concat(lit("name"), skewed("w", 6, 20_000)))
            .withColumn("year", expr("cast(1980 + abs(xxhash64(w, 7)) % 45 AS INT)"))
            .withColumn(
                "title",
                expr(
                    "if(not own and abs(xxhash64(i, 8)) % 4 = 0, null,"
                        + " if(abs(xxhash64(w, 9)) % 1000 = 0, 'Editorial comment on the present state',"
                        + " concat('Study number ', w, ' on the effect of treatment ', abs(xxhash64(w, 10)) % 500)))"))
            .withColumn(
                "pmid",
                when(expr("own or abs(xxhash64(i, 11)) % 10 < 6"), concat(lit("pmid:"), col("w"))))
            .withColumn(
                "doi",
                when(expr("abs(xxhash64(i, 12)) % 10 < 4"), concat(lit("doi:10.1/"), col("w"))));
    return facts
        .withColumn(
            "keyed",
            udf(new MatchKeys(), MatchKeys.KEYED)
                .apply(
                    when(col("title").isNotNull(), array(col("title"))),
                    col("surname"),
                    // Names of three words, so that initials are as telling as those of journals.
                    expr(
                        "concat_ws(' ', char(cast(97 + journal % 26 AS INT)), char(cast(97 + journal div 26 % 26 AS INT)), char(cast(97 + journal div 676 AS INT)))"),
                    col("year"),
                    col("volume"),
                    lit(null).cast("string"),
                    col("page")))
        .select(
            col("description"),
            col("own"),
            col("document"),
            array_compact(array(col("pmid"), col("doi"))).as("identifiers"),
            col("keyed.keys").as("keys"),
            col("keyed.profile").as("profile"),
            concat(lit("r:"), col("description")).as("raw_key"));
  }

  private static org.apache.spark.sql.Column skewed(String of, int salt, int values) {
    return expr(
        "cast(pow((xxhash64(%s, %d) & 1073741823L) / 1073741824.0D, 2) * %d AS INT)"
            .formatted(of, salt, values));
  }

  private void measure(long references) {
    System.out.printf(Locale.ROOT, "%n%,d references%n", references);
    KeptRows kept = new KeptRows();
    Dataset<Row> descriptions = kept.checkpoint(descriptions(spark, references));
    step("descriptions", references, descriptions::count);
    Dataset<Row>[] resolved = datasets(2);
    step(
        "resolution",
        references,
        () -> {
          Resolution resolution = Resolution.of(descriptions);
          resolved[0] = kept.checkpoint(resolution.described());
          resolved[1] = resolution.conflicts();
          return resolved[0].count();
        });
    step("conflicts", references, () -> resolved[1].count());
    Dataset<Row> works = resolved[0];
    Dataset<Row> citing = works.filter("own").select(col("document"), col("work_id").as("citing"));
    Dataset<Row> edges =
        kept.checkpoint(
            works
                .filter("not own")
                .join(citing, "document")
                .select(
                    col("citing"),
                    col("work_id").as("cited"),
                    lit(true).as("reference"),
                    lit(true).as("complete"))
                .filter("citing <> cited")
                .distinct());
    step("citations", references, edges::count);
    CitationGraph graph = new CitationGraph(edges, null, kept);
    step("pagerank", references, () -> PageRank.of(graph).count());
    step("co_citations", references, () -> CoCitations.compute(graph, 0, new KeptRows()).count());
    step("couplings", references, () -> Couplings.compute(graph, 0, new KeptRows()).count());
    kept.release();
    spark.catalog().clearCache();
  }

  @SuppressWarnings("unchecked")
  private static Dataset<Row>[] datasets(int size) {
    return (Dataset<Row>[]) new Dataset<?>[size];
  }

  private void step(String name, long references, LongSupplier work) {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    shuffled.set(0);
    long start = System.nanoTime();
    long busy = PROCESS.getProcessCpuTime();
    long rows = work.getAsLong();
    double took = (System.nanoTime() - start) / 1e9;
    double worked = (PROCESS.getProcessCpuTime() - busy) / 1e9;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "  %-13s %8.1f s  cpu %8.1f s  %12d rows  heap peak %5d MB  shuffled %6d MB  cpu %.2f µs per n log2 n%n",
        name,
        took,
        worked,
        rows,
        peak >> 20,
        shuffled.get() >> 20,
        worked * 1e6 / (references * Math.log(references) / Math.log(2)));
    seconds.computeIfAbsent(name, n -> new ArrayList<>()).add(worked);
  }

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("citation-scale")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "16")
            .config("spark.log.level", "ERROR")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    CitationScale scale = new CitationScale(spark);
    List<Long> sizes = new ArrayList<>();
    for (String size : args) {
      sizes.add(Long.valueOf(size));
      scale.measure(Long.parseLong(size));
    }
    System.out.println();
    scale.seconds.forEach(
        (name, times) -> {
          for (int i = 1; i < times.size(); i++) {
            double n = sizes.get(i) * Math.log(sizes.get(i));
            double before = sizes.get(i - 1) * Math.log(sizes.get(i - 1));
            System.out.printf(
                Locale.ROOT,
                "%-13s %,d -> %,d references: %.2f times the processor time, n log n %.2f times%n",
                name,
                sizes.get(i - 1),
                sizes.get(i),
                times.get(i) / times.get(i - 1),
                n / before);
          }
        });
    spark.stop();
  }
}
