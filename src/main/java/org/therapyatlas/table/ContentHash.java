package org.therapyatlas.table;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * The hash of one row of a table: MD5 of its canonical JSON, as four unsigned 32-bit words. A
 * table's content hash is the sum of its rows' hashes modulo 2^128, so that neither the order of
 * the rows nor how they are cut into files matters. Canonical means: columns by name, doubles
 * rounded to 9 significant digits, maps by key.
 *
 * <p>An instance belongs to one task, which it keeps its JSON for.
 */
final class ContentHash {
  /** How many 32-bit words a hash has. */
  static final int WORDS = 4;

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

  private final CanonicalRow canonical;
  private final JsonText json = new JsonText();
  private final MessageDigest md5 = md5();
  private final ByteBuffer digest = ByteBuffer.allocate(WORDS * Integer.BYTES);

  /**
   * The hash of rows of a schema.
   *
   * @param unhashed names of columns that are left out
   */
  ContentHash(StructType schema, Set<String> unhashed) {
    canonical = new CanonicalRow(schema, unhashed);
  }

  /** The words of a row. */
  long[] words(InternalRow row) {
    json.clear();
    canonical.write(row, json);
    json.digest(md5, digest.array());
    long[] words = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = Integer.toUnsignedLong(digest.getInt(i * Integer.BYTES));
    }
    return words;
  }

  /** The table's hash, 32 hex digits, from the sums of each word over all rows. */
  static String hex(long[] sums) {
    BigInteger total = BigInteger.ZERO;
    for (long sum : sums) {
      total = total.shiftLeft(32).add(BigInteger.valueOf(sum));
    }
    return "%032x".formatted(total.mod(MODULUS));
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }
}
