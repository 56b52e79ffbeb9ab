package org.therapyatlas.synthetic;

import java.util.List;

/**
 * One record with all that is true about it.
 *
 * @param number its number in the corpus, from 0
 * @param head what others can cite of it
 * @param paragraphs the text
 * @param references what it cites, in order
 */
record SyntheticRecord(
    long number, Head head, List<String> paragraphs, List<Reference> references) {

  /** What is wrong with a record on purpose. */
  enum Flaw {
    /** Nothing. */
    NONE,
    /** Neither title nor abstract. */
    NO_TEXT,
    /** XML with an end tag that matches nothing. */
    MALFORMED_XML,
    /** JSON that breaks off. */
    MALFORMED_JSON,
    /** A year that is none. */
    INVALID_VALUE,
    /** No bytes. */
    EMPTY
  }

  /** How a record comes to repeat another. */
  enum Copy {
    /** It does not. */
    NONE,
    /** The same work from another database, with the same identifier: one document. */
    SAME_IDENTIFIER,
    /** The same work from another database, without identifiers: a duplicate. */
    OTHER_RECORD,
    /** A page that another outlet took over with small changes: a duplicate. */
    SYNDICATED,
    /** Another work that has only the title in common: no duplicate. */
    SAME_TITLE
  }

  /**
   * What a record is, without its text.
   *
   * @param language of the publication
   * @param textLanguage of the text
   * @param topic number of the planted topic
   * @param design key of the kind of study
   * @param title in the language of the publication
   * @param translated the title in English, where the publication is in another language; else null
   * @param authors surname and initials
   * @param journal or outlet
   * @param year of publication
   * @param volume of the journal
   * @param page the first one
   * @param flaw what is wrong on purpose
   * @param copy how it repeats another record
   * @param original the record it repeats, its own number if it repeats none
   */
  record Head(
      String language,
      String textLanguage,
      int topic,
      String design,
      String title,
      String translated,
      List<String> authors,
      String journal,
      int year,
      int volume,
      int page,
      Flaw flaw,
      Copy copy,
      long original) {}

  /**
   * One reference.
   *
   * @param number the cited record, or -1 for a work outside
   * @param text as a list shows it
   * @param pmid or null
   * @param doi or null
   */
  record Reference(long number, String text, String pmid, String doi) {}

  String pmid() {
    return pmid(number);
  }

  String doi() {
    return doi(number);
  }

  /** Ids of PubMed that are not given out yet. */
  static String pmid(long number) {
    return String.valueOf(60_000_000L + number);
  }

  /** The prefix is kept for examples. */
  static String doi(long number) {
    return "10.5555/syn." + number;
  }
}
