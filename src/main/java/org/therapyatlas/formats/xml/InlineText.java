package org.therapyatlas.formats.xml;

import java.util.Arrays;
import java.util.Set;

/**
 * Collects the text of an element with inline markup in it. Runs of white space become one blank,
 * also across tags; none stands at the beginning or the end.
 *
 * <p>Inside MathML white space between elements is layout and not text: {@code <mtext>Cu</mtext>
 * <mn>2</mn>} is {@code Cu2}. A fraction gets its stroke, and the annotations that repeat a formula
 * in another notation are left out.
 */
public final class InlineText {
  /** Elements that end a word wherever they begin or end. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "br",
          "break",
          "div",
          "li",
          "list",
          "list-item",
          "sec",
          "title",
          "tr",
          "td",
          "th",
          "DispFormula",
          "disp-formula",
          "AbstractText",
          "label",
          "caption",
          "fig",
          "table-wrap",
          "table-wrap-foot",
          "disp-quote",
          "boxed-text",
          "statement",
          "speech",
          "verse-line",
          "def",
          "def-item",
          "fn",
          "attrib",
          "pub-id");

  /** Elements whose text is data or another notation of what stands beside them. */
  private static final Set<String> LEFT_OUT =
      Set.of("tex-math", "table", "object-id", "contrib-group");

  /** How far back a citation mark looks for the bracket it may stand in. */
  private static final int BRACKET_WITHIN = 80;

  private char[] chars = new char[1 << 12];
  private int length;
  private int runStart;
  private boolean blankDue;

  /** Open elements from the one that is left out on: 0 outside of one. */
  private int leftOutDepth;

  /** Open elements inside a formula: 0 outside of one. */
  private int formulaDepth;

  /** Depth of the open annotation inside a formula, 0 when there is none. */
  private int annotationDepth;

  private boolean[] isFraction = new boolean[8];
  private int[] children = new int[8];

  public void clear() {
    length = 0;
    runStart = 0;
    blankDue = false;
    formulaDepth = 0;
    annotationDepth = 0;
    leftOutDepth = 0;
  }

  /** Takes text. */
  public void append(char[] source, int start, int count) {
    if (annotationDepth > 0 || leftOutDepth > 0) {
      return;
    }
    if (length + count + 1 > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + count + 1));
    }
    // Every character of every file passes here: what is written often stands in variables.
    char[] taken = chars;
    int least = formulaDepth == 0 ? 0 : runStart;
    int at = length;
    boolean due = blankDue;
    for (int i = start, end = start + count; i < end; i++) {
      char c = source[i];
      if (c <= ' ') {
        due |= at > least;
      } else {
        if (due) {
          taken[at++] = ' ';
          due = false;
        }
        taken[at++] = c;
      }
    }
    length = at;
    blankDue = due;
  }

  /** Takes a reference to an entity that no document type declares for us. */
  public void appendEntity(String name) {
    String text = NamedEntities.text(name);
    append(text.toCharArray(), 0, text.length());
  }

  public void startTag(String name) {
    if (leftOutDepth > 0 || LEFT_OUT.contains(name)) {
      leftOutDepth++;
      blankDue |= length > 0;
    } else if (formulaDepth > 0 || name.equals("math")) {
      startInFormula(name);
    } else if (BLOCKS.contains(name)) {
      blankDue |= length > 0;
    }
  }

  public void endTag(String name) {
    if (leftOutDepth > 0) {
      leftOutDepth--;
    } else if (formulaDepth > 0) {
      blankDue = false;
      if (annotationDepth == formulaDepth) {
        annotationDepth = 0;
      }
      formulaDepth--;
    } else if (BLOCKS.contains(name)) {
      blankDue |= length > 0;
    }
  }

  /**
   * Sets the citation mark that was taken from a place on in brackets unless it stands in some, so
   * that a raised number is not glued to the word before it.
   */
  public void bracket(int from) {
    if (from == length) {
      return;
    }
    int run = 0;
    for (int i = from; i < length; i++) {
      boolean digit = chars[i] >= '0' && chars[i] <= '9';
      run = digit ? run + 1 : 0;
      // Four digits are a year behind the name of an author.
      if (run == 4 || !digit && ",;-\u2013 ".indexOf(chars[i]) < 0) {
        return;
      }
    }
    for (int i = from - 1; i >= 0 && i >= from - BRACKET_WITHIN; i--) {
      if (chars[i] == '[' || chars[i] == '(') {
        return;
      }
      if (chars[i] == ']' || chars[i] == ')') {
        break;
      }
    }
    room();
    int at = chars[from] == ' ' ? from + 1 : from;
    System.arraycopy(chars, at, chars, at + 1, length - at);
    chars[at] = '[';
    length++;
    room();
    chars[length++] = ']';
  }

  /** The text from a place on, without white space at its ends. */
  public String from(int start) {
    return new String(chars, start, length - start).strip();
  }

  private void startInFormula(String name) {
    if (formulaDepth == 0) {
      if (blankDue) {
        room();
        chars[length++] = ' ';
        runStart = length;
      }
    } else if (isFraction[formulaDepth] && ++children[formulaDepth] == 2) {
      room();
      chars[length++] = '/';
    }
    blankDue = false;
    formulaDepth++;
    if (formulaDepth == isFraction.length) {
      isFraction = Arrays.copyOf(isFraction, formulaDepth * 2);
      children = Arrays.copyOf(children, formulaDepth * 2);
    }
    isFraction[formulaDepth] = name.equals("mfrac");
    children[formulaDepth] = 0;
    if (annotationDepth == 0 && name.startsWith("annotation")) {
      annotationDepth = formulaDepth;
    }
  }

  private void room() {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, length * 2);
    }
  }

  /** Where the text since the last tag begins. */
  public int runStart() {
    return runStart;
  }

  /** Says that a tag follows. */
  public void endRun() {
    runStart = length;
  }

  public int length() {
    return length;
  }

  /** The characters taken so far, of which {@link #length()} count; the next ones may move them. */
  char[] chars() {
    return chars;
  }

  @Override
  public String toString() {
    int end = length;
    while (end > 0 && chars[end - 1] == ' ') {
      end--;
    }
    return new String(chars, 0, end);
  }
}
