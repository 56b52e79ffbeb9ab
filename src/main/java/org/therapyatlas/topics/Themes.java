package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Linked topics over all languages: the components of the graph of links. */
final class Themes {
  private static final String ENGLISH = "en";

  private final Map<String, Topic> topics;
  private final boolean acrossInEnglish;
  private final Map<String, String> themes = new HashMap<>();
  private final Map<String, String> english = new HashMap<>();

  /**
   * The themes.
   *
   * @param topics by id
   * @param pairs published pairs, of which those that are linked count
   * @param acrossInEnglish whether topics across languages are said in English
   */
  Themes(Map<String, Topic> topics, List<TopicLinks.Pair> pairs, boolean acrossInEnglish) {
    this.topics = topics;
    this.acrossInEnglish = acrossInEnglish;
    List<TopicLinks.Pair> links = new ArrayList<>(pairs);
    links.removeIf(pair -> !pair.linked());
    links.sort(
        Comparator.comparingDouble(TopicLinks.Pair::score)
            .reversed()
            .thenComparing(TopicLinks.Pair::left)
            .thenComparing(TopicLinks.Pair::right));
    topics.keySet().forEach(id -> themes.put(id, id));
    for (TopicLinks.Pair link : links) {
      join(themes.get(link.left()), themes.get(link.right()));
      gloss(link.left(), link.right());
      gloss(link.right(), link.left());
    }
  }

  /** The id of the largest topic of the theme, ties to the first id. */
  String theme(String topic) {
    return themes.get(topic);
  }

  /**
   * The label in English: of the topic itself, else of the English topic with which it is linked,
   * else of the largest English topic of its theme, else null.
   */
  String gloss(String topic) {
    if (isEnglish(topic)) {
      return topics.get(topic).label();
    }
    if (english.containsKey(topic)) {
      return topics.get(english.get(topic)).label();
    }
    return topics.keySet().stream()
        .filter(other -> themes.get(other).equals(themes.get(topic)))
        .filter(other -> isEnglish(other))
        .min(larger())
        .map(other -> topics.get(other).label())
        .orElse(null);
  }

  private boolean isEnglish(String topic) {
    String language = topics.get(topic).language();
    return language.equals(ENGLISH) || acrossInEnglish && language.equals(CommonLanguage.ALL);
  }

  private void gloss(String topic, String other) {
    if (isEnglish(other)) {
      // The strongest link comes first.
      english.putIfAbsent(topic, other);
    }
  }

  private void join(String left, String right) {
    String name = larger().compare(left, right) <= 0 ? left : right;
    themes.replaceAll((topic, theme) -> theme.equals(left) || theme.equals(right) ? name : theme);
  }

  private Comparator<String> larger() {
    return Comparator.comparingLong((String id) -> topics.get(id).documents())
        .reversed()
        .thenComparing(Comparator.naturalOrder());
  }
}
