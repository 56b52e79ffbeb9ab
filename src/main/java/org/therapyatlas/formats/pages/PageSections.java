package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
  /** An abstract with its parts ends within so many blocks, or its end is not looked for. */
  private static final int LONGEST_ABSTRACT = 40;

  /** Letters of an abstract between its label and the keywords. */
  private static final int HEAVIEST_ABSTRACT = 9_000;

  /** Share of the page's prose that may follow a list of related links, if that ends the page. */
  private static final double TAIL_SHARE = 0.35;

  /** Share of the page's prose after which a list of references ends the document's text. */
  private static final double MOST_TEXT = 0.6;

  private static final int PARALLEL_HEAD = 12;

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iU)^(?:getty images|shutterstock|istock|adobe stock|unsplash|pexels|pixabay|alamy|depositphotos|(?:photo|foto|bild|image|credit|illustration|fotografía|kuva|zdjęcie|фото|写真|사진|图源|图片来源)(?:\\s+(?:by|av|von|de|credit))?\\s?[:：/]|©\\s?(?:getty|istock|shutterstock|adobe)).{0,80}$|(?:/getty images|via getty images|/shutterstock|/istock|/afp|/reuters|/westend61|/stock\\.adobe\\.com)\\.?$");
  private static final Pattern COMMENT_COUNT =
      Pattern.compile(
          "(?iU)^\\d{1,4}\\s?(?:comments?|kommentare?r?|commentaires?|comentarios?|comentários?|reacties|commenti|комментари\\p{L}*|条评论|コメント|responses? to .*|replies to .*|thoughts? on .*)$");
  private static final Pattern COPYRIGHT =
      Pattern.compile("^(?:©|\\(c\\)|\\(C\\)|ⓒ|(?i:copyright\\b)|Copyright|著作权|版权所有|저작권자).*");
  private static final Pattern DISCLAIMER =
      Pattern.compile(
          "(?iU)(?:ersetz(?:t|en) (?:nicht|keine)|ersätter inte|not (?:a substitute|intended to replace|intended as medical)"
              + "|ne (?:remplace|se substitue)|no (?:sustituye|reemplaza)|não substitui|does not provide medical|non sostitui|nie zastępuj"
              + "|не заменя|erstatter ikke|ei korvaa|vervangt? (?:niet|geen)|仅供参考|不能代替|代わりにはなりません|대신할 수 없)");

  /** A mark that may end a label before text in the same line. */
  private static final Pattern LABEL_MARK =
      Pattern.compile("[:：】\\]］〕—–.．　]|(?<=[\\p{IsHan}\\p{IsKatakana}]) ");

  private static final Set<Group> ASIDES = EnumSet.of(Group.BACK_MATTER);
  private static final Set<Group> LABELS = EnumSet.of(Group.ABSTRACT, Group.KEY_POINTS);

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
  private final long[] proseFrom;
  private final SectionCollector out = new SectionCollector();
  private final List<String> keywords = new ArrayList<>();
  private Zone zone = Zone.BODY;

  private PageSections(List<Block> blocks, Headings headings, DocumentHead head, boolean record) {
    this.blocks = blocks;
    this.headings = headings;
    this.head = head;
    this.record = record;
    this.proseFrom = new long[blocks.size() + 1];
    for (int at = blocks.size() - 1; at >= 0; at--) {
      String text = blocks.get(at).text();
      boolean prose =
          blocks.get(at) instanceof Paragraph paragraph
              && paragraph.isProse()
              && !(text.length() <= 400
                  && (Phrases.matches(Group.FURNITURE, text)
                      || Phrases.matches(Group.TAIL, text)
                      || Phrases.matches(Group.COMMENTS, text)));
      proseFrom[at] = proseFrom[at + 1] + (prose ? Writing.weight(text) : 0);
    }
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
    page.readHead();
    int at = page.head.bodyStart();
    while (at < blocks.size()) {
      at = page.read(at);
    }
    return new Result(page.out.sections(), List.copyOf(page.keywords));
  }

  private void readHead() {
    for (int at = 0; at < head.bodyStart(); at++) {
      String text = blocks.get(at).text();
      if (at == head.titleAt()) {
        out.whole(SectionKind.TITLE, null, head.title());
      } else if (at == head.parallelAt()) {
        out.whole(SectionKind.TITLE, null, text);
      } else if (at == head.heading()) {
        out.open(SectionKind.BODY, Headings.plain(text));
      } else if (isSubtitle(at)) {
        out.add(SectionKind.BODY, text);
      } else {
        out.add(SectionKind.FURNITURE, text);
      }
    }
  }

  /** Whether a line below the title goes on with it or says in a sentence what follows. */
  private boolean isSubtitle(int at) {
    String text = blocks.get(at).text();
    if (record
        || head.titleAt() < 0
        || at <= head.titleAt()
        || DocumentHead.isMeta(text)
        || isCreditedImage(at)) {
      return false;
    }
    String title = blocks.get(head.titleAt()).text();
    boolean next = at == head.titleAt() + 1 && Writing.words(text) >= 5;
    return (next || (Writing.isTerminated(text) && Writing.words(text) >= 5))
        && !DocumentHead.isSame(text, title)
        && Names.listed(text).isEmpty()
        && !Names.isSignature(text);
  }

  /** Reads the block at a place and returns the place of the next one. */
  private int read(int at) {
    if (blocks.get(at) instanceof ListBlock list) {
      out.whole(kindOf(list.kind()), list.heading(), list.text());
      boolean references = list.kind() == EntryKind.REFERENCE;
      boolean late = proseFrom[at] <= (1 - MOST_TEXT) * proseFrom[0];
      zone =
          zone == Zone.TAIL
              ? zone
              : references && late || record ? Zone.AFTER_REFERENCES : Zone.BODY;
      int label = parallelHead(at + 1);
      return label < 0 ? at + 1 : readParallelHead(at + 1, label);
    }
    Paragraph paragraph = (Paragraph) blocks.get(at);
    String text = paragraph.text();
    if (zone == Zone.TAIL && !isLateAbstract(at)) {
      out.add(SectionKind.FURNITURE, text);
      return at + 1;
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
    if (headings.isHeading(at) && !leadsToFurniture(at)) {
      return readHeading(at, text);
    }
    if (zone == Zone.BODY && isResidue(at, paragraph)) {
      out.add(SectionKind.FURNITURE, text);
      return at + 1;
    }
    boolean own = zone == Zone.BODY && !(record && !paragraph.isProse());
    out.add(own ? SectionKind.BODY : SectionKind.FURNITURE, text);
    return at + 1;
  }

  /** Whether a short line below the last prose of a page is a link or a field of the page. */
  private boolean isResidue(int at, Paragraph paragraph) {
    String text = paragraph.text();
    return proseFrom[at] == 0
        && proseFrom[0] > 0
        && paragraph.isText()
        && !Writing.isTerminated(text)
        && !Paragraphs.isCaption(text)
        && !Paragraphs.isNumbered(text)
        && Writing.weight(text) <= 90
        && Writing.words(text) <= 9
        && at > 0
        && !blocks.get(at - 1).text().endsWith(":");
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
    return at + 1 < blocks.size() && proseFrom[at] > 0;
  }

  /** Reads a block that starts with a label; the same place if it does not. */
  private int readLabel(int at, Paragraph paragraph) {
    String text = paragraph.text();
    if (!Phrases.mayMatch(text)
        && !LABEL_MARK.matcher(text).find()
        && !COMMENT_COUNT.matcher(text).matches()) {
      return readFurniture(at, paragraph);
    }
    boolean hard =
        Phrases.isWhole(Group.COMMENTS, text)
            || COMMENT_COUNT.matcher(text).matches()
            || Phrases.matches(Group.COMMENTS, text);
    boolean late = proseFrom[at] <= TAIL_SHARE * proseFrom[0];
    if (hard) {
      boolean begun = proseFrom[head.bodyStart()] - proseFrom[at] > 0.25 * proseFrom[0];
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
    if (Phrases.isWhole(ASIDES, text) || (record && isRecordHeading(text)) || isInlineAside(text)) {
      zone = Phrases.isWhole(ASIDES, text) || record ? Zone.ASIDE : zone;
      out.add(SectionKind.FURNITURE, text);
      return at + 1;
    }
    return readFurniture(at, paragraph);
  }

  private int readFurniture(int at, Paragraph paragraph) {
    if (isFurniture(at, paragraph)) {
      out.add(SectionKind.FURNITURE, paragraph.text());
      return at + 1;
    }
    return at;
  }

  private static boolean isRecordHeading(String text) {
    return Phrases.isWhole(Group.RECORD_HEADING, text)
        || Phrases.matches(Group.RECORD_HEADING, text);
  }

  private static boolean isInlineAside(String text) {
    return Phrases.afterLabel(Group.BACK_MATTER, text) != null;
  }

  private boolean isFurniture(int at, Paragraph paragraph) {
    String text = paragraph.text();
    if (head.titleAt() >= 0
        && at < head.bodyStart() + 4
        && DocumentHead.isSame(text, blocks.get(head.titleAt()).text())) {
      return true;
    }
    String inner = text.startsWith("(") || text.startsWith("（") ? text.substring(1) : text;
    if (Phrases.matches(Group.FURNITURE, inner) || COPYRIGHT.matcher(text).matches()) {
      return paragraph.isText() || text.length() < 60;
    }
    if (proseFrom[at] <= TAIL_SHARE * proseFrom[0]
        && text.length() <= 400
        && DISCLAIMER.matcher(text).find()) {
      return true;
    }
    return isCredit(text)
        || isCreditedImage(at)
        || Metadata.isIdentifierLine(text)
        || (Metadata.isDate(text) && !headings.isHeading(at))
        || Phrases.matches(Group.LIST_HINT, text);
  }

  private static boolean isCredit(String text) {
    return text.length() < 120 && CREDIT.matcher(text).find();
  }

  /** Whether a line describes an image: a line with its credit follows at once. */
  private boolean isCreditedImage(int at) {
    return at + 1 < blocks.size()
        && blocks.get(at + 1) instanceof Paragraph credit
        && !credit.afterBlank()
        && isCredit(credit.text())
        && !Writing.isTerminated(blocks.get(at).text())
        && blocks.get(at).text().length() < 300;
  }

  private boolean leadsToFurniture(int at) {
    return at + 1 < blocks.size()
        && blocks.get(at + 1) instanceof Paragraph next
        && Phrases.matches(Group.TAIL, next.text());
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
    int label = parallelHead(next);
    return label < 0 ? next : readParallelHead(next, label);
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
    boolean before = proseFrom[head.bodyStart()] - proseFrom[at] < 0.05 * proseFrom[0] + 1;
    return zone != Zone.TAIL && (record || before);
  }

  private int readAbstract(int at, String heading, String inline) {
    out.open(SectionKind.ABSTRACT, heading);
    zone = Zone.BODY;
    if (!inline.isBlank()) {
      out.add(SectionKind.ABSTRACT, inline);
    }
    int end = abstractEnd(at, !inline.isBlank());
    boolean any = !inline.isBlank();
    for (int next = at + 1; next < end; next++) {
      Paragraph paragraph = (Paragraph) blocks.get(next);
      boolean furniture =
          paragraph.text().length() <= 400
              && !isPart(paragraph.text())
              && isFurniture(next, paragraph);
      if (furniture) {
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

  /** The place of the first block after an abstract. */
  private int abstractEnd(int label, boolean inline) {
    Set<String> parts = new HashSet<>();
    boolean any = inline;
    long weight = 0;
    int soft = -1;
    for (int at = label + 1; at < blocks.size() && at <= label + LONGEST_ABSTRACT; at++) {
      if (!(blocks.get(at) instanceof Paragraph paragraph)) {
        return soft >= 0 ? soft : at;
      }
      String text = paragraph.text();
      String part = text.length() < 60 ? Phrases.normal(text) : null;
      boolean known = part != null && isPart(text);
      boolean introduction = any && part != null && isIntroduction(text);
      if (Phrases.afterLabel(Group.KEYWORDS, text) != null
          || Phrases.isWhole(Group.KEYWORDS, text)) {
        return weight <= HEAVIEST_ABSTRACT ? at : soft >= 0 ? soft : at;
      }
      boolean ends =
          introduction
              || (known && !parts.add(part))
              || (text.length() < 400 && endsAbstract(text))
              || (any && Paragraphs.isNumbered(text) && headings.isHeading(at));
      if (ends) {
        return soft >= 0 ? soft : at;
      }
      boolean newPart = known || startsWithPart(text);
      if (soft < 0
          && any
          && !newPart
          && !record
          && (headings.isHeading(at)
              || !parts.isEmpty() && !afterPart(at)
              || parts.isEmpty() && inline
              || paragraph.afterBlank() && parts.isEmpty() && weight > 600)) {
        soft = at;
      }
      any |= !known;
      weight += Writing.weight(text);
    }
    int limit = Math.min(blocks.size(), label + LONGEST_ABSTRACT + 1);
    return soft >= 0 ? soft : record ? limit : Math.min(limit, label + (inline ? 1 : 2));
  }

  private boolean afterPart(int at) {
    return at > 0 && blocks.get(at - 1).text().length() < 60 && isPart(blocks.get(at - 1).text());
  }

  private static boolean isPart(String text) {
    return text.length() < 60 && Phrases.isWhole(Group.ABSTRACT_PART, text);
  }

  private static boolean startsWithPart(String text) {
    return Phrases.afterLabel(Group.ABSTRACT_PART, text) != null;
  }

  private boolean isIntroduction(String text) {
    String bare = Phrases.normal(text).replaceFirst("^[\\d.、\\s]+", "").toLowerCase(Locale.ROOT);
    return Set.of(
                "introduction",
                "background",
                "inledning",
                "introduktion",
                "einleitung",
                "introducción",
                "introdução",
                "johdanto",
                "inleiding",
                "introduzione",
                "wstęp",
                "введение",
                "引言",
                "前言",
                "绪论",
                "はじめに",
                "緒言",
                "서론",
                "innledning",
                "indledning",
                "bakgrund",
                "bakgrunn")
            .contains(bare)
        && !bare.isEmpty();
  }

  private static boolean endsAbstract(String text) {
    return Phrases.isWhole(LABELS, text)
        || Phrases.afterLabel(Group.ABSTRACT, text) != null
        || Phrases.isWhole(Group.RECORD_HEADING, text)
        || Phrases.isWhole(Group.BACK_MATTER, text) && !Phrases.isWhole(Group.ABSTRACT_PART, text)
        || Phrases.isWhole(Group.COMMENTS, text)
        || Phrases.matches(Group.TAIL, text);
  }

  /** The place of an abstract's label below a title in another language, or -1. */
  private int parallelHead(int from) {
    for (int at = from; at < blocks.size() && at < from + PARALLEL_HEAD; at++) {
      if (!(blocks.get(at) instanceof Paragraph paragraph)) {
        return -1;
      }
      String text = paragraph.text();
      if (Phrases.isWhole(Group.ABSTRACT, text)
          || Phrases.afterLabel(Group.ABSTRACT, text) != null) {
        return at;
      }
      if (paragraph.isProse() && !DocumentHead.isMeta(text) && Writing.weight(text) > 300) {
        return -1;
      }
    }
    return -1;
  }

  private int readParallelHead(int from, int label) {
    boolean titled = false;
    for (int at = from; at < label; at++) {
      String text = blocks.get(at).text();
      boolean title =
          !titled
              && !DocumentHead.isMeta(text)
              && Writing.words(text) >= 3
              && Names.listed(text).isEmpty()
              && (head.titleAt() < 0
                  || !DocumentHead.isSame(text, blocks.get(head.titleAt()).text()));
      if (title) {
        out.whole(SectionKind.TITLE, null, text);
        titled = true;
      } else {
        out.add(SectionKind.FURNITURE, text);
      }
    }
    zone = zone == Zone.TAIL ? Zone.AFTER_REFERENCES : zone;
    return label;
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
}
