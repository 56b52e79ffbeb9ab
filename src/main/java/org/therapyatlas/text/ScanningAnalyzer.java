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
 *   <li>Web and e-mail addresses and DOIs are left out, as are "words" above {@value
 *       WordPart#LONGEST} letters.
 *   <li>Words in capitals of a line that is not all in capitals are acronyms: neither stemmed nor
 *       stop words; their plural s goes (MSCs).
 *   <li>A line break is a boundary unless the text goes on in lower case.
 * </ul>
 */
final class ScanningAnalyzer implements Analyzer {
  private static final int LONGEST_ACRONYM = 6;

  private final String language;
  private final WordForms forms;
  private final RunSegmenter segmenter;
  private final WordReader reader;
  private final WordPart part = new WordPart();
  private final Count count = new Count();

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
    this.forms = forms;
    this.segmenter = segmenter;
    this.reader = new WordReader(Apostrophe.of(language));
  }

  @Override
  public String language() {
    return language;
  }

  @Override
  public long countWords(String text) {
    count.words = 0;
    analyze(text, count);
    return count.words;
  }

  private static final class Count implements TokenConsumer {
    private long words;

    @Override
    public void token(String term, String surface, int start, int end, TokenKind kind) {
      words += kind == TokenKind.NUMBER ? 0 : 1;
    }

    @Override
    public void boundary() {
      // Words are counted, not phrases.
    }
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
    if (skipAddress()) {
      return;
    }
    int from = position;
    int end = Numbers.end(text, from);
    boolean whole = Numbers.isWhole(text, from, end);
    byte next = end < text.length() ? CharacterClass.of(text.charAt(end)) : SPACE;
    if (next == LETTER) {
      part.read(text, end);
      if (part.isUnit()) {
        number(from, part.end);
      } else if (whole) {
        readWord();
      } else {
        number(from, end);
      }
    } else if (next == HYPHEN && whole && end + 1 < text.length()) {
      part.read(text, end + 1);
      // 5-HT and 17-OHP, but neither 10-20 nor 24-hour.
      if (part.length > 1 && part.capitals == part.length) {
        readWord();
      } else {
        number(from, end);
      }
    } else {
      number(from, end);
    }
  }

  private void number(int from, int to) {
    announce();
    String number = text.substring(from, Math.min(to, from + WordPart.LONGEST));
    consumer.token(number, number, from, to, TokenKind.NUMBER);
    position = to;
    numberEnd = to;
  }

  private void readWord() {
    if (skipAddress()) {
      return;
    }
    int from = position;
    reader.read(text, from, isShouted(from));
    position = reader.end;
    if (position < text.length() && text.charAt(position) == '@') {
      position = Addresses.endOfWord(text, position);
      boundary = true;
    } else if (reader.length == 0) {
      boundary = true;
    } else {
      deliver(from);
    }
  }

  private boolean skipAddress() {
    int end = Addresses.end(text, position);
    if (end == position) {
      return false;
    }
    position = end;
    boundary = true;
    return true;
  }

  private void deliver(int from) {
    if (consumer == count && from != numberEnd + 1) {
      // Whether it is a stop word, which its form would tell, is not asked.
      count.words++;
      return;
    }
    int length = reader.length;
    boolean plural = reader.capitals == length - 1 && reader.word[length - 1] == 's';
    boolean acronym =
        reader.capitals > 1
            && length <= LONGEST_ACRONYM
            && (plural || reader.capitals == length)
            && !shouted;
    if (acronym && plural) {
      length--;
    }
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + reader.word[i];
    }
    Word word = forms.of(reader.word, 0, length, hash, acronym);
    announce();
    TokenKind kind = word.kind();
    if (from == numberEnd + 1 && Units.contains(word.surface())) {
      kind = TokenKind.NUMBER;
    }
    consumer.token(word, from, reader.end, kind);
  }

  private void announce() {
    if (boundary && started) {
      consumer.boundary();
    }
    boundary = false;
    started = true;
  }

  /** Whether the line of an offset has no lower-case letter; looked at once a line. */
  private boolean isShouted(int at) {
    if (at >= lineEnd) {
      shouted = true;
      int scan = at;
      while (scan < text.length() && CharacterClass.of(text.charAt(scan)) != NEWLINE) {
        shouted = shouted && !Character.isLowerCase(text.charAt(scan));
        scan++;
      }
      lineEnd = scan;
    }
    return shouted;
  }
}
