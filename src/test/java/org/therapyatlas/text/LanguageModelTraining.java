package org.therapyatlas.text;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the language model of the jar. Counts only, hence without a seed: the same sentences give
 * the same bytes.
 *
 * <pre>
 * ./mvnw -q test-compile
 * java -cp target/test-classes:target/classes org.therapyatlas.text.LanguageModelTraining \
 *     ../shared/data/language/sib200 src/main/resources/org/therapyatlas/text/languages.model.gz
 * </pre>
 */
final class LanguageModelTraining {
  /** SIB-200 folder by language. */
  static final Map<String, String> FOLDERS = new TreeMap<>();

  private static final List<String> LATIN =
      List.of(
          "en", "sv", "nb", "nn", "da", "de", "fr", "es", "pt", "it", "nl", "fi", "pl", "tr", "vi",
          "cs", "hu", "ro", "ca", "id", "is");
  private static final List<String> CYRILLIC = List.of("ru", "uk", "bg");
  private static final List<String> ARABIC = List.of("ar", "fa");

  /** What is added to each count, so that an n-gram never seen in a language is not impossible. */
  private static final double PRIOR = 0.02;

  /** Log ratios beyond this are cut, in nats; a byte's 127 steps go so far. */
  private static final double LIMIT = 7;

  private static final int FOLDS = 10;

  static {
    String folders =
        "en eng_Latn sv swe_Latn nb nob_Latn nn nno_Latn da dan_Latn de deu_Latn fr fra_Latn"
            + " es spa_Latn pt por_Latn it ita_Latn nl nld_Latn fi fin_Latn pl pol_Latn tr tur_Latn"
            + " vi vie_Latn cs ces_Latn hu hun_Latn ro ron_Latn ca cat_Latn id ind_Latn is isl_Latn"
            + " ru rus_Cyrl uk ukr_Cyrl bg bul_Cyrl ar arb_Arab fa pes_Arab el ell_Grek he heb_Hebr"
            + " hi hin_Deva th tha_Thai ja jpn_Jpan ko kor_Hang zh-Hans zho_Hans zh-Hant zho_Hant";
    String[] parts = folders.split(" ");
    for (int i = 0; i < parts.length; i += 2) {
      FOLDERS.put(parts[i], parts[i + 1]);
    }
  }

  private LanguageModelTraining() {}

  public static void main(String[] args) throws IOException {
    Path sentences = Path.of(args[0]);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new BestGzip(Files.newOutputStream(Path.of(args[1])))))) {
      LanguageModelFile.writeHead(out, 3);
      train(sentences, Script.LATIN, LATIN, 17, out);
      train(sentences, Script.CYRILLIC, CYRILLIC, 15, out);
      train(sentences, Script.ARABIC, ARABIC, 15, out);
    }
  }

  /** The sentences of a language in one of the parts train and dev. */
  static List<String> sentences(Path folder, String language, String part) throws IOException {
    return Files.readAllLines(folder.resolve(FOLDERS.get(language)).resolve(part + ".tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", 3)[2])
        .toList();
  }

  private static void train(
      Path folder, Script script, List<String> languages, int bits, DataOutputStream out)
      throws IOException {
    int size = languages.size();
    Counts all = new Counts(size, 1 << bits);
    List<List<int[]>> sentences = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      List<int[]> ofLanguage = new ArrayList<>();
      for (String sentence : sentences(folder, languages.get(k), "train")) {
        int[] buckets = buckets(sentence, bits);
        ofLanguage.add(buckets);
        all.add(k, buckets, 1);
      }
      sentences.add(ofLanguage);
    }
    double[] typical = typical(sentences, all);
    byte[] rows = new byte[size << bits];
    double[] ratios = new double[size];
    for (int bucket = 0; bucket < 1 << bits; bucket++) {
      all.ratios(bucket, ratios);
      for (int k = 0; k < size; k++) {
        rows[bucket * size + k] = (byte) (128 + Math.round(ratios[k] / LIMIT * 127));
      }
    }
    LanguageModelFile.write(out, script, languages, bits, LIMIT / 127, typical, rows);
  }

  private static int[] buckets(String sentence, int bits) {
    LetterRuns runs = new LetterRuns();
    int[] hashes = new int[LetterNgrams.MOST];
    IntStream.Builder buckets = IntStream.builder();
    runs.reset(sentence, 0, sentence.length());
    while (runs.next()) {
      int count = LetterNgrams.hash(runs.letters, runs.length, hashes, 0);
      for (int i = 0; i < count; i++) {
        buckets.add(hashes[i] >>> (32 - bits));
      }
    }
    return buckets.build().toArray();
  }

  /** The median evidence an n-gram gives, of sentences the counts have not seen (ten folds). */
  private static double[] typical(List<List<int[]>> sentences, Counts all) {
    double[] typical = new double[sentences.size()];
    double[] ratios = new double[sentences.size()];
    for (int k = 0; k < typical.length; k++) {
      List<int[]> ofLanguage = sentences.get(k);
      double[] rates = new double[ofLanguage.size()];
      for (int fold = 0; fold < FOLDS; fold++) {
        for (int i = fold; i < rates.length; i += FOLDS) {
          all.add(k, ofLanguage.get(i), -1);
        }
        for (int i = fold; i < rates.length; i += FOLDS) {
          for (int bucket : ofLanguage.get(i)) {
            all.ratios(bucket, ratios);
            rates[i] += ratios[k] / ofLanguage.get(i).length;
          }
        }
        for (int i = fold; i < rates.length; i += FOLDS) {
          all.add(k, ofLanguage.get(i), 1);
        }
      }
      Arrays.sort(rates);
      typical[k] = rates[rates.length / 2];
    }
    return typical;
  }

  /** How often each bucket occurs in each language. */
  private static final class Counts {
    private final int[][] counts;
    private final long[] totals;
    private final int buckets;

    Counts(int languages, int buckets) {
      this.counts = new int[languages][buckets];
      this.totals = new long[languages];
      this.buckets = buckets;
    }

    void add(int language, int[] features, int times) {
      for (int bucket : features) {
        counts[language][bucket] += times;
      }
      totals[language] += (long) times * features.length;
    }

    /** Logarithms of a bucket's probabilities less their mean over the languages, cut at LIMIT. */
    void ratios(int bucket, double[] into) {
      double mean = 0;
      for (int k = 0; k < into.length; k++) {
        into[k] = Math.log((counts[k][bucket] + PRIOR) / (totals[k] + PRIOR * buckets));
        mean += into[k] / into.length;
      }
      for (int k = 0; k < into.length; k++) {
        into[k] = Math.max(-LIMIT, Math.min(LIMIT, into[k] - mean));
      }
    }
  }

  /** Gzip at its best level. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(java.io.OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
