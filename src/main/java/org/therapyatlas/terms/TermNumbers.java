package org.therapyatlas.terms;

import java.io.Serializable;
import java.util.List;

/**
 * Numbers given terms from 0. Terms are told apart by their hashes in one array, so that most looks
 * at memory are for the term that is sought.
 */
public final class TermNumbers implements Serializable {
  /** No such term. */
  public static final int NONE = -1;

  private static final long serialVersionUID = 1L;

  private final String[] terms;

  /** For each slot the hash of a term and in the lower half its number plus one; 0 where empty. */
  private final transient long[] slots;

  /** Numbers terms in the order they are given, each once. */
  public TermNumbers(List<String> terms) {
    this(terms.toArray(String[]::new));
  }

  private TermNumbers(String[] terms) {
    this.terms = terms;
    this.slots = new long[Integer.highestOneBit(Math.max(4, terms.length)) * 4];
    for (int number = 0; number < terms.length; number++) {
      int hash = terms[number].hashCode();
      int slot = slot(hash);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = (long) hash << Integer.SIZE | (number + 1);
    }
  }

  /** The number of a term, or {@link #NONE}. */
  public int of(String term) {
    int hash = term.hashCode();
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if ((int) (slots[slot] >>> Integer.SIZE) == hash) {
        int number = (int) slots[slot] - 1;
        if (terms[number].equals(term)) {
          return number;
        }
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return NONE;
  }

  /** A term by its number. */
  public String term(int number) {
    return terms[number];
  }

  /** How many terms there are. */
  public int size() {
    return terms.length;
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private Object readResolve() {
    return new TermNumbers(terms);
  }
}
