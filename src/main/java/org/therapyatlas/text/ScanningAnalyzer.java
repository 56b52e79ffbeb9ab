package org.therapyatlas.text;

import static org.therapyatlas.text.CharacterClass.APOSTROPHE;
import static org.therapyatlas.text.CharacterClass.DIGIT;
import static org.therapyatlas.text.CharacterClass.HYPHEN;
import static org.therapyatlas.text.CharacterClass.IGNORED;
import static org.therapyatlas.text.CharacterClass.LETTER;
import static org.therapyatlas.text.CharacterClass.NEWLINE;
import static org.therapyatlas.text.CharacterClass.SEGMENTED;
import static org.therapyatlas.text.CharacterClass.SPACE;

/**
 * The analyzer of all languages: cuts words at spaces and punctuation in one pass, leaves runs of
 * scripts without spaces to a segmenter, and gives each word its forms.
 *
 * <ul>
 *   <li>Names of genes, diseases and substances stay whole over hyphens: miR-21-5p, TGF-β, IL-6,
 *       COVID-19, 5-HT, SARS-CoV-2, T-cell. Other compounds are cut at hyphens, without a boundary
 *       between their parts; so is what hangs on a name (IL-6-induced).
 *   <li>Numbers are tokens of kind {@link TokenKind#NUMBER}, decimals, ordinals and units included
 *       (0.05, 1,000, 20mg, the mg of 20 mg, 2nd, 1990s).
 *   <li>Web and e-mail addresses and DOIs are left out, as are "words" above {@value #LONGEST}
 *       letters.
 *   <li>Words in capitals of a line that is not all in capitals are acronyms: neither stemmed nor
 *       stop words; their plural s goes (MSCs).
 *   <li>A line break is a boundary unless the text goes on in lower case.
 * </ul>
 */
final class ScanningAnalyzer implements Analyzer {
  static final int LONGEST = 64;

  private static final int LONGEST_ACRONYM = 6;

  private final String language;
  private final Apostrophe apostrophe;
  private final WordForms forms;
  private final RunSegmenter segmenter;
  private final Part part = new Part();
  private final char[] word = new char[4 * LONGEST];

  private String text;
  private TokenConsumer consumer;
  private int position;
  private boolean boundary;
  private boolean started;
  private int numberEnd;
  private int lineEnd;
  private boolean shouted;

  ScanningAnalyzer(String language, WordForms forms, RunSegmenter segmenter) {
    this.language = language;
    this.apostrophe = Apostrophe.of(language);
    this.forms = forms;
    this.segmenter = segmenter;
  }

  @Override
  public String language() {
    return language;
  }

  @Override
  public void analyze(String text, TokenConsumer consumer) {
    this.text = text;
    this.consumer = consumer;
    this.position = 0;
    this.boundary = false;
    this.started = false;
    this.numberEnd = -2;
    this.lineEnd = -1;
    int end = text.length();
    while (position < end) {
      char c = text.charAt(position);
      switch (CharacterClass.of(c)) {
        case LETTER -> readWord();
        case DIGIT -> readNumber();
        case SEGMENTED -> readRun();
        case SPACE, HYPHEN, IGNORED, APOSTROPHE -> position++;
        case NEWLINE -> readNewline();
        default -> {
          boundary = true;
          position += Character.isHighSurrogate(c) && position + 1 < end ? 2 : 1;
        }
      }
    }
    this.text = null;
    this.consumer = null;
  }

  private void readNewline() {
    int at = position + 1;
    while (at < text.length() && CharacterClass.of(text.charAt(at)) == SPACE) {
      at++;
    }
    boolean goesOn = at < text.length() && Character.isLowerCase(text.charAt(at));
    boundary |= !goesOn;
    position = at;
  }

  private void readRun() {
    int from = position;
    int to = Math.min(text.length(), from + RunSegmenter.LONGEST_RUN);
    int at = from + 1;
    while (at < to && CharacterClass.of(text.charAt(at)) == SEGMENTED) {
      at++;
    }
    position = at;
    announce();
    segmenter.segment(text, from, at, consumer);
  }

