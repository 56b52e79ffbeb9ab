package org.therapyatlas.references;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/**
 * Finds works that prose names without citing them. The patterns are those of each language and, as
 * machine translation leaves English behind, the English ones besides. Precision comes before
 * recall: negated and future studies ("no large trials", "studies are needed") are no mentions.
 */
public final class VagueMentions {
  private static final int SENTENCE = 220;

  /**
   * A pattern, and what its groups are; 0 where it has no such group.
   *
   * @param needs of which one stands in every text that the pattern can match; a text without any
   *     of them is not searched, which spares most texts most patterns
   */
  private record Rule(
      Pattern pattern,
      VagueMention.Kind kind,
      int year,
      int type,
      int venue,
      int organisation,
      List<String> needs) {

    Rule needing(String... words) {
      return new Rule(pattern, kind, year, type, venue, organisation, List.of(words));
    }

    boolean mayMatch(String text, boolean dated) {
      return year > 0 ? dated : needs.isEmpty() || needs.stream().anyMatch(text::contains);
    }
  }

  private static final Pattern DATE = Regex.compile("(?:19|20)\\d\\d");
  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final String EN_TYPE =
      "(stud(?:y|ies)|systematic review|review|meta-?\\s?analysis|(?:clinical |randomi[sz]ed |controlled ){0,3}trial|report|survey|paper|guideline)";
  private static final String SV_TYPE =
      "(studien?|översikt(?:en)?|översyn|recension|granskning|metaanalys(?:en)?|rapport(?:en)?|undersökning|prövning|genomgång)";
  private static final String BODY =
      "((?:the |The )?(?:\\p{Lu}[\\p{L}&.-]*+)(?:\\s(?:of|for|on|and|the|de|för|och|der|für|y|et|la|\\p{Lu}[\\p{L}&.()-]*+)){0,7}+)";

