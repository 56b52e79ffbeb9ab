package org.therapyatlas.references;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The headings that open and close lists of references in the languages of the corpus. */
final class ListHeadings {
  private static final int LONGEST = 60;

  private static final Map<String, EntryKind> OPENING = new HashMap<>();

  private static final Set<String> CLOSING =
      Set.of(
          "publication types",
          "mesh terms",
          "mesh keywords",
          "substances",
          "grants and funding",
          "grants and fundings",
          "grant support",
          "funding",
          "linkout more resources",
          "linkout",
          "full text sources",
          "medical",
          "miscellaneous",
          "research materials",
          "associated data",
          "related information",
          "supplementary concepts",
          "supplementary material",
          "supplementary materials",
          "supplementary information",
          "supplementary data",
          "supporting information",
          "figures",
          "figure legends",
          "tables",
          "comments",
          "comment in",
          "leave a reply",
          "leave a comment",
          "post a comment",
          "add a comment",
          "write a comment",
          "share this",
          "share this article",
          "see all references",
          "see all similar articles",
          "see all cited by articles",
          "related posts",
          "related content",
          "you may also like",
          "read more",
          "read next",
          "about the author",
          "about the authors",
          "author information",
          "author contributions",
          "authors contributions",
          "author details",
          "acknowledgements",
          "acknowledgments",
          "acknowledgement",
          "conflict of interest",
          "conflict of interest statement",
          "conflicts of interest",
          "competing interests",
          "declaration of competing interest",
          "ethics declarations",
          "rights and permissions",
          "about this article",
          "additional information",
          "download references",
          "copyright",
          "copyright information",
          "appendix",
          "appendices",
          "abbreviations",
          "footnotes",
          "publishers note",
          "subscribe",
          "newsletter",
          "stay updated with our daily newsletter",
          "navigation menu",
          "back to top",
          "kommentarer",
          "lämna en kommentar",
          "lämna ett svar",
          "dela",
          "veta mer",
          "läs mer",
          "bilaga",
          "anhang",
          "kommentare",
          "kommentar hinterlassen",
          "danksagung",
          "interessenkonflikt",
          "impressum",
          "remerciements",
          "commentaires",
          "laisser un commentaire",
          "annexe",
          "agradecimientos",
          "comentarios",
          "deja un comentario",
          "anexos",
          "agradecimentos",
          "comentários",
          "deixe um comentário",
          "ringraziamenti",
          "commenti",
          "благодарности",
          "комментарии",
          "приложение",
          "收稿日期",
          "修回日期",
          "基金项目",
          "作者简介",
          "通信作者",
          "通讯作者",
          "利益冲突",
          "致谢",
          "附录",
          "评论",
          "相关推荐",
          "本文编辑",
          "责任编辑",
          "編集",
          "謝辞",
          "利益相反",
          "付録",
          "감사의글",
          "부록",
          "댓글");

