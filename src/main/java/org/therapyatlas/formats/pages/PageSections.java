package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapyatlas.formats.pages.Phrases.Group;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * Walks over a page once and puts every block into a section. Nothing is dropped: what is not the
 * document's own text becomes furniture.
 */
final class PageSections {
  /** Share of the page's prose after which a list of references ends the document's text. */
  private static final double MOST_TEXT = 0.6;

  /** A mark that may end a label before text in the same line. */
  private static final Pattern LABEL_MARK =
      Pattern.compile("[:：】\\]］〕—–.．　]|(?<=[\\p{IsHan}\\p{IsKatakana}]) ");

  private static final Set<Group> ASIDES = EnumSet.of(Group.BACK_MATTER);

  private enum Zone {
    /** The document's text. */
    BODY,
    /** Items below key points. */
    POINTS,
    /** Statements and stubs up to the next heading. */
    ASIDE,
    /** Links up to the next paragraph of prose. */
    LINKS,
    /** After the list of references of an article. */
    AFTER_REFERENCES,
    /** What follows the document on its page. */
    TAIL
  }

  private final List<Block> blocks;
  private final Headings headings;
  private final DocumentHead head;
  private final boolean record;
  private final ProseWeights prose;
  private final PageFurniture furniture;
  private final HeadSections heads;
  private final AbstractEnd abstractEnd;
  private final SectionCollector out = new SectionCollector();

  private final List<String> keywords = new ArrayList<>();

  private Zone zone = Zone.BODY;

  private PageSections(List<Block> blocks, Headings headings, DocumentHead head, boolean record) {
    this.blocks = blocks;
    this.headings = headings;
    this.head = head;
    this.record = record;
    this.prose = new ProseWeights(blocks);
    this.furniture = new PageFurniture(blocks, headings, head, prose);
    this.heads = new HeadSections(blocks, head, record, furniture, out);
    this.abstractEnd = new AbstractEnd(blocks, headings, record);
  }

  /**
   * What a page consists of.
   *
   * @param sections everything on it in reading order
   * @param keywords the first list of keywords, or both if they are in two languages
   */
  record Result(List<Section> sections, List<String> keywords) {}

  /**
   * Reads the sections of a page.
   *
   * @param record whether the page shows a record of a database, which has no text of its own
   */
  static Result of(List<Block> blocks, Headings headings, DocumentHead head, boolean record) {
    PageSections page = new PageSections(blocks, headings, head, record);
    page.heads.read();
    int at = page.head.bodyStart();
    while (at < blocks.size()) {
      at = page.read(at);
    }
    return new Result(page.out.sections(), List.copyOf(page.keywords));
  }

  /** Reads the block at a place and returns the place of the next one. */
  private int read(int at) {
    if (blocks.get(at) instanceof ListBlock list) {
      out.whole(kindOf(list.kind()), list.heading(), list.text());
      boolean references = list.kind() == EntryKind.REFERENCE;
      boolean late = prose.from(at) <= (1 - MOST_TEXT) * prose.total();
      zone =
          zone == Zone.TAIL
              ? zone
              : references && late || record ? Zone.AFTER_REFERENCES : Zone.BODY;
      int label = heads.parallelLabel(at + 1);
      return label < 0 ? at + 1 : readParallel(at + 1, label);
    }
    Paragraph paragraph = (Paragraph) blocks.get(at);
    String text = paragraph.text();
    if (zone == Zone.TAIL && !isLateAbstract(at)) {
      out.add(SectionKind.FURNITURE, text);
      return at + 1;
    }
    if (at == head.bodyStart()) {
      int next = abstractEnd.afterLabelledParts(at);
      if (next > at) {
        return readParts(at, next);
      }
    }
    if (text.length() <= 400) {
      int next = readLabel(at, paragraph);
      if (next > at) {
        return next;
      }
    } else {
      String inline = Phrases.afterLabel(Group.ABSTRACT, text);
      if (inline != null) {
        return readAbstract(at, label(text, inline), inline);
      }
    }
    if (zone == Zone.LINKS && (paragraph.isProse() && Writing.weight(text) > 200)) {
      zone = Zone.BODY;
    }
    boolean item = paragraph.shape() != Paragraph.Shape.TEXT;
    if (zone == Zone.POINTS && item) {
      out.add(SectionKind.ABSTRACT, text);
      return at + 1;
    }
    if (zone == Zone.POINTS) {
      zone = Zone.BODY;
      out.open(SectionKind.BODY, null);
    }
    if (headings.isHeading(at) && !furniture.leadsToFurniture(at)) {
      return readHeading(at, text);
    }
    if (zone == Zone.BODY && furniture.isResidue(at, paragraph)) {
      out.add(SectionKind.FURNITURE, text);
      return at + 1;
    }
    boolean own = zone == Zone.BODY && !(record && !paragraph.isProse());
    out.add(own ? SectionKind.BODY : SectionKind.FURNITURE, text);
    return at + 1;
  }

