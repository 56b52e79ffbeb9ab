import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.lexicon.NameMatcher;
import org.therapyatlas.lexicon.NameMatcherBuilder;
import org.therapyatlas.lexicon.NameScanner;
import org.therapyatlas.lexicon.Tagger;
import org.therapyatlas.text.LanguageIdentifier;

/**
 * Megabytes a second of processor time of one core, and heap, of language identification and of finding names: with
 * the standard lexicon, and with 100,000 and 1,000,000 names beside it. The names are one to four
 * words of a made-up vocabulary, half of them real words of the text, so that tries are walked.
 */
public final class TextSpeed {
  private static final int BYTES = 8 << 20;

  /** Time of the working thread alone, so that other programs on the machine do not count. */
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[0]);
    List<String> texts = texts(args);
    long withTexts = heap();
    long bytes = 0;
    for (String text : texts) {
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    System.out.printf(
        Locale.ROOT, "%d texts, %.1f MB; Java %s%n", texts.size(), bytes / 1e6, Runtime.version());
    LanguageIdentifier.identify(texts.get(0));
    long withModel = heap();
    measure("language identification", texts, bytes, rounds, TextSpeed::identify);
    System.out.printf(
        Locale.ROOT, "  heap of the language model: %.1f MB%n", (withModel - withTexts) / 1e6);
    List<String> words = words(texts);
    for (int names : new int[] {0, 100_000, 1_000_000}) {
      long before = heap();
      NameMatcher matcher =
          names == 0 ? Tagger.of(Lexicon.standard()).matcher() : matcher(names, words);
      long after = heap();
      NameScanner scanner = matcher.scanner();
      measure(
          "finding " + matcher.nameCount() + " names",
          texts,
          bytes,
          rounds,
          text -> {
            int[] hits = new int[1];
            scanner.all(text, "en", (name, start, end) -> hits[0]++);
            return hits[0];
          });
      System.out.printf(Locale.ROOT, "  heap of the names: %.1f MB%n", (after - before) / 1e6);
    }
  }

  private interface Work {
    int on(String text);
  }

  private static int identify(String text) {
    return LanguageIdentifier.identify(text).length();
  }

  private static void measure(
      String what, List<String> texts, long bytes, int rounds, Work work) {
    double[] speeds = new double[rounds];
    long result = 0;
    for (int round = -1; round < rounds; round++) {
      long begun = THREAD.getCurrentThreadCpuTime();
      for (String text : texts) {
        result += work.on(text);
      }
      if (round >= 0) {
        speeds[round] = bytes * 1e3 / (THREAD.getCurrentThreadCpuTime() - begun);
      }
    }
    Arrays.sort(speeds);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f MB/s, from %.1f to %.1f over %d rounds (check %d)%n",
        what,
        speeds[rounds / 2],
        speeds[0],
        speeds[rounds - 1],
        rounds,
        result / (rounds + 1));
  }

  private static NameMatcher matcher(int count, List<String> words) {
    Random random = new Random(1);
    NameMatcherBuilder builder = new NameMatcherBuilder();
    for (int i = 0; i < count; i++) {
      int length = 1 + random.nextInt(4);
      StringBuilder name = new StringBuilder();
      for (int k = 0; k < length; k++) {
        name.append(k == 0 ? "" : " ");
        boolean real = length > 1 && random.nextBoolean();
        name.append(real ? words.get(random.nextInt(words.size())) : word(random));
      }
      builder.add(name.toString(), "en", i & 1);
    }
    return builder.build();
  }

  private static String word(Random random) {
    String[] parts = {"ba", "cor", "den", "fi", "gal", "hy", "lep", "mo", "ner", "os", "pra", "tis", "vu", "xan"};
    StringBuilder word = new StringBuilder();
    for (int i = 3 + random.nextInt(3); i > 0; i--) {
      word.append(parts[random.nextInt(parts.length)]);
    }
    return word.toString();
  }

  private static List<String> words(List<String> texts) {
    List<String> words = new ArrayList<>();
    for (String text : texts) {
      for (String word : text.split("[^\\p{L}]+")) {
        if (word.length() > 4 && words.size() < 200_000) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
    return words;
  }

  /** Lines of the files, again and again until there is enough. */
  private static List<String> texts(String[] args) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      Path file = Path.of(args[i]);
      byte[] raw = Files.readAllBytes(file);
      if (args[i].endsWith(".gz")) {
        raw = new GZIPInputStream(Files.newInputStream(file)).readAllBytes();
      }
      for (String line : new String(raw, StandardCharsets.UTF_8).split("\n")) {
        if (line.length() > 200) {
          lines.add(line);
        }
      }
    }
    List<String> texts = new ArrayList<>();
    int bytes = 0;
    while (bytes < BYTES) {
      for (String line : lines) {
        texts.add(line);
        bytes += line.length();
      }
    }
    return texts;
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
