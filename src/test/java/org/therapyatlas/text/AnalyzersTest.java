package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "IL-6, TGF-β and NF-κB;il-6 | tgf-β (and) nf-κb",
        "miR-21-5p in COVID-19;mir-21-5p (in) covid-19",
        "CXCR4 p53 5-HT 17-OHP;cxcr4 p53 5-ht 17-ohp",
        "SARS-CoV-2 and HLA-DR;sars-cov-2 (and) hla-dr",
        "T-cells, X-ray, α-synuclein;t-cell | x-ray | α-synuclein",
        "IL-6-induced gut-brain axis;il-6 induce gut brain axis",
        "CD4+ cells in 3D;cd4 | cell (in) 3d"
      })
  void keepsNamesWhole(String text, String tokens) {
    assertThat(Tokens.of("en", text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.05 of 1,000 women;#0.05 (of) #1,000 woman",
        "20mg or 20 mg daily;#20mg (or) #20 #mg daily",
        "the 2nd 24-hour test of the 1990s;(the) #2nd #24 hour test (of) (the) #1990s",
        "10-20 mice;#10 #20 mouse"
      })
  void knowsNumbersAndUnits(String text, String tokens) {
    assertThat(Tokens.of("en", text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;20 mg of the MSCs at 5 s or 5s, 2nd IL-6-induced 24-hour test: see x@y.org, 17-OHP in µg",
        "sv;De 20 µg som gavs 1990 till 5 möss, och en Ö",
        "zh;骨质疏松 20 mg 与 IL-6 的 3 例患者",
        "ja;骨粗鬆症の 20 mg ラット 5 匹",
        "ko;골다공증 환자 20 mg 을 3 명",
        "ru;5 мг препарата и 2 г соли",
        "th;ผู้ป่วย 20 mg กระดูก",
        "xx;a b 3 c"
      })
  void countsTheWordsThatItDelivers(String language, String text) {
    Analyzer analyzer = Analyzers.of(language);
    long delivered =
        Stream.of(Tokens.of(analyzer, text).split(" "))
            .filter(token -> !token.startsWith("#") && !token.equals("|"))
            .count();

    assertThat(delivered).isPositive();
    assertThat(analyzer.countWords(text)).isEqualTo(delivered);
    assertThat(analyzer.countWords("")).isZero();
  }

  @Test
  void leavesOutAddresses() {
    assertThat(
            Tokens.of(
                "en", "See https://x.org/bone?a=b or mail bone@x.org; doi: 10.1000/bone.1 bone"))
        .isEqualTo("(see) | (or) mail | bone");
  }

  @Test
  void tellsAcronymsFromWords() {
    assertThat(Tokens.of("en", "AIDS aid MSCs, says the WHO, who knows"))
        .isEqualTo("aids aid msc | (says) (the) who | (who) know");
    assertThat(Tokens.of("en", "THE BONES AND WHO")).isEqualTo("(the) bone (and) (who)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;The patient's bones don't heal;(the) patient bone (don't) heal",
        "en;Osteoporosis, thrombus, effects;osteoporosis | thrombus | effect",
        "fr;L'ostéoporose et l'os;(l) ostéoporos (et) (l) os",
        "sv;Osteoporos och osteoporosen;osteoporo (och) osteoporo",
        "de;Knochen der Patientinnen;knoch (der) patientinn",
        "tr;İstanbul'da kemik;istanbul kemik",
        "uk;м'язи та кістки;м'язи (та) кістки",
        "ru;Лечение остеопороза;лечен остеопороз",
        "th;การรักษาด้วยเซลล์;(การ) รักษา (ด้วย) เซลล์",
        "ko;줄기세포가 골다공증을;줄기세포 (가) 골다공증 (을)",
        "ja;間葉系幹細胞を用いた骨粗鬆症の治療;間葉系幹細胞 (を) (用いる) (た) 骨粗鬆症 (の) 治療"
      })
  void followsTheLanguage(String language, String text, String tokens) {
    assertThat(Tokens.of(language, text)).isEqualTo(tokens);
  }

  @Test
  void keepsChineseMedicalWordsWhole() {
    assertThat(Tokens.of("zh", "间充质干细胞来源的外泌体促进成骨细胞增殖,降低破骨细胞活性,治疗骨质疏松"))
        .isEqualTo("间充质干细胞 来源 (的) 外泌体 促进 成骨细胞 增殖 | 降低 破骨细胞 活性 | 治疗 骨质疏松");
  }

  @Test
  void countsTraditionalChineseAsSimplifiedAndShowsItAsWritten() {
    List<String> seen = new ArrayList<>();
    Analyzers.of("zh-Hant")
        .analyze(
            "骨質疏鬆",
            new TokenConsumer() {
              @Override
              public void token(String term, String surface, int start, int end, TokenKind kind) {
                seen.add(term + " " + surface + " " + start + " " + end);
              }

              @Override
              public void boundary() {
                seen.add("|");
              }
            });

    assertThat(seen).containsExactly("骨质疏松 骨質疏鬆 0 4");
  }

  @Test
  void markPlacesNoPhraseCrosses() {
    assertThat(Tokens.of("en", "Bone loss\nHip fracture\nof bones (mass). Risk/benefit"))
        .isEqualTo("bone loss | hip fracture (of) bone | mass | risk | benefit");
  }

  @Test
  void obeysTheUser() {
    Vocabulary vocabulary =
        new Vocabulary(Set.of("来源的外泌体"), Set.of("Bone"), Map.of("FMT", "fecal transplant"));

    assertThat(Tokens.of(Analyzers.of("en", vocabulary), "FMT for bone"))
        .isEqualTo("fecal transplant (for) (bone)");
    assertThat(Tokens.of(Analyzers.of("zh", vocabulary), "间充质干细胞来源的外泌体"))
        .isEqualTo("间充质干细胞 来源的外泌体");
    Vocabulary words = Vocabulary.ofWords(Set.of("腸内環境改善薬", "장내환경개선제", "a, #b", "骨"));
    assertThat(Tokens.of(Analyzers.of("ja", words), "腸内環境改善薬と骨粗鬆症")).isEqualTo("腸内環境改善薬 (と) 骨粗鬆症");
    assertThat(Tokens.of(Analyzers.of("ko", words), "장내환경개선제와 골다공증")).isEqualTo("장내환경개선제 (와) 골다공증");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ja", "ko", "th", "ar", "tr", "xx"})
  void deliversTokensInOrderWhateverTheTextIs(String language) {
    String alphabet = "aAzß éIİ1.,-'’@/:\n。骨細のー가 ไทย٠عβ\u0301\uD83D\uDE00\uD840\uDC00\uDC00\u200D";
    Random random = new Random(17);
    Analyzer analyzer = Analyzers.of(language);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Checker checker = new Checker(text.length());
      analyzer.analyze(text.toString(), checker);
      assertThat(Tokens.of(analyzer, text.toString()))
          .isEqualTo(Tokens.of(Analyzers.of(language), text.toString()));
    }
  }

  @Test
  void staysTheSameWhenItsMemoryIsFull() {
    Analyzer analyzer = Analyzers.of("en");
    String before = Tokens.of(analyzer, "Organizations of bones");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      many.append("word")
          .append(Integer.toString(i, 36).replaceAll("\\d", "q"))
          .append(i % 7 == 0 ? '\n' : ' ');
    }
    Tokens.of(analyzer, many.toString());

    assertThat(Tokens.of(analyzer, "Organizations of bones")).isEqualTo(before);
  }

  @Test
  void doesNotSlowDownOnHostileText() {
    int size = 400_000;
    String[] hostile = {
      "a".repeat(size), "a-".repeat(size / 2), "A-1".repeat(size / 3), "1.".repeat(size / 2),
      "骨".repeat(size), "の".repeat(size / 8), "'a".repeat(size / 2), "\n ".repeat(size / 2),
      "A\n".repeat(size / 2), "\u200D".repeat(size)
    };
    for (String text : hostile) {
      long start = System.nanoTime();
      Tokens.of("zh", text);
      // A quadratic scan would take minutes.
      assertThat((System.nanoTime() - start) / 1e9).as(text.substring(0, 4)).isLessThan(10);
    }
  }

  /** Checks that tokens lie in the text, one after the other. */
  private static final class Checker implements TokenConsumer {
    private final int length;
    private int end;
    private boolean atBoundary;

    Checker(int length) {
      this.length = length;
      this.atBoundary = true;
    }

    @Override
    public void token(String term, String surface, int start, int to, TokenKind kind) {
      assertThat(term).isNotEmpty();
      assertThat(surface).isNotEmpty();
      assertThat(start).isLessThan(to).isGreaterThanOrEqualTo(0);
      assertThat(to).isLessThanOrEqualTo(length).isGreaterThanOrEqualTo(end);
      end = to;
      atBoundary = false;
    }

    @Override
    public void boundary() {
      assertThat(atBoundary).as("two boundaries in a row").isFalse();
      atBoundary = true;
    }
  }
}
