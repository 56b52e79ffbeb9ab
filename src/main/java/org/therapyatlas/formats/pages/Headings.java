package org.therapyatlas.formats.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.therapyatlas.formats.pages.Phrases.Group;

/** Tells headings from short paragraphs and from what belongs to the page. */
final class Headings {
  /** Letters, East Asian ones counted as 3; longer lines are no headings. */
  private static final int LONGEST = 130;

  private static final Set<Group> KNOWN =
      EnumSet.of(
          Group.ARTICLE_HEADING, Group.FAQ, Group.ABSTRACT_PART, Group.ABSTRACT, Group.KEY_POINTS);

  private final List<Block> blocks;
  private final boolean blanks;

  /**
   * @param blocks the page
   */
  Headings(List<Block> blocks) {
    this.blocks = blocks;
    long separated =
        blocks.stream().filter(b -> b instanceof Paragraph p && p.afterBlank()).count();
    this.blanks = separated * 3 >= blocks.size();
  }

  /** Whether a text is a heading of articles in general. */
  static boolean isKnown(String text) {
    return text.length() < 90 && Phrases.isWhole(KNOWN, text);
  }

  /** Whether the block at a place is the heading of what follows it. */
  boolean isHeading(int at) {
    return isHeading(at, 2);
  }

  private boolean isHeading(int at, int depth) {
    if (at < 0 || at >= blocks.size() || !(blocks.get(at) instanceof Paragraph paragraph)) {
      return false;
    }
    String text = paragraph.text();
    if (!couldBeHeading(paragraph)) {
      return false;
    }
    if (isKnown(text) || text.startsWith("#")) {
      return at + 1 < blocks.size();
    }
    if (at + 1 >= blocks.size() || !(blocks.get(at + 1) instanceof Paragraph next)) {
      return false;
    }
    boolean question = "?？".indexOf(Writing.lastMark(text)) >= 0;
    boolean numbered = Paragraphs.isNumbered(text);
    boolean follows =
        next.isProse()
            || (next.isText() && question && Writing.isTerminated(next.text()))
            || (!numbered && next.shape() == Paragraph.Shape.BULLET && !question)
            || (question && next.shape() == Paragraph.Shape.BULLET)
            || (!numbered && Paragraphs.isCaption(next.text()))
            || (next.isText()
                && !numbered
                && next.text().endsWith(":")
                && Writing.words(next.text()) > 4)
            || (depth > 0 && isHeading(at + 1, depth - 1));
    if (!follows) {
      return false;
    }
    if (blanks) {
      return paragraph.afterBlank() || question || numbered || next.isProse();
    }
    boolean han = Writing.isEastAsian(text);
    return question
        || numbered
        || han
        || Writing.isTitleCase(text)
        || (next.isProse() && Writing.weight(next.text()) >= 2 * Writing.weight(text))
        || next.shape() == Paragraph.Shape.BULLET;
  }

  private static boolean couldBeHeading(Paragraph paragraph) {
    String text = paragraph.text();
    if (!paragraph.isText() || text.length() > 2 * LONGEST || paragraph.lines().size() > 3) {
      return false;
    }
    int weight = Writing.weight(text);
    char last = Writing.lastMark(text);
    boolean ended = ".!。！…,，;；、".indexOf(last) >= 0 && last != 0;
    boolean colon = text.endsWith(":") || text.endsWith("：");
    boolean known = text.length() < 90 && isKnown(text);
    char first = text.charAt(0);
    return weight >= 2
        && weight <= LONGEST
        && Writing.words(text) <= 18
        && (known || (!ended && !colon))
        && (known || !Writing.startsLower(text))
        && "\"“„«([（".indexOf(first) < 0
        && !(Writing.isEastAsian(text) && (text.indexOf(',') > 0 || text.indexOf('，') > 0))
        && !Paragraphs.isCaption(text);
  }

  /** A heading without the marks of Markdown. */
  static String plain(String heading) {
    return heading.startsWith("#") ? heading.replaceFirst("^#++\\s*+", "") : heading;
  }
}
