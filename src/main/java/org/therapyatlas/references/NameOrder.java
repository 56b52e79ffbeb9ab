package org.therapyatlas.references;

/**
 * Tells lists of full names that put given names first ("Vivian Novak, An Li Guo, and Diego Ruiz")
 * from those that put surnames first ("García Novak, Juan Carlos y Ruiz Guo, María"): commas stand
 * between persons in the first, within each person in the second.
 */
final class NameOrder {
  private static final String[] CONJUNCTIONS = {" and ", " & ", " y ", " et ", " und ", " e "};

  private NameOrder() {}

  /**
   * Whether names read as pairs of surname and given names are each the names of two persons.
   *
   * @param pairs the list read with surnames first
   * @param single the list read with given names first
   */
  static boolean arePersons(String text, Authors pairs, Authors single) {
    if (!single.complete()
        || single.end() < pairs.end()
        || pairs.names().isEmpty()
        || single.names().size() <= pairs.names().size()
        || single.names().size() < 3) {
      return false;
    }
    AuthorName first = pairs.names().get(0);
    if (first.given() == null
        || !isTwoWords(first.surname())
        || !isTwoWords(first.given())
        || text.lastIndexOf(';', single.end()) >= 0) {
      return false;
    }
    String list = text.substring(0, single.end()).stripTrailing();
    for (String conjunction : CONJUNCTIONS) {
      int at = list.lastIndexOf(conjunction);
      if (at > 0) {
        // Behind it stands the last person, who has no comma before her given names.
        int comma = list.indexOf(',', at);
        return comma < 0 || comma == list.length() - 1;
      }
    }
    // Pairs make an even number; an odd one is of persons.
    return single.names().size() % 2 == 1;
  }

  private static boolean isTwoWords(String name) {
    int blank = name.indexOf(' ');
    return blank > 1
        && Character.isUpperCase(name.charAt(0))
        && Character.isUpperCase(name.charAt(blank + 1));
  }
}
