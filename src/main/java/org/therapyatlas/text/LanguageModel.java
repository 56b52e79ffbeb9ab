package org.therapyatlas.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Naive Bayes over hashed letter n-grams for the languages of one script: for each bucket and
 * language the logarithm of the n-gram's probability in the language, less its mean over the
 * languages, in a byte. Adding them up over a text gives each language's log-likelihood up to a
 * common constant.
 *
 * <p>Eight languages share a long, so that one addition serves four of them. Immutable; read once a
 * JVM from the jar.
 */
final class LanguageModel {
  static final String RESOURCE = "languages.model.gz";

  private static final int MAGIC = 0x54414C31;
  private static final int LANES = 8;
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  /** Features after which sums of bytes in 16 bits must be taken over. */
  private static final int FLUSH = 256;

  private final List<String> languages;
  private final int bits;
  private final int longs;
  private final double nats;
  private final long[] weights;

  /**
   * @param languages the languages, in the order of the weights
   * @param bits binary logarithm of the number of buckets
   * @param nats what one step of a weight is worth, in natural logarithms
   * @param rows a row of one byte a language for each bucket, 128 meaning no evidence
   */
  LanguageModel(List<String> languages, int bits, double nats, byte[] rows) {
    this.languages = List.copyOf(languages);
    this.bits = bits;
    this.nats = nats;
    this.longs = (languages.size() + LANES - 1) / LANES;
    this.weights = new long[(1 << bits) * longs];
    int size = languages.size();
    for (int bucket = 0; bucket < 1 << bits; bucket++) {
      for (int k = 0; k < size; k++) {
        long value = rows[bucket * size + k] & 0xFF;
        weights[bucket * longs + k / LANES] |= value << (8 * (k % LANES));
      }
    }
  }

  /** The models by script, as the jar carries them. */
  static Map<Script, LanguageModel> read() {
    try (InputStream raw = LanguageModel.class.getResourceAsStream(RESOURCE)) {
      if (raw == null) {
        throw new IllegalStateException(
            "The jar lacks org/therapyatlas/text/" + RESOURCE + "; build it again.");
      }
      return read(raw);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read org/therapyatlas/text/" + RESOURCE, e);
    }
  }

  private static Map<Script, LanguageModel> read(InputStream raw) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException(RESOURCE + " is not a language model of this version");
    }
    Map<Script, LanguageModel> models = new EnumMap<>(Script.class);
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      Script script = Script.valueOf(in.readUTF());
      List<String> languages = List.of(in.readUTF().split(" "));
      int bits = in.readInt();
      double nats = in.readDouble();
      byte[] rows = new byte[languages.size() << bits];
      // One language after the other compresses better than row after row.
      for (int k = 0; k < languages.size(); k++) {
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
          rows[bucket * languages.size() + k] = in.readByte();
        }
      }
      models.put(script, new LanguageModel(languages, bits, nats, rows));
    }
    return models;
  }

  /** Writes the head of a model file, before the models. */
  static void writeHead(DataOutputStream out, int models) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(models);
  }

  /** Writes one model in the form {@link #read()} expects. */
  static void write(
      DataOutputStream out,
      Script script,
      List<String> languages,
      int bits,
      double nats,
      byte[] rows)
      throws IOException {
    out.writeUTF(script.name());
    out.writeUTF(String.join(" ", languages));
    out.writeInt(bits);
    out.writeDouble(nats);
    for (int k = 0; k < languages.size(); k++) {
      for (int bucket = 0; bucket < 1 << bits; bucket++) {
        out.writeByte(rows[bucket * languages.size() + k]);
      }
    }
  }

  List<String> languages() {
    return languages;
  }

  /** Natural logarithms in one step of a score. */
  double nats() {
    return nats;
  }

  /** A worker that adds up the evidence of one text after the other; not for two threads. */
  Scorer scorer() {
    return new Scorer();
  }

  /** Adds up the evidence of the runs of one text. */
  final class Scorer {
    private final int[] pending = new int[FLUSH + LetterNgrams.MOST];
    private final long[] scores = new long[longs * LANES];
    private int count;
    private long features;

    void clear() {
      Arrays.fill(scores, 0);
      count = 0;
      features = 0;
    }

    /** Takes in one run of letters with its boundaries. */
    void add(char[] letters, int length) {
      count = LetterNgrams.hash(letters, length, pending, count);
      while (count >= FLUSH) {
        flush(FLUSH);
        System.arraycopy(pending, FLUSH, pending, 0, count - FLUSH);
        count -= FLUSH;
      }
    }

    /** Scores by language, in the order of {@link #languages()}, in steps of {@link #nats()}. */
    long[] scores() {
      flush(count);
      count = 0;
      return scores;
    }

    /** Number of n-grams taken in. */
    long features() {
      return features + count;
    }

    private void flush(int size) {
      int shift = 32 - bits;
      for (int i = 0; i < longs; i++) {
        long even = 0;
        long odd = 0;
        for (int f = 0; f < size; f++) {
          long row = weights[(pending[f] >>> shift) * longs + i];
          even += row & EVEN;
          odd += (row >>> 8) & EVEN;
        }
        int lane = i * LANES;
        long offset = 128L * size;
        for (int k = 0; k < LANES; k += 2) {
          scores[lane + k] += ((even >>> (8 * k)) & 0xFFFF) - offset;
          scores[lane + k + 1] += ((odd >>> (8 * k)) & 0xFFFF) - offset;
        }
      }
      features += size;
    }
  }
}
