package org.therapyatlas.references;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/** Takes identifiers, addresses and remarks of the page out of an entry before it is parsed. */
final class Stripper {
  private static final Pattern DOI_PREFIX =
      Regex.compile(
          "(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/?$|\\[?\\bdoi\\s?[:.]?\\s?$|\\bDOI\\s?[:.]?\\s?$|https?://\\S{1,80}+$",
          Pattern.CASE_INSENSITIVE);

  /** A remark, and a piece of text without which no such remark is there. */
  private record Remark(String needle, Pattern pattern) {
    static Remark of(String needle, String pattern) {
      return new Remark(needle, Regex.compile(pattern));
    }
  }

  /** Archives of preprints whose numbers stand without the name of the server. */
  private static final String ARCHIVES =
      "hep-(?:th|ph|ex|lat)|gr-qc|astro-ph|cond-mat|nucl-(?:th|ex)|quant-ph|math-ph|math|nlin|cs";

  /** A second address of the same work, in another language, behind its numbers. */
  private static final String SECOND_PRINT =
      "(?<=\\d[\\p{Punct}\\s]{0,6})\\b(?:Russian|English|German|French|Engl\\.) ";

  private static final List<Remark> REMARKS =
      List.of(
          Remark.of("INSPIRE", "\\[\\s?INSPIRE\\s?\\]"),
          Remark.of("MR", "\\bMR\\d{5,7}\\b"),
          Remark.of("ISBN", "\\bISBN:?\\s?[\\dXx-]{10,17}\\.?"),
          Remark.of("[pii", "\\[pii\\]"),
          Remark.of("URL", "\\bURL\\b:?"),
          Remark.of("/", "\\[\\s?[a-z-]{4,10}/\\d{7}\\]"),
          Remark.of("[", "\\[\\s?[a-z]{2,5} ?- ?[a-z]{2,4}\\s?\\]"),
          Remark.of("Cite this", "Cite this article as.*+"),
          Remark.of(
              "ubMed",
              "\\[?PubMed ?(?:Central )?\\s?(?:PMID)?:?\\s?\\d{4,8}\\]?|(?:- )?\\bPubMed(?: Central)?(?= - |$|\\s?\\[|\\.?$| PM)|\\[PubMed[^\\]]{0,20}\\]"),
          Remark.of("PMID", "\\bPMID\\s?:?\\s?\\d{1,8}"),
          Remark.of("PMid", "\\bPMid\\s?:?\\s?\\d{1,8}"),
          Remark.of(
              "PMC",
              "\\bPMCID\\s?:?\\s?(?:PMC)*\\d{3,9}|\\bPMC\\d{4,9}|\\[PMC free article\\]|(?:- )?\\bPMC(?= - |$|\\.?$)"),
          Remark.of("DOI", "(?:- )?\\bDOI(?= - |$|\\s?\\[|\\.?$)|\\[DOI\\]"),
          Remark.of("oogle", "(?:- )?\\[?\\bGoogle Scholar\\]?"),
          Remark.of("ross", "(?:- )?\\[?\\bCross ?[Rr]ef\\]?"),
          Remark.of("edline", "\\[?\\bMedline\\]?(?= |$|\\.)"),
          Remark.of("of Science", "\\[?\\bWeb of Science(?: ®)?[^\\] ]{0,8}\\]?(?=$|\\.$| \\[)"),
          Remark.of("[Abstract", "\\[Abstract\\]"),
          Remark.of("[Full", "\\[Full Text\\]"),
          Remark.of("Erratum ", "\\b(?:Published )?Erratum (?:in|for):?.*+"),
          Remark.of("erratum in", "\\b(?:Published )?erratum in:?.*+"),
          Remark.of("Comment in", "\\b(?:Published )?Comment in:?.*+"),
          Remark.of("Corrected in", "\\b(?:Published )?Corrected in:?.*+"),
          Remark.of("Retraction in", "\\b(?:Published )?Retraction in:?.*+"),
          Remark.of("Republished in", "\\b(?:Published )?Republished in:?.*+"),
          Remark.of("quiz", "[;.,] quiz(?: \\d[\\d-]*+)?.*+"),
          Remark.of("discussion", "[;.,] discussion(?: \\d[\\d-]*+)?.*+"),
          Remark.of("Free ", "Free (?:PMC )?article\\.?"),
          Remark.of(
              "Epub",
              "\\[?\\b(?:E-?pub|ePub)\\s?(?:ahead of print)?[^;\\]]{0,30}?(?:\\d{4}[ \\d\\p{L}]{0,10}|print)\\]?\\.?"),
          Remark.of(
              "ePub",
              "\\[?(?:E-?pub|ePub)\\s?(?:ahead of print)?[^;\\]]{0,30}?(?:\\d{4}[ \\d\\p{L}]{0,10}|print)\\]?\\.?"),
          Remark.of(
              "E-pub",
              "\\[?(?:E-?pub|ePub)\\s?(?:ahead of print)?[^;\\]]{0,30}?(?:\\d{4}[ \\d\\p{L}]{0,10}|print)\\]?\\.?"),
          Remark.of("eColl", "eCollection \\d{4}[ \\p{L}\\d]{0,8}\\.?"),
          Remark.of("vailable", "\\b[Aa]vailable (?:from|at|online)\\b[^.]{0,60}+"),
          Remark.of("Retrieved", "\\bRetrieved (?:\\p{L}+ \\d{1,2}, \\d{4},? )?from\\b[^.]{0,60}+"),
          Remark.of("ccessed", "(?:\\bAccessed|\\[[Aa]ccessed \\d{4}|Last accessed)\\b[^.]{0,60}+"),
          Remark.of("ited 2", "\\[?[Cc]ited \\d{4}\\b[^.]{0,60}+"),
          Remark.of("(in press", "\\(in press\\)"),
          Remark.of(
              "/",
              "(?:arXiv(?:\\.org)?\\s?:\\s?|\\b)(?:"
                  + ARCHIVES
                  + ")(?:\\.[A-Z]{2})?\\s?/\\s?\\d{7}(?:v\\d)?\\b"),
          Remark.of(
              "[",
              "\\[(?:Dissertação|Tese|Tesis|Thèse|(?:Unpublished )?(?:[Dd]octoral|[Mm]aster)|PhD)\\b[^\\[\\]]{0,120}\\]"),
          Remark.of("accepted", ",?\\s\\(?accepted (?:to be published|for publication)\\)?"),
          Remark.of("rXiv", "arXiv:\\s?\\S{5,24}+"),
          Remark.of("[,", "\\[,[^\\[\\]]{1,24}\\]"),
          Remark.of("NIHMS", "\\bNIHMS(?:ID)?\\s?:?\\s?(?:NIHMS)?\\s?\\d*+"),
          Remark.of("[journal]", "\\[journal\\]"),
          Remark.of(
              "ISSN",
              "\\bISSN(?:\\s?[:,]?\\s?\\d{4}-\\d{3}[\\dXx](?:\\s?\\((?:Electronic|Print|Linking|Online)\\))?)+"),
          Remark.of("ersion", SECOND_PRINT + "(?:version|translation)\\b.*+"),
          Remark.of("transl", SECOND_PRINT + "transl(?:\\.|ation|ated)?\\b.*+"));

