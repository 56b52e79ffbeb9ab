package org.therapyatlas.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Tells simplified, traditional and Japanese ways of writing Han characters apart by counting. */
final class HanVariants {
  static final int SIMPLIFIED = 1;
  static final int TRADITIONAL = 2;
  static final int JAPANESE = 3;

  private static final String RESOURCE = "han-variants.txt";
  private static final byte[] OF_UNIT = new byte[1 << 16];
  private static final char[] SIMPLIFIED_OF = new char[1 << 16];

  static {
    read();
  }

  private HanVariants() {}

  /**
   * {@link #SIMPLIFIED}, {@link #TRADITIONAL} or {@link #JAPANESE} where a character is written in
   * that way only, else 0.
   */
  static int of(char unit) {
    return OF_UNIT[unit];
  }

  /** {@code Hans} or {@code Hant}, whichever a Chinese text has more characters of. */
  static String script(String text) {
    int simplified = 0;
    int traditional = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (of(text.charAt(i))) {
        case SIMPLIFIED -> simplified++;
        case TRADITIONAL -> traditional++;
        default -> {}
      }
    }
    return traditional > simplified ? "Hant" : "Hans";
  }

  /** The simplified form of a traditional character, any other character itself. */
  static char simplified(char unit) {
    char simplified = SIMPLIFIED_OF[unit];
    return simplified == 0 ? unit : simplified;
  }

  private static void read() {
    try (InputStream raw = HanVariants.class.getResourceAsStream(RESOURCE);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8))) {
      String traditional = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        String characters = line.substring(5);
        switch (line.substring(0, 4)) {
          case "Hans" -> mark(characters, SIMPLIFIED);
          case "Hant" -> {
            mark(characters, TRADITIONAL);
            traditional = characters;
          }
          case "Simp" -> {
            for (int i = 0; i < characters.length(); i++) {
              SIMPLIFIED_OF[traditional.charAt(i)] = characters.charAt(i);
            }
          }
          case "Jpan" -> mark(characters, JAPANESE);
          default -> throw new IllegalStateException(RESOURCE + " has the line " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read org/therapyatlas/text/" + RESOURCE, e);
    }
  }

  private static void mark(String characters, int way) {
    for (int i = 0; i < characters.length(); i++) {
      OF_UNIT[characters.charAt(i)] = (byte) way;
    }
  }
}
