package org.therapyatlas.terms;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How the occurrences of a term are spread over documents: for each pair of occurrences in a
 * document and words of the document, the number of such documents. Written as these three numbers
 * of 4, 8 and 8 bytes for one pair after another.
 */
final class Spread {
  private static final int BYTES = Integer.BYTES + 2 * Long.BYTES;

  private int[] occurrences = new int[2];
  private long[] words = new long[2];
  private long[] documents = new long[2];
  private int size;
  private long allOccurrences;
  private long allDocuments;

  /** Visits the pairs in the order of occurrences, then words. */
  @FunctionalInterface
  interface Visitor {
    void documents(int occurrences, long words, long documents);
  }

  /** Adds a document. */
  void add(int occurrences, long words) {
    add(occurrences, words, 1);
  }

  /** Adds what was written. */
  void add(byte[] written) {
    ByteBuffer bytes = ByteBuffer.wrap(written);
    while (bytes.hasRemaining()) {
      add(bytes.getInt(), bytes.getLong(), bytes.getLong());
    }
  }

  private void add(int count, long length, long number) {
    if (size == occurrences.length) {
      occurrences = Arrays.copyOf(occurrences, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
      documents = Arrays.copyOf(documents, 2 * size);
    }
    occurrences[size] = count;
    words[size] = length;
    documents[size] = number;
    size++;
    allOccurrences += count * number;
    allDocuments += number;
  }

  /** Occurrences in all documents. */
  long occurrences() {
    return allOccurrences;
  }

  /** Number of documents. */
  long documents() {
    return allDocuments;
  }

  /** Visits the pairs, each once. */
  void visit(Visitor visitor) {
    int[] order = order();
    for (int i = 0; i < size; ) {
      int count = occurrences[order[i]];
      long length = words[order[i]];
      long number = 0;
      while (i < size && occurrences[order[i]] == count && words[order[i]] == length) {
        number += documents[order[i]];
        i++;
      }
      visitor.documents(count, length, number);
    }
  }

  /** The pairs, each once, as bytes. */
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(size * BYTES);
    visit(
        (count, length, number) -> {
          bytes.putInt(count);
          bytes.putLong(length);
          bytes.putLong(number);
        });
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /** Positions in the order of occurrences, then words. */
  private int[] order() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    if (size > 1) {
      Arrays.sort(
          order,
          (left, right) -> {
            int byOccurrences = Integer.compare(occurrences[left], occurrences[right]);
            return byOccurrences != 0 ? byOccurrences : Long.compare(words[left], words[right]);
          });
    }
    int[] positions = new int[size];
    for (int i = 0; i < size; i++) {
      positions[i] = order[i];
    }
    return positions;
  }
}
