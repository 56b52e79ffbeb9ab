package org.therapyatlas.references;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names of journals, written out and shortened, that settle where a title ends and a journal
 * begins. The lists are {@code journals.txt} and {@code journals-cited.txt}: one journal a line,
 * its names set apart by {@code |}; shortened forms follow from the words after ISO 4 unless the
 * line gives them.
 *
 * <p>Names are looked up by a polynomial hash of their letters and digits, which {@link
 * VenueBoundary} extends from the right end of a text to the left, one word after the other.
 */
final class JournalLexicon {
  private static final List<String> RESOURCES = List.of("journals.txt", "journals-cited.txt");

  /** Base of the polynomial hash, odd. */
  static final long BASE = 0x9e3779b97f4a7c15L;

  /** No key is longer, in characters. */
  static final int LONGEST = 100;

  private static final class Holder {
    static final Table KEYS = new Table(load());
  }

  /** Keys by hash, open addressing. */
  private static final class Table {
    private final String[] keys;
    private final long[] hashes;

    Table(Set<String> all) {
      keys = new String[Integer.highestOneBit(all.size() * 4) << 1];
      hashes = new long[keys.length];
      for (String key : all) {
        long hash = hash(key);
        int at = slot(hash);
        while (keys[at] != null) {
          at = at + 1 & keys.length - 1;
        }
        keys[at] = key;
        hashes[at] = hash;
      }
    }

    private int slot(long hash) {
      return (int) (hash >>> 32 ^ hash) & keys.length - 1;
    }

    /** The key of a hash, or null. */
    String find(long hash) {
      for (int at = slot(hash); keys[at] != null; at = at + 1 & keys.length - 1) {
        if (hashes[at] == hash) {
          return keys[at];
        }
      }
      return null;
    }
  }

  private JournalLexicon() {}

  /** Whether a text is the name of a journal of the list, in any of its forms. */
  static boolean contains(String name) {
    String key = key(name);
    if (key.isEmpty() || key.length() > LONGEST) {
      return false;
    }
    if (key.equals(Holder.KEYS.find(hash(key)))) {
      return true;
    }
    int bracket = name.indexOf('(');
    if (bracket <= 3) {
      return false;
    }
    String bare = key(name.substring(0, bracket));
    return bare.equals(Holder.KEYS.find(hash(bare)));
  }

  /** Whether a hash is that of a name and the name has the given number of letters and digits. */
  static boolean contains(long hash, int length) {
    String key = Holder.KEYS.find(hash);
    return key != null && key.length() == length;
  }

  /** The hash of a key: the sum of its characters times powers of the base, the last times one. */
  static long hash(String key) {
    long hash = 0;
    for (int i = 0; i < key.length(); i++) {
      hash = hash * BASE + key.charAt(i);
    }
    return hash;
  }

  /** Letters and digits in lower case, the article in front and the word "and" left out. */
  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    int length = name.length();
    int i = name.regionMatches(true, 0, "the ", 0, 4) ? 4 : 0;
    for (; i < length; i++) {
      char c = name.charAt(i);
      if (c == ' ' && name.regionMatches(true, i, " and ", 0, 5)) {
        i += 3;
      } else if (Character.isLetterOrDigit(c)) {
        key.append(WordSet.fold(c));
      }
    }
    return key.toString();
  }

  private static Set<String> load() {
    Set<String> keys = new HashSet<>();
    for (String resource : RESOURCES) {
      try (InputStream in = JournalLexicon.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException(
              "resource " + resource + " is missing beside " + JournalLexicon.class.getName());
        }
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .flatMap(line -> Stream.of(line.split("\\|")))
            .map(String::strip)
            .forEach(
                name -> {
                  keys.add(key(name));
                  keys.add(key(Iso4.shorten(name)));
                });
      } catch (IOException e) {
        throw new UncheckedIOException("resource " + resource + " cannot be read", e);
      }
    }
    return Set.copyOf(keys);
  }
}