  private void readNumber() {
    int address = Addresses.end(text, position);
    if (address > position) {
      position = address;
      boundary = true;
      return;
    }
    int from = position;
    int at = from;
    boolean whole = true;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (CharacterClass.of(c) == DIGIT) {
        at++;
      } else if ((c == '.' || c == ',' || c == '·')
          && at + 1 < text.length()
          && CharacterClass.of(text.charAt(at + 1)) == DIGIT) {
        whole = false;
        at++;
      } else {
        break;
      }
    }
    byte next = at < text.length() ? CharacterClass.of(text.charAt(at)) : SPACE;
    if (next == LETTER) {
      part.read(text, at);
      // 3 d are days, 3D is not.
      boolean dimension = part.capitals == 1 && part.letters[0] == 'd';
      if (!dimension && Units.contains(new String(part.letters, 0, part.length))) {
        number(from, part.end);
        return;
      }
      if (whole) {
        readWord();
        return;
      }
    } else if (next == HYPHEN && whole && at + 1 < text.length()) {
      part.read(text, at + 1);
      // 5-HT and 17-OHP, but neither 10-20 nor 24-hour.
      if (part.length > 1 && part.capitals == part.length) {
        readWord();
        return;
      }
    }
    number(from, at);
  }

  private void number(int from, int to) {
    announce();
    String number = text.substring(from, Math.min(to, from + LONGEST));
    consumer.token(number, number, from, to, TokenKind.NUMBER);
    position = to;
    numberEnd = to;
  }

  /** Reads a word with all parts that its hyphens join. */
  private void readWord() {
    int address = Addresses.end(text, position);
    if (address > position) {
      position = address;
      boundary = true;
      return;
    }
    int from = position;
    part.read(text, from);
    int length = append(0);
    int capitals = part.capitals;
    boolean named = part.digits > 0;
    boolean single = part.isSingle();
    boolean mixed = part.isMixed();
    int end = part.end;
    while (length > 0
        && length + LONGEST + 1 < word.length
        && end + 1 < text.length()
        && CharacterClass.of(text.charAt(end)) == HYPHEN
        && isWordStart(text.charAt(end + 1))) {
      boolean tooLong = part.length == 0;
      part.read(text, end + 1);
      boolean joins =
          !tooLong
              && part.length > 0
              && (part.digits > 0
                  || part.isSingle()
                  || single
                  || (named && part.length <= 2 && part.capitals > 0)
                  || startsWithNumber(length)
                  || (mixed && part.isMixed() && !isShouted(from)));
      if (!joins) {
        break;
      }
      named |= part.digits > 0 || part.isSingle();
      single = false;
      mixed = part.isMixed();
      capitals += part.capitals;
      word[length] = '-';
      length = append(length + 1);
      end = part.end;
    }
    position = end;
    if (end < text.length() && text.charAt(end) == '@') {
      position = Addresses.endOfWord(text, end);
      boundary = true;
      return;
    }
    if (length == 0) {
      boundary = true;
      return;
    }
    if (end < text.length() && CharacterClass.of(text.charAt(end)) == APOSTROPHE) {
      length = readApostrophe(length, end);
      end = position;
    }
    deliver(from, end, length, capitals);
  }

  /** Only a number so far, which {@link #readNumber} has found to begin a name. */
  private boolean startsWithNumber(int length) {
    for (int i = 0; i < length; i++) {
      if (CharacterClass.of(word[i]) != DIGIT) {
        return false;
      }
    }
    return true;
  }

  private int append(int length) {
    System.arraycopy(part.letters, 0, word, length, part.length);
    return length + part.length;
  }

  private static boolean isWordStart(char c) {
    byte kind = CharacterClass.of(c);
    return kind == LETTER || kind == DIGIT;
  }

  private int readApostrophe(int length, int end) {
    boolean more = end + 1 < text.length() && CharacterClass.of(text.charAt(end + 1)) == LETTER;
    if (!more || apostrophe == Apostrophe.SEPARATES) {
      return length;
    }
    part.read(text, end + 1);
    if (part.length == 0) {
      return length;
    }
    if (apostrophe == Apostrophe.BEGINS_ENDING
        || (apostrophe == Apostrophe.IN_WORD_OR_POSSESSIVE
            && part.length == 1
            && part.letters[0] == 's')) {
      position = part.end;
      return length;
    }
    word[length] = '\'';
    position = part.end;
    return append(length + 1);
  }

  private void deliver(int from, int end, int length, int capitals) {
    boolean acronym = capitals > 1 && length <= LONGEST_ACRONYM && !isShouted(from);
    int shown = length;
    if (acronym && capitals < length) {
      boolean plural = capitals == length - 1 && word[length - 1] == 's';
      acronym = plural;
      shown = plural ? length - 1 : length;
    }
    int hash = 0;
    for (int i = 0; i < shown; i++) {
      hash = 31 * hash + word[i];
    }
    WordForms.Form form = forms.of(word, 0, shown, hash, acronym);
    announce();
    TokenKind kind = form.kind();
    if (from - numberEnd <= 1 && from > numberEnd && Units.contains(form.surface())) {
      kind = TokenKind.NUMBER;
    }
    consumer.token(form.term(), form.surface(), from, end, kind);
  }

  private void announce() {
    if (boundary && started) {
      consumer.boundary();
    }
    boundary = false;
    started = true;
  }

  /** Whether the line of an offset has no lower-case letter; asked once a line. */
  private boolean isShouted(int at) {
    if (at >= lineEnd) {
      shouted = true;
      int scan = at;
      while (scan < text.length() && CharacterClass.of(text.charAt(scan)) != NEWLINE) {
        if (shouted && Character.isLowerCase(text.charAt(scan))) {
          shouted = false;
        }
        scan++;
      }
      lineEnd = scan;
    }
    return shouted;
  }

  /** One run of letters and digits in lower case. */
  private static final class Part {
    final char[] letters = new char[LONGEST];

    /** Number of characters, 0 when there were more than fit. */
    int length;

    int capitals;
    int digits;
    int end;
    private boolean capitalInside;
    private boolean greek;

    void read(String text, int from) {
      length = 0;
      capitals = 0;
      digits = 0;
      capitalInside = false;
      greek = false;
      int size = 0;
      int at = from;
      int to = text.length();
      for (; at < to; at++) {
        char c = text.charAt(at);
        byte kind = CharacterClass.of(c);
        if (kind == LETTER) {
          char lower = c;
          if (c < 0x80) {
            lower = (char) (c | 0x20);
          } else {
            lower = Character.toLowerCase(c);
            greek |= lower >= 'α' && lower <= 'ω';
          }
          if (lower != c) {
            capitals++;
            capitalInside |= size > 0;
          }
          c = lower;
        } else if (kind == DIGIT) {
          digits++;
        } else if (kind == IGNORED) {
          continue;
        } else {
          break;
        }
        if (size < LONGEST) {
          letters[size] = c;
        }
        size++;
      }
      end = at;
      length = size > LONGEST ? 0 : size;
    }

    /** A capital or a Greek letter that stands alone, like the T of T-cell. */
    boolean isSingle() {
      return length == 1 && digits == 0 && (capitals == 1 || greek);
    }

    /** Written with capitals where a plain word has none: CoV, kB, HLA. */
    boolean isMixed() {
      return capitalInside;
    }
  }
}
