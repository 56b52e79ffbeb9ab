package org.therapyatlas.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // language of the name | name | language of the text | text | what matches
        "en | stem cell therapy | en | Stem-cell   therapies work | Stem-cell   therapies",
        "en | stem cell therapy | en | stem cell. Therapy followed | ",
        "en | Crohn disease | en | In Crohn's disease, | Crohn's disease",
        "en | Crohn's disease | en | In Crohn disease | Crohn disease",
        "en | C. difficile infection | en | a C. difficile infection | C. difficile infection",
        "en | neurosis | en | two neuroses | neuroses",
        "en | anemia | en | severe anaemia here | anaemia",
        "en | tumor | en | the tumours grew | tumours",
        "en | fecal microbiota transplant | en | faecal microbiota transplants | faecal microbiota transplants",
        "en | beta thalassemia | en | in β-thalassaemia | β-thalassaemia",
        "en | osteoporosis | zh | 老年osteoporosis患者 | osteoporosis",
        "en | osteoporosis | en | osteoporosislike | ",
        "en | ALS | en | He also has als or ALS | ALS",
        "en | MSC | en | human MSCs | MSCs",
        "en | cold | en | colds and Cold | Cold",
        "sv | stamcell | sv | Stamcellernas egenskaper | Stamcellernas",
        "sv | stamcell | nb | stamcellene | stamcellene",
        "sv | njursten | da | njursten | njursten",
        "sv | stamcell | und | stamcell | stamcell",
        "es | fibromialgia | it | la fibromialgia primaria | fibromialgia",
        "es | gota | it | la gota | ",
        "sv | osteoporos | sv | vid osteoporosbehandling ges | osteoporosbehandling",
        "sv | osteoporos | sv | osteoporosens orsaker | osteoporosens",
        "sv | benskörhet | sv | benskorheten | benskorheten",
        "sv | hjärtsjukdom | sv | hjärtsjukdomar och | hjärtsjukdomar",
        "sv | skada | sv | skadorna | skadorna",
        "de | Osteoporose | de | die Osteoporosetherapie | Osteoporosetherapie",
        "de | Knochenbruch | de | Knochenbrüchen | Knochenbrüchen",
        "fr | cellule souche | fr | les cellules souches | cellules souches",
        "fr | ostéoporose | fr | l'ostéoporose | ostéoporose",
        "es | fractura | es | dos fracturas | fracturas",
        "pt | transplante | pt | transplantes | transplantes",
        "pt | depressão | pt | depressões | depressões",
        "it | frattura | it | le fratture | fratture",
        "pl | osteoporoza | pl | leczenie osteoporozy | osteoporozy",
        "ru | остеопороз | ru | лечение остеопороза | остеопороза",
        "fi | osteoporoosi | fi | osteoporoosin hoito | osteoporoosin",
        "zh | 骨质疏松 | zh | 绝经后骨质疏松症患者 | 骨质疏松",
        "zh | Ⅱ型糖尿病 | zh | Ⅰ型糖尿病 | ",
        "ja | リウマチ | ja | 関節リウマチの | リウマチ",
        "ja | ガン | ja | スローガンを | ",
        "ko | 골다공증 | ko | 골다공증을 치료 | 골다공증"
      })
  void findsANameInItsForms(
      String nameLanguage, String name, String textLanguage, String text, String expected) {
    NameMatcherBuilder builder = new NameMatcherBuilder();
    builder.add(name, nameLanguage, 0);

    List<String> found = new ArrayList<>();
    builder
        .build()
        .scanner()
        .longest(text, textLanguage, (n, start, end) -> found.add(text.substring(start, end)));

    if (expected == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).containsExactly(expected);
    }
  }

  @Test
  void leavesNamesOfOtherLanguagesOutOfATextInALanguageItKnows() {
    NameMatcherBuilder builder = new NameMatcherBuilder();
    builder.add("stamcell", "sv", 0);
    builder.add("Stammzelle", "de", 0);

    List<Integer> found = new ArrayList<>();
    builder
        .build()
        .scanner()
        .longest("stamcell Stammzellen", "de", (name, start, end) -> found.add(name));

    assertThat(found).containsExactly(1);
  }

  @Test
  void lettersWithMarksPartNamesWhereBothExist() {
    NameMatcherBuilder builder = new NameMatcherBuilder();
    builder.add("skallskada", "sv", 0);
    builder.add("skållskada", "sv", 0);
    builder.add("benskörhet", "sv", 0);

    List<String> found = new ArrayList<>();
    builder
        .build()
        .scanner()
        .all(
            "skållskador skallskador benskorhet",
            "sv",
            (name, start, end) -> found.add(name + "@" + start));

    assertThat(found).containsExactly("1@0", "0@12", "2@24");
  }

  @Test
  void takesTheLeftmostLongestOfEachGroup() {
    NameMatcherBuilder builder = new NameMatcherBuilder();
    builder.add("breast cancer", "en", 1);
    builder.add("cancer", "en", 1);
    builder.add("cancer surgery", "en", 0);
    builder.add("surgery", "en", 0);
    NameMatcher matcher = builder.build();
    String text = "breast cancer surgery";

    List<String> longest = new ArrayList<>();
    matcher.scanner().longest(text, "en", (n, s, e) -> longest.add(n + ":" + s + "-" + e));
    List<String> all = new ArrayList<>();
    matcher.scanner().all(text, "en", (n, s, e) -> all.add(n + ":" + s + "-" + e));

    assertThat(longest).containsExactly("0:0-13", "2:7-21");
    assertThat(all).containsExactlyInAnyOrder("0:0-13", "2:7-21", "1:7-13", "3:14-21");
  }

  @Test
  void keepsItsPlaceBeyondTheBasicPlaneAndInDecomposedText() {
    NameMatcherBuilder builder = new NameMatcherBuilder();
    builder.add("ostéoporose", "fr", 0);
    String text = "😀 oste\u0301oporoses";

    List<String> found = new ArrayList<>();
    builder.build().scanner().longest(text, "fr", (n, s, e) -> found.add(s + "-" + e));

    assertThat(found).containsExactly("3-" + text.length());
  }

  @Test
  void survivesSerialisation() throws Exception {
    NameMatcherBuilder builder = new NameMatcherBuilder();
    builder.add("stem cell", "en", 0);

    List<String> found = new ArrayList<>();
    LexiconTest.copy(builder.build())
        .scanner()
        .longest("two stem cells", "en", (n, s, e) -> found.add(s + "-" + e));

    assertThat(found).containsExactly("4-14");
  }

  /** A matcher that tries every name at every word agrees on random texts of a tiny vocabulary. */
  @Test
  void agreesWithTryingEveryNameEverywhere() {
    String[] words = {
      "bone", "loss", "cells", "cell", "stem", "marrow", "graft", "cellular", "骨", "质"
    };
    String[] gaps = {" ", "-", "  ", "\n", ", ", ". ", " \n ", "/"};
    Random random = new Random(20261122);
    int hits = 0;
    for (int round = 0; round < 300; round++) {
      NameMatcherBuilder builder = new NameMatcherBuilder();
      List<List<String>> names = new ArrayList<>();
      List<Integer> groups = new ArrayList<>();
      Set<List<String>> seen = new HashSet<>();
      for (int n = 0; n < 12; n++) {
        List<String> name = new ArrayList<>();
        for (int length = 1 + random.nextInt(4); length > 0; length--) {
          name.add(words[random.nextInt(words.length)]);
        }
        if (seen.add(name) && String.join("", name).length() > 4) {
          groups.add(random.nextInt(2));
          names.add(name);
          builder.add(String.join(" ", name), "en", groups.get(groups.size() - 1));
        }
      }
      StringBuilder text = new StringBuilder();
      List<int[]> spans = new ArrayList<>();
      List<String> tokens = new ArrayList<>();
      List<Boolean> broken = new ArrayList<>();
      boolean breaks = false;
      for (int t = 0; t < 40; t++) {
        String word = words[random.nextInt(words.length)];
        spans.add(new int[] {text.length(), text.length() + word.length()});
        tokens.add(word);
        broken.add(breaks);
        String gap = gaps[random.nextInt(gaps.length)];
        text.append(word).append(gap);
        // A full stop after one or two letters may be an abbreviation's.
        breaks = gap.contains(",") || (gap.contains(".") && word.length() > 2);
      }

      Set<String> expected = naive(names, groups, tokens, broken, spans);
      Set<String> found = new LinkedHashSet<>();
      builder
          .build()
          .scanner()
          .longest(text.toString(), "en", (n, s, e) -> found.add(n + ":" + s + "-" + e));
      assertThat(found).as("text %s names %s", text, names).isEqualTo(expected);
      hits += found.size();
    }
    assertThat(hits).isGreaterThan(1000);
  }

  private static Set<String> naive(
      List<List<String>> names,
      List<Integer> groups,
      List<String> tokens,
      List<Boolean> broken,
      List<int[]> spans) {
    Set<String> expected = new HashSet<>();
    for (int group = 0; group < 2; group++) {
      int next = 0;
      for (int i = 0; i < tokens.size(); i++) {
        int longest = 0;
        Set<Integer> best = new HashSet<>();
        for (int n = 0; n < names.size() && i >= next; n++) {
          if (groups.get(n) == group && stands(names.get(n), i, tokens, broken)) {
            if (names.get(n).size() > longest) {
              longest = names.get(n).size();
              best.clear();
            }
            if (names.get(n).size() == longest) {
              best.add(n);
            }
          }
        }
        for (int n : best) {
          expected.add(n + ":" + spans.get(i)[0] + "-" + spans.get(i + longest - 1)[1]);
        }
        next = Math.max(next, i + longest);
      }
    }
    return expected;
  }

  private static boolean stands(
      List<String> name, int i, List<String> tokens, List<Boolean> broken) {
    if (i + name.size() > tokens.size()) {
      return false;
    }
    for (int k = 0; k < name.size(); k++) {
      String one = name.get(k);
      String other = tokens.get(i + k);
      // The vocabulary has one inflected pair, and no other two words share a form.
      boolean same = one.equals(other) || (isCell(one) && isCell(other));
      if (!same || (k > 0 && broken.get(i + k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCell(String word) {
    return word.equals("cell") || word.equals("cells");
  }

  /** A small vocabulary cache is filled and emptied over and over; nothing may change. */
  @Test
  void findsTheSameAfterHundredThousandsOfOtherWords() {
    NameMatcherBuilder builder = new NameMatcherBuilder();
    builder.add("stem cell", "en", 0);
    NameScanner scanner = builder.build().scanner();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("word").append(i).append(i % 1000 == 0 ? " stem cells " : " ");
    }

    int[] count = new int[1];
    scanner.longest(text.toString(), "en", (n, s, e) -> count[0]++);

    assertThat(count[0]).isEqualTo(100);
  }
}
