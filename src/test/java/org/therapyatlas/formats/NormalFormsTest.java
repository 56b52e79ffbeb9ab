package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormsTest {
  @ParameterizedTest
  @CsvSource({
    "eng,en",
    "chi,zh",
    "zho,zh",
    "swe,sv",
    "ger,de",
    "fre,fr",
    "dut,nl",
    "nor,nb",
    "no,nb",
    "nb,nb",
    "nn,nn",
    "jpn,ja",
    "por,pt",
    "pt-BR,pt",
    "zh_Hans_CN,zh",
    "EN,en",
    "English,en",
    "svenska,sv",
    "Deutsch,de",
    "中文,zh",
    "scr,hr",
    "iw,he",
    "cmn,zh",
    "fil,fil"
  })
  void languagesHaveOneTag(String written, String tag) {
    assertThat(LanguageTags.normalise(written)).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({"und", "mul", "''", "klingonese", "en x", "q"})
  void whatNamesNoLanguageHasNoTag(String written) {
    assertThat(LanguageTags.normalise(written)).isNull();
  }

  @Test
  void registrationsAreFoundAndSpelledAsTheRegistriesDo() {
    assertThat(
            TrialRegistrations.in(
                "nct01234567, NCT 76543210; ISRCTN-12345678 (ChiCTR-TRC-12002000, ChiCTR2000029981)"
                    + " UMIN000012345 jRCTs031180001 CTRI/2020/01/012345 RBR-2TKQ5D NTR1234"
                    + " EudraCT number 2010-012345-67 NCT123 xNCT01234568 2011-012345-67"))
        .containsExactly(
            "2010-012345-67",
            "CTRI/2020/01/012345",
            "ChiCTR-TRC-12002000",
            "ChiCTR2000029981",
            "ISRCTN12345678",
            "NCT01234567",
            "NCT76543210",
            "NTR1234",
            "RBR-2tkq5d",
            "UMIN000012345",
            "jRCTs031180001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[A title].|A title.",
        "[A title]|A title",
        "[Is it so?].|Is it so?",
        "[18F]FDG in [brain].|[18F]FDG in [brain].",
        "[A [nested] title].|A [nested] title.",
        "Plain.|Plain.",
        "[|[",
        "[].|''"
      })
  void bracketsOfTranslatedTitlesAreTakenOff(String title, String plain) {
    assertThat(TranslatedTitle.withoutBrackets(title)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "Лечение костей,ru,ru",
    "Lechenie kosteĭ,ru,ru-Latn",
    "Benskörhet,sv,sv",
    "Gu zhi shu song,zh,zh-Latn"
  })
  void transliteratedTitlesSayTheirScript(String title, String language, String tag) {
    assertThat(TranslatedTitle.language(title, language)).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "Ek,Anna Maja,AM,'',Ek AM",
    "Ek,Anna-Maja,'','',Ek AM",
    "Ek,'',A,Jr,Ek A Jr",
    "王,小明,XM,'',王小明",
    "'',Madonna,'','',Madonna"
  })
  void personsAreShownBySurnameAndInitials(
      String surname, String given, String initials, String suffix, String shown) {
    assertThat(PersonName.display(surname, given, initials, suffix)).isEqualTo(shown);
  }

  @Test
  void yearsAreNumbersOfFourDigitsInRange() {
    assertThat(PublicationYear.firstIn("1998 Dec-1999 Jan")).isEqualTo(1998);
    assertThat(PublicationYear.firstIn("Spring, 12345 or 0999 then 2001")).isEqualTo(2001);
    assertThat(PublicationYear.firstIn("n.d.")).isNull();
  }

  @Test
  void identifiersHaveOneForm() {
    assertThat(ArticleIds.pmid(" 000123 ")).isEqualTo("123");
    assertThat(ArticleIds.pmid("12a")).isNull();
    assertThat(ArticleIds.pmcid("pmc0077.1")).isEqualTo("PMC77");
    assertThat(ArticleIds.pmcid("x")).isNull();
  }

  @Test
  void oneLineHasNoHiddenCharacters() {
    assertThat(DisplayText.oneLine(" a \u202Eb\u2069\n\tc\u0007\u00A0d "))
        .isEqualTo("a b c\u00A0d");
    assertThat(DisplayText.oneLine("plain text")).isEqualTo("plain text");
    assertThat(DisplayText.oneLine("\u200F")).isEmpty();
  }
}
