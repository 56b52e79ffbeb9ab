package org.therapyatlas.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Groups and bodies that stand where an entry names its authors. */
final class CollectiveAuthors {
  private static final Set<String> WORDS =
      Set.of(
          "group",
          "committee",
          "organization",
          "organisation",
          "association",
          "collaboration",
          "collaborators",
          "consortium",
          "investigators",
          "network",
          "society",
          "institute",
          "institutes",
          "centers",
          "centre",
          "center",
          "team",
          "agency",
          "ministry",
          "council",
          "administration",
          "department",
          "force",
          "panel",
          "foundation",
          "academy",
          "college",
          "federation",
          "initiative",
          "commission",
          "union",
          "trialists",
          "writing",
          "alliance",
          "authority",
          "bureau",
          "service",
          "office",
          "board",
          "registry",
          "unit",
          "study",
          "organización",
          "ministerio",
          "ministério",
          "ministère",
          "ministero",
          "ministerium",
          "secretaria",
          "secretaría",
          "instituto",
          "istituto",
          "institut",
          "universidade",
          "universidad",
          "université",
          "universität",
          "associação",
          "asociación",
          "sociedade",
          "sociedad",
          "conselho",
          "consejo",
          "agência",
          "agencia",
          "fundação",
          "fundación",
          "grupo",
          "groupe",
          "gruppe",
          "gesellschaft",
          "bundesamt",
          "socialstyrelsen",
          "folkhälsomyndigheten",
          "läkemedelsverket",
          "program",
          "programme",
          "who",
          "fda",
          "cdc",
          "ema",
          "nice",
          "nih",
          "project",
          "university",
          "researchers");

  private CollectiveAuthors() {}

  /**
   * A collaboration at the head of a text, and the speaker some entries name behind it ("XYZ
   * Collaboration, G. Almgren et al."); or null.
   */
  static Authors collaboration(String text) {
    int word = text.indexOf("ollaboration");
    if (word < 3 || word > 60 || text.lastIndexOf(',', word) >= 0) {
      return null;
    }
    int end = end(text, 0);
    if (end != word + "ollaboration".length()) {
      return null;
    }
    List<AuthorName> names = new ArrayList<>();
    names.add(new AuthorName(text.substring(0, end), null));
    int behind = end;
    while (behind < text.length() && " ,:.".indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    Authors more = AuthorScanner.scan(text.substring(behind));
    boolean speaker =
        more.complete()
            && !more.names().isEmpty()
            && more.names().get(0).given() != null
            && more.names().get(0).given().length() < 6
            && more.end() > 0;
    if (!speaker) {
      return new Authors(names, false, behind, true);
    }
    names.addAll(more.names());
    return new Authors(names, more.etAl(), behind + more.end(), true);
  }

  /** Whether a word is one that names of bodies are made with. */
  static boolean isWord(String word) {
    return WORDS.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  /** Position behind the name of a group that stands at a position, before its mark; or -1. */
  static int end(String text, int from) {
    int i = from;
    int limit = Math.min(text.length(), from + 160);
    boolean group = false;
    boolean capital = false;
    int lower = 0;
    int word = i;
    while (i <= limit) {
      char c = i < text.length() ? text.charAt(i) : '.';
      if (!Character.isLetter(c)) {
        if (i > word) {
          group |= WORDS.contains(text.substring(word, i).toLowerCase(java.util.Locale.ROOT));
          capital |= Character.isUpperCase(text.charAt(word));
          boolean plain = Character.isLowerCase(text.charAt(word)) && i - word > 3;
          lower += plain && !VenueBoundary.SMALL.contains(text, word, i) ? 1 : 0;
        }
        word = i + 1;
      }
      boolean stop =
          c == '.'
                  && (i + 1 >= text.length() || text.charAt(i + 1) == ' ')
                  && i - from > 2
                  && !(i > 1
                      && Character.isUpperCase(text.charAt(i - 1))
                      && text.charAt(i - 2) == '.')
              || c == ':'
              || c == ',' && (isYearAfter(text, i) || text.startsWith("ollaboration", i - 12))
              || c == '(' && i > from && isYear(text, i + 1)
              || c == '?'
              || c == '"';
      if (stop) {
        // A body's name is in title case; a sentence that speaks of a study is a title.
        return group && capital && lower < 4 && c != '?' ? i : -1;
      }
      i++;
    }
    return -1;
  }

  private static boolean isYearAfter(String text, int comma) {
    int i = comma + 1;
    while (i < text.length()
        && (text.charAt(i) == ' ' || text.charAt(i) == '[' || text.charAt(i) == '(')) {
      i++;
    }
    return isYear(text, i) && i + 4 <= text.length() && Character.isDigit(text.charAt(i + 3));
  }

  private static boolean isYear(String text, int at) {
    return text.startsWith("19", at) || text.startsWith("20", at);
  }
}
