package org.therapyatlas.formats.tagged;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a tagged export writes its fields and sets its records apart. */
public enum TagSyntax {
  /** PubMed: {@code TI - Title}; a blank line or the next id ends a record. */
  MEDLINE("([A-Z]{2,4}) {0,2}-(?: (.*))?", "PMID", null, true),
  /** RIS: {@code TI - Title}, from TY to ER. */
  RIS("([A-Z][A-Z0-9]) {1,2}-(?: (.*))?", "TY", "ER", false),
  /** EndNote: {@code %T Title}. */
  ENDNOTE("(%[A-Z0-9@!#$&*(+^>~?=<\\[])(?: (.*))?", "%0", null, false),
  /** RefWorks: {@code T1 Title}. */
  REFWORKS("([A-Z][A-Z0-9])(?: (.*))?", "RT", null, false),
  /** NoteExpress: <code>{Title}: Title</code>. */
  NOTEEXPRESS("\\{([A-Za-z][A-Za-z /]{1,40})\\}:(?: ?(.*))?", "Reference Type", null, false),
  /** Web of Science: {@code TI Title}, from PT to ER, further values and lines indented. */
  WEB_OF_SCIENCE("([A-Z][A-Z0-9])(?: (.*))?", "PT", "ER", false);

  /** RefWorks' tags; text that goes on in the next line may begin with two capitals as well. */
  private static final Set<String> REFWORKS_TAGS =
      Set.of(
          "RT", "SR", "ID", "A1", "A2", "A3", "A4", "A5", "A6", "T1", "T2", "T3", "JF", "JO", "YR",
          "FD", "VO", "IS", "SP", "OP", "K1", "AB", "NO", "PB", "PP", "ED", "SN", "AN", "LA", "DO",
          "UL", "LK", "DS", "DB", "AD", "CN", "CL", "SF", "OT", "PM", "RD", "WT", "WV", "WP", "CR",
          "U1", "U2", "U3", "U4", "U5", "ST", "AV", "DI", "PMID", "OL", "CT", "SL", "LL", "RP");

  /** Fields of Web of Science that hold one value a line. */
  private static final Set<String> ONE_A_LINE =
      Set.of("AU", "AF", "CR", "C1", "C3", "BE", "ED", "CA", "BA", "BF");

  private final Pattern line;
  private final String start;
  private final String end;
  private final boolean blankEnds;

  TagSyntax(String line, String start, String end, boolean blankEnds) {
    this.line = Pattern.compile(line);
    this.start = start;
    this.end = end;
    this.blankEnds = blankEnds;
  }

  /** The field that begins with a line, or null when it continues the one before. */
  TaggedRecord.Field field(String text) {
    if (text.isEmpty() || text.charAt(0) == ' ') {
      return null;
    }
    Matcher matcher = line.matcher(text);
    if (!matcher.matches() || this == REFWORKS && !REFWORKS_TAGS.contains(matcher.group(1))) {
      return null;
    }
    String value = matcher.group(2);
    return new TaggedRecord.Field(matcher.group(1), value == null ? "" : value);
  }

  boolean begins(String tag) {
    return start.equals(tag);
  }

  boolean ends(String tag) {
    return tag.equals(end);
  }

  boolean blankEnds() {
    return blankEnds;
  }

  /** Whether a field stands around records and in none. */
  boolean isAround(String tag) {
    return this == WEB_OF_SCIENCE && (tag.equals("FN") || tag.equals("VR") || tag.equals("EF"));
  }

  /** Takes a line that continues the last field. */
  void goOn(TaggedRecord record, String text) {
    if (this == WEB_OF_SCIENCE && ONE_A_LINE.contains(record.lastTag())) {
      record.add(record.lastTag(), text);
    } else {
      boolean lines = this == ENDNOTE || this == RIS;
      record.join(text, lines ? '\n' : ' ');
    }
  }
}
