package org.therapyatlas.synthetic;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What generated corpora are like. The values were measured on public works and records by {@code
 * src/bench/python/corpus_measures.py}, which prints the same measures of a generated corpus.
 */
final class CorpusShape {
  /** Words of an abstract: median 217 over 2,988 abstracts. */
  static final double ABSTRACT_LOG_MEAN = 5.38;

  static final double ABSTRACT_LOG_DEVIATION = 0.47;

  /** References of a record that lists any: median 32 over 3,022 works. */
  static final double REFERENCES_LOG_MEAN = 3.45;

  static final double REFERENCES_LOG_DEVIATION = 0.72;

  /** Share of records without references. */
  static final double WITHOUT_REFERENCES = 0.11;

  /** Most references of a record, so that none grows without bounds. */
  static final int MOST_REFERENCES = 400;

  /**
   * Ranks of words. With these two the vocabulary grows with Heaps' exponent of 0.56 between 2,000
   * and 512,000 words, as measured (18,561 distinct of 512,000).
   */
  static final double WORD_OFFSET = 100;

  static final double WORD_TAIL = 0.6;

  /** Share of the running words of a sentence that are function words. */
  static final double FUNCTION_WORDS = 0.42;

  /** Share of the other words that are the topic's own. */
  static final double TOPIC_WORDS = 0.3;

  /** Share of references to works outside of the corpus. */
  static final double OUTSIDE = 0.75;

  /** Ranks of works outside; 76 % of the cited works are cited once, as measured. */
  static final double OUTSIDE_OFFSET = 700;

  static final double OUTSIDE_TAIL = 0.3;

  /**
   * Exponent of the preference for works that stand earlier. The hundredth most cited works of a
   * corpus then have 18 % of its citations, as measured.
   */
  static final double CITED_EARLIER = 2.7;

  /** Share of the citations inside the corpus that stay in their topic. */
  static final double SAME_TOPIC = 0.8;

  /** Journals, and the exponent of their sizes: the tenth largest have 54 % of the records. */
  static final int JOURNALS = 500;

  static final double JOURNAL_EXPONENT = 0.86;

  /** Share of English among MEDLINE records, as measured; of the others as they are set here. */
  static final double MEDLINE_ENGLISH = 0.84;

  private CorpusShape() {}

  /** The values by name, as they are written beside the corpus. */
  static Map<String, Double> described() {
    Map<String, Double> described = new LinkedHashMap<>();
    described.put("abstract_words_log_mean", ABSTRACT_LOG_MEAN);
    described.put("abstract_words_log_deviation", ABSTRACT_LOG_DEVIATION);
    described.put("references_log_mean", REFERENCES_LOG_MEAN);
    described.put("references_log_deviation", REFERENCES_LOG_DEVIATION);
    described.put("without_references", WITHOUT_REFERENCES);
    described.put("word_rank_offset", WORD_OFFSET);
    described.put("word_rank_tail", WORD_TAIL);
    described.put("function_words", FUNCTION_WORDS);
    described.put("topic_words", TOPIC_WORDS);
    described.put("references_outside", OUTSIDE);
    described.put("cited_earlier_exponent", CITED_EARLIER);
    described.put("cited_in_same_topic", SAME_TOPIC);
    described.put("journal_exponent", JOURNAL_EXPONENT);
    described.put("medline_english", MEDLINE_ENGLISH);
    return described;
  }
}
