package org.therapyatlas.references;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the numbers at the end of an entry in whatever order a style sets them. Walking back from
 * the end it takes numbers, ranges, months, labels such as "vol." and short brackets for as long as
 * nothing else comes, and then tells volume, issue, pages and year apart by label, bracket, mark
 * and order.
 */
final class TailReader {
  private static final int REACH = 160;

  private enum Kind {
    NUMBER,
    RANGE,
    WORD,
    MARK,
    GROUP,
    COUNTED
  }

  private enum Label {
    VOLUME,
    ISSUE,
    PAGE,
    SUPPLEMENT,
    MONTH,
    FILLER
  }

  private record Token(Kind kind, String text, int start, int end) {}

  private static final Map<String, Label> LABELS = labels();

  private final String text;
  private Integer year;
  private String volume;
  private String issue;
  private String page;
  private String lastPage;

  private TailReader(String text) {
    this.text = text;
  }

  private static Map<String, Label> labels() {
    Map<String, Label> labels = new java.util.HashMap<>();
    put(
        labels,
        Label.VOLUME,
        "vol",
        "vols",
        "volume",
        "v",
        "bd",
        "band",
        "tome",
        "t",
        "jg",
        "jahrgang",
        "volumen",
        "том",
        "т",
        "årg");
    put(
        labels,
        Label.ISSUE,
        "no",
        "nos",
        "nr",
        "num",
        "number",
        "n°",
        "nº",
        "n",
        "№",
        "issue",
        "iss",
        "heft",
        "h",
        "hft",
        "numéro",
        "número",
        "núm",
        "вып",
        "fasc");
    put(
        labels,
        Label.PAGE,
        "p",
        "pp",
        "page",
        "pages",
        "s",
        "pg",
        "pgs",
        "art",
        "article",
        "id",
        "seiten",
        "páginas",
        "pág",
        "с",
        "pag",
        "paper");
    put(
        labels,
        Label.SUPPLEMENT,
        "suppl",
        "supplement",
        "supp",
        "supl",
        "pt",
        "part",
        "spec",
        "suppl.",
        "parte");
    put(labels, Label.FILLER, "online", "epub");
    return Map.copyOf(labels);
  }

  private static void put(Map<String, Label> labels, Label label, String... words) {
    for (String word : words) {
      labels.put(word, label);
    }
  }

  /**
   * The numbers at the end of an entry, or null where it ends in something else.
   *
   * @param known the year if the entry stated it behind the authors, else null
   */
  static Tail read(String text, Integer known) {
    return new TailReader(text).read(known);
  }

  private Tail read(Integer known) {
    Deque<Token> back = new ArrayDeque<>();
    int at = text.length();
    int floor = Math.max(0, at - REACH);
    while (at > floor) {
      Token token = before(at);
      if (token == null) {
        break;
      }
      back.push(token);
      at = token.start();
    }
    List<Token> tokens = new ArrayList<>(back);
    // A label or month without a number before it is the last word of the venue.
    while (!tokens.isEmpty() && !opens(tokens)) {
      tokens.remove(0);
    }
    if (tokens.size() > 3
        && tokens.get(0).kind() == Kind.GROUP
        && tokens.get(1).text().equals(".")
        && tokens.get(2).kind() == Kind.NUMBER
        && isYear(tokens.get(2).text())) {
      // "R I Med J (2013). 2023 Mar 1;106": the bracket belongs to the journal's name.
      tokens = tokens.subList(2, tokens.size());
    }
    if (tokens.isEmpty()) {
      return null;
    }
    interpret(tokens, known);
    if (year == null && volume == null && page == null && issue == null) {
      return null;
    }
    Tail.Family family = family(tokens, known);
    return new Tail(
        family, tokens.get(0).start(), text.length(), year, volume, issue, page, lastPage);
  }

  private Tail.Family family(List<Token> tokens, Integer known) {
    if (volume == null && page == null) {
      return Tail.Family.VOLUME_ONLY;
    }
    boolean yearFirst =
        tokens.get(0).kind() == Kind.NUMBER
            && year != null
            && tokens.get(0).text().startsWith(year.toString());
    if (yearFirst) {
      for (Token token : tokens) {
        if (token.text().equals(";")) {
          return Tail.Family.NLM;
        }
      }
      return Tail.Family.YEAR_COMMA;
    }
    if (year == null || known != null) {
      return Tail.Family.VOLUME_PAGE;
    }
    return page == null ? Tail.Family.VOLUME_ONLY : Tail.Family.VOLUME_YEAR;
  }

