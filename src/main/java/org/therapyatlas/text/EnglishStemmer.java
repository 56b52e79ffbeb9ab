package org.therapyatlas.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * KStem, with what it lacks in medicine: Greek and Latin words in -is and -us are no plurals
 * (fibrosis, thrombus), irregular plurals have their singular, and so have some plurals that KStem
 * takes for words of their own (effects). It can only be reached as a filter, so each word goes
 * through a stream of one token.
 */
final class EnglishStemmer implements Stemmer {
  /** Plurals that no rule of endings finds. */
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("women", "woman"),
          Map.entry("men", "man"),
          Map.entry("children", "child"),
          Map.entry("mice", "mouse"),
          Map.entry("feet", "foot"),
          Map.entry("teeth", "tooth"),
          Map.entry("criteria", "criterion"),
          Map.entry("bacteria", "bacterium"),
          Map.entry("mitochondria", "mitochondrion"),
          Map.entry("phenomena", "phenomenon"),
          Map.entry("vertebrae", "vertebra"),
          Map.entry("nuclei", "nucleus"),
          Map.entry("stimuli", "stimulus"),
          Map.entry("fungi", "fungus"),
          Map.entry("loci", "locus"),
          Map.entry("indices", "index"),
          Map.entry("matrices", "matrix"),
          Map.entry("diagnoses", "diagnosis"),
          Map.entry("analyses", "analysis"),
          Map.entry("hypotheses", "hypothesis"),
          Map.entry("metastases", "metastasis"),
          Map.entry("prognoses", "prognosis"),
          Map.entry("syntheses", "synthesis"),
          Map.entry("prostheses", "prosthesis"));

  /** Regular plurals that stand in KStem's dictionary. */
  private static final Set<String> PLURALS =
      Set.of(
          "articles",
          "brains",
          "combinations",
          "conditions",
          "contents",
          "costs",
          "dimensions",
          "effects",
          "elements",
          "features",
          "forces",
          "interests",
          "leads",
          "lines",
          "movements",
          "needs",
          "nerves",
          "numbers",
          "observations",
          "parts",
          "periods",
          "points",
          "proportions",
          "regions",
          "roots",
          "seconds",
          "states",
          "steps",
          "terms",
          "times",
          "volumes",
          "years");

  private final OneWord source = new OneWord();
  private final KStemFilter filter = new KStemFilter(source);

  @Override
  public String stem(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.endsWith("is") || word.endsWith("us")) {
      return word;
    }
    if (PLURALS.contains(word)) {
      return word.substring(0, word.length() - 1);
    }
    source.word.setEmpty().append(word);
    source.spent = false;
    try {
      filter.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException("KStem failed on " + word, e);
    }
    return source.word.toString();
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private boolean spent;

    @Override
    public boolean incrementToken() {
      boolean more = !spent;
      spent = true;
      return more;
    }
  }
}
