package org.therapyatlas.citations;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/**
 * The citations of the works of one block, by the blocks of the cited works.
 *
 * @param out how many works each work of the block cites
 * @param links citations into each block that is cited from here
 */
record LinkBlock(int[] out, List<Links> links) implements Serializable {
  /**
   * Citations between two blocks. Works are given by their places in their blocks.
   *
   * @param block the block of the cited works
   * @param cited the cited works, ascending
   * @param from the citing work of each citation
   * @param to the cited work of each citation, as its place in {@code cited}
   */
  record Links(int block, int[] cited, int[] from, int[] to) implements Serializable {}

  /** What some works of a block are passed on. */
  record Inflow(int[] works, long[] sums) implements Serializable {
    void addTo(long[] block) {
      for (int i = 0; i < works.length; i++) {
        block[works[i]] += sums[i];
      }
    }
  }

  /**
   * What the works of this block pass on to others, the same to each that they cite, rounded down.
   *
   * @param damped ranks of the block without what all works get evenly
   * @param even what all works get evenly
   */
  Iterator<Tuple2<Integer, Inflow>> passOn(long[] damped, long even) {
    long[] share = new long[damped.length];
    for (int i = 0; i < share.length; i++) {
      share[i] = out[i] == 0 ? 0 : (damped[i] + even) / out[i];
    }
    return links.stream()
        .map(
            link -> {
              long[] sums = new long[link.cited().length];
              for (int i = 0; i < link.from().length; i++) {
                sums[link.to()[i]] += share[link.from()[i]];
              }
              return new Tuple2<>(link.block(), new Inflow(link.cited(), sums));
            })
        .iterator();
  }

  /** Collects the citations of a block. */
  static final class Builder {
    private final int size;
    private final int[] out;
    private int[] citing = new int[1024];
    private int[] cited = new int[1024];
    private int count;

    /** A block of so many works, as all blocks are. */
    Builder(int size) {
      this.size = size;
      this.out = new int[size];
    }

    /** Adds a citation of a work of the block, by its place there, of a work by its number. */
    void add(int from, int number) {
      if (count == citing.length) {
        citing = Arrays.copyOf(citing, count * 2);
        cited = Arrays.copyOf(cited, count * 2);
      }
      citing[count] = from;
      cited[count++] = number;
      out[from]++;
    }

    LinkBlock build() {
      int last = Arrays.stream(cited, 0, count).max().orElse(0) / size;
      int[] ends = new int[last + 2];
      for (int i = 0; i < count; i++) {
        ends[cited[i] / size + 1]++;
      }
      Arrays.parallelPrefix(ends, Integer::sum);
      int[] next = ends.clone();
      int[] from = new int[count];
      int[] to = new int[count];
      for (int i = 0; i < count; i++) {
        int place = next[cited[i] / size]++;
        from[place] = citing[i];
        to[place] = cited[i] % size;
      }
      List<Links> links = new ArrayList<>();
      for (int block = 0; block <= last; block++) {
        if (ends[block] < ends[block + 1]) {
          links.add(
              links(
                  block,
                  Arrays.copyOfRange(from, ends[block], ends[block + 1]),
                  Arrays.copyOfRange(to, ends[block], ends[block + 1])));
        }
      }
      return new LinkBlock(out, links);
    }

    private static Links links(int block, int[] from, int[] works) {
      int[] cited = works.clone();
      Arrays.sort(cited);
      int distinct = 0;
      for (int i = 0; i < cited.length; i++) {
        if (i == 0 || cited[i] != cited[i - 1]) {
          cited[distinct++] = cited[i];
        }
      }
      cited = Arrays.copyOf(cited, distinct);
      int[] to = new int[works.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = Arrays.binarySearch(cited, works[i]);
      }
      return new Links(block, cited, from, to);
    }
  }
}