  private boolean opens(List<Token> tokens) {
    Token first = tokens.get(0);
    switch (first.kind()) {
      case NUMBER, RANGE, COUNTED:
        return true;
      case GROUP:
        return groupYear(first) != null;
      case MARK:
        return false;
      default:
        Label label = label(first.text());
        if (label == Label.MONTH || label == Label.FILLER || label == null) {
          return label == Label.MONTH
              && tokens.size() > 1
              && (tokens.get(1).kind() == Kind.NUMBER
                  || tokens.get(1).kind() == Kind.GROUP
                  || tokens.get(1).text().equals("."));
        }
        if (tokens.size() < 2) {
          return false;
        }
        Token second = tokens.get(1);
        if (second.text().equals(".") && tokens.size() > 2) {
          second = tokens.get(2);
        }
        if (label == Label.VOLUME && isYear(second.text())) {
          // "J Hand Surg Eur Vol. 2023 Mar": the word belongs to the journal's name.
          return false;
        }
        return second.kind() == Kind.NUMBER
            || second.kind() == Kind.RANGE
            || label == Label.SUPPLEMENT && second.text().equals(":");
    }
  }

  /** The token that ends at a position, or null where the tail stops. */
  private Token before(int end) {
    int i = end;
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    if (i == 0) {
      return null;
    }
    char c = text.charAt(i - 1);
    if (c == ')' || c == ']') {
      return group(i, c == ')' ? '(' : '[');
    }
    if (",.;:/-".indexOf(c) >= 0) {
      return new Token(Kind.MARK, String.valueOf(c), i - 1, i);
    }
    int start = i;
    while (start > 0 && isTokenChar(text.charAt(start - 1))) {
      start--;
    }
    // A hyphen between numbers makes a range; so do blanks around it.
    int dash = start;
    while (dash > 0 && text.charAt(dash - 1) == ' ') {
      dash--;
    }
    String word = text.substring(start, i);
    if (dash > 0 && text.charAt(dash - 1) == '-' && isNumber(word)) {
      int from = dash - 1;
      while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '-')) {
        from--;
      }
      int first = from;
      while (first > 0 && isTokenChar(text.charAt(first - 1))) {
        first--;
      }
      String low = text.substring(first, from);
      if (isNumber(low) && first < from) {
        return new Token(Kind.RANGE, low + "-" + word, first, i);
      }
    }
    if (word.isEmpty()) {
      return null;
    }
    if (word.charAt(word.length() - 1) >= 0x2e80) {
      return counted(word, start, i);
    }
    int glued = gluedNumber(word, start > 1 && isInnerHyphen(start - 1));
    if (glued > 0) {
      return new Token(Kind.NUMBER, word.substring(glued), start + glued, i);
    }
    if (word.length() == 2
        && start > 1
        && text.charAt(start - 1) == '\''
        && Character.isLetter(text.charAt(start - 2))) {
      // "SIGWALK'99" is a meeting and its year.
      return null;
    }
    if (isNumber(word) && !isMeeting(word, start)) {
      return new Token(Kind.NUMBER, word, start, i);
    }
    int sign = Math.max(word.indexOf('°'), Math.max(word.indexOf('º'), word.indexOf('№')));
    if (sign >= 0 && sign < 2 && sign + 1 < word.length() && isNumber(word.substring(sign + 1))) {
      // "n°160": the label is the token before, or stands in this word.
      return sign == 0
          ? new Token(Kind.NUMBER, word.substring(1), start + 1, i)
          : new Token(Kind.COUNTED, "I" + word.substring(sign + 1), start, i);
    }
    return label(word) != null ? new Token(Kind.WORD, word, start, i) : null;
  }

  /** Numbers with the counters of Chinese, Japanese and Korean: 第3期, 제19권, 23页. */
  private static Token counted(String word, int start, int end) {
    int length = word.length();
    // Of "12巻3号" the last is taken; the walk goes on at the first.
    int i = length - 1;
    while (i > 0 && Character.isDigit(word.charAt(i - 1))) {
      i--;
    }
    if (i > 1 && i < length - 1 && "卷巻권年년".indexOf(word.charAt(i - 1)) >= 0) {
      return counted(word.substring(i), start + i, end);
    }
    i = 0;
    while (i < length && "第제總总通卷통권".indexOf(word.charAt(i)) >= 0) {
      i++;
    }
    int digits = i;
    while (i < length && Character.isDigit(word.charAt(i))) {
      i++;
    }
    if (i == digits || length - i > 2) {
      return null;
    }
    char counter = word.charAt(i);
    String value = word.substring(digits, i);
    String label =
        "卷巻권집辑册".indexOf(counter) >= 0
            ? "V"
            : "期号號호輯".indexOf(counter) >= 0
                ? "I"
                : "页頁쪽".indexOf(counter) >= 0
                    ? "P"
                    : counter == '年' || counter == '년' ? "Y" : counter == '月' ? "I" : null;
    return label == null ? null : new Token(Kind.COUNTED, label + value, start, end);
  }

  /** "In NLPRS97": what follows the word that introduces a book is its name. */
  private boolean isMeeting(String word, int start) {
    return start > 3
        && text.startsWith("In ", start - 3)
        && word.length() > 4
        && Character.isLetter(word.charAt(0));
  }

  /** Whether a hyphen stands between letters, as in "Pho-tonics3". */
  private boolean isInnerHyphen(int at) {
    return text.charAt(at) == '-' && Character.isLowerCase(text.charAt(at - 1));
  }

  /**
   * Where the number starts that a PDF glued to the last word of the journal ("Optics56"), or 0.
   *
   * @param half whether the word goes on from another one before a hyphen
   */
  private static int gluedNumber(String word, boolean half) {
    int i = 0;
    while (i < word.length() && Character.isLetter(word.charAt(i))) {
      i++;
    }
    boolean name =
        i >= 3
            && (Character.isUpperCase(word.charAt(0)) || half && i > 3)
            && Character.isLowerCase(word.charAt(1))
            && Character.isLowerCase(word.charAt(2))
            && label(word.substring(0, i)) == null;
    int digits = i;
    while (i < word.length() && Character.isDigit(word.charAt(i))) {
      i++;
    }
    return name && i == word.length() && i > digits ? digits : 0;
  }

  /** A short bracket: a date, an issue behind a number, or nothing of the tail. */
  private Token group(int end, char open) {
    int start = end - 2;
    int depth = 1;
    int limit = Math.max(0, end - 42);
    while (start >= limit) {
      char c = text.charAt(start);
      if (c == ')' || c == ']') {
        depth++;
      } else if ((c == '(' || c == '[') && --depth == 0) {
        break;
      }
      start--;
    }
    if (start < limit || text.charAt(start) != open) {
      return null;
    }
    Token token = new Token(Kind.GROUP, text.substring(start + 1, end - 1).strip(), start, end);
    if (groupYear(token) != null) {
      return token;
    }
    int i = start;
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    boolean behindNumber =
        i > 0
            && (Character.isDigit(text.charAt(i - 1))
                || i > 1
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i - 2))
                || text.charAt(i - 1) == ';'
                || text.charAt(i - 1) == ',' && i > 1 && Character.isDigit(text.charAt(i - 2)));
    return behindNumber ? token : null;
  }

  /** The year of a bracket that holds a date and nothing else, or null. */
  private static Integer groupYear(Token token) {
    Integer found = null;
    for (String part : token.text().split("[\\s,./-]+")) {
      if (isYear(part)) {
        found = Integer.valueOf(part.substring(0, 4));
      } else if (!part.isEmpty()
          && label(part) != Label.MONTH
          && !(part.length() <= 2 && isNumber(part))) {
        return null;
      }
    }
    return found;
  }

  private static boolean isYear(String word) {
    if (word.length() < 4
        || word.length() > 5
        || word.length() == 5 && !Character.isLowerCase(word.charAt(4))) {
      return false;
    }
    for (int i = 0; i < 4; i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    int value = Integer.parseInt(word.substring(0, 4));
    return value >= 1500 && value <= 2035;
  }

  private static boolean isTokenChar(char c) {
    return Character.isLetterOrDigit(c) || c == '°' || c == 'º' || c == '№';
  }

  /** Up to six letters, digits, at most two letters and digits behind; or a Roman numeral. */
  private static boolean isNumber(String word) {
    int i = 0;
    int length = word.length();
    while (i < length && i < 7 && Character.isLetter(word.charAt(i)) && word.charAt(i) < 0x250) {
      i++;
    }
    if (i == length && length > 0) {
      return isRoman(word);
    }
    int digits = i;
    while (i < length && Character.isDigit(word.charAt(i))) {
      i++;
    }
    if (i == digits || i - digits > 18 || digits > 6) {
      return false;
    }
    while (i < length
        && i - digits < 14
        && (Character.isDigit(word.charAt(i))
            || word.charAt(i) < 0x7b && Character.isLetter(word.charAt(i)))) {
      i++;
    }
    return i == length && length - digits < 20;
  }

  private static final Pattern ROMAN =
      Pattern.compile(
          "C{0,4}(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})|c{0,4}(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})");

  private static boolean isRoman(String word) {
    if (word.length() < 2 || word.length() > 8) {
      return false;
    }
    // Letters of meetings ("ICCV") are such numerals too, but in no order that a number has.
    return ROMAN.matcher(word).matches();
  }

  private static Label label(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Label label = LABELS.get(lower);
    if (label != null) {
      return label;
    }
    if (Months.is(word)) {
      return Label.MONTH;
    }
    return null;
  }

  /** A number without a label, and the mark before it. */
  private record Plain(Token token, char mark, boolean behindMonth) {}

  private void interpret(List<Token> tokens, Integer known) {
    List<Plain> plain = new ArrayList<>();
    Label pending = null;
    boolean issueOpen = false;
    char mark = ' ';
    boolean month = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case MARK -> {
          if (!token.text().equals(".") || pending == null) {
            mark = token.text().charAt(0);
          }
          if (mark != '.' && pending != Label.PAGE && mark != '/') {
            pending = pending == Label.SUPPLEMENT ? null : pending;
          }
          if (mark != '.') {
            month = false;
          }
          continue;
        }
        case WORD -> {
          Label label = label(token.text());
          month = label == Label.MONTH;
          if (label == Label.MONTH
              && !plain.isEmpty()
              && i > 0
              && tokens.get(i - 1).kind() == Kind.NUMBER) {
            // "31 January 2017": the number before is a day.
            Token day = plain.get(plain.size() - 1).token();
            if (day.text().length() <= 2 && day == tokens.get(i - 1)) {
              plain.remove(plain.size() - 1);
            }
          }
          if (label == Label.SUPPLEMENT) {
            issue = issue == null ? "Suppl" : issue;
          }
          pending = label == Label.MONTH || label == Label.FILLER ? pending : label;
        }
        case GROUP -> {
          Integer dated = groupYear(token);
          if (dated != null && (year == null || plain.isEmpty())) {
            if (year == null) {
              year = dated;
            }
          } else if (isRemark(token.text())) {
            mark = ' ';
          } else if (issue == null || issue.equals("Suppl")) {
            issue = withoutLabel(token.text());
            issueOpen = true;
          }
          pending = null;
          month = false;
        }
        case COUNTED -> {
          String value = token.text().substring(1);
          switch (token.text().charAt(0)) {
            case 'V' -> volume = volume == null ? value : volume;
            case 'I' -> issue = issue == null ? value : issue;
            case 'P' -> page = page == null ? value : page;
            default -> year = year == null && isYear(value) ? Integer.valueOf(value) : year;
          }
          pending = null;
          mark = ' ';
        }
        case NUMBER, RANGE -> {
          boolean day =
              month
                  && token.text().length() <= 2
                  && (i + 1 >= tokens.size()
                      || ";,).".indexOf(tokens.get(i + 1).text()) >= 0
                      || tokens.get(i + 1).kind() == Kind.NUMBER
                          && isYear(tokens.get(i + 1).text()));
          if (day && pending == null) {
            month = false;
          } else if (pending == null) {
            plain.add(new Plain(token, mark, month));
          } else {
            labelled(pending, token.text());
          }
          if (pending != Label.MONTH) {
            pending = null;
          }
          mark = ' ';
          month = false;
        }
        default -> throw new IllegalStateException("token " + token);
      }
      if (token.kind() == Kind.GROUP || token.kind() == Kind.WORD) {
        mark = ' ';
      }
    }
    order(plain, known, issueOpen);
  }

  /** Words in brackets without a number are a remark, unless they name a supplement. */
  private static boolean isRemark(String text) {
    if (text.length() <= 4) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return lower.endsWith("pp") || lower.contains("/0") || lower.startsWith("arxiv");
      }
    }
    return !lower.contains("sup")
        && !lower.contains("part")
        && !lower.contains("spec")
        && !lower.contains("增")
        && !lower.contains("-");
  }

  private static String withoutLabel(String text) {
    int dot = 0;
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word :
        new String[] {"no.", "no ", "nr.", "nr ", "issue ", "iss.", "n°", "nº", "heft "}) {
      if (lower.startsWith(word)) {
        dot = word.length();
        break;
      }
    }
    return text.substring(dot).strip();
  }

  private void labelled(Label label, String value) {
    switch (label) {
      case VOLUME -> volume = volume == null ? value : volume;
      case ISSUE -> issue = issue == null ? value : issue;
      case SUPPLEMENT -> issue = issue == null || issue.equals("Suppl") ? "Suppl " + value : issue;
      default -> {
        if (page == null) {
          pages(value);
        }
      }
    }
  }

  private void pages(String value) {
    int dash = value.indexOf('-');
    page = dash < 0 ? value : value.substring(0, dash);
    lastPage = dash < 0 ? null : value.substring(dash + 1);
  }

  /** Numbers without labels: the year, then volume, issue and page in that order. */
  private void order(List<Plain> plain, Integer known, boolean issueOpen) {
    if (year == null || known != null) {
      int at = yearAt(plain, known);
      if (at >= 0) {
        if (year == null) {
          year = Integer.valueOf(plain.get(at).token().text().substring(0, 4));
        }
        plain.remove(at);
      }
    }
    // Pages may be listed ("12-5, 18"): what follows the number behind a colon is more of them.
    for (int i = 0; i < plain.size(); i++) {
      if (plain.get(i).mark() == ':'
          && (i > 0 || volume != null || issue != null)
          && page == null) {
        pages(plain.get(i).token().text());
        plain.subList(i, plain.size()).clear();
      }
    }
    if (page == null && !plain.isEmpty()) {
      Plain last = plain.get(plain.size() - 1);
      boolean alone = plain.size() == 1 && volume == null;
      if (!alone || isPageAlone(last, issueOpen)) {
        // Of several ranges the first is the pages.
        int from = plain.size() - 1;
        while (from > 1 && plain.get(from - 1).token().kind() == Kind.RANGE) {
          from--;
        }
        pages(plain.get(from).token().text());
        plain.subList(from, plain.size()).clear();
      }
    }
    if (volume == null && !plain.isEmpty()) {
      volume = plain.get(0).token().text();
      plain.remove(0);
    }
    if (issue == null && !plain.isEmpty()) {
      issue = plain.get(0).token().text();
    }
  }

  private boolean isPageAlone(Plain number, boolean issueOpen) {
    String value = number.token().text();
    if (issueOpen && number.mark() != ':') {
      return false;
    }
    if (number.token().kind() == Kind.RANGE
        || number.mark() == ':'
        || issue != null && number.mark() == ',') {
      return true;
    }
    boolean letters = !Character.isDigit(value.charAt(0)) && value.length() > 3;
    return letters || value.length() > 3;
  }

  private static int yearAt(List<Plain> plain, Integer known) {
    if (known != null) {
      for (int i = 0; i < plain.size(); i++) {
        if (plain.get(i).token().text().equals(known.toString()) && (i == 0 || plain.size() > 2)) {
          return i;
        }
      }
      return -1;
    }
    if (plain.isEmpty()) {
      return -1;
    }
    if (isYear(plain.get(0).token().text()) && plain.get(0).token().kind() == Kind.NUMBER) {
      return 0;
    }
    int last = plain.size() - 1;
    for (int i = last; i > 0; i--) {
      if (plain.get(i).token().kind() == Kind.NUMBER
          && isYear(plain.get(i).token().text())
          && plain.get(i).mark() != ':') {
        return i;
      }
    }
    return -1;
  }
}