  static {
    open(
        EntryKind.REFERENCE,
        "references",
        "reference",
        "reference list",
        "list of references",
        "references and notes",
        "notes and references",
        "references and further reading",
        "references cited",
        "cited references",
        "selected references",
        "key references",
        "article references",
        "main references",
        "sources and references",
        "references sources",
        "bibliography",
        "selected bibliography",
        "works cited",
        "works consulted",
        "literature cited",
        "literature",
        "citations",
        "sources",
        "article sources",
        "scientific references",
        "referenser",
        "källor",
        "källförteckning",
        "litteraturförteckning",
        "referenslista",
        "litteratur",
        "källor och referenser",
        "källhänvisningar",
        "referanser",
        "referanseliste",
        "kilder",
        "litteraturliste",
        "referencer",
        "lähteet",
        "viitteet",
        "kirjallisuus",
        "literaturverzeichnis",
        "literatur",
        "quellen",
        "quellenverzeichnis",
        "referenzen",
        "quellen und literatur",
        "einzelnachweise",
        "références",
        "références bibliographiques",
        "bibliographie",
        "sources et références",
        "références citées",
        "referencias",
        "referencias bibliográficas",
        "bibliografía",
        "bibliografía consultada",
        "fuentes",
        "literatura citada",
        "referências",
        "referências bibliográficas",
        "bibliografia",
        "referencies",
        "referències",
        "riferimenti",
        "riferimenti bibliografici",
        "fonti",
        "referenties",
        "literatuur",
        "literatuurlijst",
        "bronnen",
        "piśmiennictwo",
        "literatura",
        "źródła",
        "reference a zdroje",
        "použitá literatura",
        "zdroje",
        "irodalom",
        "irodalomjegyzék",
        "bibliografie",
        "kaynaklar",
        "kaynakça",
        "список литературы",
        "литература",
        "список использованной литературы",
        "список источников",
        "библиографический список",
        "библиография",
        "источники",
        "література",
        "список літератури",
        "джерела",
        "βιβλιογραφία",
        "αναφορές",
        "المراجع",
        "مراجع",
        "المصادر",
        "منابع",
        "מקורות",
        "ביבליוגרפיה",
        "संदर्भ",
        "tài liệu tham khảo",
        "daftar pustaka",
        "referensi",
        "เอกสารอ้างอิง",
        "参考文献",
        "主要参考文献",
        "参考资料",
        "参考来源",
        "引用文献",
        "文献",
        "參考文獻",
        "參考資料",
        "参考文献一覧",
        "引用参考文献",
        "引用・参考文献",
        "参考文献references",
        "文献references",
        "참고문헌",
        "인용문헌",
        "참고자료",
        "참고 문헌");
    open(
        EntryKind.CITED_BY,
        "cited by",
        "cited by articles",
        "articles citing this",
        "citing articles",
        "this article is cited by",
        "this article has been cited by",
        "citing literature",
        "cited in",
        "citerad av",
        "zitiert von",
        "cité par",
        "citado por",
        "citado en",
        "citato da",
        "цитируется в",
        "被引",
        "被引文献",
        "引证文献",
        "施引文献",
        "引証文献",
        "被引用文献",
        "인용한 문헌");
    open(
        EntryKind.SIMILAR,
        "similar articles",
        "related articles",
        "similar articles in pubmed",
        "similar papers",
        "related papers",
        "related citations",
        "liknande artiklar",
        "relaterade artiklar",
        "ähnliche artikel",
        "articles similaires",
        "artículos similares",
        "artigos similares",
        "artigos relacionados",
        "articoli simili",
        "похожие статьи",
        "相似文献",
        "相关文献",
        "相似文章",
        "类似文献",
        "類似文献",
        "関連文献",
        "유사 논문");
  }

  private ListHeadings() {}

  private static void open(EntryKind kind, String... headings) {
    for (String heading : headings) {
      OPENING.put(key(heading), kind);
    }
  }

  /** The kind of list that a whole line announces, if it is such a heading. */
  static Optional<EntryKind> opening(String line) {
    String key = key(line);
    return key == null ? Optional.empty() : Optional.ofNullable(OPENING.get(key));
  }

  /** Whether a line ends a list: a heading of something else, or the notes at an article's end. */
  static boolean closing(String line) {
    if (startsClosing(line.strip())) {
      return true;
    }
    String key = key(line);
    return key != null && CLOSING_KEYS.contains(key);
  }

  private static final Set<String> CLOSING_KEYS = closingKeys();

  private static Set<String> closingKeys() {
    Set<String> keys = new java.util.HashSet<>();
    CLOSING.forEach(heading -> keys.add(key(heading)));
    return Set.copyOf(keys);
  }

  private static final java.util.regex.Pattern DATED_NOTE =
      java.util.regex.Pattern.compile(
          "[(（【\\[]?\\s?(?:收稿日期|修回日期|基金项目|作者简介|通信作者|通讯作者|本文编辑|责任编辑"
              + "|责任校对|網絡出版|网络出版|投稿日期|Received\\s?:|Manuscript received|受付|접수일)"
              + ".*+|©.*+|Copyright ©.*+|All rights reserved.*+");

  private static boolean startsClosing(String line) {
    return DATED_NOTE.matcher(line).matches();
  }

  /**
   * A heading without brackets, marks, leading number, counts and blanks in lower case; null where
   * a line is too long to be one.
   */
  private static String key(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    String lower = line.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      if (Character.isLetter(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        key.appendCodePoint(c);
      } else if (c == '?' || c == '？' || c == '"' || c == '“') {
        return null;
      }
      i += Character.charCount(c);
    }
    return key.length() == 0 ? null : key.toString();
  }
}
