package org.therapyatlas.text;

import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.bg.BulgarianStemmer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.fa.PersianNormalizer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The stemmer of each language: KStem for English, which keeps real words apart (organ and
 * organization), Snowball for most others, light stemmers for Czech, Bulgarian and Polish.
 * Languages written without spaces are never stemmed.
 */
final class Stemmers {
  private Stemmers() {}

  static Stemmer of(String language) {
    return switch (language) {
      case "en" -> new EnglishStemmer();
      case "sv" -> swedish();
      case "nb", "nn", "no" -> snowball(new NorwegianStemmer());
      case "da" -> snowball(new DanishStemmer());
      case "de" -> snowball(new GermanStemmer());
      case "fr" -> snowball(new FrenchStemmer());
      case "es" -> snowball(new SpanishStemmer());
      case "pt" -> snowball(new PortugueseStemmer());
      case "it" -> snowball(new ItalianStemmer());
      case "nl" -> snowball(new DutchStemmer());
      case "fi" -> snowball(new FinnishStemmer());
      case "ru" -> snowball(new RussianStemmer());
      case "tr" -> snowball(new TurkishStemmer());
      case "hu" -> snowball(new HungarianStemmer());
      case "ro" -> snowball(new RomanianStemmer());
      case "ca" -> snowball(new CatalanStemmer());
      case "el" -> snowball(new GreekStemmer());
      case "hi" -> snowball(new HindiStemmer());
      case "id" -> snowball(new IndonesianStemmer());
      case "ar" -> arabic();
      case "fa" -> buffered(new PersianNormalizer()::normalize);
      case "cs" -> buffered(new CzechStemmer()::stem);
      case "bg" -> buffered(new BulgarianStemmer()::stem);
      case "pl" -> new PolishStemmer();
      default -> Stemmer.NONE;
    };
  }

  private static Stemmer snowball(SnowballStemmer stemmer) {
    return word -> {
      stemmer.setCurrent(word);
      stemmer.stem();
      String stem = stemmer.getCurrent();
      return stem.isEmpty() ? word : stem;
    };
  }

  /**
   * Snowball takes osteoporos for a genitive and osteoporosen for its definite form, which leaves
   * two stems; without the s that a genitive could have they are one.
   */
  private static Stemmer swedish() {
    Stemmer stemmer = snowball(new SwedishStemmer());
    return word -> {
      String stem = stemmer.stem(word);
      int last = stem.length() - 1;
      boolean genitive =
          last > 2
              && stem.charAt(last) == 's'
              && "bcdfghjklmnoprtvy".indexOf(stem.charAt(last - 1)) >= 0;
      return genitive ? stem.substring(0, last) : stem;
    };
  }

  private static Stemmer arabic() {
    Stemmer normal = buffered(new ArabicNormalizer()::normalize);
    Stemmer stemmer = snowball(new ArabicStemmer());
    return word -> normal.stem(stemmer.stem(word));
  }

  /** A stemmer that works on a buffer and returns the new length. */
  private interface InPlace {
    int apply(char[] word, int length);
  }

  private static Stemmer buffered(InPlace stemmer) {
    return word -> {
      // Some of these append before they cut, so the buffer is longer than the word.
      char[] buffer = new char[word.length() + 8];
      word.getChars(0, word.length(), buffer, 0);
      int length = stemmer.apply(buffer, word.length());
      return length == 0 ? word : new String(buffer, 0, length);
    };
  }
}
