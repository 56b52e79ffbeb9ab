package org.therapyatlas.formats;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.formats.tables.TableHeader;
import org.therapyatlas.text.Regex;

/** Tells text formats apart by how they begin. */
final class TextShapes {
  private static final Pattern XML_START = Regex.compile("<(?:[?!]|[A-Za-z_][\\w.:-]*[\\s/>])");
  private static final Pattern JSON_OBJECT = Regex.compile("\\{\\s*[\"}]");
  private static final Pattern JSON_ARRAY = Regex.compile("\\[\\s*\\{\\s*[\"}]");
  private static final Pattern HTML_START =
      Regex.compile(
          "<(?:!doctype\\s+html|html|head|body|div|p|span|h[1-6]|table|ul|ol|section|meta|script"
              + "|title|a|b|br|main|header|nav|center|font|style)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Tags of exports stand at the beginning; further down they may be quoted. */
  private static final int OPENING = 4000;

  private record Tagged(Pattern pattern, Sniffed.Kind kind) {}

  private static final List<Tagged> EXPORTS =
      List.of(
          new Tagged(
              Regex.compile("^PMID- {0,3}\\d+", Pattern.MULTILINE), Sniffed.Kind.MEDLINE_TEXT),
          new Tagged(Regex.compile("^TY {1,2}- ?[A-Z]", Pattern.MULTILINE), Sniffed.Kind.RIS),
          new Tagged(Regex.compile("^%0 [A-Z]", Pattern.MULTILINE), Sniffed.Kind.ENDNOTE_TEXT),
          new Tagged(
              Regex.compile("^\\{Reference Type\\}:", Pattern.MULTILINE), Sniffed.Kind.NOTEEXPRESS),
          new Tagged(
              Regex.compile(
                  "\\A(?:\u00EF\u00BB\u00BF)?\\s*+RT [A-Z][A-Za-z, ()]++\\R(?:[A-Z][A-Z0-9] )"),
              Sniffed.Kind.REFWORKS),
          new Tagged(
              Regex.compile("\\A(?:\u00EF\u00BB\u00BF)?\\s*+FN [^\\n]{1,80}+\\n\\s*VR 1"),
              Sniffed.Kind.WEB_OF_SCIENCE),
          new Tagged(
              Regex.compile(
                  "\\A(?:(?:\\s*+%|[\u00EF\u00BB\u00BF]*+Scopus|EXPORT DATE)[^\\n]*+\\n)*+"
                      + "[\\s\u00EF\u00BB\u00BF]*+@[A-Za-z]{3,20}+\\s*+[{(]"),
              Sniffed.Kind.BIBTEX));

  /** The first entry of PubMed's summaries, with its id in the same paragraph. */
  private static final Pattern SUMMARY =
      Regex.compile(
          "\\A(?:\u00EF\u00BB\u00BF)?1[:.] (?:[^\\n]++\\n(?!\\s*\\n)){0,80}+[^\\n]*+\\n\\s*+(?:2[:.] |\\z)");

  private static final Pattern CNKI = Regex.compile("\\A\\s*+SrcDatabase-");

  private TextShapes() {}

  static Sniffed find(String head, Collection<String> columns) {
    String text = head.strip();
    if (text.startsWith("<")) {
      // A foreign root around PubMed records may have the name of an HTML element.
      if (HTML_START.matcher(text).lookingAt() && !text.contains("<MedlineCitation")) {
        return Sniffed.readable(Sniffed.Kind.HTML);
      }
      if (text.contains("<!ELEMENT ") && !text.contains("<!DOCTYPE")) {
        return Sniffed.unsupported(
            "an XML document type (DTD)", "remove it; it describes files and is none to read.");
      }
      if (XML_START.matcher(text).lookingAt()) {
        return isHtmlBehindProlog(text)
            ? Sniffed.readable(Sniffed.Kind.HTML)
            : Sniffed.readable(Sniffed.Kind.XML);
      }
    }
    String opening = text.substring(0, Math.min(text.length(), OPENING));
    for (Tagged export : EXPORTS) {
      if (export.pattern().matcher(opening).find()) {
        return Sniffed.readable(export.kind());
      }
    }
    if (isSummary(opening)) {
      return Sniffed.readable(Sniffed.Kind.PUBMED_SUMMARY);
    }
    if (CNKI.matcher(opening).find()) {
      return Sniffed.unsupported(
          "CNKI export", "export it as NoteExpress, RefWorks or EndNote text.");
    }
    if (JSON_ARRAY.matcher(text).lookingAt() || isJsonObjects(text)) {
      return Sniffed.readable(Sniffed.Kind.JSON);
    }
    return Sniffed.readable(
        TableHeader.isHeader(text, columns) ? Sniffed.Kind.DELIMITED : Sniffed.Kind.TEXT);
  }

  /** Whether a text begins with two numbered paragraphs, the first of which ends with its ids. */
  private static boolean isSummary(String opening) {
    Matcher first = SUMMARY.matcher(opening);
    if (!first.lookingAt()) {
      return false;
    }
    String entry = first.group();
    int id = entry.lastIndexOf("PMID:");
    return id > 0 && entry.length() - id < 60;
  }

  private static boolean isHtmlBehindProlog(String text) {
    String start = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
    int type = start.indexOf("<!doctype");
    return type >= 0
        ? start.startsWith("html", type + 9 + countBlanks(start, type + 9))
        : start.contains("<html");
  }

  private static int countBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i - from;
  }

  /** Objects, one a line or one over many lines; a broken first line does not hide the others. */
  private static boolean isJsonObjects(String text) {
    if (JSON_OBJECT.matcher(text).lookingAt()) {
      return true;
    }
    int objects = 0;
    int others = 0;
    for (String line : text.lines().limit(20).toList()) {
      if (!line.isBlank()) {
        boolean object = JSON_OBJECT.matcher(line.strip()).lookingAt();
        objects += object ? 1 : 0;
        others += object ? 0 : 1;
      }
    }
    return objects > others;
  }
}
