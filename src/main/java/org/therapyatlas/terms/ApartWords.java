package org.therapyatlas.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructType;

/**
 * Counted words of which none stands beside another, in the columns that {@link StoredWords} reads.
 */
public final class ApartWords {
  /** {@code document_id} and the columns of {@link StoredWords#columns}. */
  public static final StructType SCHEMA =
      StructType.fromDDL(
          "language STRING, terms STRING, other_forms BINARY, sequence BINARY, document_id STRING");

  private ApartWords() {}

  /**
   * The columns of {@link #SCHEMA}.
   *
   * @param counts how often each term occurs, in the order in which terms are numbered
   */
  public static Object[] columns(String documentId, String language, Map<String, Integer> counts) {
    List<String> terms = new ArrayList<>(counts.keySet());
    int[] codes = new int[16];
    int length = 0;
    for (int term = 0; term < terms.size(); term++) {
      for (int count = counts.get(terms.get(term)); count > 0; count--) {
        if (length + 2 > codes.length) {
          codes = Arrays.copyOf(codes, 2 * codes.length);
        }
        codes[length++] = Sequence.WORD + term;
        codes[length++] = Sequence.BOUNDARY;
      }
    }
    return new Object[] {
      language, String.join("\n", terms), new byte[0], Sequence.bytes(codes, length), documentId
    };
  }
}