  private int readHeading(int at, String text) {
    boolean article = Phrases.isWhole(Group.ARTICLE_HEADING, text);
    if (zone == Zone.AFTER_REFERENCES && !article || record && !article && zone != Zone.BODY) {
      out.add(SectionKind.FURNITURE, text);
      return at + 1;
    }
    boolean wasBackMatter =
        zone == Zone.ASIDE
            && !article
            && !blocks.get(at).text().matches("^\\d.*")
            && !isFollowedByText(at);
    if (wasBackMatter) {
      out.add(SectionKind.FURNITURE, text);
      return at + 1;
    }
    zone = Zone.BODY;
    out.open(SectionKind.BODY, Headings.plain(text));
    return at + 1;
  }

  private boolean isFollowedByText(int at) {
    return at + 1 < blocks.size() && prose.from(at) > 0;
  }

  /** Reads a block that starts with a label; the same place if it does not. */
  private int readLabel(int at, Paragraph paragraph) {
    String text = paragraph.text();
    if (!Phrases.mayMatch(text)
        && !LABEL_MARK.matcher(text).find()
        && !PageFurniture.isCommentCount(text)) {
      return readFurniture(at, paragraph);
    }
    boolean hard =
        Phrases.isWhole(Group.COMMENTS, text)
            || PageFurniture.isCommentCount(text)
            || Phrases.matches(Group.COMMENTS, text);
    boolean late = prose.isLate(at);
    if (hard) {
      boolean begun = prose.from(head.bodyStart()) - prose.from(at) > 0.25 * prose.total();
      zone = begun || late ? Zone.TAIL : zone;
      out.add(SectionKind.FURNITURE, text);
      return at + 1;
    }
    String inline = Phrases.afterLabel(Group.KEYWORDS, text);
    if (inline != null || Phrases.isWhole(Group.KEYWORDS, text)) {
      return readKeywords(at, text, inline);
    }
    inline = Phrases.afterLabel(Group.ABSTRACT, text);
    if (inline == null && Phrases.isWhole(Group.ABSTRACT, text)) {
      inline = "";
    }
    if (inline != null && (isLateAbstract(at) || at <= head.bodyStart() + 3)) {
      return readAbstract(at, label(text, inline), inline);
    }
    if (Phrases.isWhole(Group.KEY_POINTS, text) && paragraph.isText()) {
      return readPoints(at, text);
    }
    if (Phrases.matches(Group.TAIL, text)) {
      zone = late ? Zone.TAIL : Zone.LINKS;
      out.add(SectionKind.FURNITURE, text);
      return at + 1;
    }
    if (Phrases.isWhole(ASIDES, text)
        || (record && isRecordHeading(text))
        || PageFurniture.isInlineAside(text)) {
      zone = Phrases.isWhole(ASIDES, text) || record ? Zone.ASIDE : zone;
      out.add(SectionKind.FURNITURE, text);
      return at + 1;
    }
    return readFurniture(at, paragraph);
  }

  private int readFurniture(int at, Paragraph paragraph) {
    if (furniture.isFurniture(at, paragraph)) {
      // Notes about the sources follow where their list was folded.
      zone = furniture.isEmptyList(at, paragraph.text()) && zone == Zone.BODY ? Zone.LINKS : zone;
      out.add(SectionKind.FURNITURE, paragraph.text());
      return at + 1;
    }
    return at;
  }

  private static boolean isRecordHeading(String text) {
    return Phrases.isWhole(Group.RECORD_HEADING, text)
        || Phrases.matches(Group.RECORD_HEADING, text);
  }

  private int readPoints(int at, String heading) {
    out.open(SectionKind.ABSTRACT, heading);
    zone = Zone.POINTS;
    boolean items =
        at + 1 < blocks.size()
            && blocks.get(at + 1) instanceof Paragraph next
            && next.shape() == Paragraph.Shape.BULLET;
    if (items || at + 1 >= blocks.size() || !(blocks.get(at + 1) instanceof Paragraph next)) {
      return at + 1;
    }
    out.add(SectionKind.ABSTRACT, next.text());
    return at + 2;
  }

