package org.therapyatlas.formats.pages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapyatlas.formats.pages.Phrases.Group;
import org.therapyatlas.text.Regex;

/**
 * What stands above the text: title, parallel title, bylines, identifiers.
 *
 * @param bodyStart index of the first block of abstract, text or list
 * @param titleAt index of the title, or -1
 * @param title the title without the site's name, or null
 * @param parallelAt index of the title's parallel in another language, or -1
 * @param heading index of the head's last line where it is the heading of the text, or -1
 * @param authors persons that the head names as authors
 */
record DocumentHead(
    int bodyStart, int titleAt, String title, int parallelAt, int heading, List<String> authors) {
  /** Menus longer than this are not searched for a title. */
  static final int LONGEST = 120;

  private static final Pattern RUBRIC =
      Regex.compile(
          "[·•【\\[]\\s*[^·•】\\]]{1,12}\\s*[·•】\\]]|(?iU:(?:original |review |research )?article|review(?: article)?|original (?:paper|research|investigation)|case report|editorial|letter|news|news release|health|research|medicine|open access|review|meta-analysis|systematic review|randomized controlled trial|übersichtsarbeit|originalarbeit|originalartikel|artículo (?:original|de revisión)|artigo (?:original|de revisão)|article original|mise au point|översikt|originalstudie|original|oversiktsartikkel|katsaus|обзор|оригинальная статья|praca (?:oryginalna|poglądowa)|rassegna|综述|论著|临床研究|专家论坛|述评|原著|総説|종설|원저)");

  private static final Pattern DESIGN =
      Regex.compile(
          "(?U)(?:An? |The |Results of an? )[\\p{L}\\p{N} ,-]{0,60}(?i:trial|study|review|meta-analysis|analysis|case report|case series|protocol|guideline|statement)");

  private static final Pattern COOKIES =
      Regex.compile(
          "(?iU)\\b(?:cookies?|kakor|evästei\\p{L}*|informasjonskapsl\\p{L}*|ciasteczk\\p{L}*|куки|файлы cookie)\\b|クッキー|쿠키");

  /** Reads the head of a page. */
  static DocumentHead of(List<Block> blocks, Headings headings) {
    int bodyStart = bodyStart(blocks);
    String text = HeadWords.sample(blocks, Math.min(bodyStart, blocks.size()));
    int titleAt = TitleRules.titleAt(blocks, bodyStart, text);
    String title = titleAt < 0 ? null : TitleRules.withoutSite(blocks, titleAt);
    if (titleAt >= 0 && isDesign(blocks, titleAt + 1) && !Writing.isTerminated(title)) {
      title += ": " + blocks.get(titleAt + 1).text();
    }
    int end = bodyStart;
    if (bodyStart == blocks.size()) {
      end = Math.min(blocks.size(), titleAt + 1);
    }
    int parallelAt = titleAt < 0 ? -1 : parallelAt(blocks, titleAt, end);
    List<String> authors = authors(blocks, titleAt, end, text);
    int heading = headingAt(blocks, headings, Math.max(titleAt, parallelAt), end, text);
    return new DocumentHead(end, titleAt, title, parallelAt, heading, authors);
  }

  /** Whether a block names the design of a study, as the second line of a title does. */
  static boolean isDesign(List<Block> blocks, int at) {
    return at < blocks.size()
        && blocks.get(at) instanceof Paragraph paragraph
        && paragraph.text().length() < 90
        && DESIGN.matcher(paragraph.text()).matches();
  }

  private static int bodyStart(List<Block> blocks) {
    for (int at = 0; at < blocks.size(); at++) {
      if (!(blocks.get(at) instanceof Paragraph paragraph)) {
        return at;
      }
      String text = paragraph.text();
      if (Phrases.isWhole(Group.ABSTRACT, text)
          || Phrases.isWhole(Group.KEY_POINTS, text)
          || Phrases.afterLabel(Group.ABSTRACT, text) != null
          || Phrases.afterLabel(Group.KEYWORDS, text) != null
          || Phrases.isWhole(Group.KEYWORDS, text)) {
        return at;
      }
      boolean item =
          paragraph.shape() == Paragraph.Shape.BULLET
              && Writing.weight(text) >= 90
              && Writing.isTerminated(text);
      if ((item || paragraph.isProse()) && !isMeta(text) && !isLongTitle(blocks, at)) {
        return at;
      }
    }
    return blocks.size();
  }

  /** A title that ends with a full stop and is followed by authors or identifiers. */
  private static boolean isLongTitle(List<Block> blocks, int at) {
    String text = blocks.get(at).text();
    if (text.length() > 350
        || Writing.holdsSentenceEnd(text)
        || at + 1 >= blocks.size()
        || at > 12) {
      return false;
    }
    String next = blocks.get(at + 1).text();
    return blocks.get(at + 1) instanceof Paragraph
        && (Metadata.isIdentifierLine(next)
            || Names.listed(next).size() >= 2
            || (Names.listed(next).size() == 1 && next.matches(".*[\\d*]$")));
  }

  /** Whether a line of the head is about the publication and not part of it. */
  static boolean isMeta(String text) {
    return Names.listed(text).size() >= 2 || isMetaButNames(text);
  }

  /** As {@link #isMeta}, but a line of names alone may still be a title. */
  static boolean isMetaButNames(String text) {
    return (text.length() < 500 && COOKIES.matcher(text).find())
        || Phrases.matches(Group.FURNITURE, text)
        || Phrases.isWhole(Group.TAIL, text)
        || Phrases.isWhole(Group.COMMENTS, text)
        || Metadata.isMetadata(text)
        || Names.isInstitution(text)
        || Names.isByline(text)
        || RUBRIC.matcher(text.length() > 60 ? "" : text).matches();
  }

  /** The title once more in another language, directly after it or after the authors. */
  private static int parallelAt(List<Block> blocks, int titleAt, int end) {
    String title = blocks.get(titleAt).text();
    boolean east = Writing.isEastAsian(title);
    int labels = abstractLabels(blocks, end);
    for (int at = titleAt + 1; at < end && at < titleAt + 14; at++) {
      if (!(blocks.get(at) instanceof Paragraph paragraph) || !paragraph.isText()) {
        continue;
      }
      String line = paragraph.text();
      if (isMeta(line)
          || isSame(line, title)
          || Writing.words(line) < 4
          || !Names.listed(line).isEmpty()) {
        continue;
      }
      boolean otherScript = Writing.isEastAsian(line) != east;
      Set<String> common = HeadWords.words(line);
      common.retainAll(HeadWords.words(title));
      boolean otherWords = common.size() * 3 <= HeadWords.words(line).size();
      if (otherScript || (labels >= 2 && otherWords && at <= titleAt + 2)) {
        return at;
      }
    }
    return -1;
  }

  /** How many labels of abstracts stand at the beginning of the text. */
  static int abstractLabels(List<Block> blocks, int from) {
    int labels = 0;
    for (int at = from; at < blocks.size() && at < from + 60; at++) {
      String text = blocks.get(at).text();
      boolean label =
          Phrases.isWhole(Group.ABSTRACT, text) || Phrases.afterLabel(Group.ABSTRACT, text) != null;
      labels += label ? 1 : 0;
    }
    return labels;
  }

  private static List<String> authors(List<Block> blocks, int titleAt, int end, String text) {
    Set<String> authors = new LinkedHashSet<>();
    Set<String> lower = HeadWords.lowerWords(text);
    for (int at = 0; at < end && at < LONGEST + 20; at++) {
      if (at == titleAt || !(blocks.get(at) instanceof Paragraph)) {
        continue;
      }
      String line = blocks.get(at).text();
      String by = Names.afterByline(line);
      if (by != null) {
        authors.addAll(Names.listed(by));
      } else if (at > titleAt && authors.isEmpty() && titleAt >= 0 && !Names.isInstitution(line)) {
        boolean furniture = Phrases.matches(Group.FURNITURE, line) || Metadata.isMetadata(line);
        List<String> listed = furniture ? List.of() : Names.listed(line);
        boolean marked = line.matches(".*[\\d*,，;；].*") || Writing.isEastAsian(line);
        if (listed.size() >= 2
            || (listed.size() == 1 && marked && HeadWords.isNoOtherWord(line, lower))) {
          authors.addAll(listed);
        }
      }
    }
    return List.copyOf(authors);
  }

  private static int headingAt(
      List<Block> blocks, Headings headings, int titleAt, int end, String text) {
    int at = end - 1;
    if (at <= titleAt || at < 0 || !headings.isHeading(at) || isMeta(blocks.get(at).text())) {
      return -1;
    }
    String line = blocks.get(at).text();
    boolean name =
        !Headings.isKnown(line)
            && Writing.words(line) >= 2
            && Writing.isTitleCase(line)
            && !HeadWords.words(line).isEmpty()
            && HeadWords.isNoOtherWord(line, HeadWords.lowerWords(text));
    boolean again = titleAt >= 0 && isSame(line, blocks.get(titleAt).text());
    return name || again ? -1 : at;
  }

  /** Whether two lines are the same but for case and blanks. */
  static boolean isSame(String line, String other) {
    return line.length() < 500 && Phrases.normal(line).equals(Phrases.normal(cut(other)));
  }

  /** The beginning of a long line. */
  static String cut(String text) {
    return text.length() > 500 ? text.substring(0, 500) : text;
  }
}