  private static final Map<String, List<Rule>> RULES =
      Map.of(
          "en",
          List.of(
              rule(
                  "\\b(?:An?|One|The|Another|In a)\\s"
                      + YEAR
                      + "\\s(?:[a-z-]{2,20}\\s){0,3}?"
                      + EN_TYPE
                      + "\\b",
                  VagueMention.Kind.DATED,
                  1,
                  2,
                  0,
                  0),
              rule(
                  "\\b(?:An?|One|Another)\\s(?:[a-z-]{2,20}\\s){0,3}?"
                      + EN_TYPE
                      + "\\s(?:published\\s)?(?:in|from)\\s"
                      + YEAR
                      + "\\b",
                  VagueMention.Kind.DATED,
                  2,
                  1,
                  0,
                  0),
              rule(
                      "\\b(?:An?|One|Another)\\s(?:recent|new|large|small)\\s(?:[a-z-]{2,20}\\s){0,2}?"
                          + EN_TYPE
                          + "\\s(?:was\\s)?published\\sin\\s(?:the\\s)?(\\p{Lu}[\\p{L}&]*+(?:\\s(?:of|and|the|in|for|\\p{Lu}[\\p{L}&]*+)){0,7}+)",
                      VagueMention.Kind.VENUE,
                      0,
                      1,
                      2,
                      0)
                  .needing("published"),
              rule(
                      "\\b[Tt]he\\s((?:\\p{Lu}[\\p{L}&]*+\\s){1,5})(study|trial|review|report|paper|meta-?analysis)\\b",
                      VagueMention.Kind.VENUE,
                      0,
                      2,
                      1,
                      0)
                  .needing("study", "trial", "review", "report", "paper", "analysis"),
              rule(
                      "\\b(?:A|One|Another)\\s(?:recent|new)\\s(?:[a-z-]{2,20}\\s){0,2}?"
                          + EN_TYPE
                          + "\\b(?!\\s(?:is|are)\\sneeded)",
                      VagueMention.Kind.RECENT,
                      0,
                      1,
                      0,
                      0)
                  .needing("recent", "new"),
              rule("\\b[Aa]ccording to\\s" + BODY, VagueMention.Kind.ORGANISATION, 0, 0, 0, 1)
                  .needing("ccording to"),
              rule(
                      "\\b(ClinicalTrials\\.gov|EU Clinical Trials Register|ISRCTN registry)\\b",
                      VagueMention.Kind.REGISTRY,
                      0,
                      0,
                      0,
                      1)
                  .needing("ClinicalTrials.gov", "EU Clinical Trials Register", "ISRCTN registry"),
              rule(
                      "(?=The)(?<=^|[.!?:•\u2029]\\s{0,3})(?:The\\s(study|trial|review|report|authors|researchers|investigators|findings|results of the study))\\s(?:also\\s)?(?:reveal|show|found|find|highlight|assess|report|note|suggest|conclude|demonstrat|indicat|observ)",
                      VagueMention.Kind.ANAPHORA,
                      0,
                      1,
                      0,
                      0)
                  .needing("The"),
              rule(
                      "\\b(?:[Aa]necdotal (?:reports|evidence)\\s{1,3}suggests?|[Rr]esearchers have (?:uncovered|found|discovered|shown)|[Tt]he literature reports)",
                      VagueMention.Kind.GENERIC,
                      0,
                      0,
                      0,
                      0)
                  .needing("necdotal", "esearchers have", "he literature reports"),
              rule(
                      "\\b(?:[Rr]ecent|[Ee]merging|[Ss]ome|[Ss]everal|[Mm]any|[Ee]arly)\\s(research|studies|evidence|trials|reviews|reports)\\s(?:has|have|show|suggest|indicat|link|found|on|support|in\\s)",
                      VagueMention.Kind.GENERIC,
                      0,
                      1,
                      0,
                      0)
                  .needing("research", "studies", "evidence", "trials", "reviews", "reports"),
              rule(
                      "(?=[OARSEr])(?<=^|[.!?:•\u2029]\\s{0,3})(?:Ongoing |Anecdotal )?(Research|Studies|Evidence|reports)\\s(?:show|suggest|indicat|link|has shown|have shown|have found)",
                      VagueMention.Kind.GENERIC,
                      0,
                      1,
                      0,
                      0)
                  .needing("Research", "Studies", "Evidence", "reports")),
          "sv",
          List.of(
              rule(
                  "\\b(?:[Ee]n|[Ee]tt|A|An)\\s" + YEAR + "\\s" + SV_TYPE + "\\b",
                  VagueMention.Kind.DATED,
                  1,
                  2,
                  0,
                  0),
              rule(
                  "\\b(?:[Ee]n|[Ee]tt|[Dd]en)\\s(?:\\p{Ll}{2,20}\\s){0,2}?"
                      + SV_TYPE
                      + "\\s(?:från|år|publicerad)\\s(?:år\\s)?"
                      + YEAR
                      + "\\b",
                  VagueMention.Kind.DATED,
                  2,
                  1,
                  0,
                  0),
              rule("\\b[Ee]nligt\\s" + BODY, VagueMention.Kind.ORGANISATION, 0, 0, 0, 1)
                  .needing("nligt"),
              rule(
                      "\\b(?:De\\s)?((?:US\\s)?(?:\\p{Lu}{3,6}|\\p{Lu}\\p{L}+ (?:Drug|Health) \\p{Lu}\\p{L}+))\\s(?:konstaterar|har\\svarnat|varnar|uppger|rekommenderar|skriver|anger)",
                      VagueMention.Kind.ORGANISATION,
                      0,
                      0,
                      0,
                      1)
                  .needing(
                      "konstaterar",
                      "varnat",
                      "varnar",
                      "uppger",
                      "rekommenderar",
                      "skriver",
                      "anger"),
              rule(
                      "(?=[FS])(?<=^|[.!?:•\u2029]\\s{0,3})(Forskarna|Författarna|Studien)\\s(?:noterade|fann|visade|såg|rapporterade|konstaterade|drog)",
                      VagueMention.Kind.ANAPHORA,
                      0,
                      1,
                      0,
                      0)
                  .needing("Forskarna", "Författarna", "Studien"),
              rule(
                      "\\b(?:[Ff]lera|[Nn]ya|[Vv]issa)\\s(studier|rapporter)\\s(?:visar|har|tyder)",
                      VagueMention.Kind.GENERIC,
                      0,
                      1,
                      0,
                      0)
                  .needing("studier", "rapporter")),
          "zh",
          List.of(
              rule("《([^《》]{4,60})》", VagueMention.Kind.NAMED, 0, 0, 0, 0).needing("《"),
              rule(
                  YEAR + "\\s?年(?:[^。；，《]{0,12}?)(研究|综述|荟萃分析|Meta分析|临床试验|调查|指南)(?=[表显发证指提认])",
                  VagueMention.Kind.DATED,
                  1,
                  2,
                  0,
                  0),
              rule(
                      "(?:发布|印发)(?:了|的)?(关于[^。；]{4,60}?(?:通知|意见|办法|方案))",
                      VagueMention.Kind.NAMED,
                      0,
                      0,
                      0,
                      0)
                  .needing("发布", "印发"),
              rule(
                      "(?:文献|研究|报道|资料|学者)(报道|报告|表明|显示|发现|证实|指出)(?!\\s?\\^?\\[)",
                      VagueMention.Kind.GENERIC,
                      0,
                      0,
                      0,
                      0)
                  .needing("文献", "研究", "报道", "资料", "学者"),
              rule(
                      "(?<=据|根据)([\\p{IsHan}]{4,20}(?:组织|协会|学会|委员会|中心|研究院|卫健委|局))",
                      VagueMention.Kind.ORGANISATION,
                      0,
                      0,
                      0,
                      1)
                  .needing("据")),
          "de",
          List.of(
              rule(
                  "\\b[Ee]iner?\\s(?:\\p{L}{2,20}\\s){0,2}?(Studie|Übersicht(?:sarbeit)?|Metaanalyse|Untersuchung)\\s(?:aus dem Jahr|von|aus)\\s"
                      + YEAR,
                  VagueMention.Kind.DATED,
                  2,
                  1,
                  0,
                  0),
              rule(
                  "\\b(?:Laut|[Nn]ach Angaben)\\s(?:der|des|dem)?\\s?" + BODY,
                  VagueMention.Kind.ORGANISATION,
                  0,
                  0,
                  0,
                  1)),
          "es",
          List.of(
              rule(
                  "\\b[Uu]na?\\s(?:\\p{L}{2,20}\\s){0,1}?(estudio|metaanálisis|ensayo|revisión|informe)\\s(?:\\p{Ll}{2,20}\\s){0,2}?(?:de|del año|publicad[oa] en)\\s"
                      + YEAR,
                  VagueMention.Kind.DATED,
                  2,
                  1,
                  0,
                  0),
              rule(
                  "\\bSegún\\s(?:la\\s|el\\s)?" + BODY,
                  VagueMention.Kind.ORGANISATION,
                  0,
                  0,
                  0,
                  1)),
          "fr",
          List.of(
              rule(
                  "\\b[Uu]ne?\\s(étude|méta-analyse|revue|essai|rapport)\\s(?:\\p{Ll}{2,20}\\s){0,2}?(?:de|publiée? en|datant de)\\s"
                      + YEAR,
                  VagueMention.Kind.DATED,
                  2,
                  1,
                  0,
                  0),
              rule(
                  "\\bSelon\\s(?:la\\s|le\\s|l['’])?" + BODY,
                  VagueMention.Kind.ORGANISATION,
                  0,
                  0,
                  0,
                  1)),
          "pt",
          List.of(
              rule(
                  "\\b[Uu]ma?\\s(estudo|meta-?análise|ensaio|revisão|relatório)\\s(?:\\p{Ll}{2,20}\\s){0,2}?(?:de|publicad[oa] em)\\s"
                      + YEAR,
                  VagueMention.Kind.DATED,
                  2,
                  1,
                  0,
                  0)),
          "it",
          List.of(
              rule(
                  "\\b[Uu]n[oa']?\\s?(studio|metanalisi|meta-analisi|revisione|rapporto)\\s(?:\\p{Ll}{2,20}\\s){0,2}?(?:del|pubblicat[oa] nel)\\s"
                      + YEAR,
                  VagueMention.Kind.DATED,
                  2,
                  1,
                  0,
                  0)),
          "ru",
          List.of(
              rule(
                  "(исследовани[еия]|обзор[аеу]?|мета-?анализ[аеу]?)\\s(?:\\p{L}{2,20}\\s){0,2}?"
                      + YEAR
                      + "\\s?(?:г\\.|года)",
                  VagueMention.Kind.DATED,
                  2,
                  1,
                  0,
                  0)));

