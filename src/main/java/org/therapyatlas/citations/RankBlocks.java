package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.api.java.function.PairFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.therapyatlas.citations.LinkBlock.Inflow;
import org.therapyatlas.table.KeptRows;
import scala.Tuple2;

/**
 * The rounds of {@link PageRank} in the cluster. Works are numbered, and the ranks of those that
 * follow each other are one array, a block; a round passes on between blocks one sum for each work,
 * and never a row for each citation.
 */
final class RankBlocks {
  /** Works of a block at most; their ranks and citations are some tens of megabytes. */
  private static final int LARGEST = 500_000;

  /** Works of a block below which it is not cut for one more core. */
  private static final int SMALLEST = 20_000;

  private static final StructType RANKS = StructType.fromDDL("number INT, rank BIGINT");

  private final SparkSession spark;
  private final long works;
  private final int blocks;
  private final int size;
  private final HashPartitioner byBlock;
  private final JavaPairRDD<Integer, LinkBlock> links;

  /** What works have been passed on in a round, damped; each of them also gets {@code even}. */
  private record Ranks(JavaPairRDD<Integer, long[]> damped, long even) {}

  /**
   * The graph.
   *
   * @param edges {@code citing, cited}, numbers of works, each pair once
   * @param works how many works there are, numbered from 0
   */
  RankBlocks(Dataset<Row> edges, long works) {
    this(
        edges,
        works,
        (int)
            Math.max(
                (works + LARGEST - 1) / LARGEST,
                Math.min(
                    edges.sparkSession().sparkContext().defaultParallelism(),
                    (works + SMALLEST - 1) / SMALLEST)));
  }

  RankBlocks(Dataset<Row> edges, long works, int blocks) {
    this.spark = edges.sparkSession();
    this.works = works;
    this.blocks = Math.max(blocks, 1);
    this.size = (int) ((works + this.blocks - 1) / this.blocks);
    this.byBlock = new HashPartitioner(this.blocks);
    this.links =
        edges
            .repartition(this.blocks, expr("citing div %d".formatted(Math.max(size, 1))))
            .sortWithinPartitions(col("citing"), col("cited"))
            .javaRDD()
            .mapPartitionsToPair(new ReadLinks(size))
            .partitionBy(byBlock)
            .persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** {@code number, rank} of each work after the last round. */
  Dataset<Row> ranks() {
    List<Integer> all = IntStream.range(0, works == 0 ? 0 : blocks).boxed().toList();
    JavaPairRDD<Integer, long[]> none =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(all, blocks)
            .mapToPair(new EmptyBlock(size, works))
            .partitionBy(byBlock);
    Ranks ranks = kept(new Ranks(none, works == 0 ? 0 : PageRank.TOTAL / works));
    long moved = works == 0 ? 0 : PageRank.TOTAL;
    for (int round = 0; round < PageRank.ROUNDS && moved >= PageRank.STILL; round++) {
      Ranks next = next(ranks);
      moved =
          next.damped()
              .join(ranks.damped(), byBlock)
              .values()
              .map(new Moved(next.even(), ranks.even()))
              .fold(0L, new Sum());
      ranks.damped().unpersist(false);
      ranks = next;
    }
    Dataset<Row> rows =
        KeptRows.checkpointed(
            spark.createDataFrame(ranks.damped().flatMap(new RankRows(size, ranks.even())), RANKS));
    ranks.damped().unpersist(false);
    links.unpersist(false);
    return rows;
  }

  private Ranks next(Ranks ranks) {
    JavaPairRDD<Integer, Inflow> passed =
        links.join(ranks.damped(), byBlock).flatMapToPair(new PassOn(ranks.even()));
    Ranks next =
        kept(
            new Ranks(
                ranks.damped().cogroup(passed, byBlock).mapValues(new Receive()), ranks.even()));
    long given = next.damped().values().map(new Total()).fold(0L, new Sum());
    return new Ranks(next.damped(), (PageRank.TOTAL - given) / works);
  }

  /** Without what it was computed from, or each round would carry all before it. */
  private static Ranks kept(Ranks ranks) {
    if (ranks.damped().context().getCheckpointDir().isDefined()) {
      ranks.damped().persist(StorageLevel.MEMORY_AND_DISK());
      ranks.damped().checkpoint();
    } else {
      ranks.damped().rdd().localCheckpoint();
    }
    return ranks;
  }

  private record ReadLinks(int size)
      implements PairFlatMapFunction<Iterator<Row>, Integer, LinkBlock> {
    @Override
    public Iterator<Tuple2<Integer, LinkBlock>> call(Iterator<Row> edges) {
      List<Tuple2<Integer, LinkBlock>> read = new ArrayList<>();
      LinkBlock.Builder builder = null;
      int current = -1;
      while (edges.hasNext()) {
        Row edge = edges.next();
        int block = edge.getInt(0) / size;
        if (block != current) {
          if (builder != null) {
            read.add(new Tuple2<>(current, builder.build()));
          }
          builder = new LinkBlock.Builder(size);
          current = block;
        }
        builder.add(edge.getInt(0) % size, edge.getInt(1));
      }
      if (builder != null) {
        read.add(new Tuple2<>(current, builder.build()));
      }
      return read.iterator();
    }
  }

  private record EmptyBlock(int size, long works)
      implements PairFunction<Integer, Integer, long[]> {
    @Override
    public Tuple2<Integer, long[]> call(Integer block) {
      long first = (long) block * size;
      return new Tuple2<>(block, new long[(int) Math.max(0, Math.min(size, works - first))]);
    }
  }

  private record PassOn(long even)
      implements PairFlatMapFunction<Tuple2<Integer, Tuple2<LinkBlock, long[]>>, Integer, Inflow> {
    @Override
    public Iterator<Tuple2<Integer, Inflow>> call(
        Tuple2<Integer, Tuple2<LinkBlock, long[]>> block) {
      return block._2()._1().passOn(block._2()._2(), even);
    }
  }

  private record Receive() implements Function<Tuple2<Iterable<long[]>, Iterable<Inflow>>, long[]> {
    @Override
    public long[] call(Tuple2<Iterable<long[]>, Iterable<Inflow>> block) {
      long[] next = new long[block._1().iterator().next().length];
      block._2().forEach(inflow -> inflow.addTo(next));
      for (int i = 0; i < next.length; i++) {
        next[i] = PageRank.damped(next[i]);
      }
      return next;
    }
  }

  private record Total() implements Function<long[], Long> {
    @Override
    public Long call(long[] ranks) {
      return Arrays.stream(ranks).sum();
    }
  }

  private record Moved(long even, long evenBefore)
      implements Function<Tuple2<long[], long[]>, Long> {
    @Override
    public Long call(Tuple2<long[], long[]> block) {
      long moved = 0;
      for (int i = 0; i < block._1().length; i++) {
        moved += Math.abs(block._1()[i] + even - block._2()[i] - evenBefore);
      }
      return moved;
    }
  }

  private record Sum() implements Function2<Long, Long, Long> {
    @Override
    public Long call(Long left, Long right) {
      return left + right;
    }
  }

  private record RankRows(int size, long even)
      implements FlatMapFunction<Tuple2<Integer, long[]>, Row> {
    @Override
    public Iterator<Row> call(Tuple2<Integer, long[]> block) {
      int first = block._1() * size;
      long[] ranks = block._2();
      return IntStream.range(0, ranks.length)
          .mapToObj(i -> RowFactory.create(first + i, ranks[i] + even))
          .iterator();
    }
  }
}
