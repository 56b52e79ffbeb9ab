package org.therapyatlas.references.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.Markers;
import org.therapyatlas.references.ReferenceLists;
import org.therapyatlas.references.ReferenceParser;
import org.therapyatlas.references.VagueMentions;

/**
 * Parses a number of mutated entries: {@code Fuzz [entries] [seed]}. An exception ends the run with
 * the entry that caused it; the slowest entry is reported in nanoseconds a character.
 */
public final class Fuzz {
  private static final String ALPHABET =
      "aZé中あ가й ,.;:()[]{}<>/\\-–—'\"“”*_^&#@!?%$\u0000\u0007\t\n\u00a0\u200b\ud835\udc9c0123456789.,;:()[] ";

  private final Random random;

  Fuzz(long seed) {
    random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long wanted = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
    List<String> seeds = new ArrayList<>();
    for (String set : List.of("doi_matching", "gbt7714", "grobid", "anystyle")) {
      GoldSets.byName(set).forEach(gold -> seeds.add(gold.raw()));
    }
    Fuzz fuzz = new Fuzz(args.length > 1 ? Long.parseLong(args[1]) : 1);
    long entries = 0;
    double worst = 0;
    String slowest = "";
    while (entries < wanted) {
      for (int i = 0; i < 500; i++) {
        String entry = fuzz.mutate(seeds.get(fuzz.random.nextInt(seeds.size())), seeds);
        long start = System.nanoTime();
        try {
          ReferenceParser.parse(EntryKind.REFERENCE, 1, entry);
        } catch (RuntimeException | StackOverflowError e) {
          throw new IllegalStateException("entry " + entry, e);
        }
        double perCharacter = (System.nanoTime() - start) / (double) (entry.length() + 50);
        entries++;
        if (entries > 50_000 && perCharacter > worst) {
          // A pause of the machine is not the parser's: the best of three repetitions counts.
          for (int again = 0; again < 3; again++) {
            long restart = System.nanoTime();
            ReferenceParser.parse(EntryKind.REFERENCE, 1, entry);
            perCharacter =
                Math.min(
                    perCharacter, (System.nanoTime() - restart) / (double) (entry.length() + 50));
          }
        }
        if (entries > 50_000 && perCharacter > worst) {
          worst = perCharacter;
          slowest = entry;
        }
        if (i % 25 == 0) {
          ReferenceLists.read(EntryKind.REFERENCE, entry + "\n" + entry);
          Markers.find(entry, 30);
          VagueMentions.find(entry, null);
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "%d entries, no exception; slowest %.0f ns a character: %s%n",
        entries,
        worst,
        slowest.length() > 300 ? slowest.substring(0, 300) : slowest);
  }

  /** One to eight insertions, deletions, repetitions, swaps and crossings. */
  String mutate(String seed, List<String> seeds) {
    StringBuilder text = new StringBuilder(seed);
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = text.length() == 0 ? 0 : random.nextInt(text.length());
      switch (random.nextInt(6)) {
        case 0 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        case 2 -> {
          int end = Math.min(text.length(), at + 1 + random.nextInt(30));
          String piece = text.substring(at, end);
          text.insert(at, piece.repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 80 : 4)));
        }
        case 3 -> {
          String other = seeds.get(random.nextInt(seeds.size()));
          text.replace(at, text.length(), other.substring(random.nextInt(other.length())));
        }
        case 4 -> {
          if (text.length() > 0) {
            text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
          }
        }
        default -> text.setLength(at);
      }
    }
    return text.toString();
  }
}
