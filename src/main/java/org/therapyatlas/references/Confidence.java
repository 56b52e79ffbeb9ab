package org.therapyatlas.references;

/** How sure the parser is of an entry: the sum of what it could read, from 0 to 1. */
final class Confidence {
  private Confidence() {}

  /** The confidence of a draft. */
  static double of(Draft draft, boolean identified) {
    int hundredths = 0;
    hundredths += draft.authors.isEmpty() ? 0 : 25;
    if (draft.title != null) {
      hundredths += draft.imprint ? 15 : 0;
      hundredths += draft.standard ? 40 : 0;
      hundredths += draft.whole && !draft.authors.isEmpty() ? 15 : 0;
      hundredths += draft.typeMark != null || draft.delimited || isTitle(draft.title) ? 20 : 10;
    }
    hundredths += draft.venue == null ? 0 : draft.knownVenue ? 20 : 10;
    hundredths += draft.year == null ? 0 : 15;
    boolean located = draft.volume != null && draft.firstPage != null;
    hundredths += located ? 20 : draft.volume != null || draft.firstPage != null ? 10 : 0;
    // Journal, year, volume and page are an address: it names a work even without a title.
    hundredths += located && draft.venue != null && draft.year != null ? 15 : 0;
    hundredths += draft.typeMark == null ? 0 : 25;
    hundredths += identified ? 30 : 0;
    return Math.min(100, hundredths) / 100.0;
  }

  private static boolean isTitle(String title) {
    int words = 1;
    int cjk = 0;
    for (int i = 0; i < title.length(); i++) {
      if (title.charAt(i) == ' ') {
        words++;
      } else if (Scripts.isCjk(title.charAt(i))) {
        cjk++;
      }
    }
    return words >= 3 || cjk >= 5;
  }
}
