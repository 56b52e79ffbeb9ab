package org.therapyatlas.formats;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers under which clinical trials are registered. */
public final class TrialRegistrations {
  /** One alternative a registry; a blank, colon or hyphen may stand behind the best known names. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:"
              + "NCT[ :#-]{0,2}\\d{8}"
              + "|ISRCTN[ :#-]{0,2}\\d{8}"
              + "|ChiCTR(?:-[A-Z]{2,5})?[ :-]?\\d{8,10}"
              + "|ACTRN[ :-]?\\d{14}"
              + "|DRKS[ :-]?\\d{8}"
              + "|UMIN[ :-]?\\d{9}"
              + "|jRCTs?\\d{9,10}"
              + "|JapicCTI-\\d{6}"
              + "|IRCT\\d{10,14}N\\d{1,3}"
              + "|CTRI/\\d{4}/\\d{2,3}/\\d{6}"
              + "|KCT\\d{7}"
              + "|NTR[ ]?\\d{3,5}"
              + "|PACTR\\d{15,16}"
              + "|RBR-[0-9a-z]{6,8}"
              + "|RPCEC\\d{8}"
              + "|SLCTR/\\d{4}/\\d{3}"
              + "|TCTR\\d{11}"
              + ")(?![A-Za-z0-9])"
              + "|(?<=EudraCT.{0,20})(?<!\\d)\\d{4}-\\d{6}-\\d{2}(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private TrialRegistrations() {}

  /** The registrations that a text states, in the registries' own spelling, sorted. */
  public static SortedSet<String> in(String text) {
    SortedSet<String> found = new TreeSet<>();
    addAll(text, found);
    return found;
  }

  public static void addAll(String text, SortedSet<String> found) {
    if (!mayHoldNumber(text)) {
      return;
    }
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      found.add(normalise(matcher.group()));
    }
  }

  /**
   * Most texts hold neither a number of six digits nor the name of a registry with shorter ones.
   */
  private static boolean mayHoldNumber(String text) {
    if (text.contains("NTR") || text.contains("RBR-") || text.contains("SLCTR")) {
      return true;
    }
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      if (run == 6) {
        return true;
      }
    }
    return false;
  }

  private static String normalise(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    String compact = upper.replaceAll("[ :#]", "");
    for (String prefix : new String[] {"NCT", "ISRCTN", "ACTRN", "DRKS", "UMIN", "NTR"}) {
      if (compact.startsWith(prefix)) {
        return prefix + compact.substring(prefix.length()).replace("-", "");
      }
    }
    if (compact.startsWith("CHICTR")) {
      return "ChiCTR" + compact.substring(6);
    }
    if (compact.startsWith("JRCT")) {
      return "jRCT" + compact.substring(4).replace('S', 's');
    }
    if (compact.startsWith("RBR-")) {
      return "RBR-" + compact.substring(4).toLowerCase(Locale.ROOT);
    }
    return compact.startsWith("JAPICCTI") ? "JapicCTI" + compact.substring(8) : compact;
  }
}
