package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Stem cells may one day be used to treat brittle bones.",
        "en|STEM CELL THERAPY FOR OSTEOPOROSIS",
        "en|Getty Images",
        "sv|Lär dig mer om benskörhet.",
        "sv|Sammanfattning",
        "nb|Pasientene fikk ikke behandling før de var ferdig undersøkt.",
        "nn|Pasientane fekk ikkje behandling før dei var ferdig undersøkte.",
        "da|Patienterne blev ikke behandlet, før de var færdigt undersøgt.",
        "de|Material und Methoden",
        "fr|Le traitement de l'ostéoporose chez la femme ménopausée",
        "es|Introducción",
        "ru|Методы",
        "uk|Лікування остеопорозу стовбуровими клітинами",
        "zh|骨质疏松",
        "zh|MSCs 与 OVX 大鼠 BMD 的关系",
        "ja|間葉系幹細胞を用いた骨粗鬆症の治療",
        "ja|再生医療",
        "ko|줄기세포",
        "el|Μεσεγχυματικά κύτταρα",
        "th|การรักษาด้วยเซลล์ต้นกำเนิด"
      })
  void tellsTheLanguage(String language, String text) {
    assertThat(LanguageIdentifier.identify(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12345 67",
        "MSCs OP BMD IL-6",
        "TGF-β",
        "PMID: 36357745",
        "DOI: 10.1007/s00774-022-01375-x",
        "https://www.example.org/the-treatment-of-osteoporosis doi:10.1000/the.one",
        "Zhang Y, Li X, Wang JH and Smith AB",
        "Osteoporosis"
      })
  void doesNotGuess(String text) {
    assertThat(LanguageIdentifier.identify(text)).isEqualTo("und");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Estonian, Latvian, Lithuanian, Albanian, Welsh
        "Osteoporoos on haigus, mille puhul luud muutuvad hapraks ja murduvad kergesti, eriti"
            + " vanematel naistel pärast menopausi.",
        "Osteoporoze ir slimība, kuras dēļ kauli kļūst trausli un viegli lūst, īpaši vecākām"
            + " sievietēm pēc menopauzes.",
        "Osteoporozė yra liga, dėl kurios kaulai tampa trapūs ir lengvai lūžta, ypač vyresnėms"
            + " moterims po menopauzės.",
        "Osteoporoza është një sëmundje në të cilën kockat bëhen të brishta dhe thyhen lehtë,"
            + " sidomos te gratë e moshuara.",
        "Mae osteoporosis yn glefyd lle mae'r esgyrn yn mynd yn frau ac yn torri'n hawdd, yn"
            + " enwedig mewn menywod hŷn."
      })
  void knowsWhatItDoesNotKnow(String text) {
    assertThat(LanguageIdentifier.identify(text)).isEqualTo("und");
    assertThat(LanguageIdentifier.identify((text + " ").repeat(20))).isEqualTo("und");
  }

  @Test
  void takesTheLanguageOfMostPartsOfAMixedText() {
    String swedish = "Benskörhet gör att skelettet blir svagare och lättare går sönder. ";
    String english = "The treatment was given to women who had broken a hip. ";

    assertThat(LanguageIdentifier.identify(swedish.repeat(20) + english.repeat(20)))
        .isEqualTo("sv");
  }

  @Test
  void listsItsLanguages() {
    assertThat(LanguageIdentifier.languages())
        .contains(
            "en", "zh", "sv", "nb", "nn", "da", "de", "fr", "es", "pt", "it", "nl", "fi", "pl",
            "ja", "ko", "ru", "ar", "tr", "vi")
        .hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @CsvSource({
    "Hans,间充质干细胞治疗骨质疏松",
    "Hant,間充質幹細胞治療骨質疏鬆",
    "Jpan,骨粗鬆症の治療",
    "Kore,골다공증",
    "Latn,Osteoporos",
    "Cyrl,Остеопороз",
    "Zyyy,123"
  })
  void tellsTheScript(String script, String text) {
    assertThat(LanguageIdentifier.script(text)).isEqualTo(script);
  }

  @Test
  void composesLettersAndMarks() {
    String text = "La\u0308r dig mer om bensko\u0308rhet och hur den behandlas.";

    assertThat(LanguageIdentifier.identify(text)).isEqualTo("sv");
  }

  @Test
  void doesNotDependOnWhatWasAskedBefore() {
    String text = "Behandlingen hjelper mot smerter i musklene.";
    String first = LanguageIdentifier.identify(text);
    LanguageIdentifier.identify("Behandlingen hjälper mot smärta i musklerna. ".repeat(1000));

    assertThat(LanguageIdentifier.identify(text)).isEqualTo(first);
  }
}