  private static final Pattern NEGATED =
      Regex.compile(
          "(?:\\b(?:[Nn]o|[Ff]ew|[Ff]urther|[Ff]uture|[Mm]ore|[Ii]nga|[Ff]ramtida|[Kk]eine|[Nn]ingún|[Aa]ucune?)\\s(?:\\S{1,20}\\s){0,2}|未见|尚无|缺乏)$");
  private static final Pattern STUDIES =
      Regex.compile(
          "(?:of|av|aus|von|de|от|,|纳入)\\s?(\\d{1,4})\\s?(?:\\p{L}{1,20}\\s){0,2}?(?:studies|trials|studier|prövningar|Studien|estudios|études|项)");
  private static final Pattern PARTICIPANTS =
      Regex.compile(
          "(?<![\\d.,])(\\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\\s(?:\\p{L}{1,20}\\s)?(?:patients|participants|women|men|people|adults|children|patienter|deltagare|kvinnor|män|personer|Patienten|pacientes|mujeres)\\b");
  private static final List<String> EN_NUMBERS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final List<String> SV_NUMBERS =
      List.of("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio");

  private VagueMentions() {}

  private static Rule rule(
      String pattern, VagueMention.Kind kind, int year, int type, int venue, int organisation) {
    return new Rule(Regex.compile(pattern), kind, year, type, venue, organisation, List.of());
  }

