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
          "AbstractText");

  private char[] chars = new char[1 << 12];
  private int length;
  private int runStart;
  private boolean blankDue;

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
  }

  /** Takes text. */
  public void append(char[] source, int start, int count) {
    if (annotationDepth > 0) {
      return;
    }
    if (length + count + 1 > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + count + 1));
    }
    for (int i = start, end = start + count; i < end; i++) {
      char c = source[i];
      if (c <= ' ') {
        blankDue |= formulaDepth == 0 ? length > 0 : length > runStart;
      } else {
        if (blankDue) {
          chars[length++] = ' ';
          blankDue = false;
        }
        chars[length++] = c;
      }
    }
  }

  /** Takes a reference to an entity that no document type declares for us. */
  public void appendEntity(String name) {
    String text = NamedEntities.text(name);
    append(text.toCharArray(), 0, text.length());
  }

  public void startTag(String name) {
    if (formulaDepth > 0 || name.equals("math")) {
      startInFormula(name);
    } else if (BLOCKS.contains(name)) {
      blankDue |= length > 0;
    }
  }

  public void endTag(String name) {
    if (formulaDepth > 0) {
      blankDue = false;
      if (annotationDepth == formulaDepth) {
        annotationDepth = 0;
      }
      formulaDepth--;
    } else if (BLOCKS.contains(name)) {
      blankDue |= length > 0;
    }
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

  public char charAt(int index) {
    return chars[index];
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
