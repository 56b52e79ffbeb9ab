package org.therapyatlas.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Words that hold sentences together and say nothing about their subject, by language. */
public final class StopWords {
  private static final Map<String, Set<String>> LISTS = new ConcurrentHashMap<>();

  private StopWords() {}

  /**
   * The function words of a language in lower case, empty where there is no list.
   *
   * @param language BCP 47 tag; only its primary subtag counts
   */
  public static Set<String> of(String language) {
    return LISTS.computeIfAbsent(primary(language), StopWords::read);
  }

  /**
   * Words of academic publishing in any language (et al, doi, fig, copyright ...): words of the
   * page rather than of its subject. Kept apart, since whether they disturb depends on the purpose.
   */
  public static Set<String> academic() {
    return LISTS.computeIfAbsent("academic", StopWords::read);
  }

  static String primary(String language) {
    int hyphen = language.indexOf('-');
    return hyphen < 0 ? language : language.substring(0, hyphen);
  }

  private static Set<String> read(String name) {
    Set<String> words = new HashSet<>();
    for (String word : WordLists.readIfPresent("stopwords/" + name + ".txt")) {
      words.add(Folding.fold(word));
    }
    return Set.copyOf(words);
  }
}
