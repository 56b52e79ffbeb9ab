package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.formats.YearSource;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.Identifiers;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceParser;
import org.therapyatlas.text.Regex;

/**
 * When and where a document was published, from the lines around its text.
 *
 * @param journal or null
 * @param year or null
 * @param yearSource where the year comes from
 */
record Publication(String journal, Integer year, YearSource yearSource) {
  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|maj|mai|okt|dez|dec|janv|fév|mars|avr|juin|juil|août|déc|ene|abr|ago|dic|fev|abr|set|out|des|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu|mrt|mei|gen|mag|giu|lug|ott|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|mär|enero|marzo|mayo|julio|junio)\\p{L}*\\.?";

  private static final Pattern DATE =
      Regex.compile(
          "(?iU)(?<!\\d)(?<a>(?:19|20)\\d{2})[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?(?!\\d)"
              + "|(?<!\\d)\\d{1,2}[-/.]\\s?\\d{1,2}[-/.]\\s?(?<b>(?:19|20)\\d{2})(?!\\d)"
              + "|\\b(?:\\d{1,2}(?:st|nd|rd|th|\\.|er|º)?[\\s-]+(?:de\\s+)?)?"
              + MONTH
              + "[\\s-]*(?:de(?:l)?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?<c>(?:19|20)\\d{2})(?!\\d)"
              + "|(?<d>(?:19|20)\\d{2})\\s?[年년]");

  private static final Pattern PUBLISHED =
      Regex.compile(
          "(?iU).*(?:\\bpublish|publicer|veröffentlicht|erschienen|publié|publicad|publisert|offentliggjort|julkaistu|gepubliceerd|pubblicat|opublikowan|data publikacji|опубликован|дата публикации|发布|发表时间|出版日期|刊出|公開|掲載|投稿日|게시|등록일|입력|발행|news release|date:|posted).*");
  private static final Pattern REVISED =
      Regex.compile(
          "(?iU).*(?:updated|last reviewed|medically reviewed|reviewed on|uppdaterad|granskad|aktualisiert|geprüft|stand\\s?:|mis à jour|mise à jour|actualiz|atualiz|oppdatert|opdateret|päivitetty|bijgewerkt|aggiorna|aktualizacj|обновл|更新|최종 수정|업데이트).*");
  private static final Pattern PROCESSED =
      Regex.compile(
          "(?iU).*(?:received|accepted|revised|submitted|eingereicht|eingegangen|angenommen|reçu|accepté|recibido|aceptado|recebido|aceito|mottatt|godkjent|nadesłan|поступила|принята|收稿|修回|录用|受付|受理|접수|심사|게재확정|accessed|retrieved|next review).*");
  private static final Pattern COPYRIGHT =
      Regex.compile(
          "(?iU)(?:©|\\(c\\)|ⓒ|\\bcopyright\\b|版权所有|著作権|저작권)(?:\\s|©|\\(c\\)|copyright|[\\p{L} ]{0,30}?\\s)*?,?\\s?(?<year>(?:19|20)\\d{2})(?!\\d)(?!\\s?[-–—]\\s?(?:\\d|present|heute|idag))|^.{0,60}\\b(?<late>(?:19|20)\\d{2})\\s?(?:©|\\(c\\)).{0,60}$");
  private static final Pattern CITED =
      Regex.compile(
          "(?U)^(?<journal>\\p{L}[\\p{L}\\p{M} .&:()'’,-]{1,100}?)[.,;]?\\s*\\(?(?<year>(?:19|20)\\d{2})\\b[^;\\d]{0,14}(?:\\d{1,2})?\\)?\\s?[;,:]\\s?(?:[Vv]ol\\.?\\s?)?\\d{1,4}\\b.*");
  private static final Pattern BARE_CITED =
      Regex.compile(
          "(?U)^\\.?\\s?(?<year>(?:19|20)\\d{2})\\b[^;]{0,14};\\s?\\w{1,8}(?:\\([^)]{1,20}\\))?:.*");
  private static final Pattern VOLUME =
      Regex.compile(
          "(?iU)^(?<journal>\\p{L}[\\p{L}\\p{M} .&:'’-]{2,80}?)[,|.]?\\s+(?:vol(?:ume|\\.)?|volumen|band|bd\\.|jg\\.|jahrgang|tome|том)\\s?\\d{1,4}\\b.*");
  private static final Pattern VOLUME_FIRST =
      Regex.compile(
          "(?iU)^(?:vol(?:ume|\\.)?|band|bd\\.|tome|том)\\s?\\d{1,4}\\b.{0,40}?\\b(?<year>(?:19|20)\\d{2})(?!\\d).*");
  private static final Pattern HAN_JOURNAL =
      Regex.compile(
          "^[《]?(?<journal>[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}ー]{2,24}?(?:杂志|学报|医学|临床|研究|雑誌|会誌|药学|外科|内科|通讯|医药)(?:[（(]\\p{IsHan}{2,6}[)）])?)[》]?[\\s　,，]*(?:(?<year>(?:19|20)\\d{2})\\s?年|第\\s?\\d+\\s?[卷巻]|(?<bare>(?:19|20)\\d{2})[,，]).*");
  private static final Pattern NAMED =
      Regex.compile(
          "(?iU)^(?:journal|published in|tidskrift|zeitschrift|revue|revista|rivista|czasopismo|журнал|期刊|刊名|来源期刊|掲載誌|학술지)\\s?[:：]\\s?(?<journal>\\S.{1,100})$");
  private static final Pattern NAME_ONLY =
      Regex.compile(
          "(?U)^(?:(?:The |Chinese |European |International |American |British |Scandinavian )*(?:Journal|Annals|Archives|Frontiers|Acta|Advances) (?:of|in|on|[A-Z])[\\p{L} ,&()-]{2,80}|(?:Zeitschrift|Tidsskrift|Revista|Revue|Rivista|Tijdschrift|Nederlands Tijdschrift|Medicina|Anales|Archivos|Arquivos|Annales|Журнал|Вестник)\\b[\\p{L} ,&()-]{4,80}|(?:JOURNAL|ANNALS|ARCHIVES|ACTA|ADVANCES) [\\p{Lu} ,&()-]{4,80}|Läkartidningen|Ugeskrift for Læger|Duodecim|\\p{IsHan}{2,14}(?:杂志|学报|雑誌)|대한[\\p{IsHangul}]{2,12}(?:학회지|지))$");
  private static final Pattern CITE_AS =
      Regex.compile(
          "(?iU)^[\\[(（【]?(?:how to cite(?: this article)?|cite this article(?: as)?|citation|to cite this article|suggested citation|zitierweise|como citar|cómo citar|para citar|pour citer(?: cet article)?|для цитирования|引用本文|引用格式|本文引用格式|引用)\\s?[:：】\\]]\\s?(?<citation>\\S.*)$");

  /** Paragraphs at the beginning and at the end of a text in which dates are looked for. */
  private static final int LINES_LOOKED_AT = 400;

  /** Lines below the head in which a date alone in its line may be that of a news item. */
  private static final int BELOW_LEDE = 6;

  /** Reads journal and year of a document. */
  static Publication of(List<Block> blocks, DocumentHead head, boolean scholarly) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < blocks.size() && at < head.bodyStart(); at++) {
      if (at != head.titleAt() && at != head.parallelAt()) {
        addLines(blocks.get(at), lines);
      }
    }
    int headLines = lines.size();
    for (int at = head.bodyStart(); at < blocks.size(); at++) {
      if (at > head.bodyStart() + LINES_LOOKED_AT && at < blocks.size() - LINES_LOOKED_AT) {
        continue;
      }
      Block block = blocks.get(at);
      boolean prose = block instanceof Paragraph paragraph && paragraph.isProse();
      if (block instanceof Paragraph && (!prose || block.text().length() < 400)) {
        addLines(block, lines);
      }
    }
    String firstText = head.bodyStart() < blocks.size() ? blocks.get(head.bodyStart()).text() : "";
    return of(lines, headLines, firstText, scholarly);
  }

  private static void addLines(Block block, List<String> lines) {
    if (block instanceof Paragraph paragraph && paragraph.shape() != Paragraph.Shape.ROW) {
      paragraph.lines().stream().filter(line -> line.length() <= 400).forEach(lines::add);
    }
  }

  private static Publication of(
      List<String> lines, int headLines, String firstText, boolean scholarly) {
    String journal = null;
    Integer cited = null;
    Integer published = null;
    Integer dated = null;
    Integer revised = null;
    Integer numbered = null;
    Integer copyright = null;
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      boolean inHead = at < headLines;
      if (scholarly && (inHead || line.length() < 300)) {
        Publication own = cited(line, inHead, at > 0 ? lines.get(at - 1) : "");
        journal = journal == null ? own.journal : journal;
        cited = cited == null ? own.year : cited;
      }
      if (scholarly && numbered == null) {
        var number = Identifiers.firstArticleNumber(line);
        numbered = number == null ? null : number.year();
      }
      boolean processed = PROCESSED.matcher(line).matches();
      Integer date = dateIn(line, processed);
      if (date != null && line.length() <= 200) {
        boolean label = PUBLISHED.matcher(line).matches();
        boolean later = REVISED.matcher(line).matches();
        if (label && !isSentence(line, inHead)) {
          published = published == null ? date : published;
        } else if (later && line.length() < 100) {
          revised = revised == null ? date : revised;
        } else if ((inHead || (at < headLines + BELOW_LEDE && isDateOrByline(line)))
            && !processed
            && line.length() < 90) {
          dated = dated == null ? date : dated;
        }
      }
      Matcher right = COPYRIGHT.matcher(line);
      if (copyright == null && right.find()) {
        copyright =
            Integer.valueOf(
                right.group("year") != null ? right.group("year") : right.group("late"));
      }
    }
    if (dated == null) {
      dated = dateline(firstText);
    }
    Integer stated = first(cited, published, dated, scholarly ? null : revised);
    if (stated != null) {
      return new Publication(journal, stated, YearSource.STATED);
    }
    if (numbered != null) {
      return new Publication(journal, numbered, YearSource.IDENTIFIER);
    }
    if (copyright != null) {
      return new Publication(journal, copyright, YearSource.COPYRIGHT);
    }
    return revised != null
        ? new Publication(journal, revised, YearSource.STATED)
        : new Publication(journal, null, YearSource.NONE);
  }

  private static boolean isDateOrByline(String line) {
    return Metadata.isDate(line) || Names.isByline(line);
  }

  /** A labelled date in a sentence of the text is somebody else's. */
  private static boolean isSentence(String line, boolean inHead) {
    return !inHead
        && (line.length() > 110 || Writing.holdsSentenceEnd(line) || Writing.words(line) > 14);
  }

  private static Publication cited(String line, boolean inHead, String before) {
    Matcher citation = CITE_AS.matcher(line);
    if (citation.matches()) {
      ReferenceEntry entry =
          ReferenceParser.parse(EntryKind.REFERENCE, 1, citation.group("citation"));
      return new Publication(entry.venue(), entry.year(), YearSource.STATED);
    }
    Matcher named = NAMED.matcher(line);
    if (named.matches()) {
      return new Publication(named.group("journal"), null, YearSource.NONE);
    }
    if (!inHead || line.length() > 250) {
      return new Publication(null, null, YearSource.NONE);
    }
    Matcher han = HAN_JOURNAL.matcher(line);
    if (han.matches()) {
      String year = han.group("year") != null ? han.group("year") : han.group("bare");
      Integer number = year != null ? Integer.valueOf(year) : dateIn(line, false);
      return new Publication(han.group("journal"), number, YearSource.STATED);
    }
    Matcher cited = CITED.matcher(line);
    if (cited.matches()) {
      return new Publication(
          tidy(cited.group("journal")), Integer.valueOf(cited.group("year")), YearSource.STATED);
    }
    Matcher bare = BARE_CITED.matcher(line);
    if (bare.matches()) {
      boolean name = before.length() > 1 && before.length() < 90 && !Writing.isTerminated(before);
      return new Publication(
          name ? before : null, Integer.valueOf(bare.group("year")), YearSource.STATED);
    }
    Matcher volume = VOLUME.matcher(line);
    if (volume.matches()) {
      Matcher year = Regex.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)").matcher(line);
      Integer found = null;
      while (year.find()) {
        found = Integer.valueOf(year.group());
      }
      return new Publication(tidy(volume.group("journal")), found, YearSource.STATED);
    }
    Matcher first = VOLUME_FIRST.matcher(line);
    if (first.matches()) {
      return new Publication(null, Integer.valueOf(first.group("year")), YearSource.STATED);
    }
    return new Publication(NAME_ONLY.matcher(line).matches() ? line : null, null, YearSource.NONE);
  }

  /** Whether a line tells how to cite the document. */
  static boolean isCitation(String line) {
    return line.length() < 1000 && CITE_AS.matcher(line).matches();
  }

  private static String tidy(String journal) {
    String tidy = journal.replaceAll("[\\s.,;|(]+$", "").strip();
    return tidy.isEmpty() ? null : tidy;
  }

  /** The year of a date, behind the label of publication where others stand in the line too. */
  private static Integer dateIn(String line, boolean processed) {
    if (line.length() > 400) {
      return null;
    }
    String part = line;
    if (processed) {
      int at = -1;
      for (String label :
          List.of(
              "ublished",
              "ublié",
              "ublicad",
              "eröffentlicht",
              "публикован",
              "出版",
              "发布",
              "公開",
              "掲載",
              "발행")) {
        at = Math.max(at, line.indexOf(label));
      }
      if (at < 0) {
        return null;
      }
      part = line.substring(at);
    }
    Matcher date = DATE.matcher(part);
    if (!date.find()) {
      return null;
    }
    for (String group : List.of("a", "b", "c", "d")) {
      if (date.group(group) != null) {
        return Integer.valueOf(date.group(group));
      }
    }
    return null;
  }

  /** The year of the place and date that open an agency's text. */
  private static Integer dateline(String text) {
    String start = text.length() > 90 ? text.substring(0, 90) : text;
    int dash = Math.max(start.indexOf("—"), Math.max(start.indexOf("–"), start.indexOf("--")));
    int end = Math.max(dash, Math.max(start.indexOf("电"), start.indexOf("讯")));
    if (end <= 0 || end > 70) {
      return null;
    }
    return dateIn(start.substring(0, end), false);
  }

  private static Integer first(Integer... years) {
    for (Integer year : years) {
      if (year != null) {
        return year;
      }
    }
    return null;
  }
}
