package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapyatlas.formats.pages.Phrases.Group;

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
  private static final int LONGEST = 120;

  /** Words that a head line shares with the text are looked for in this much of it. */
  private static final int TEXT_LOOKED_AT = 20_000;

  /** Letters at the beginning of a word that inflection leaves as they are. */
  private static final int BEGINNING = 7;

  private static final Pattern BREADCRUMB =
      Pattern.compile(".*\\S\\s*[>›»→]\\s*\\S.*|[^/]{2,30}(?:\\s/\\s[^/]{2,40}){2,}");
  private static final Pattern RUBRIC =
      Pattern.compile(
          "[·•【\\[]\\s*[^·•】\\]]{1,12}\\s*[·•】\\]]|(?iU:(?:original |review |research )?article|review(?: article)?|original (?:paper|research|investigation)|case report|editorial|letter|news|news release|health|research|medicine|open access|review|meta-analysis|systematic review|randomized controlled trial|übersichtsarbeit|originalarbeit|originalartikel|artículo (?:original|de revisión)|artigo (?:original|de revisão)|article original|mise au point|översikt|originalstudie|original|oversiktsartikkel|katsaus|обзор|оригинальная статья|praca (?:oryginalna|poglądowa)|rassegna|综述|论著|临床研究|专家论坛|述评|原著|総説|종설|원저)");
  private static final Pattern COOKIES =
      Pattern.compile(
          "(?iU)\\b(?:cookies?|kakor|evästei\\p{L}*|informasjonskapsl\\p{L}*|ciasteczk\\p{L}*|куки|файлы cookie)\\b|クッキー|쿠키");
  private static final Pattern SITE =
      Pattern.compile(
          "\\s+(?:\\||｜|•|::|»|-|–|—)\\s+(?<site>[^|｜]{2,40})$|\\s*[|｜_]\\s*(?<tight>[^|｜_]{2,30})$");
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]{4,}");

  /** Reads the head of a page. */
  static DocumentHead of(List<Block> blocks, Headings headings) {
    int bodyStart = bodyStart(blocks);
    String text = sample(blocks, Math.min(bodyStart, blocks.size()));
    int titleAt = titleAt(blocks, bodyStart, text);
    String title = titleAt < 0 ? null : withoutSite(blocks, titleAt);
    int end = bodyStart;
    if (bodyStart == blocks.size()) {
      end = Math.min(blocks.size(), titleAt + 1);
    }
    int parallelAt = titleAt < 0 ? -1 : parallelAt(blocks, titleAt, end);
    List<String> authors = authors(blocks, titleAt, end, text);
    int heading = headingAt(blocks, headings, Math.max(titleAt, parallelAt), end, text);
    return new DocumentHead(end, titleAt, title, parallelAt, heading, authors);
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

  private static boolean isMetaButNames(String text) {
    return (text.length() < 500 && COOKIES.matcher(text).find())
        || Phrases.matches(Group.FURNITURE, text)
        || Phrases.isWhole(Group.TAIL, text)
        || Phrases.isWhole(Group.COMMENTS, text)
        || Metadata.isMetadata(text)
        || Names.isInstitution(text)
        || Names.isByline(text)
        || RUBRIC.matcher(text.length() > 60 ? "" : text).matches();
  }

  private static int titleAt(List<Block> blocks, int bodyStart, String text) {
    Set<String> words = words(text);
    for (String word : List.copyOf(words)) {
      if (word.length() > BEGINNING) {
        words.add(word.substring(0, BEGINNING) + "…");
      }
    }
    Set<String> lower = lowerWords(text);
    String footer = footer(blocks);
    int navigation = lastNavigation(blocks, Math.min(bodyStart, blocks.size()));
    int best = -1;
    double bestScore = 0;
    List<String> head = new ArrayList<>();
    int limit = Math.min(Math.min(bodyStart, blocks.size()), LONGEST);
    for (int at = 0; at < limit; at++) {
      head.add(Phrases.normal(cut(blocks.get(at).text())));
    }
    for (int at = 0; at < limit; at++) {
      double score = titleScore(blocks, at, head, words, lower, footer, navigation);
      if (score > bestScore) {
        best = at;
        bestScore = score;
      }
    }
    // Of two titles one below the other the first is the original one.
    int labels = best > 0 ? abstractLabels(blocks, bodyStart) : 0;
    for (int back = 1; back <= 2 && best - back >= 0 && labels >= 2; back++) {
      double score = titleScore(blocks, best - back, head, words, lower, footer, navigation);
      if (score >= 1.5 && Writing.words(blocks.get(best - back).text()) >= 3) {
        return best - back;
      }
    }
    return best;
  }

  /** Positive if a line may be the title. Being repeated and speaking of the text count most. */
  private static double titleScore(
      List<Block> blocks,
      int at,
      List<String> head,
      Set<String> words,
      Set<String> lower,
      String footer,
      int navigation) {
    if (!(blocks.get(at) instanceof Paragraph paragraph) || !paragraph.isText()) {
      return 0;
    }
    String line = paragraph.text();
    int weight = Writing.weight(line);
    boolean dated = Metadata.isMetadata(line) || BREADCRUMB.matcher(cut(line)).matches();
    if (weight < 4 || weight > 400 || dated || line.startsWith("#") && line.length() < 3) {
      return 0;
    }
    long shared = words(line).stream().filter(word -> isIn(words, word)).count();
    double score = 0;
    score += Writing.words(line) >= 4 || weight >= 18 ? 2 : 0;
    score += Math.min(3, shared) * 0.6;
    score += isRepeated(head, at) ? 2 : 0;
    score += line.startsWith("#") ? 2 : 0;
    score -= ".。".indexOf(Writing.lastMark(line)) >= 0 ? 1.5 : 0;
    score -= line.endsWith(":") ? 2 : 0;
    score -= 0.02 * at;
    boolean repeated = isRepeated(head, at) && weight > 40 && shared >= 2;
    if (isMetaButNames(line) && !repeated) {
      return 0;
    }
    boolean names = !Names.listed(line).isEmpty() && isNoOtherWord(line, lower);
    boolean many = Names.listed(line).size() >= 2;
    if (many && (names || line.matches(".*[\\d*].*"))) {
      return 0;
    }
    score -= names ? 2 : 0;
    score -= at < navigation ? 2 : 0;
    score -= Writing.words(line) <= 6 && footer.contains(line) ? 3 : 0;
    return shared == 0 && Writing.words(line) < 4 && weight < 18 ? 0 : score;
  }

  /** The place of the head's last menu entry or breadcrumb: a site's name stands before it. */
  private static int lastNavigation(List<Block> blocks, int end) {
    for (int at = Math.min(end, LONGEST) - 1; at >= 0; at--) {
      String text = blocks.get(at).text();
      if (text.length() < 200
          && (Phrases.isWhole(Group.NAVIGATION, text)
              || Phrases.matches(Group.NAVIGATION, text)
              || BREADCRUMB.matcher(text).matches())) {
        return at;
      }
    }
    return -1;
  }

  /** The lines at the end of a page that name its owner. */
  private static String footer(List<Block> blocks) {
    StringBuilder footer = new StringBuilder();
    for (int at = Math.max(0, blocks.size() - 12); at < blocks.size(); at++) {
      String text = blocks.get(at).text();
      if (text.length() < 300 && Phrases.matches(Group.FURNITURE, text)) {
        footer.append(text).append('\n');
      }
    }
    return footer.toString();
  }

  private static boolean isRepeated(List<String> head, int at) {
    String line = head.get(at);
    for (int other = 0; other < head.size(); other++) {
      String candidate = head.get(other);
      if (other != at
          && line.length() > 8
          && (candidate.equals(line)
              || (candidate.startsWith(line) && candidate.length() < line.length() + 45))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutSite(List<Block> blocks, int at) {
    String title = Headings.plain(blocks.get(at).text());
    var matcher = SITE.matcher(title);
    if (title.length() > 400 || !matcher.find()) {
      return title;
    }
    String rest = title.substring(0, matcher.start()).strip();
    String site = matcher.group("site") != null ? matcher.group("site") : matcher.group("tight");
    if (Writing.words(rest) == 1
        && Writing.weight(site) >= 6
        && elsewhereInHead(blocks, at, site)) {
      return site.strip();
    }
    boolean bar = title.substring(matcher.start()).strip().matches("^[|｜_:»•].*");
    boolean elsewhere = false;
    int limit = Math.min(blocks.size(), LONGEST);
    for (int other = 0; other < limit + 30; other++) {
      int place = other < limit ? other : blocks.size() - 1 - (other - limit);
      if (place < 0 || place >= blocks.size() || place == at) {
        continue;
      }
      String line = blocks.get(place).text();
      elsewhere |= line.equals(rest) || (line.length() < 160 && line.contains(site.strip()));
    }
    boolean named =
        site.matches(
            "(?iU).*(?:\\w\\.\\p{L}{2,4}$|pubmed|nhs|1177|wikipedia|clinic|hospital|news|blog|新闻网|网).*");
    return (bar && Writing.weight(rest) >= 6) || elsewhere || named && Writing.words(site) <= 4
        ? rest
        : title;
  }

  private static boolean elsewhereInHead(List<Block> blocks, int at, String part) {
    for (int other = 0; other < at; other++) {
      if (isSame(blocks.get(other).text(), part.strip())) {
        return true;
      }
    }
    return false;
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
      Set<String> common = words(line);
      common.retainAll(words(title));
      boolean otherWords = common.size() * 3 <= words(line).size();
      if (otherScript || (labels >= 2 && otherWords && at <= titleAt + 2)) {
        return at;
      }
    }
    return -1;
  }

  /** How many labels of abstracts stand at the beginning of the text. */
  private static int abstractLabels(List<Block> blocks, int from) {
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
    Set<String> lower = lowerWords(text);
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
        if (listed.size() >= 2 || (listed.size() == 1 && marked && isNoOtherWord(line, lower))) {
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
            && !words(line).isEmpty()
            && isNoOtherWord(line, lowerWords(text));
    boolean again = titleAt >= 0 && isSame(line, blocks.get(titleAt).text());
    return name || again ? -1 : at;
  }

  /** Whether two lines are the same but for case and blanks. */
  static boolean isSame(String line, String other) {
    return line.length() < 500 && Phrases.normal(line).equals(Phrases.normal(cut(other)));
  }

  private static boolean isNoOtherWord(String line, Set<String> lower) {
    return words(line).stream().noneMatch(lower::contains);
  }

  private static String cut(String text) {
    return text.length() > 500 ? text.substring(0, 500) : text;
  }

  private static String sample(List<Block> blocks, int from) {
    StringBuilder sample = new StringBuilder();
    for (int at = from; at < blocks.size() && sample.length() < TEXT_LOOKED_AT; at++) {
      String text = blocks.get(at).text();
      if (at > from + 3
          && (Phrases.matches(Group.TAIL, text) || Phrases.matches(Group.COMMENTS, text))) {
        break;
      }
      boolean furniture = text.length() < 400 && Phrases.matches(Group.FURNITURE, text);
      if (blocks.get(at) instanceof Paragraph && !furniture) {
        sample.append(text, 0, Math.min(text.length(), TEXT_LOOKED_AT)).append('\n');
      }
    }
    return sample.toString();
  }

  /** Words of four letters and more in lower case; for East Asian text pairs of characters. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      words.add(word.toLowerCase(Locale.ROOT));
    }
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) >= 0x1100
          && Writing.isEastAsian(text.charAt(i))
          && Writing.isEastAsian(text.charAt(i + 1))) {
        words.add(text.substring(i, i + 2));
      }
    }
    return words;
  }

  /** Whether a text has a word, or one that begins like it: many languages inflect. */
  private static boolean isIn(Set<String> words, String word) {
    return words.contains(word)
        || (word.length() > BEGINNING && words.contains(word.substring(0, BEGINNING) + "…"));
  }

  /** Words that stand in lower case somewhere, which a name does not. */
  private static Set<String> lowerWords(String text) {
    Set<String> words = new HashSet<>();
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (Character.isLowerCase(matcher.group().codePointAt(0))) {
        words.add(matcher.group());
      }
    }
    return words;
  }
}
