package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapyatlas.formats.pages.Paragraph.Shape;
import org.therapyatlas.formats.pages.Phrases.Group;
import org.therapyatlas.text.Regex;

/** Joins the lines of a page to paragraphs, over line breaks, page breaks and what floats. */
final class Paragraphs {
  /** A table with more rows than this does not float inside a sentence. */
  private static final int LONGEST_FLOAT = 60;

  private static final Pattern CAPTION =
      Regex.compile(
          "^(?:(?:Continued )?(?:Table|Tab\\.|Figure|Fig\\.|Tabell|Figur|Tabelle|Abbildung|Abb\\.|Tableau"
              + "|Tabla|Figura|Tabela|Taulukko|Kuva|Tabel|Tabella|Rysunek|Таблица|Рисунок|Рис\\.)\\s?[0-9IVX]{1,4}\\b"
              + "|(?:续)?(?:表|图|圖|図)\\s?[0-9一二三四五六]{1,2}(?![\\d\\p{IsHan}])|(?:표|그림)\\s?\\d).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOOTNOTE =
      Regex.compile("^[*†‡§△▲#]\\s?\\p{L}.*+|^(?:注|Note|Notes|Nota|Anmerkung)\\s?[:：].*+");
  private static final Pattern NUMBERED =
      Regex.compile(
          "^(?:[\\[(（]?\\d{1,3}[\\])）.、．]|\\[\\d{1,3}\\]|[（(][一二三四五六七八九十]{1,2}[）)])\\s*+\\S.*");

  private static final Pattern NOTED = Regex.compile("(?U)^(?:[a-z]|\\d{1,2})[)]?\\s?\\p{Lu}.*");

  /** Groups whose phrases stand on a line of their own. */
  private static final Set<Group> LABELS =
      EnumSet.complementOf(EnumSet.of(Group.LIST_HINT, Group.SUBJECT_LABEL));

  private static final Set<Group> PAGE_LABELS =
      EnumSet.of(Group.FURNITURE, Group.COMMENTS, Group.TAIL);

  /** More page breaks than this do not lie in one paragraph. */
  private static final int MOST_BREAKS = 8;

  private Paragraphs() {}

  /** Joins consecutive lines. */
  static List<Paragraph> of(List<PageLine> lines, Layout layout) {
    List<Paragraph> joined = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = at + 1;
      PageLine first = lines.get(at);
      StringBuilder text = new StringBuilder(first.text());
      boolean sentences = Writing.holdsSentenceEnd(first.text());
      while (end < lines.size() && goesOn(lines, at, end, layout, sentences)) {
        String next = lines.get(end).text();
        int tail = Math.max(0, text.length() - 64);
        String seam = Writing.join(text.substring(tail), next, layout.hyphenated());
        text.setLength(tail);
        text.append(seam);
        sentences =
            sentences
                || Writing.isTerminated(lines.get(end - 1).text())
                || Writing.holdsSentenceEnd(next);
        end++;
      }
      List<String> raw = lines.subList(at, end).stream().map(PageLine::text).toList();
      joined.add(new Paragraph(text.toString(), raw, shape(first), first.blanksBefore() > 0));
      at = end;
    }
    return overBreaks(joined, layout);
  }

  /** Whether a paragraph is the caption of a table or figure. */
  static boolean isCaption(String text) {
    return text.length() < 400 && CAPTION.matcher(text).matches();
  }

  /** Whether a paragraph starts with a number as list items and headings do. */
  static boolean isNumbered(String text) {
    return NUMBERED.matcher(cut(text)).matches();
  }

  private static String cut(String text) {
    return text.length() > 80 ? text.substring(0, 80) : text;
  }

  private static Shape shape(PageLine line) {
    if (line.isTableRow()) {
      return Shape.ROW;
    }
    return line.isBullet() ? Shape.BULLET : Shape.TEXT;
  }

  private static boolean goesOn(
      List<PageLine> lines, int start, int end, Layout layout, boolean sentences) {
    PageLine before = lines.get(end - 1);
    PageLine next = lines.get(end);
    if (next.blanksBefore() > 0
        || next.isBullet()
        || next.isTableRow()
        || before.isTableRow()
        || Writing.isTerminated(before.text())
        || isCaption(next.text())) {
      return false;
    }
    boolean single = end == start + 1;
    if (";；".indexOf(before.text().charAt(before.text().length() - 1)) >= 0
        && Phrases.afterLabel(Group.KEYWORDS, lines.get(start).text()) != null
        && next.text().indexOf('：') < 0
        && next.text().indexOf(':') < 0) {
      return true;
    }
    if (single && standsAlone(before.text())) {
      return false;
    }
    if (next.text().length() < 80 && Phrases.isWhole(PAGE_LABELS, next.text())) {
      return false;
    }
    if (single && !sentences && Names.isByline(next.text())) {
      return false;
    }
    if (single && isTitleBelowDate(lines, start)) {
      return false;
    }
    if (NOTED.matcher(cut(next.text())).matches() && Names.isInstitution(next.text())) {
      return false;
    }
    if (Writing.startsLower(next.text())) {
      return true;
    }
    if (single && isBrokenTitle(lines, end)) {
      return true;
    }
    if (isNumbered(next.text())
        && !Character.isDigit(before.text().charAt(0))
        && !Writing.endsOpen(before.text())) {
      return false;
    }
    if (Writing.endsOpen(before.text()) && !Phrases.matches(Group.FURNITURE, next.text())) {
      return true;
    }
    return layout.wrapped() && wraps(lines, start, end, layout, sentences);
  }

