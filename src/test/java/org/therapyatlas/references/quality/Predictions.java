package org.therapyatlas.references.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.therapyatlas.references.AuthorName;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceParser;

/** What the parser reads from a gold string, in the form that the gold is compared in. */
final class Predictions {
  private Predictions() {}

  static Map<Field, String> of(Gold gold) {
    ReferenceEntry entry = ReferenceParser.parse(EntryKind.REFERENCE, 1, gold.raw());
    Map<Field, String> fields = new EnumMap<>(Field.class);
    put(fields, Field.TITLE, entry.title());
    put(fields, Field.IN_TITLE, entry.venue());
    put(fields, Field.DATE, entry.year() == null ? null : entry.year().toString());
    put(fields, Field.VOLUME, entry.volume());
    put(fields, Field.ISSUE, entry.issue());
    put(fields, Field.PAGE, entry.firstPage());
    put(fields, Field.DOI, entry.doi());
    put(fields, Field.PMID, entry.pmid());
    if (!entry.authors().isEmpty()) {
      String authors = gold.fields().getOrDefault(Field.AUTHORS, "");
      String first = gold.fields().getOrDefault(Field.FIRST_AUTHOR, "");
      fields.put(Field.FIRST_AUTHOR, first(entry.authors().get(0), first));
      fields.put(Field.AUTHORS, authors(entry.authors(), authors));
    }
    return fields;
  }

  private static void put(Map<Field, String> fields, Field field, String value) {
    if (value != null) {
      fields.put(field, value);
    }
  }

  /**
   * Sets that label the authors as one string say nothing about surnames. The first author is right
   * if her names are the head of that string.
   */
  private static String first(AuthorName name, String gold) {
    if (!gold.startsWith(WHOLE)) {
      return name.surname();
    }
    String string = Matching.bare(gold.substring(WHOLE.length()));
    String surname = Matching.bare(name.surname());
    String given = name.given() == null ? "" : Matching.bare(name.given());
    boolean head = string.startsWith(surname + given) || string.startsWith(given + surname);
    return head ? gold : name.surname();
  }

  /** All authors are right if their names, and words that join names, are the whole string. */
  private static String authors(List<AuthorName> names, String gold) {
    List<String> surnames = new ArrayList<>();
    names.forEach(name -> surnames.add(name.surname()));
    if (!gold.startsWith(WHOLE)) {
      // Strings that name three and add "et al." are compared with as many of the gold's.
      String[] all = gold.split("; ");
      if (all.length > surnames.size() && surnames.size() >= 3) {
        boolean same = true;
        for (int i = 0; i < surnames.size(); i++) {
          same &= Matching.bare(all[i]).equals(Matching.bare(surnames.get(i)));
        }
        return same ? gold : String.join("; ", surnames);
      }
      return String.join("; ", surnames);
    }
    String rest = gold.substring(WHOLE.length()).toLowerCase(Locale.ROOT);
    rest = rest.replaceAll("\\bet\\.? al\\b|\\band\\b|\\bund\\b|\\bet\\b|\\beds?\\b|等", " ");
    String bare = Matching.bare(rest);
    for (AuthorName name : names) {
      String surname = Matching.bare(name.surname());
      String given = name.given() == null ? "" : Matching.bare(name.given());
      String hit = bare.contains(surname + given) ? surname + given : given + surname;
      int at = bare.indexOf(hit);
      if (at < 0) {
        return String.join("; ", surnames);
      }
      bare = bare.substring(0, at) + bare.substring(at + hit.length());
    }
    return bare.replaceAll("jr|sr|iii|eds|others|y", "").isEmpty()
        ? gold
        : String.join("; ", surnames);
  }

  /** Marks a gold value that is the whole string of authors. */
  static final String WHOLE = "whole:";
}
