package org.therapyatlas.topics;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The published ids of topics and where each stands in the models. */
final class TopicNames {
  private final Map<String, Map<Integer, String>> ids = new TreeMap<>();
  private final Map<String, TopicPlace> places = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, long[]> sizes = new HashMap<>();

  /**
   * The names.
   *
   * @param topics by id
   * @param models by language
   */
  TopicNames(Map<String, Topic> topics, Map<String, TopicModel> models) {
    models.forEach(
        (language, model) -> {
          counts.put(language, model.size());
          sizes.put(language, new long[model.size()]);
        });
    topics.forEach(
        (id, topic) -> {
          ids.computeIfAbsent(topic.language(), key -> new TreeMap<>()).put(topic.number(), id);
          places.put(id, new TopicPlace(topic.language(), topic.number()));
          sizes.get(topic.language())[topic.number()] = topic.documents();
        });
  }

  /** Ids by language and number. */
  Map<String, Map<Integer, String>> ids() {
    return ids;
  }

  /** The id of a topic, or null if no document is nearest to it. */
  String id(String language, int number) {
    return ids.getOrDefault(language, Map.of()).get(number);
  }

  TopicPlace place(String id) {
    return places.get(id);
  }

  /** Places by id. */
  Map<String, TopicPlace> places() {
    return Collections.unmodifiableMap(places);
  }

  /** The languages that have topics. */
  Set<String> languages() {
    return ids.keySet();
  }

  /** Number of topics of a language, those without a document included. */
  int count(String language) {
    return counts.get(language);
  }

  /** Number of topics by language, see {@link #count}. */
  Map<String, Integer> counts() {
    return counts;
  }

  /** Documents of the topics of each language. */
  Map<String, long[]> sizes() {
    return sizes;
  }
}