  /** Whether a line at the top of a page stands below its date and before a line in upper case. */
  private static boolean isTitleBelowDate(List<PageLine> lines, int start) {
    String line = lines.get(start).text();
    return start > 0
        && start < 8
        && Metadata.isDate(lines.get(start - 1).text())
        && !Writing.endsOpen(line)
        && !Writing.holdsSentenceEnd(line)
        && !Writing.startsLower(lines.get(start + 1).text());
  }

  /** Whether an East Asian title goes on: the line after its other part names the authors. */
  private static boolean isBrokenTitle(List<PageLine> lines, int end) {
    if (end > 12 || end + 1 >= lines.size() || lines.get(end + 1).blanksBefore() > 0) {
      return false;
    }
    String before = lines.get(end - 1).text();
    String next = lines.get(end).text();
    return Writing.isEastAsian(before)
        && Writing.isEastAsian(next)
        && Writing.weight(before) >= 18
        && Writing.weight(next) >= 9
        && next.length() < 60
        && !Names.listed(lines.get(end + 1).text()).isEmpty()
        && Names.listed(next).isEmpty()
        && !DocumentHead.isMeta(before)
        && !DocumentHead.isMeta(next);
  }

  /** Whether a full or unfinished line of a hard-wrapped page is followed by its other part. */
  private static boolean wraps(
      List<PageLine> lines, int start, int end, Layout layout, boolean sentences) {
    String before = lines.get(end - 1).text();
    String next = lines.get(end).text();
    if (standsAlone(next)) {
      return false;
    }
    int width = layout.width();
    if (before.endsWith(":") || before.endsWith("：")) {
      return false;
    }
    boolean furniture = Phrases.matches(Group.FURNITURE, next) || Phrases.matches(Group.TAIL, next);
    if (sentences && before.length() >= 0.6 * width) {
      return true;
    }
    if (furniture) {
      return false;
    }
    if (lines.get(start).isBullet()) {
      boolean itemFollows =
          end + 1 < lines.size()
              && lines.get(end + 1).isBullet()
              && lines.get(end + 1).blanksBefore() == 0;
      boolean heading = Writing.isTitleCase(next) && Writing.words(next) >= 2 && end > start + 1;
      return (itemFollows && !heading)
          || Writing.words(before) <= 1
          || before.length() >= 0.8 * width;
    }
    if (Writing.isEastAsian(before) && Writing.isEastAsian(next)) {
      return before.length() >= 0.8 * width;
    }
    boolean question = "?？".indexOf(Writing.lastMark(next)) >= 0;
    if (question && Writing.words(next) <= 4 && before.length() < width) {
      return true;
    }
    boolean heading = Writing.isTitleCase(before) && Writing.isTitleCase(next);
    if (heading
        && before.length() < 0.6 * width
        && Writing.words(before) <= 8
        && end == start + 1) {
      return !Writing.isTerminated(next) && end + 1 < lines.size();
    }
    return before.length() >= 0.8 * width && !heading;
  }

  /** Whether a line is a label that no text joins. */
  private static boolean standsAlone(String line) {
    return line.length() < 80 && (Phrases.isWhole(LABELS, line) || Metadata.isDate(line));
  }

  /** Joins paragraphs that a page break has cut, also where a table or footnote lies between. */
  private static List<Paragraph> overBreaks(List<Paragraph> paragraphs, Layout layout) {
    List<Paragraph> result = new ArrayList<>();
    boolean[] taken = new boolean[paragraphs.size()];
    for (int i = 0; i < paragraphs.size(); i++) {
      if (taken[i]) {
        continue;
      }
      Paragraph left = paragraphs.get(i);
      int right = i + 1;
      int breaks = 0;
      while (breaks++ < MOST_BREAKS
          && isCut(left.text())
          && left.isText()
          && right < paragraphs.size()) {
        while (right < paragraphs.size()
            && right - i < LONGEST_FLOAT
            && floats(paragraphs.get(right))) {
          right++;
        }
        if (right >= paragraphs.size()
            || taken[right]
            || !continues(left, paragraphs.get(right), right > i + 1)) {
          break;
        }
        Paragraph other = paragraphs.get(right);
        List<String> lines = new ArrayList<>(left.lines());
        lines.addAll(other.lines());
        String text = Writing.join(left.text(), other.text(), layout.hyphenated());
        left = new Paragraph(text, lines, left.shape(), left.afterBlank());
        taken[right] = true;
        right++;
      }
      result.add(left);
    }
    return result;
  }

  private static boolean floats(Paragraph paragraph) {
    return paragraph.shape() == Shape.ROW
        || isCaption(paragraph.text())
        || (paragraph.text().length() < 300 && FOOTNOTE.matcher(paragraph.text()).matches());
  }

  private static boolean isCut(String text) {
    char last = Writing.lastMark(text);
    return Writing.weight(text) >= 60
        && Writing.words(text) >= 8
        && !Writing.isTerminated(text)
        && ":：;；".indexOf(last) < 0
        && !isCaption(text);
  }

  private static boolean continues(Paragraph left, Paragraph right, boolean overFloat) {
    if (!right.isText() || right.text().isEmpty() || isNumbered(right.text())) {
      return false;
    }
    String text = right.text();
    boolean finished = Writing.isTerminated(text) || Writing.holdsSentenceEnd(text);
    if (!finished || Phrases.matches(Group.FURNITURE, text)) {
      return false;
    }
    char seam = left.text().charAt(left.text().length() - 1);
    boolean sentence = Writing.holdsSentenceEnd(left.text()) || Writing.weight(left.text()) >= 200;
    if (!sentence) {
      return false;
    }
    if (Writing.startsLower(text) || Writing.endsOpen(left.text())) {
      return true;
    }
    // Han has no case: a cut word is told by a long text that ends in the middle of nothing.
    return !overFloat && Writing.isUnspaced(seam) && Writing.isUnspaced(text.codePointAt(0));
  }
}
