package org.therapyatlas.formats.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.therapyatlas.formats.pages.Phrases.Group;
import org.therapyatlas.references.ReferenceLists;
import org.therapyatlas.text.Regex;

/** Tells the lines of a page that are no part of its document. */
final class PageFurniture {
  /** Letters of a label that is no common word, so that no mark must follow it. */
  private static final int LONG_LABEL = 12;

  /** Blocks after the first prose in which a byline may still stand, below the lede. */
  private static final int BELOW_LEDE = 4;

  private static final Pattern CREDIT =
      Regex.compile(
          "(?iU)^(?:getty images|shutterstock|istock|adobe stock|unsplash|pexels|pixabay|alamy|depositphotos|(?:photo|foto|bild|image|credit|illustration|fotografía|kuva|zdjęcie|фото|写真|사진|图源|图片来源)(?:\\s+(?:by|av|von|de|credit))?\\s?[:：/]|©\\s?(?:getty|istock|shutterstock|adobe)).{0,80}$|(?:/getty images|via getty images|/shutterstock|/istock|/afp|/reuters|/westend61|/stock\\.adobe\\.com)\\.?$");

  private static final Pattern COMMENT_COUNT =
      Regex.compile(
          "(?iU)^\\d{1,4}\\s?(?:comments?|kommentare?r?|commentaires?|comentarios?|comentários?|reacties|commenti|комментари\\p{L}*|条评论|コメント|reaktionen|responses? to .*|replies to .*|thoughts? on .*)\\s?:?$|^(?:comments?|kommentarer?|kommentare|commentaires?|comentarios?|comentários?|reacties|commenti|komentarze|комментари\\p{L}*|评论|コメント|댓글|réagir)\\s?[(（:：]?\\s?\\d{1,4}\\b.{0,16}$");

  private static final Pattern COPYRIGHT =
      Regex.compile("^(?:©|\\(c\\)|\\(C\\)|ⓒ|(?i:copyright\\b)|Copyright|著作权|版权所有|저작권자).*");

  private static final Pattern DISCLAIMER =
      Regex.compile(
          "(?iU)(?:ersetz(?:t|en) (?:nicht|keine)|ersätter inte|not (?:a substitute|intended to replace|intended as medical)"
              + "|ne (?:remplace|se substitue)|no (?:sustituye|reemplaza)|não substitui|does not provide medical|non sostitui|nie zastępuj"
              + "|не заменя|erstatter ikke|ei korvaa|vervangt? (?:niet|geen)|仅供参考|不能代替|代わりにはなりません|대신할 수 없)");

  /** Raised numbers of references behind the stop of a sentence. */
  private static final Pattern MARKERS =
      Regex.compile("(?<=\\p{L}[.!?])\\d{1,3}(?:[,–-]\\d{1,3})*+$");

  private final List<Block> blocks;
  private final Headings headings;
  private final DocumentHead head;
  private final ProseWeights prose;

  PageFurniture(List<Block> blocks, Headings headings, DocumentHead head, ProseWeights prose) {
    this.blocks = blocks;
    this.headings = headings;
    this.head = head;
    this.prose = prose;
  }

  /** Whether a short paragraph belongs to the page and not to the document. */
  boolean isFurniture(int at, Paragraph paragraph) {
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
    if (prose.isLate(at) && text.length() <= 400 && DISCLAIMER.matcher(text).find()) {
      return true;
    }
    return isCredit(text)
        || isCreditedImage(at)
        || Metadata.isIdentifierLine(text)
        || (Metadata.isDate(text) && !headings.isHeading(at))
        || (at < head.bodyStart() + BELOW_LEDE && Names.isByline(text))
        || Phrases.matches(Group.LIST_HINT, text)
        || isEmptyList(at, text);
  }

  /** Whether a heading of references has lost its list: what follows is a heading or furniture. */
  boolean isEmptyList(int at, String text) {
    return text.length() < 60 && ReferenceLists.headingOf(text).isPresent() && prose.isLate(at);
  }

  /** Whether a line describes an image: a line with its credit follows at once. */
  boolean isCreditedImage(int at) {
    return at + 1 < blocks.size()
        && blocks.get(at + 1) instanceof Paragraph credit
        && !credit.afterBlank()
        && isCredit(credit.text())
        && !Writing.isTerminated(blocks.get(at).text())
        && blocks.get(at).text().length() < 300;
  }

  /** Whether a short line below the last prose of a page is a link or a field of the page. */
  boolean isResidue(int at, Paragraph paragraph) {
    String text = paragraph.text();
    return prose.from(at) == 0
        && prose.total() > 0
        && paragraph.isText()
        && !Writing.isTerminated(MARKERS.matcher(text).replaceFirst(""))
        && !Paragraphs.isCaption(text)
        && !Paragraphs.isNumbered(text)
        && Writing.weight(text) <= 90
        && Writing.words(text) <= 9
        && at > 0
        && !blocks.get(at - 1).text().endsWith(":");
  }

  /** Whether the beginning of related links follows at once. */
  boolean leadsToFurniture(int at) {
    return at + 1 < blocks.size()
        && blocks.get(at + 1) instanceof Paragraph next
        && Phrases.matches(Group.TAIL, next.text());
  }

  /** Whether a statement after an article stands in the line of its label. */
  static boolean isInlineAside(String text) {
    if (Phrases.afterLabel(Group.BACK_MATTER, text) != null) {
      return true;
    }
    // "Conflicts of interest none." is a statement too, though no mark follows its label.
    int blank = text.length() < 100 && Writing.words(text) <= 8 ? text.lastIndexOf(' ') : -1;
    while (blank >= LONG_LABEL) {
      if (Phrases.isWhole(Group.BACK_MATTER, text.substring(0, blank))) {
        return true;
      }
      blank = text.lastIndexOf(' ', blank - 1);
    }
    return false;
  }

  /** Whether a line counts the comments of readers that follow it. */
  static boolean isCommentCount(String text) {
    return COMMENT_COUNT.matcher(text).matches();
  }

  private static boolean isCredit(String text) {
    return text.length() < 120 && CREDIT.matcher(text).find();
  }
}