  private int readKeywords(int at, String text, String inline) {
    int next = at + 1;
    StringBuilder list = new StringBuilder(inline == null ? "" : inline);
    String heading = inline == null ? text : label(text, inline);
    while (list.isEmpty() || (inline == null && isKeywordItem(next))) {
      if (next >= blocks.size()
          || next > at + 30
          || !(blocks.get(next) instanceof Paragraph item)
          || item.isProse()) {
        break;
      }
      list.append(list.isEmpty() ? "" : "\n").append(item.text());
      next++;
      if (item.isText() && KeywordList.split(item.text()).size() > 1) {
        break;
      }
    }
    if (list.isEmpty()) {
      out.add(SectionKind.FURNITURE, text);
      return at + 1;
    }
    out.whole(SectionKind.KEYWORDS, heading, list.toString());
    for (String keyword : KeywordList.split(list.toString())) {
      if (!keywords.contains(keyword) && keywords.size() < 100) {
        keywords.add(keyword);
      }
    }
    zone = record ? Zone.ASIDE : Zone.BODY;
    int label = heads.parallelLabel(next);
    return label < 0 ? next : readParallel(next, label);
  }

  private boolean isKeywordItem(int at) {
    return at < blocks.size()
        && blocks.get(at) instanceof Paragraph item
        && item.shape() == Paragraph.Shape.BULLET
        && item.text().length() < 120;
  }

  /**
   * Whether a label deep in the page opens an abstract: keywords follow soon, or it comes after the
   * references, as English abstracts of other languages' articles do. A "summary" at the end of a
   * text is a section of it.
   */
  private boolean isLateAbstract(int at) {
    String text = blocks.get(at).text();
    if (!Phrases.isWhole(Group.ABSTRACT, text)
        && Phrases.afterLabel(Group.ABSTRACT, text) == null) {
      return false;
    }
    if (zone == Zone.AFTER_REFERENCES) {
      return true;
    }
    for (int next = at + 1; next < blocks.size() && next < at + 14; next++) {
      String other = blocks.get(next).text();
      if (other.length() < 1500
          && (Phrases.afterLabel(Group.KEYWORDS, other) != null
              || Phrases.isWhole(Group.KEYWORDS, other))) {
        return true;
      }
    }
    boolean before = prose.from(head.bodyStart()) - prose.from(at) < 0.05 * prose.total() + 1;
    return zone != Zone.TAIL && (record || before);
  }

  private int readAbstract(int at, String heading, String inline) {
    out.open(SectionKind.ABSTRACT, heading);
    zone = Zone.BODY;
    if (!inline.isBlank()) {
      out.add(SectionKind.ABSTRACT, inline);
    }
    int end = abstractEnd.after(at, !inline.isBlank());
    boolean any = !inline.isBlank();
    for (int next = at + 1; next < end; next++) {
      Paragraph paragraph = (Paragraph) blocks.get(next);
      boolean foreign =
          paragraph.text().length() <= 400
              && !AbstractEnd.isPart(paragraph.text())
              && furniture.isFurniture(next, paragraph);
      if (foreign) {
        out.add(SectionKind.FURNITURE, paragraph.text());
      } else {
        out.add(SectionKind.ABSTRACT, paragraph.text());
        any = true;
      }
    }
    if (any) {
      out.close();
    }
    zone = record ? Zone.ASIDE : Zone.BODY;
    return end;
  }

  /** Reads an abstract without a heading of its own, whose parts have labels. */
  private int readParts(int from, int to) {
    out.open(SectionKind.ABSTRACT, null);
    for (int at = from; at < to; at++) {
      out.add(SectionKind.ABSTRACT, blocks.get(at).text());
    }
    out.close();
    return to;
  }

  private static String label(String text, String inline) {
    String label = text.substring(0, text.length() - inline.length()).strip();
    return label.replaceAll("^[【\\[［]|[:：】\\]］\\s—–.．]+$", "").strip();
  }

  private static SectionKind kindOf(EntryKind kind) {
    return switch (kind) {
      case REFERENCE -> SectionKind.REFERENCES;
      case CITED_BY -> SectionKind.CITED_BY;
      case SIMILAR -> SectionKind.SIMILAR;
    };
  }

  private int readParallel(int from, int label) {
    heads.readParallel(from, label);
    zone = zone == Zone.TAIL ? Zone.AFTER_REFERENCES : zone;
    return label;
  }
}
