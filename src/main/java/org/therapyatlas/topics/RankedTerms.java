package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words and phrases of one topic, best first, and which phrases take a term's occurrences. */
final class RankedTerms {
  /** Terms that are published of each topic. */
  private static final int PUBLISHED = 30;

  /** Terms that are looked at for them, as some phrases are left out. */
  private static final int LEADING = 90;

  private final List<Topic.Term> leading;

  /** Phrases that may take half of the occurrences of a leading term, by each of their words. */
  private final Map<String, List<Topic.Term>> phrases = new HashMap<>();

  private RankedTerms(List<Topic.Term> ranked) {
    leading = List.copyOf(ranked.subList(0, Math.min(LEADING, ranked.size())));
    long rarest = leading.stream().mapToLong(Topic.Term::count).min().orElse(0);
    for (Topic.Term phrase : ranked) {
      if (phrase.words() > 1 && 2 * phrase.count() >= rarest) {
        for (String word : phrase.term().split(" ")) {
          phrases.computeIfAbsent(word, key -> new ArrayList<>()).add(phrase);
        }
      }
    }
  }

  /**
   * The terms of a topic.
   *
   * @param inAll occurrences in all topics of the language by number of the term
   * @param allWords occurrences of all words in all topics
   * @param topics number of topics
   */
  static RankedTerms of(
      TopicModel model, TopicTotals topic, TermSums inAll, long allWords, int topics) {
    long topicWords = model.words(topic.terms());
    List<Topic.Term> ranked = new ArrayList<>();
    topic
        .terms()
        .forEach(
            (number, count) -> {
              double weight =
                  ClassTfIdf.weight(count, topicWords, inAll.count(number), allWords, topics);
              String name = model.term(number);
              int words = model.isWord(number) ? 1 : name.split(" ").length;
              ranked.add(new Topic.Term(name, model.surface(number), words, count, weight));
            });
    ranked.sort(
        Comparator.comparingDouble(Topic.Term::weight).reversed().thenComparing(Topic.Term::term));
    return of(ranked);
  }

  /** Terms in the order of their weight. */
  static RankedTerms of(List<Topic.Term> ranked) {
    return new RankedTerms(ranked);
  }

  /** The terms that are published. */
  List<Topic.Term> published() {
    return leading.stream()
        .filter(term -> term.words() == 1 || phrasesWith(term).isEmpty())
        .limit(PUBLISHED)
        .toList();
  }

  /**
   * For each leading term what it may be shown as: the phrases that take at least half of its
   * occurrences in the topic, the longest and then the most frequent first; itself if there is
   * none.
   */
  List<List<Topic.Term>> leading() {
    List<List<Topic.Term>> shown = new ArrayList<>();
    for (Topic.Term term : published()) {
      List<Topic.Term> forms = new ArrayList<>(phrasesWith(term));
      forms.sort(
          Comparator.comparingInt(Topic.Term::words)
              .thenComparing(Topic.Term::count)
              .reversed()
              .thenComparing(Topic.Term::term));
      shown.add(forms.isEmpty() ? List.of(term) : forms);
    }
    return shown;
  }

  private List<Topic.Term> phrasesWith(Topic.Term term) {
    String part = " " + term.term() + " ";
    return phrases.getOrDefault(term.term().split(" ")[0], List.of()).stream()
        .filter(phrase -> phrase.words() > term.words() && 2 * phrase.count() >= term.count())
        .filter(phrase -> (" " + phrase.term() + " ").contains(part))
        .distinct()
        .toList();
  }
}
