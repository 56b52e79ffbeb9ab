package org.therapyatlas.formats.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the running text of a web page. What a page repeats on every page (menus, lists of links,
 * boxes) is cut off by name, by role and by the share of its text that is links; then the element
 * is chosen in or close to which most paragraphs stand, and its paragraphs are given one a line.
 */
final class MainText {
  private static final String NEVER =
      "script, style, noscript, template, iframe, svg, math annotation, button, form, select,"
          + " textarea, input, nav, footer, aside, dialog, object, embed, audio, video, canvas,"
          + " figure, figcaption, menu, [hidden], [aria-hidden=true], [role=navigation],"
          + " [role=complementary], [role=banner], [role=contentinfo], [role=search],"
          + " [role=dialog], [role=alert], [style*=display:none], [style*=display: none]";

  /** Names that site builders give to what stands beside a text. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|commentlist|disqus|share|sharing|social|related|promo|promos"
              + "|newsletter|sidebar|widget|widgets|breadcrumbs?|cookies?|consent|advert\\w*|ads?"
              + "|sponsor\\w*|popup|modal|menu|navbar|navigation|nav|pagination|pager|tags|taglist"
              + "|subscribe|subscription|signup|login|recommend\\w*|outbrain|taboola|trending|popular"
              + "|more-stories|read-more|readmore|toolbar|tools|byline|author-bio|bio|caption|credit"
              + "|footer|masthead|skip|hidden|print-only|screen-reader-text|sr-only|visually-hidden"
              + "|metadata|meta|timestamp|dateline|copyright|disclaimer|toc|gallery|slideshow"
              + "|carousel|rating|ratings|votes?|paywall|alert|notice)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEXT_ITSELF =
      Pattern.compile(
          "article|body|content|entry|main|post|story|text|page|column|hentry|wrapper",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "pre", "blockquote", "li", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "td");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "pre",
          "blockquote",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "dd",
          "dt",
          "td",
          "div",
          "section",
          "article",
          "main",
          "ul",
          "ol",
          "table",
          "tr",
          "br",
          "hr",
          "center",
          "header",
          "figure",
          "details",
          "summary",
          "address",
          "body");

  /** Characters of text from which on a paragraph counts as running text. */
  private static final int PARAGRAPH = 25;

  /** A main text of fewer characters may be a part of it only. */
  private static final int SHORT = 300;

  private MainText() {}

  /** The main text, one paragraph a line; empty when the page has none. */
  static String of(Document document) {
    String strict = of(document, true);
    if (strict.length() >= SHORT) {
      return strict;
    }
    // A site may give the names of boxes to what stands around its texts.
    String lenient = of(document, false);
    return lenient.length() > 2 * strict.length() ? lenient : strict;
  }

  private static String of(Document document, boolean byNames) {
    Document page = document.clone();
    page.select(NEVER).remove();
    Element body = page.body();
    if (byNames) {
      removeBeside(body);
    }
    Element chosen = chosen(body);
    if (chosen == null) {
      return "";
    }
    removeLists(chosen);
    return paragraphs(chosen);
  }

  private static void removeBeside(Element body) {
    int all = body.text().length();
    for (Element element : new Elements(body.getAllElements())) {
      if (element == body || element.parent() == null) {
        continue;
      }
      String tag = element.normalName();
      if (tag.equals("article") || tag.equals("main") || tag.equals("p") || tag.equals("a")) {
        continue;
      }
      String names = element.className() + " " + element.id();
      if (names.length() < 2 || names.length() > 2_000 || !BESIDE.matcher(names).find()) {
        continue;
      }
      // A wrapper of the whole page may carry such a name as well.
      if (element.text().length() * 2 < all) {
        element.remove();
      }
    }
  }

  private static Element chosen(Element body) {
    Element marked = body.selectFirst("[itemprop=articleBody]");
    if (marked != null && marked.text().length() > 250) {
      return marked;
    }
    Map<Element, Double> scores = new HashMap<>();
    for (Element paragraph : body.select("p, pre, td, blockquote, section > div, article > div")) {
      score(paragraph, scores);
    }
    // Texts whose lines are set apart by breaks only.
    for (Element block : body.select("div, article, section")) {
      if (ownLength(block) > 4 * PARAGRAPH) {
        add(block, ownLength(block) / 100.0 + 1, scores);
      }
    }
    Element best = null;
    double most = 0;
    for (Element candidate : body.getAllElements()) {
      Double sum = scores.get(candidate);
      if (sum != null) {
        double score = sum * (1 - linkShare(candidate)) * weight(candidate);
        if (score > most) {
          most = score;
          best = candidate;
        }
      }
    }
    return best == null ? null : widened(best, scores, most);
  }

