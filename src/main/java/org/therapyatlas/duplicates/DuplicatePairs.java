package org.therapyatlas.duplicates;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.KeptRows;
import org.therapyatlas.table.MayBeShared;

/**
 * Finds the pairs of documents that are one work: those that share a key which tells are compared,
 * and no others, see {@link Buckets}. Corpora of up to a stated number of documents are compared in
 * the driver.
 *
 * @param edges {@code left, right, method, similarity}
 * @param counts how many pairs were compared, and what was left out
 */
record DuplicatePairs(Dataset<Row> edges, PairCounts counts) {
  /** Documents that the driver takes, some tens of megabytes at the most. */
  static final int IN_DRIVER = 4_000;

  /** Documents whose texts are compared at which one other in a hundred is taken for one. */
  private static final long PAIRED = 1_000_000;

  private static final StructType PAIR =
      new StructType().add("left", DataTypes.StringType).add("right", DataTypes.StringType);

  /**
   * The pairs.
   *
   * @param articles described documents
   */
  static DuplicatePairs of(Dataset<Row> articles, int inDriver, KeptRows kept) {
    List<Row> few =
        candidates(articles, CandidateRows.WITH_TEXTS).limit(inDriver + 1).collectAsList();
    if (few.size() > inDriver) {
      return inCluster(articles, kept);
    }
    LocalDuplicates found =
        new LocalDuplicates(few.stream().map(CandidateRows::candidateOf).toList());
    return new DuplicatePairs(
        articles.sparkSession().createDataFrame(CandidateRows.edges(found), CandidateRows.EDGES),
        found.counts());
  }

  private static Dataset<Row> candidates(Dataset<Row> articles, StructType schema) {
    return articles
        .select(
            "document_id",
            "doi",
            "pmid",
            "pmcid",
            "text_language",
            "title",
            "authors",
            "year",
            "facets",
            "sections")
        .map(new CandidateRows.OfDocument(schema), Encoders.row(schema));
  }

  private static DuplicatePairs inCluster(Dataset<Row> articles, KeptRows kept) {
    Dataset<Row> candidates = kept.persistOnDisk(candidates(articles, CandidateRows.WITHOUT_TEXTS));
    Dataset<Row> buckets =
        kept.persistOnDisk(
            keyed(candidates)
                .groupBy("key")
                .agg(
                    sort_array(collect_set("document_id")).as("documents"),
                    bool_or(not(col("pmid"))).and(bool_or(not(col("pmcid")))).as("may_repeat"))
                .filter(size(col("documents")).gt(1).and(col("may_repeat")))
                .select("key", "documents"));
    Dataset<Row> pairs =
        kept.persistOnDisk(
            buckets
                .select("documents")
                .flatMap(new PairsOfBucket(), Encoders.row(PAIR))
                .distinct());
    // Most pairs are told by their records. What the texts of the others are made of is worked out
    // again for these alone, and not carried along with all documents.
    Dataset<Row> told = kept.persistOnDisk(compared(candidates, pairs));
    Dataset<Row> untold = told.filter(col("method").isNull()).select("left", "right");
    Dataset<Row> texts = candidates(articles.filter(in(untold)), CandidateRows.WITH_TEXTS);
    return new DuplicatePairs(
        told.filter(col("method").isNotNull()).unionByName(compared(texts, untold)),
        DistributedPairCounts.of(buckets, pairs, kept));
  }

  /** Whether a document may be in one of some pairs. */
  private static Column in(Dataset<Row> pairs) {
    Dataset<Row> paired = pairs.select(explode(array(col("left"), col("right"))).as("document_id"));
    return udf(MayBeShared.of(paired, PAIRED), DataTypes.BooleanType).apply(col("document_id"));
  }

  /**
   * {@code document_id, key, pmid, pmcid}: each key of a document, and whether it states such ids
   * beside it, see {@link Buckets#mayRepeat}.
   */
  private static Dataset<Row> keyed(Dataset<Row> candidates) {
    Column identifiers =
        transform(
            col("identifier_keys"),
            key -> struct(key.as("key"), lit(false).as("pmid"), lit(false).as("pmcid")));
    Column others =
        transform(
            col("keys"),
            key ->
                struct(
                    key.as("key"),
                    col("pmid").isNotNull().as("pmid"),
                    col("pmcid").isNotNull().as("pmcid")));
    return candidates
        .select(col("document_id"), explode(concat(identifiers, others)).as("k"))
        .select("document_id", "k.*");
  }

  private static Dataset<Row> compared(Dataset<Row> candidates, Dataset<Row> pairs) {
    Column[] all =
        Arrays.stream(candidates.columns())
            .filter(name -> !name.endsWith("keys"))
            .map(name -> col(name))
            .toArray(Column[]::new);
    Dataset<Row> compact = candidates.select(col("document_id"), struct(all).as("candidate"));
    return pairs
        .join(compact.toDF("left", "left_candidate"), "left")
        .join(compact.toDF("right", "right_candidate"), "right")
        .select("left_candidate", "right_candidate")
        .flatMap(new Compared(), Encoders.row(CandidateRows.EDGES));
  }

  /** The pairs of a bucket. */
  record PairsOfBucket() implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row bucket) {
      List<String> documents = bucket.getList(0);
      return Buckets.pairs(documents.size()).stream()
          .map(pair -> RowFactory.create(documents.get(pair[0]), documents.get(pair[1])))
          .iterator();
    }
  }

  /** The comparison of a pair, none of two works, and without a method if texts have to tell. */
  record Compared() implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row pair) {
      Candidate left = CandidateRows.candidateOf(pair.getStruct(0));
      Candidate right = CandidateRows.candidateOf(pair.getStruct(1));
      Comparison comparison = Comparison.of(left, right);
      List<Row> edges = new ArrayList<>();
      if (comparison != null) {
        edges.add(CandidateRows.edge(left.documentId(), right.documentId(), comparison));
      }
      return edges.iterator();
    }
  }
}
