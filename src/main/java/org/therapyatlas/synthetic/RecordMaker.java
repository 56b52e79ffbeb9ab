package org.therapyatlas.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.therapyatlas.synthetic.CorpusPlan.Form;
import org.therapyatlas.synthetic.SyntheticRecord.Copy;
import org.therapyatlas.synthetic.SyntheticRecord.Head;
import org.therapyatlas.synthetic.SyntheticRecord.Reference;

/** Makes any record of a corpus from its number. */
final class RecordMaker {
  private static final int BODY = 3;
  private static final int REFERENCES = 4;
  private static final int OUTSIDE = 5;

  /** Words of the sentences that say what a record is about, roughly. */
  private static final int WORDS_OF_PATTERNS = 90;

  private static final int MOST_TRIES = 60;
  private static final int OUTSIDE_TITLE = 8;
  private static final double NAMED_BY_BOTH = 0.6;
  private static final double NAMED_BY_PMID = 0.8;
  private static final double OUTSIDE_NAMED_BY_DOI = 0.6;

  /** Share of the references that JSON lines and pages show of those that MEDLINE would. */
  private static final double FEWER = 0.4;

  private final CorpusPlan plan;
  private final Heads heads;

  RecordMaker(CorpusPlan plan) {
    this.plan = plan;
    this.heads = new Heads(plan);
  }

  /** The record. */
  SyntheticRecord make(long number) {
    Head head = heads.of(number);
    long text = head.copy() == Copy.SAME_TITLE ? number : head.original();
    return new SyntheticRecord(number, head, paragraphs(head, number, text), references(text));
  }

  private List<String> paragraphs(Head head, long number, long text) {
    RandomStream random = new RandomStream(plan.seed(), text, BODY);
    Phrasing phrasing = new Phrasing(head.textLanguage(), PlantedTopic.of(head.topic()));
    String between = LanguagePatterns.of(head.textLanguage()).isUnspaced() ? "" : " ";
    double words =
        random.logNormal(CorpusShape.ABSTRACT_LOG_MEAN, CorpusShape.ABSTRACT_LOG_DEVIATION);
    double filler = (words - WORDS_OF_PATTERNS) / 3;
    List<String> paragraphs = new ArrayList<>();
    String design = head.design();
    paragraphs.add(
        phrasing.sentence("aim", design, random) + between + phrasing.filler(filler, random));
    paragraphs.add(
        phrasing.sentence("method." + design, design, random)
            + between
            + phrasing.sentence("middle", design, random)
            + between
            + phrasing.filler(filler, random));
    paragraphs.add(
        phrasing.sentence("result", design, random) + between + phrasing.filler(filler, random));
    paragraphs.add(phrasing.sentence("end", design, random));
    if (head.copy() == Copy.SYNDICATED) {
      RandomStream own = new RandomStream(plan.seed(), number, BODY);
      paragraphs.set(3, phrasing.sentence("end", design, own));
    }
    return paragraphs.stream().map(String::strip).toList();
  }

  private List<Reference> references(long text) {
    RandomStream random = new RandomStream(plan.seed(), text, REFERENCES);
    List<Reference> references = new ArrayList<>();
    if (random.chance(CorpusShape.WITHOUT_REFERENCES)) {
      return references;
    }
    double drawn =
        random.logNormal(CorpusShape.REFERENCES_LOG_MEAN, CorpusShape.REFERENCES_LOG_DEVIATION);
    double share = CorpusPlan.form(text) == Form.MEDLINE ? 1 : FEWER;
    long count = Math.min(CorpusShape.MOST_REFERENCES, 1 + (long) (share * drawn));
    int topic = heads.of(text).topic();
    List<Long> cited = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      long inside = random.chance(CorpusShape.OUTSIDE) ? -1 : earlier(text, topic, random);
      if (inside < 0) {
        references.add(outside(random.zipf(CorpusShape.OUTSIDE_OFFSET, CorpusShape.OUTSIDE_TAIL)));
      } else if (!cited.contains(inside)) {
        cited.add(inside);
        references.add(inside(inside, random.unit()));
      }
    }
    return references;
  }

  /** A record before the given one that can be cited, mostly of the same topic; else -1. */
  private long earlier(long number, int topic, RandomStream random) {
    boolean same = random.chance(CorpusShape.SAME_TOPIC);
    for (int i = 0; i < MOST_TRIES; i++) {
      long candidate = (long) (number * StrictMath.pow(random.unit(), CorpusShape.CITED_EARLIER));
      int found = candidate < number ? heads.topicToCite(candidate) : -1;
      if (found >= 0 && (!same || found == topic)) {
        return candidate;
      }
    }
    return -1;
  }

  private Reference inside(long number, double unit) {
    Head head = heads.of(number);
    String title = head.translated() == null ? head.title() : head.translated();
    boolean pmid = CorpusPlan.form(number) == Form.MEDLINE && unit < NAMED_BY_PMID;
    return new Reference(
        number,
        citation(head.authors(), title, head.journal(), head.year(), head.volume(), head.page()),
        pmid ? SyntheticRecord.pmid(number) : null,
        unit < NAMED_BY_BOTH ? SyntheticRecord.doi(number) : null);
  }

  private Reference outside(long rank) {
    RandomStream random = new RandomStream(plan.seed(), rank, OUTSIDE);
    PseudoWords words = PseudoWords.of("en");
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < OUTSIDE_TITLE; i++) {
      String word = words.word(random.below(20_000L));
      title
          .append(i == 0 ? Character.toUpperCase(word.charAt(0)) : " ")
          .append(i == 0 ? word.substring(1) : word);
    }
    String text =
        citation(
            heads.authors(random),
            title.toString(),
            heads.journal(random),
            1960 + random.below(50),
            1 + random.below(90),
            1 + random.below(900));
    boolean named = random.chance(OUTSIDE_NAMED_BY_DOI);
    return new Reference(-1, text, null, named ? "10.5555/out." + rank : null);
  }

  private static String citation(
      List<String> authors, String title, String journal, int year, int volume, int page) {
    return "%s. %s. %s. %d;%d:%d-%d."
        .formatted(String.join(", ", authors), title, journal, year, volume, page, page + 9);
  }
}