  private static void score(Element paragraph, Map<Element, Double> scores) {
    String text = paragraph.normalName().equals("p") ? paragraph.text() : paragraph.ownText();
    if (text.length() < PARAGRAPH || paragraph.parent() == null) {
      return;
    }
    double commas = text.chars().filter(c -> c == ',' || c == '，' || c == '、' || c == '。').count();
    double score = 1 + Math.min(commas, 10) + Math.min(text.length() / 100.0, 5);
    score *= 1 - linkShare(paragraph);
    add(paragraph.parent(), score, scores);
    Element above = paragraph.parent().parent();
    if (above != null) {
      add(above, score / 2, scores);
      if (above.parent() != null) {
        add(above.parent(), score / 4, scores);
      }
    }
  }

  private static void add(Element element, double score, Map<Element, Double> scores) {
    scores.merge(element, score, Double::sum);
  }

  private static double weight(Element element) {
    String names = element.className() + " " + element.id();
    boolean named = names.length() < 2_000 && TEXT_ITSELF.matcher(names).find();
    String tag = element.normalName();
    return (named ? 1.15 : 1) * (tag.equals("article") || tag.equals("main") ? 1.2 : 1);
  }

  /** Goes up while what stands around is text too: sections of an article stand side by side. */
  private static Element widened(Element best, Map<Element, Double> scores, double most) {
    Element chosen = best;
    double score = most;
    Element above = best.parent();
    while (above != null && !above.normalName().equals("body")) {
      Double sum = scores.get(above);
      double own = sum == null ? 0 : sum * (1 - linkShare(above)) * weight(above);
      if (own >= score * 0.75 || isShare(chosen, above)) {
        chosen = above;
        score = Math.max(own, score * 0.75);
      } else if (own < score * 0.3) {
        break;
      }
      above = above.parent();
    }
    return chosen;
  }

  /** Whether several children of an element hold paragraphs like the chosen one. */
  private static boolean isShare(Element chosen, Element above) {
    String name = chosen.className();
    int alike = 0;
    for (Element child : above.children()) {
      boolean same =
          child.normalName().equals(chosen.normalName()) && child.className().equals(name);
      alike += same && child.select("p").text().length() > 4 * PARAGRAPH ? 1 : 0;
    }
    return alike > 1;
  }

  /** Share of an element's text that is links. */
  private static double linkShare(Element element) {
    int all = element.text().length();
    if (all == 0) {
      return 0;
    }
    int linked = 0;
    for (Element link : element.getElementsByTag("a")) {
      linked += link.text().length();
    }
    return Math.min(1, linked / (double) all);
  }

  private static int ownLength(Element element) {
    return element.ownText().length();
  }

  /** Removes lists and blocks inside the text that are mostly links. */
  private static void removeLists(Element chosen) {
    for (Element element : chosen.select("ul, ol, div, section, table, header, p, h2, h3, h4")) {
      if (element == chosen || element.parent() == null) {
        continue;
      }
      int length = element.text().length();
      double links = linkShare(element);
      boolean heading = element.normalName().startsWith("h") && element.normalName().length() == 2;
      boolean listing = links > (element.normalName().equals("p") ? 0.8 : 0.5) && length > 0;
      if (listing && !(heading && length > 60)) {
        element.remove();
      }
    }
  }

  private static String paragraphs(Element chosen) {
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder();
    chosen.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode own) {
              line.append(own.getWholeText());
            } else if (node instanceof Element element && isBlock(element)) {
              flush();
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && isBlock(element)) {
              flush();
            }
          }

          private void flush() {
            String shown = line.toString().replaceAll("[\\s\u00A0]+", " ").strip();
            line.setLength(0);
            if (!shown.isEmpty()) {
              text.append(shown).append('\n');
            }
          }
        });
    String last = line.toString().replaceAll("[\\s\u00A0]+", " ").strip();
    return (text + last).strip();
  }

  private static boolean isBlock(Element element) {
    String name = element.normalName().toLowerCase(Locale.ROOT);
    return BLOCKS.contains(name) || PARAGRAPHS.contains(name);
  }
}