  /**
   * The mentions of a text, in its order; none overlaps another.
   *
   * @param text the text of a section; a hard line break counts as a blank
   * @param language BCP 47 tag of the text, or null if nobody knows it
   */
  public static List<VagueMention> find(String text, String language) {
    String flat = flat(text);
    List<VagueMention> found = new ArrayList<>();
    String primary = language == null ? "" : language.toLowerCase(Locale.ROOT).split("-", 2)[0];
    if (primary.isEmpty()) {
      RULES.keySet().stream().sorted().forEach(tag -> collect(flat, text, tag, found));
    } else {
      collect(flat, text, primary, found);
      if (!primary.equals("en")) {
        collect(flat, text, "en", found);
      }
    }
    return distinct(text, found);
  }

  /**
   * Hard line breaks made blanks, blank lines made the mark of a paragraph; every character keeps
   * its place.
   */
  private static String flat(String text) {
    StringBuilder flat = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean line = c == '\n' || c == '\r';
      boolean paragraph =
          line
              && (i + 1 < text.length() && text.charAt(i + 1) == '\n'
                  || i > 0 && text.charAt(i - 1) == '\n');
      flat.append(paragraph ? '\u2029' : line || c == '\u00a0' ? ' ' : c);
    }
    return flat.toString();
  }

  private static void collect(String flat, String text, String language, List<VagueMention> into) {
    boolean dated = DATE.matcher(flat).find();
    for (Rule rule : RULES.getOrDefault(language, List.of())) {
      if (!rule.mayMatch(flat, dated)) {
        continue;
      }
      Matcher matcher = rule.pattern().matcher(flat);
      while (matcher.find()) {
        VagueMention mention = mention(flat, text, rule, matcher);
        if (mention != null) {
          into.add(mention);
        }
      }
    }
  }

  private static VagueMention mention(String flat, String text, Rule rule, Matcher matcher) {
    String before = flat.substring(Math.max(0, matcher.start() - 40), matcher.start());
    if (NEGATED.matcher(before).find()) {
      return null;
    }
    if (rule.kind() == VagueMention.Kind.NAMED && isJournal(matcher.group(1))) {
      return null;
    }
    if (rule.kind() == VagueMention.Kind.GENERIC
        && before.lastIndexOf(']') >= before.length() - 6
        && before.indexOf(']') >= 0) {
      // "刘凯等[5] 研究证实" is cited, not vague.
      return null;
    }
    String venue = group(matcher, rule.venue());
    if (rule.kind() == VagueMention.Kind.VENUE) {
      venue = knownVenue(venue);
      if (venue == null) {
        return null;
      }
    }
    String organisation = group(matcher, rule.organisation());
    if (organisation != null
        && rule.kind() == VagueMention.Kind.ORGANISATION
        && organisation.length() < 3) {
      return null;
    }
    int end = Math.min(flat.length(), matcher.end() + SENTENCE);
    int stop = flat.indexOf(". ", matcher.end());
    String sentence = flat.substring(matcher.start(), stop >= 0 && stop < end ? stop : end);
    boolean counted =
        rule.kind() == VagueMention.Kind.DATED
            || rule.kind() == VagueMention.Kind.RECENT
            || rule.kind() == VagueMention.Kind.VENUE;
    String year = group(matcher, rule.year());
    return new VagueMention(
        matcher.start(),
        matcher.end() - matcher.start(),
        text.substring(matcher.start(), matcher.end()),
        rule.kind(),
        year == null ? null : Integer.valueOf(year),
        rule.kind() == VagueMention.Kind.NAMED ? "document" : type(group(matcher, rule.type())),
        counted ? number(STUDIES, sentence) : null,
        counted ? number(PARTICIPANTS, sentence) : null,
        venue,
        organisation);
  }

  private static boolean isJournal(String name) {
    return name != null
        && (name.endsWith("杂志")
            || name.endsWith("学报")
            || name.endsWith("期刊")
            || JournalLexicon.contains(name));
  }

  /** A venue is one only if the lexicon holds it: "The Golden Gate study" names no journal. */
  private static String knownVenue(String read) {
    String venue = read == null ? "" : read.strip();
    while (!venue.isEmpty()) {
      if (JournalLexicon.contains(venue)) {
        return venue;
      }
      int cut = venue.lastIndexOf(' ');
      venue = cut < 0 ? "" : venue.substring(0, cut);
    }
    return null;
  }

  private static String group(Matcher matcher, int group) {
    return group == 0 ? null : matcher.group(group);
  }

  /** Numbers of studies that a summary says it covers, ascending. */
  public static SortedSet<Integer> studyCounts(String summary) {
    return numbers(STUDIES, summary);
  }

  /** Numbers of participants that a summary states, ascending. */
  public static SortedSet<Integer> participantCounts(String summary) {
    return numbers(PARTICIPANTS, summary);
  }

  private static SortedSet<Integer> numbers(Pattern pattern, String text) {
    SortedSet<Integer> numbers = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      numbers.add(value(matcher.group(1)));
    }
    return numbers;
  }

  private static Integer number(Pattern pattern, String sentence) {
    Matcher matcher = pattern.matcher(sentence);
    return matcher.find() ? value(matcher.group(1)) : null;
  }

  private static Integer value(String written) {
    String value = written.toLowerCase(Locale.ROOT);
    if (EN_NUMBERS.contains(value)) {
      return EN_NUMBERS.indexOf(value) + 2;
    }
    if (SV_NUMBERS.contains(value)) {
      return SV_NUMBERS.indexOf(value) + 2;
    }
    return Integer.valueOf(value);
  }

  /** Types of works in one vocabulary; machine translation calls a review "recension". */
  private static String type(String word) {
    if (word == null) {
      return null;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.contains("meta") || lower.contains("荟萃") || lower.contains("мета")) {
      return "meta-analysis";
    }
    if (lower.contains("review")
        || lower.contains("översik")
        || lower.contains("översyn")
        || lower.contains("recension")
        || lower.contains("granskning")
        || lower.contains("genomgång")
        || lower.contains("übersicht")
        || lower.contains("revisi")
        || lower.contains("revisão")
        || lower.contains("revue")
        || lower.contains("综述")
        || lower.contains("обзор")) {
      return "review";
    }
    if (lower.contains("trial")
        || lower.contains("prövning")
        || lower.contains("ensayo")
        || lower.contains("essai")
        || lower.contains("ensaio")
        || lower.contains("试验")) {
      return "trial";
    }
    if (lower.contains("report")
        || lower.contains("rapport")
        || lower.contains("informe")
        || lower.contains("relatório")) {
      return "report";
    }
    if (lower.contains("survey") || lower.contains("undersökning") || lower.contains("调查")) {
      return "survey";
    }
    if (lower.contains("guideline") || lower.contains("指南")) {
      return "guideline";
    }
    return "study";
  }

  /** The mentions without those inside earlier or better ones, offsets in code points. */
  private static List<VagueMention> distinct(String text, List<VagueMention> found) {
    List<VagueMention> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt(VagueMention::offset)
            .thenComparing(mention -> mention.kind().ordinal())
            .thenComparing(Comparator.comparingInt(VagueMention::length).reversed()));
    List<VagueMention> result = new ArrayList<>();
    int units = 0;
    int points = 0;
    int taken = 0;
    for (VagueMention mention : sorted) {
      if (mention.offset() < taken) {
        continue;
      }
      String lower = mention.text().toLowerCase(Locale.ROOT);
      boolean people =
          lower.startsWith("the researchers")
              || lower.startsWith("the authors")
              || lower.startsWith("forskarna");
      if (people
          && mention.kind() == VagueMention.Kind.ANAPHORA
          && taken > 0
          && mention.offset() - taken < SENTENCE) {
        // Its people act in the sentence behind the study: one mention, not two.
        continue;
      }
      points += text.codePointCount(units, mention.offset());
      units = mention.offset();
      taken = mention.offset() + mention.length();
      result.add(
          new VagueMention(
              points,
              mention.text().codePointCount(0, mention.text().length()),
              mention.text(),
              mention.kind(),
              mention.year(),
              mention.type(),
              mention.studies(),
              mention.participants(),
              mention.venue(),
              mention.organisation()));
    }
    return List.copyOf(result);
  }
}
