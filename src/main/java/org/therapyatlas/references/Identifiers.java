package org.therapyatlas.references;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds identifiers of works in text and brings them into the one form that is published. */
public final class Identifiers {
  private static final Pattern DOI =
      Pattern.compile("\\b10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s\"<>，。；、]++");
  private static final Pattern PMID = Pattern.compile("PMID:?\\s*+0*+([1-9]\\d{0,7})\\b");
  private static final Pattern PMCID = Pattern.compile("\\bPMC\\s?0*+([1-9]\\d{2,8})\\b");

  private Identifiers() {}

  /** The DOI in lower case without resolver, prefix and trailing marks, or null if it is none. */
  public static String doi(String written) {
    return written == null ? null : firstDoi(written);
  }

  /** The first DOI of a text in normal form, or null. */
  public static String firstDoi(String text) {
    Matcher matcher = DOI.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String found = matcher.group().toLowerCase(Locale.ROOT);
    int end = found.length();
    while (end > 0 && ".,;:'\"*".indexOf(found.charAt(end - 1)) >= 0) {
      end--;
    }
    return found.substring(0, end);
  }

  /** The first PubMed id that a text states, or null. */
  public static String firstPmid(String text) {
    Matcher matcher = PMID.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** The first PubMed Central id of a text as {@code PMC} and digits, or null. */
  public static String firstPmcid(String text) {
    Matcher matcher = PMCID.matcher(text);
    return matcher.find() ? "PMC" + matcher.group(1) : null;
  }
}
