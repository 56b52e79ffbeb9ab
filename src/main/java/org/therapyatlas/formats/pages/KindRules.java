package org.therapyatlas.formats.pages;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.pages.Phrases.Group;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * Decides what kind of page a text is. Each sign adds its weight to one kind; the highest sum wins,
 * ties go to the kind named first in {@link SourceKind}; a page without {@link #ENOUGH} stays
 * {@link SourceKind#OTHER}. A weight of 4 is a sign that hardly any other kind shows, 1 one that
 * only adds up with others.
 */
final class KindRules {
  /** Below this sum a page is not told to be of any kind. */
  static final double ENOUGH = 2;

  /** Paragraphs at the beginning of a page that are looked at, and half as many at its end. */
  private static final int LINES_LOOKED_AT = 1_000;

  /** Paragraphs in which a page says what it is. */
  private static final int IN_HEAD = 12;

  /** Text looked at for the way it addresses its reader. */
  private static final int LOOKED_AT = 60_000;

  private final Map<SourceKind, Double> scores = new EnumMap<>(SourceKind.class);

  private KindRules() {}

  /** Whether a page shows a record of a bibliographic database, told before its text is read. */
  static boolean isRecordPage(List<Block> blocks) {
    int ids = 0;
    int headings = 0;
    int articleHeadings = 0;
    int lists = 0;
    boolean label = false;
    for (int at = 0; at < blocks.size(); at++) {
      if (at > LINES_LOOKED_AT && at < blocks.size() - LINES_LOOKED_AT / 2) {
        continue;
      }
      if (blocks.get(at) instanceof ListBlock list) {
        lists += list.kind() == EntryKind.REFERENCE ? 0 : 1;
        continue;
      }
      String text = blocks.get(at).text();
      if (text.length() > 300) {
        continue;
      }
      ids += at < 40 && KindSigns.RECORD_ID.matcher(text).matches() ? 1 : 0;
      headings += Phrases.isWhole(Group.RECORD_HEADING, text) ? 1 : 0;
      label |= Phrases.isWhole(Group.ABSTRACT, text) && at < 60;
      boolean numbered = KindSigns.HEADING_NUMBER.matcher(text).lookingAt();
      articleHeadings +=
          Phrases.isWhole(Group.ARTICLE_HEADING, text) && (numbered || !label) ? 1 : 0;
    }
    return articleHeadings == 0
        && (ids > 0 && (headings + lists > 0 || label) || headings + lists >= 3);
  }

  /** The kind of a page from its blocks and sections. */
  static SourceKind of(
      List<Block> blocks, List<Section> sections, boolean record, int keywordCount) {
    KindRules rules = new KindRules();
    if (isEncyclopedia(blocks)) {
      return SourceKind.OTHER;
    }
    rules.add(SourceKind.BIBLIOGRAPHIC_RECORD, record ? 12 : 0);
    rules.scoreSections(sections, keywordCount, record);
    rules.scoreLines(blocks);
    rules.scoreAddress(sections);
    SourceKind best = SourceKind.OTHER;
    double bestScore = ENOUGH;
    for (Map.Entry<SourceKind, Double> score : rules.scores.entrySet()) {
      if (score.getValue() > bestScore
          || (best == SourceKind.OTHER && score.getValue() >= ENOUGH)) {
        best = score.getKey();
        bestScore = score.getValue();
      }
    }
    return best;
  }

  private static boolean isEncyclopedia(List<Block> blocks) {
    return blocks.stream()
        .limit(IN_HEAD)
        .map(Block::text)
        .anyMatch(text -> text.length() < 80 && KindSigns.ENCYCLOPEDIA.matcher(text).matches());
  }

  private void add(SourceKind kind, double weight) {
    if (weight != 0) {
      scores.merge(kind, weight, Double::sum);
    }
  }

  private void scoreSections(List<Section> sections, int keywordCount, boolean record) {
    long body = 0;
    long summary = 0;
    int labelled = 0;
    int markers = 0;
    boolean cites = false;
    for (Section section : sections) {
      cites |= section.kind() == SectionKind.REFERENCES && !record;
      if (section.kind() == SectionKind.BODY) {
        body += Writing.weight(section.text());
        markers += count(KindSigns.MARKER, section.text(), 10);
      } else if (section.kind() == SectionKind.ABSTRACT) {
        summary += Writing.weight(section.text());
        labelled +=
            section.heading() != null && Phrases.isWhole(Group.ABSTRACT, section.heading()) ? 1 : 0;
      }
    }
    // An abstract with keywords and hardly any text is what databases show of an article.
    boolean bare = labelled > 0 && body * 4 < summary && summary > 150 && !cites;
    add(SourceKind.BIBLIOGRAPHIC_RECORD, bare ? 5 : 0);
    add(SourceKind.JOURNAL_ARTICLE, labelled > 0 && body > summary / 2 ? 2 : 0);
    add(SourceKind.JOURNAL_ARTICLE, labelled > 1 ? 1 : 0);
    add(SourceKind.JOURNAL_ARTICLE, keywordCount > 1 && !bare ? 2 : 0);
    add(SourceKind.JOURNAL_ARTICLE, markers >= 3 ? 2 : 0);
    add(SourceKind.BIBLIOGRAPHIC_RECORD, record ? 2 : 0);
  }

  private void scoreLines(List<Block> blocks) {
    int article = 0;
    int headings = 0;
    int news = 0;
    int blog = 0;
    int community = 0;
    int patient = 0;
    int questions = 0;
    int health = 0;
    int entries = 0;
    boolean relative = false;
    boolean byline = false;
    boolean timed = false;
    boolean points = false;
    boolean dateline = false;
    boolean comments = false;
    boolean faq = false;
    boolean newsletter = false;
    int asking = 0;
    int defining = 0;
    int dates = 0;
    int broken = 0;
    int whole = 0;
    for (int at = 0; at < blocks.size(); at++) {
      if (at > LINES_LOOKED_AT && at < blocks.size() - LINES_LOOKED_AT / 2) {
        continue;
      }
      if (blocks.get(at) instanceof ListBlock list) {
        entries += list.kind() == EntryKind.REFERENCE ? list.entries().size() : 0;
        continue;
      }
      Paragraph paragraph = (Paragraph) blocks.get(at);
      String text = paragraph.text();
      boolean joined = paragraph.lines().size() > 1 && paragraph.shape() != Paragraph.Shape.ROW;
      broken += joined ? paragraph.lines().size() : 0;
      whole += paragraph.isProse() && !joined ? 1 : 0;
      if (paragraph.isProse() && !dateline && at < 30) {
        dateline =
            KindSigns.DATELINE
                .matcher(text.length() > 120 ? text.substring(0, 120) : text)
                .matches();
      }
      if (text.length() > 260) {
        continue;
      }
      article += KindSigns.ARTICLE_LINE.matcher(text).matches() ? 1 : 0;
      article += at < IN_HEAD && KindSigns.OWN_CITATION.matcher(text).matches() ? 2 : 0;
      boolean heading = !paragraph.isProse() && text.length() < 120;
      headings += heading && Phrases.isWhole(Group.ARTICLE_HEADING, text) ? 1 : 0;
      news += KindSigns.NEWS_LINE.matcher(text).find() && (heading || at < 12) ? 1 : 0;
      blog += KindSigns.BLOG_LINE.matcher(text).matches() ? 1 : 0;
      community += KindSigns.COMMUNITY.matcher(text).matches() ? 1 : 0;
      patient += KindSigns.PATIENT_LINE.matcher(text).find() ? 1 : 0;
      questions += heading && "?？".indexOf(Writing.lastMark(text)) >= 0 ? 1 : 0;
      health += heading && KindSigns.HEALTH_HEADING.matcher(text).matches() ? 1 : 0;
      byline |= at < 15 && Names.afterByline(text) != null;
      timed |= at < 15 && text.length() < 90 && KindSigns.TIMED.matcher(text).matches();
      relative |= text.length() < 90 && KindSigns.RELATIVE.matcher(text).matches();
      points |= heading && Phrases.isWhole(Group.KEY_POINTS, text);
      comments |= heading && Phrases.matches(Group.COMMENTS, text);
      newsletter |= heading && KindSigns.LETTER.matcher(text).matches();
      asking += heading && at > 2 && KindSigns.ASKING.matcher(text).matches() ? 1 : 0;
      defining += heading && KindSigns.DEFINING.matcher(text).matches() ? 1 : 0;
      dates += at < 12 && Metadata.isDate(text) ? 1 : 0;
      faq |= heading && Phrases.isWhole(Group.FAQ, text);
    }
    add(SourceKind.JOURNAL_ARTICLE, Math.min(5, 1.5 * article));
    add(SourceKind.JOURNAL_ARTICLE, headings >= 2 ? Math.min(3, headings * 0.75) : 0);
    add(SourceKind.JOURNAL_ARTICLE, entries >= 5 ? 2.5 : entries > 0 ? 0.5 : 0);
    add(SourceKind.NEWS, Math.min(4, 1.5 * news));
    add(SourceKind.NEWS, dateline ? 4 : 0);
    add(SourceKind.NEWS, relative ? 2 : 0);
    add(SourceKind.NEWS, byline ? 0.5 : 0);
    add(SourceKind.NEWS, timed ? 1 : 0);
    add(SourceKind.NEWS, points ? 1 : 0);
    add(SourceKind.BLOG, Math.min(5, 2 * blog));
    add(SourceKind.BLOG, Math.min(2, community));
    // Blog software keeps the line ends of a pasted text; other sites do not.
    add(SourceKind.BLOG, broken >= 8 && broken > 4 * whole && entries == 0 ? 1.5 : 0);
    add(SourceKind.BLOG, comments ? 1 : 0);
    add(SourceKind.PATIENT_INFORMATION, Math.min(5, 1.5 * patient));
    add(
        SourceKind.PATIENT_INFORMATION,
        Math.max(questions, asking) >= 3 ? 1.5 : questions + asking > 0 ? 0.5 : 0);
    add(SourceKind.PATIENT_INFORMATION, Math.min(2, defining));
    add(SourceKind.NEWS, newsletter ? 1 : 0);
    add(SourceKind.NEWS, dates > 0 ? 0.5 : 0);
    add(SourceKind.PATIENT_INFORMATION, health >= 2 ? Math.min(3, health) : 0.5 * health);
    add(SourceKind.PATIENT_INFORMATION, faq ? 1 : 0);
  }

  /** Whom the text speaks to, of whom it tells, and what it tells of others. */
  private void scoreAddress(List<Section> sections) {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      boolean own = section.kind() == SectionKind.BODY || section.kind() == SectionKind.ABSTRACT;
      if (own && text.length() < LOOKED_AT) {
        text.append(section.heading() == null ? "" : section.heading()).append('\n');
        text.append(section.text(), 0, Math.min(section.text().length(), LOOKED_AT)).append('\n');
      }
    }
    String looked = text.toString();
    Address address = Address.of(looked);
    double you = address.reader();
    double me = address.writer();
    int said = address.reports();
    boolean quotes = count(KindSigns.QUOTED, looked, 2) > 0;
    add(SourceKind.PATIENT_INFORMATION, you >= 20 ? 3 : you >= 8 ? 2 : you >= 4 ? 0.5 : 0);
    add(SourceKind.BLOG, me >= 40 ? 4 : me >= 25 ? 3 : me >= 10 ? 1.5 : me >= 4 ? 0.5 : 0);
    add(SourceKind.NEWS, said >= 4 ? 2 : said >= 2 ? 1.5 : said >= 1 ? 0.5 : 0);
    add(SourceKind.NEWS, quotes && said >= 2 && me < 25 ? 1.5 : 0);
  }

  private static int count(Pattern pattern, String text, int most) {
    var matcher = pattern.matcher(text);
    int found = 0;
    while (found < most && matcher.find()) {
      found++;
    }
    return found;
  }
}
