package org.therapyatlas.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https://doi.org/10.1016/S0140-6736(17)32137-2. | 10.1016/s0140-6736(17)32137-2",
        "doi: 10.1016/j.jot.2022.08.003. eCollection 2022 | 10.1016/j.jot.2022.08.003",
        "(doi:10.1038/nchembio.174) | 10.1038/nchembio.174",
        "10.1002/ijc.32003.Epub 2018 Dec 30 | 10.1002/ijc.32003",
        "10.1002/ijc.32003PMID:30458058 | 10.1002/ijc.32003",
        "10.3969/j.issn.1006-7108.2019.01.001[J] | 10.3969/j.issn.1006-7108.2019.01.001",
        "DOI:10. 3760/ cma. j. issn. 0254-9026. 2019. 01. 001 | 10.3760/cma.j.issn.0254-9026.2019.01.001",
        "https://onlinelibrary.wiley.com/doi/full/10.1111/j.1365-2486.2007.01506.x/full | 10.1111/j.1365-2486.2007.01506.x",
        "https://www.nature.com/articles/10.1038%2Fs41586-020-2649-2.pdf | 10.1038/s41586-020-2649-2",
        "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2 | 10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2",
        "10.1890/0012-9658(2006)87[2445:ACOTCA]2.0.CO;2 | 10.1890/0012-9658(2006)87[2445:acotca]2.0.co;2",
        "10.1101/2020.01.02.123456v2 | 10.1101/2020.01.02.123456",
        "doi:10.1000/abc;10.1000/def | 10.1000/abc",
        "见10.13345/j.cjb.200101。 | 10.13345/j.cjb.200101"
      })
  void normalisesDois(String written, String doi) {
    assertThat(Identifiers.firstDoi(written)).isEqualTo(doi);
    assertThat(Identifiers.doi("https://dx.doi.org/" + doi.toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(doi);
  }

  @Test
  void noDoi() {
    assertThat(Identifiers.firstDoi("110.1016/abc 10.12/abc 10.1016 10.1016/")).isNull();
    assertThat(Identifiers.firstDoi("pages 10.5 to 10.7")).isNull();
  }

  @Test
  void rejoinsBrokenDois() {
    assertThat(Identifiers.firstDoi("doi:10.1016/\nj.gaitpost.2004.05.005"))
        .isEqualTo("10.1016/j.gaitpost.2004.05.005");
    assertThat(Identifiers.firstDoi("doi:10.1016/j.\ngaitpost.2004.05.005"))
        .isEqualTo("10.1016/j.gaitpost.2004.05.005");
    assertThat(Identifiers.firstDoi("doi:10.1016/j.abc.2004. Smith J"))
        .isEqualTo("10.1016/j.abc.2004");
  }

  @Test
  void pubmedIds() {
    assertThat(Identifiers.firstPmid("J Orthop. 2022. PMID: 36196151 Free PMC article."))
        .isEqualTo("36196151");
    assertThat(Identifiers.firstPmid("https://pubmed.ncbi.nlm.nih.gov/0036357745/"))
        .isEqualTo("36357745");
    assertThat(Identifiers.firstPmid("[PubMed: 12345678]")).isEqualTo("12345678");
    assertThat(Identifiers.firstPmid("PMID: 1234567890")).isNull();
    assertThat(Identifiers.pmid("0036357745.1")).isEqualTo("36357745");
    assertThat(Identifiers.firstPmcid("PMCID: PMC9649400.2")).isEqualTo("PMC9649400");
    assertThat(Identifiers.pmcid("9649400")).isEqualTo("PMC9649400");
    assertThat(Identifiers.firstPmcid("PMC")).isNull();
  }

  @Test
  void registrationsRightAfterHanLetters() {
    assertThat(Identifiers.registrations("注册号ChiCTR2000029981，另见XNCT03766152"))
        .containsExactly("ChiCTR2000029981");
  }

  @Test
  void registrations() {
    assertThat(
            Identifiers.registrations(
                "NCT 03766152, nct03766152, ChiCTR2000029981, ISRCTN12345678, EudraCT number 2004-000446-20,"
                    + " jRCTs031180202, UMIN000012345, DRKS00012345, ChiCTR-TRC-13003789, NCT0376615"))
        .containsExactly(
            "ChiCTR-TRC-13003789",
            "ChiCTR2000029981",
            "DRKS00012345",
            "EudraCT 2004-000446-20",
            "ISRCTN12345678",
            "NCT03766152",
            "UMIN000012345",
            "jRCTs031180202");
  }

  @Test
  void checkDigits() {
    assertThat(Identifiers.firstIsbn("ISBN 7-80149-547-0")).isEqualTo("9787801495471");
    assertThat(Identifiers.firstIsbn("ISBN 978-7-80643-578-6")).isEqualTo("9787806435786");
    assertThat(Identifiers.firstIsbn("ISBN 978-7-80643-578-5")).isNull();
    assertThat(Identifiers.isIssn("1006-7108")).isTrue();
    assertThat(Identifiers.isIssn("1006-7109")).isFalse();
    assertThat(Identifiers.firstArticleNumber("文章编号：1006-7108（2026）02-0195-04"))
        .isEqualTo(new Identifiers.ArticleNumber("1006-7108", 2026, "02", "195", 4));
    assertThat(Identifiers.firstArticleNumber("1006-7109(2026)02-0195-04")).isNull();
  }

  @Test
  void arxiv() {
    assertThat(Identifiers.firstArxiv("arXiv:2205.14677v2 [cs.DL]")).isEqualTo("2205.14677");
    assertThat(Identifiers.firstArxiv("https://arxiv.org/abs/hep-th/9203071"))
        .isEqualTo("hep-th/9203071");
    assertThat(Identifiers.firstArxiv("10.48550/arXiv.2205.14677")).isEqualTo("2205.14677");
  }

  /** What texts of identifiers are made of, and what nearly is one. */
  private static final String[] PARTS = {
    "1",
    "42",
    "123",
    "2019",
    "123456",
    "0123456",
    "12345678",
    "1006-7108",
    "0378-5955",
    "1234-123X",
    "2049-3630",
    "(2026)",
    "（2019）",
    " ",
    "-",
    "/",
    "02-0195-04",
    "(",
    "NCT",
    "nct",
    "ISRCTN",
    "ChiCTR",
    "ChiCTR-TRC-",
    "EudraCT ",
    "number: ",
    "2004-000446-20",
    "DRKS",
    "jRCTs",
    "UMIN",
    "CTRI/2019/05/",
    "IRCT",
    "N1",
    "arXiv:",
    "ARXIV ",
    "arx",
    "xiv",
    "2101.00001",
    "hep-th/",
    "math.GT/",
    "x",
    "X",
    "骨",
    "\u3000",
    "\u00a0",
    "\n",
    "a",
    "."
  };

  @Test
  void whatIsLookedForFirstLosesNothingThatThePatternsFind() {
    Random random = new Random(9);
    int[] found = new int[3];
    for (int i = 0; i < 200_000; i++) {
      StringBuilder written = new StringBuilder();
      for (int n = 1 + random.nextInt(8); n > 0; n--) {
        written.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String text = written.toString();
      boolean registered = Identifiers.REGISTRATION.matcher(text).find();
      boolean preprint = Identifiers.ARXIV.matcher(text).find();
      boolean numbered =
          Identifiers.ARTICLE_NUMBER
              .matcher(text)
              .results()
              .anyMatch(match -> Identifiers.isIssn(match.group(1).toUpperCase(Locale.ROOT)));
      assertThat(Identifiers.registrations(text).isEmpty()).as(text).isEqualTo(!registered);
      assertThat(Identifiers.firstArxiv(text) == null).as(text).isEqualTo(!preprint);
      assertThat(Identifiers.firstArticleNumber(text) == null).as(text).isEqualTo(!numbered);
      found[0] += registered ? 1 : 0;
      found[1] += preprint ? 1 : 0;
      found[2] += numbered ? 1 : 0;
    }
    assertThat(found).doesNotContain(0);
  }
}
