package org.therapyatlas.terms;

import java.util.Arrays;

/**
 * Numbers the words of one language in the order they are met: each written form of each term, and
 * each term. Counting then works on numbers, without an object for each word of a text.
 */
final class WordNumbers {
  /** Forms from which a user starts over with new numbers, so that memory stays bounded. */
  static final int MANY = 1 << 17;

  private static final int FEWEST = 1 << 10;

  /** Surface and term of each form, side by side so that one look at memory finds both. */
  private String[] written = new String[2 * FEWEST];

  private int[] termOfForm = new int[FEWEST];
  private int[] formSlots = slots(2 * FEWEST);
  private int forms;

  private String[] terms = new String[FEWEST];
  private int[] termSlots = slots(2 * FEWEST);
  private int termCount;

  /** The number of a form, given now if it is new. */
  int form(String term, String surface) {
    int slot = slot(surface.hashCode(), formSlots.length);
    while (formSlots[slot] >= 0) {
      int form = formSlots[slot];
      if (same(written[2 * form], surface) && same(written[2 * form + 1], term)) {
        return form;
      }
      slot = (slot + 1) & (formSlots.length - 1);
    }
    if (forms == termOfForm.length) {
      growForms();
      return form(term, surface);
    }
    written[2 * forms] = surface;
    written[2 * forms + 1] = term;
    termOfForm[forms] = term(term);
    formSlots[slot] = forms;
    return forms++;
  }

  /** How many forms have a number. */
  int forms() {
    return forms;
  }

  /** How many terms have a number. */
  int terms() {
    return termCount;
  }

  /** The number of a form's term. */
  int termOf(int form) {
    return termOfForm[form];
  }

  /** A form as it is written. */
  String surface(int form) {
    return written[2 * form];
  }

  /** A term by its number. */
  String term(int number) {
    return terms[number];
  }

  private int term(String term) {
    int slot = slot(term.hashCode(), termSlots.length);
    while (termSlots[slot] >= 0) {
      if (same(terms[termSlots[slot]], term)) {
        return termSlots[slot];
      }
      slot = (slot + 1) & (termSlots.length - 1);
    }
    if (termCount == terms.length) {
      growTerms();
      return term(term);
    }
    terms[termCount] = term;
    termSlots[slot] = termCount;
    return termCount++;
  }

  private void growForms() {
    written = Arrays.copyOf(written, 4 * forms);
    termOfForm = Arrays.copyOf(termOfForm, 2 * forms);
    formSlots = slots(4 * forms);
    for (int form = 0; form < forms; form++) {
      put(formSlots, written[2 * form].hashCode(), form);
    }
  }

  private void growTerms() {
    terms = Arrays.copyOf(terms, 2 * termCount);
    termSlots = slots(4 * termCount);
    for (int number = 0; number < termCount; number++) {
      put(termSlots, terms[number].hashCode(), number);
    }
  }

  private static void put(int[] slots, int hash, int number) {
    int slot = slot(hash, slots.length);
    while (slots[slot] >= 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = number;
  }

  private static boolean same(String one, String other) {
    return one == other || one.equals(other);
  }

  private static int slot(int hash, int slots) {
    return (hash * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(slots) + 1);
  }

  private static int[] slots(int size) {
    int[] slots = new int[size];
    Arrays.fill(slots, -1);
    return slots;
  }
}
