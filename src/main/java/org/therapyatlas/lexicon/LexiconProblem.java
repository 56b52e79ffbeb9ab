package org.therapyatlas.lexicon;

import java.io.Serializable;

/**
 * One thing that is wrong in a lexicon file.
 *
 * @param file name of the file
 * @param line line in the file, counted from 1
 * @param column column in the line in Unicode code points, counted from 1
 * @param message what is wrong and how to mend it
 */
public record LexiconProblem(String file, int line, int column, String message)
    implements Serializable {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
