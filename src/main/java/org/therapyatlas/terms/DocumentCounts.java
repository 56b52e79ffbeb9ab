package org.therapyatlas.terms;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.therapyatlas.text.StopWords;
import org.therapyatlas.text.TokenConsumer;
import org.therapyatlas.text.TokenKind;
import org.therapyatlas.text.UserWords;
import org.therapyatlas.text.Word;

/** Counts the words of one document after another in one language. */
final class DocumentCounts implements TokenConsumer {
  private final Set<String> stopWords;
  private final Set<String> furtherStopWords;
  private final Map<String, String> synonyms;
  private WordNumbers numbers = new WordNumbers();

  /** Stands for {@link #numbers} in words that outlive them, which would keep them in memory. */
  private Object numbering = new Object();

  private int[] countOfForm = new int[1 << 10];
  private int[] placeOfTerm = new int[1 << 10];
  private int[] numberOfForm = new int[1 << 10];
  private int[] forms = new int[256];
  private int formCount;
  private int[] codes = new int[1024];
  private int length;
  private long tokens;
  private String text;
  private Expansions expansions;

  DocumentCounts(String language, UserWords userWords) {
    this.stopWords = StopWords.of(language);
    this.furtherStopWords = userWords.stopWords(language);
    this.synonyms = userWords.synonyms(language);
  }

  /** Begins a document. */
  void begin() {
    if (numbers.forms() >= WordNumbers.MANY) {
      numbers = new WordNumbers();
      numbering = new Object();
    }
    formCount = 0;
    length = 0;
    tokens = 0;
  }

  /**
   * Says which section the tokens that follow stand in.
   *
   * @param expansions what the document's abbreviations stand for, or null if it defines none
   */
  void section(String text, Expansions expansions) {
    this.text = text;
    this.expansions = expansions;
    boundary();
  }

  @Override
  public void token(String term, String surface, int start, int end, TokenKind kind) {
    if (expansions != null && kind == TokenKind.WORD) {
      if (expansions.isDefinition(start)) {
        // The long form beside it has been counted; one occurrence shall not count twice.
        tokens++;
        boundary();
        return;
      }
      Expansions.Words words = expansions.of(text, start, end);
      if (words != null) {
        words.replay(this);
        return;
      }
    }
    count(term, surface, start, kind);
  }

  @Override
  public void token(Word word, int start, int end, TokenKind kind) {
    if (expansions != null || kind != TokenKind.WORD) {
      token(word.term(), word.surface(), start, end, kind);
      return;
    }
    int form = word.number(numbering);
    if (form < 0) {
      if (furtherStopWords.contains(word.term())) {
        count(word.term(), word.surface(), start, kind);
        return;
      }
      form = form(word.term(), word.surface());
      word.number(numbering, form);
    }
    count(form);
  }

  /** Counts a token that stands for itself. */
  void count(String term, String surface, int start, TokenKind kind) {
    if (kind == TokenKind.WORD && !furtherStopWords.contains(term)) {
      count(form(term, surface));
    } else {
      tokens += kind == TokenKind.NUMBER ? 0 : 1;
      add(isLetter(term, start) ? Sequence.LETTER + term.charAt(0) - 'a' : Sequence.UNCOUNTED);
    }
  }

  private int form(String term, String surface) {
    return numbers.form(synonyms.getOrDefault(term, term), surface);
  }

  private void count(int form) {
    tokens++;
    if (form >= countOfForm.length) {
      countOfForm = Arrays.copyOf(countOfForm, 2 * countOfForm.length);
    }
    if (countOfForm[form]++ == 0) {
      if (formCount == forms.length) {
        forms = Arrays.copyOf(forms, 2 * formCount);
      }
      forms[formCount++] = form;
    }
    add(Sequence.WORD + form);
  }

  /** Whether a word of one letter belongs to the one before it: vitamin D, hepatitis B. */
  private boolean isLetter(String term, int start) {
    return term.length() == 1
        && term.charAt(0) >= 'a'
        && term.charAt(0) <= 'z'
        && length > 0
        && codes[length - 1] >= Sequence.WORD
        && start >= 0
        && Character.isUpperCase(text.charAt(start))
        && !stopWords.contains(term);
  }

  @Override
  public void boundary() {
    if (length > 0 && codes[length - 1] != Sequence.BOUNDARY) {
      add(Sequence.BOUNDARY);
    }
  }

  private void add(int code) {
    if (length == codes.length) {
      codes = Arrays.copyOf(codes, 2 * length);
    }
    codes[length++] = code;
  }

  /**
   * The document that was counted, or null if it has no words.
   *
   * @param values the columns; its token count is set here
   */
  CountedDocument finish(Object[] values) {
    if (tokens == 0) {
      clear();
      return null;
    }
    int[] best = new int[formCount];
    int[] bestCounts = new int[formCount];
    int[] counts = new int[formCount];
    int terms = 0;
    if (numbers.terms() > placeOfTerm.length) {
      placeOfTerm = Arrays.copyOf(placeOfTerm, 2 * numbers.terms());
    }
    for (int i = 0; i < formCount; i++) {
      int form = forms[i];
      int count = countOfForm[form];
      int term = numbers.termOf(form);
      // Places are stored plus one, so that 0 means that the term has none yet.
      int place = placeOfTerm[term] - 1;
      if (place < 0) {
        place = terms++;
        placeOfTerm[term] = place + 1;
        best[place] = form;
      } else if (isBetter(form, count, best[place], bestCounts[place])) {
        best[place] = form;
      }
      counts[place] += count;
      bestCounts[place] = countOfForm[best[place]];
    }
    int[] others = new int[formCount - terms];
    int[] termsOfOthers = new int[formCount - terms];
    number(best, others, termsOfOthers, terms);
    values[CountedDocument.TOKEN_COUNT] = tokens;
    CountedDocument document =
        new CountedDocument(
            numbers,
            Arrays.copyOf(best, terms),
            Arrays.copyOf(counts, terms),
            others,
            termsOfOthers,
            sequence(),
            values);
    clear();
    return document;
  }

  /** Numbers the commonest forms first, in the order of their terms, and then the others. */
  private void number(int[] best, int[] others, int[] termsOfOthers, int terms) {
    if (countOfForm.length > numberOfForm.length) {
      numberOfForm = new int[countOfForm.length];
    }
    int other = 0;
    for (int i = 0; i < formCount; i++) {
      int place = placeOfTerm[numbers.termOf(forms[i])] - 1;
      if (best[place] == forms[i]) {
        numberOfForm[forms[i]] = place;
      } else {
        numberOfForm[forms[i]] = terms + other;
        termsOfOthers[other] = place;
        others[other++] = forms[i];
      }
    }
    for (int place = 0; place < terms; place++) {
      placeOfTerm[numbers.termOf(best[place])] = 0;
    }
  }

  private int[] sequence() {
    int[] sequence = new int[length];
    for (int place = 0; place < length; place++) {
      int code = codes[place];
      sequence[place] =
          code < Sequence.WORD ? code : Sequence.WORD + numberOfForm[code - Sequence.WORD];
    }
    return sequence;
  }

  /** Of forms written equally often the first in the order of spelling is shown. */
  private boolean isBetter(int form, int count, int than, int thanCount) {
    return count > thanCount
        || (count == thanCount && numbers.surface(form).compareTo(numbers.surface(than)) < 0);
  }

  private void clear() {
    for (int i = 0; i < formCount; i++) {
      countOfForm[forms[i]] = 0;
    }
  }
}
