package org.therapyatlas.references;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes identifiers, addresses and remarks of the page out of an entry before it is parsed. */
final class Stripper {
  private static final Pattern DOI_PREFIX =
      Pattern.compile(
          "(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/?$|\\[?\\bdoi\\s?[:.]?\\s?$|\\bDOI\\s?[:.]?\\s?$|https?://\\S{1,80}+$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REMARK =
      Pattern.compile(
          "(?:\\[\\s?INSPIRE\\s?\\]|\\bMR\\d{5,7}\\b|\\[pii\\]|\\bURL\\b:?|\\[\\s?[a-z-]{4,10}/\\d{7}\\]|\\[\\s?[a-z]{2,5} ?- ?[a-z]{2,4}\\s?\\]|Cite this article as.*+|\\[?PubMed ?(?:Central )?\\s?(?:PMID)?:?\\s?\\d{4,8}\\]?|\\bPMID\\s?:?\\s?\\d{1,8}|\\bPMCID\\s?:?\\s?(?:PMC)*\\d{3,9}|\\bPMC\\d{4,9}"
              + "|(?:- )?\\b(?:DOI|PubMed|PMC|Google Scholar|CrossRef|Crossref|Medline|Web of Science|ISI|CAS)(?= - |$|\\s?\\[|\\.?$)"
              + "|\\[(?:PubMed|CrossRef|Crossref|Cross Ref|Google Scholar|PMC free article|Medline|MEDLINE|DOI|doi|Web of Science|Abstract|Full Text)[^\\]]{0,20}\\]"
              + "|\\b(?:Erratum|Comment|Corrected|Retraction|Republished|Published erratum) in:?.*+|[;.,] (?:quiz|discussion)(?: \\d[\\d-]*+)?.*+"
              + "|Free (?:PMC )?article\\.?|\\[?(?:E-?pub|ePub)\\s?(?:ahead of print)?[^;\\]]{0,30}?(?:\\d{4}[ \\d\\p{L}]{0,10}|print)\\]?\\.?|eCollection \\d{4}[ \\p{L}\\d]{0,8}\\.?"
              + "|(?:Available (?:from|at|online)|Retrieved (?:\\p{L}+ \\d{1,2}, \\d{4},? )?from|Accessed|\\[?(?:cited|accessed|Accessed|Cited) \\d{4}|Last accessed|available at)\\b[^.]{0,60}+"
              + "|\\(?in press\\)?|arXiv:\\s?\\S{5,24}+|https?:\\s?//\\S++|\\bwww\\.\\S++)");
  private static final Pattern EMPTY = Pattern.compile("\\(\\s?\\)|\\[\\s?\\]");

  private Stripper() {}

  /** The entry without them. */
  static String strip(String text) {
    String rest = text;
    for (int rounds = 0; rounds < 4; rounds++) {
      DoiScanner.Found doi = DoiScanner.find(rest, 0);
      if (doi == null) {
        break;
      }
      int start = doi.start();
      Matcher prefix = DOI_PREFIX.matcher(rest).region(Math.max(0, start - 100), start);
      if (prefix.find()) {
        start = prefix.start();
      }
      rest = rest.substring(0, start) + " " + rest.substring(doi.end());
    }
    if (mayHoldRemark(rest)) {
      rest = REMARK.matcher(rest).replaceAll(" ");
    }
    if (rest.indexOf("( )") >= 0 || rest.indexOf("()") >= 0 || rest.indexOf("[ ]") >= 0) {
      rest = EMPTY.matcher(rest).replaceAll(" ");
    }
    return spaced(collapse(cutDoi(rest)));
  }

  private static boolean mayHoldRemark(String text) {
    return text.indexOf("PM") >= 0
        || text.indexOf("ubMed") >= 0
        || text.indexOf("http") >= 0
        || text.indexOf("www.") >= 0
        || text.indexOf("pub") >= 0
        || text.indexOf("eColl") >= 0
        || text.indexOf("ress") >= 0
        || text.indexOf("ccessed") >= 0
        || text.indexOf("vailable") >= 0
        || text.indexOf("rossRef") >= 0
        || text.indexOf("rossref") >= 0
        || text.indexOf("Retrieved") >= 0
        || text.indexOf("rXiv") >= 0
        || text.indexOf("cited") >= 0
        || text.indexOf("Free") >= 0
        || text.indexOf("edline") >= 0
        || text.indexOf("Scholar") >= 0
        || text.indexOf("DOI") >= 0
        || text.indexOf("rratum") >= 0
        || text.indexOf(" in: ") >= 0
        || text.indexOf("quiz") >= 0
        || text.indexOf("INSPIRE") >= 0
        || text.indexOf("MR") >= 0
        || text.indexOf("[") >= 0
        || text.indexOf("URL") >= 0
        || text.indexOf("Cite ") >= 0
        || text.indexOf("discussion") >= 0;
  }

  /** A DOI that is none, or was cut: "doi:" and what little follows it says nothing. */
  private static String cutDoi(String text) {
    int at = text.lastIndexOf("doi");
    if (at < 0) {
      at = text.lastIndexOf("DOI");
    }
    if (at < 20
        || text.length() - at > 60
        || at + 3 < text.length() && Character.isLetter(text.charAt(at + 3))
        || Character.isLetter(text.charAt(at - 1))) {
      return text;
    }
    return text.substring(0, at);
  }

  /** A blank behind marks that a page or a PDF glued to the next word ("Phys.Rev.Lett.103"). */
  private static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      out.append(c);
      if (i + 1 < length && i > 0) {
        char next = text.charAt(i + 1);
        char before = text.charAt(i - 1);
        boolean comma = (c == ',' || c == ';') && Character.isLetter(next);
        boolean stop =
            (c == '.' || c == '?')
                && Character.isLowerCase(before)
                && (Character.isUpperCase(next) || c == '.' && Character.isDigit(next));
        if (comma || stop) {
          out.append(' ');
        }
      }
    }
    return out.toString();
  }

  private static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && (out.length() == 0 || out.charAt(out.length() - 1) == ' ')) {
        continue;
      }
      out.append(c);
    }
    int end = out.length();
    while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '-')) {
      end--;
    }
    out.setLength(end);
    return out.toString();
  }
}
