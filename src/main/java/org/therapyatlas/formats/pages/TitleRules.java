package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapyatlas.formats.pages.Phrases.Group;
import org.therapyatlas.text.Regex;

/** Chooses the title among the lines above a text. */
final class TitleRules {
  private static final Pattern BREADCRUMB =
      Regex.compile(".*\\S\\s*[>›»→]\\s*\\S.*|[^/]{2,30}(?:\\s/\\s[^/]{2,40}){2,}");

  /** What a page is filed under names its subject and not its owner. */
  private static final Pattern FILED_UNDER =
      Regex.compile("(?iU)(?:categor|kategor|catégor|tags?\\b|labels?\\b|分类|カテゴリ|타그|분류|категори)");

  private static final Pattern SITE =
      Regex.compile(
          "\\s+(?:\\||｜|•|::|»|-|–|—)\\s+(?<site>[^|｜]{2,40})$|\\s*[|｜_]\\s*(?<tight>[^|｜_]{2,30})$");

  private TitleRules() {}

  /** The place of the title among the blocks above the text, or -1. */
  static int titleAt(List<Block> blocks, int bodyStart, String text) {
    Set<String> words = HeadWords.words(text);
    HeadWords.addBeginnings(words);
    Set<String> lower = HeadWords.lowerWords(text);
    String footer = footer(blocks);
    int navigation = lastNavigation(blocks, Math.min(bodyStart, blocks.size()));
    int best = -1;
    double bestScore = 0;
    List<String> head = new ArrayList<>();
    int limit = Math.min(Math.min(bodyStart, blocks.size()), DocumentHead.LONGEST);
    for (int at = 0; at < limit; at++) {
      head.add(Phrases.normal(DocumentHead.cut(blocks.get(at).text())));
    }
    for (int at = 0; at < limit; at++) {
      double score = titleScore(blocks, at, head, words, lower, footer, navigation);
      if (score > bestScore) {
        best = at;
        bestScore = score;
      }
    }
    // Of two titles one below the other the first is the original one.
    int labels = best > 0 ? DocumentHead.abstractLabels(blocks, bodyStart) : 0;
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
    boolean dated =
        Metadata.isMetadata(line) || BREADCRUMB.matcher(DocumentHead.cut(line)).matches();
    if (weight < 4 || weight > 400 || dated || line.startsWith("#") && line.length() < 3) {
      return 0;
    }
    long shared =
        HeadWords.words(line).stream().filter(word -> HeadWords.isIn(words, word)).count();
    double score = 0;
    score += Writing.words(line) >= 4 || weight >= 18 ? 2 : 0;
    score += Math.min(3, shared) * 0.6;
    score += isRepeated(head, at) ? 2 : 0;
    score += line.startsWith("#") ? 2 : 0;
    score -= ".。".indexOf(Writing.lastMark(line)) >= 0 ? 1.5 : 0;
    score -= line.endsWith(":") ? 2 : 0;
    score -= 0.02 * at;
    boolean repeated = isRepeated(head, at) && weight > 40 && shared >= 2;
    if (DocumentHead.isMetaButNames(line) && !repeated) {
      return 0;
    }
    boolean names = !Names.listed(line).isEmpty() && HeadWords.isNoOtherWord(line, lower);
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
    for (int at = Math.min(end, DocumentHead.LONGEST) - 1; at >= 0; at--) {
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
      if (text.length() < 300
          && Phrases.matches(Group.FURNITURE, text)
          && !FILED_UNDER.matcher(text).lookingAt()) {
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

  /** The title at a place without the name of the site before or behind it. */
  static String withoutSite(List<Block> blocks, int at) {
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
    int limit = Math.min(blocks.size(), DocumentHead.LONGEST);
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
      if (DocumentHead.isSame(blocks.get(other).text(), part.strip())) {
        return true;
      }
    }
    return false;
  }
}