  private static final Needles NEEDLES = new Needles(REMARKS.stream().map(Remark::needle).toList());

  private static final Pattern HTTP = Regex.compile("https?:\\s?//\\S++");
  private static final Pattern WWW = Regex.compile("\\bwww\\.\\S++");
  private static final Pattern PREPRINT =
      Regex.compile(",\\s(?:0[7-9]|1\\d|2\\d)(?:0[1-9]|1[0-2])\\.\\d{4,5}(?:v\\d{1,2})?[.\\s]*$");
  private static final Pattern EMPTY = Regex.compile("\\(\\s?\\)|\\[\\s?\\]");

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
    String bare = withoutAddresses(rest);
    // Where and when a work was read is said beside its address, or with the word for access.
    rest =
        bare.length() < rest.length() || AccessRemarks.mayHold(bare)
            ? AccessRemarks.strip(bare)
            : bare;
    for (long left = NEEDLES.in(rest); left != 0; left &= left - 1) {
      Remark remark = REMARKS.get(Long.numberOfTrailingZeros(left));
      if (rest.indexOf(remark.needle()) >= 0) {
        rest = remark.pattern().matcher(rest).replaceAll(" ");
      }
    }
    if (rest.indexOf("( )") >= 0 || rest.indexOf("()") >= 0 || rest.indexOf("[ ]") >= 0) {
      rest = EMPTY.matcher(rest).replaceAll(" ");
    }
    return tidy(cutPreprint(cutDoi(rest)));
  }

  /** Addresses go first: the remarks around them end at a stop, and addresses hold stops. */
  private static String withoutAddresses(String text) {
    String rest = text;
    if (rest.indexOf("http") >= 0) {
      rest = HTTP.matcher(rest).replaceAll(" ");
    }
    if (rest.indexOf("www.") >= 0) {
      rest = WWW.matcher(rest).replaceAll(" ");
    }
    return rest;
  }

  /** A DOI that is none, or was cut: "doi:" and what little follows it says nothing. */
  private static String cutDoi(String text) {
    int at = text.lastIndexOf("doi");
    if (at < 0) {
      at = Math.max(text.lastIndexOf("DOI"), text.lastIndexOf("Doi"));
    }
    if (at < 20
        || text.length() - at > 60
        || at + 3 < text.length() && Character.isLetter(text.charAt(at + 3))
        || Character.isLetter(text.charAt(at - 1))) {
      return text;
    }
    return text.substring(0, at);
  }

  /** The number of a preprint server at the end, its name left out: "(2015), 1511.01234". */
  private static String cutPreprint(String text) {
    if (text.length() < 24 || text.lastIndexOf('.') < text.length() - 12) {
      return text;
    }
    Matcher number = PREPRINT.matcher(text).region(text.length() - 18, text.length());
    return number.find() ? text.substring(0, number.start()) : text;
  }

  /**
   * Blanks collapsed, and one set behind marks that a page or a PDF glued to the next word
   * ("Phys.Rev.Lett.103").
   */
  private static String tidy(String text) {
    int length = text.length();
    char[] in = new char[length];
    int n = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c != ' ' || n > 0 && in[n - 1] != ' ') {
        in[n++] = c;
      }
    }
    while (n > 0 && (in[n - 1] == ' ' || in[n - 1] == '-')) {
      n--;
    }
    char[] out = new char[n * 2];
    int m = 0;
    for (int i = 0; i < n; i++) {
      char c = in[i];
      out[m++] = c;
      if (i + 1 < n && i > 0 && (c == ',' || c == ';' || c == '.' || c == '?' || c == ':')) {
        char next = in[i + 1];
        char before = in[i - 1];
        boolean comma = (c == ',' || c == ';') && Character.isLetter(next);
        boolean stop =
            (c == '.' || c == '?')
                && Character.isLowerCase(before)
                && (Character.isUpperCase(next) || c == '.' && Character.isDigit(next));
        // "J.Stat": a letter alone and its stop are a word of a journal or an initial.
        boolean letter =
            c == '.'
                && Character.isUpperCase(before)
                && Character.isUpperCase(next)
                && i + 3 < n
                && Character.isLowerCase(in[i + 2])
                && Character.isLowerCase(in[i + 3])
                && (i < 2 || !Character.isLetterOrDigit(in[i - 2]));
        boolean colon = c == ':' && before == '.' && Character.isUpperCase(next);
        if (comma || stop || letter || colon) {
          out[m++] = ' ';
        }
      }
    }
    return new String(out, 0, m);
  }
}
