package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapyatlas.references.AuthorName;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.text.SectionKind;

/** One record as each format for reference managers writes it gives the same record. */
class ReferenceManagerExportsTest {
  /** The record in each format, followed by a second one with nothing but a title. */
  private enum Written {
    MEDLINE_TEXT(
        """
        PMID- 99000001
        OWN - NLM
        IS  - 1234-5678 (Print)
        VI  - 7
        IP  - 2
        DP  - 2020 Mar
        TI  - Vitamin D and
              bone.
        PG  - 11-19
        AB  - We tested it.
        AU  - Silva AM
        CN  - Bone Group
        LA  - eng
        PT  - Journal Article
        JT  - Invented journal
        OT  - bone
        OT  - *trial
        AID - 10.5555/inv.1 [doi]

        PMID- 99000002
        TI  - Second
        """),
    RIS(
        """
        TY  - JOUR
        TI  - Vitamin D and bone.
        AU  - Silva, Ana Maria
        AU  - Bone Group
        T2  - Invented journal
        PY  - 2020/03//
        VL  - 7
        IS  - 2
        SP  - 11
        EP  - 19
        SN  - 1234-5678
        DO  - 10.5555/inv.1
        LA  - English
        KW  - bone
        KW  - trial
        AB  - We tested it.
        UR  - https://pubmed.ncbi.nlm.nih.gov/99000001/
        ER  -

        TY  - JOUR
        T1  - Second
        ER  -
        """),
    ENDNOTE_TEXT(
        """
        %0 Journal Article
        %T Vitamin D and bone.
        %A Silva, A. M.
        %A Bone Group
        %J Invented journal
        %D 2020
        %V 7
        %N 2
        %P 11-19
        %@ 1234-5678
        %R 10.5555/inv.1
        %G eng
        %K bone
        trial
        %X We tested it.
        %U https://www.ncbi.nlm.nih.gov/pubmed/99000001

        %0 Journal Article
        %T Second
        """),
    REFWORKS(
        """
        RT Journal Article
        SR 1
        A1 Silva, Ana Maria;Bone Group
        T1 Vitamin D and bone.
        JF Invented journal
        YR 2020
        VO 7
        IS 2
        SP 11
        OP 19
        K1 bone;trial
        AB We tested
        it.
        SN 1234-5678
        LA English
        DO 10.5555/inv.1
        PM 99000001

        RT Journal Article
        T1 Second
        """),
    NOTEEXPRESS(
        """
        {Reference Type}: Journal Article
        {Title}: Vitamin D and bone.
        {Author}: Silva, Ana Maria;Bone Group;
        {Journal}: Invented journal
        {Year}: 2020
        {Volume}: 7
        {Issue}: 2
        {Pages}: 11-19
        {Keywords}: bone;trial
        {Abstract}: We tested it.
        {ISBN/ISSN}: 1234-5678
        {DOI}: 10.5555/inv.1
        {Language}: English
        {URL}: https://pubmed.ncbi.nlm.nih.gov/99000001/

        {Reference Type}: Journal Article
        {Title}: Second
        """),
    WEB_OF_SCIENCE(
        """
        FN Clarivate Analytics Web of Science
        VR 1.0
        PT J
        AU Silva, AM
        AF Silva, Ana Maria
        CA Bone Group
        TI Vitamin D and
           bone.
        SO Invented journal
        LA English
        DT Article
        DE bone; trial
        ID PLUS
        AB We tested it.
        SN 1234-5678
        PY 2020
        VL 7
        IS 2
        BP 11
        EP 19
        DI 10.5555/inv.1
        PM 99000001
        UT WOS:0001
        ER

        PT J
        TI Second
        ER

        EF
        """),
    BIBTEX(
        """
        @string{inv = "Invented "}
        @comment{nothing}
        @article{silva2020,
          author = {Silva, Ana Maria and {Bone Group}},
          title = {{Vitamin D} and bone.},
          journal = inv # {journal},
          year = 2020, volume = "7", number = {2}, pages = {11--19},
          issn = {1234-5678}, doi = {10.5555/inv.1}, pmid = {99000001}, language = {English},
          keywords = {bone, trial},
          abstract = {We tested
            it.}
        }
        Text between entries is comment.
        @article{b, title = {Second}}
        """),
    ENDNOTE_XML(
        """
        <xml><records><record><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type>
        <contributors><authors><author><style face="normal">Silva, Ana Maria</style></author>
        <author>Bone Group</author></authors></contributors><titles><title><style>Vitamin D and
        </style><style face="italic">bone</style>.</title><secondary-title>Invented journal
        </secondary-title></titles><pages>11-19</pages><volume>7</volume><number>2</number>
        <keywords><keyword>bone</keyword><keyword>trial</keyword></keywords><dates><year>2020</year>
        </dates><isbn>1234-5678</isbn><abstract>We tested it.</abstract><accession-num>99000001
        </accession-num><electronic-resource-num>10.5555/inv.1</electronic-resource-num>
        <remote-database-name>Medline</remote-database-name><language>eng</language></record>
        <record><titles><title>Second</title></titles></record></records></xml>
        """);

    private final String text;

    Written(String text) {
      this.text = text;
    }
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void everyFormatGivesTheSameRecord(Written written) {
    for (String lineEnd : new String[] {"\n", "\r\n"}) {
      Collected read = Collected.of("\uFEFF" + written.text.replace("\n", lineEnd));
      assertThat(read.refusals).isEmpty();
      assertThat(read.records).hasSize(2);
      SourceRecord record = read.records.get(0);
      assertThat(record.format().name()).isEqualTo(written.name());
      assertThat(record.sourceKind()).isEqualTo(SourceKind.BIBLIOGRAPHIC_RECORD);
      assertThat(Collected.text(record, SectionKind.TITLE)).isEqualTo("Vitamin D and bone.");
      assertThat(Collected.text(record, SectionKind.ABSTRACT).replace('\n', ' '))
          .isEqualTo("We tested it.");
      assertThat(record.authors()).containsExactly("Silva AM", "Bone Group");
      assertThat(record.journal()).isEqualTo("Invented journal");
      assertThat(record.year()).isEqualTo(2020);
      assertThat(record.doi()).isEqualTo("10.5555/inv.1");
      assertThat(record.pmid()).isEqualTo("99000001");
      assertThat(record.keywords()).containsExactly("bone", "trial");
      assertThat(record.publicationLanguage()).isEqualTo("en");
      assertThat(record.publicationTypes()).containsExactly("Journal Article");
      assertThat(record.facets())
          .containsEntry("volume", "7")
          .containsEntry("issue", "2")
          .containsEntry("pages", "11-19")
          .containsEntry("issn", "1234-5678");
      assertThat(Collected.allText(read.records.get(1))).isEqualTo("Second");
    }
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void aRecordHasTheSameDigestInAnyFile(Written written) {
    if (written == Written.ENDNOTE_XML || written == Written.WEB_OF_SCIENCE) {
      return;
    }
    String gap = written == Written.BIBTEX ? "\n" : "\n\n";
    List<SourceRecord> twice = Collected.of(written.text + gap + written.text).records;
    assertThat(twice).hasSize(4);
    assertThat(twice.get(2).sha256()).isEqualTo(twice.get(0).sha256());
    assertThat(twice.get(3).sha256()).isEqualTo(twice.get(1).sha256());
  }

  @Test
  void chineseExportsAreReadInTheirOwnEncoding() {
    String text =
        "{Reference Type}: Journal Article\n{Title}: \u9AA8\u8D28\u758F\u677E\u75C7\u7684\u8BCA\u65AD\u548C\u6CBB\u7597\u7814\u7A76\u8FDB\u5C55\n"
            + "{Author}: \u5F20\u4E09;\u674E\u56DB;\n{Journal}: \u4E2D\u56FD\u9AA8\u8D28\u758F\u677E\u6742\u5FD7\n{Year}: 2020\n"
            + "{Keywords}: \u9AA8\u8D28\u758F\u677E;;\u6CBB\u7597\n"
            + "{Abstract}: \u9AA8\u8D28\u758F\u677E\u75C7\u662F\u4E00\u79CD\u5168\u8EAB\u6027\u9AA8\u9ABC\u75BE\u75C5\uFF0C\u5BB9\u6613\u53D1\u751F\u9AA8\u6298\u3002\n"
            + "{Database Provider}: CNKI\n";
    SourceRecord record = Collected.of(text.getBytes(Charset.forName("GB18030"))).only();
    assertThat(record.authors()).containsExactly("\u5F20\u4E09", "\u674E\u56DB");
    assertThat(record.keywords()).containsExactly("\u9AA8\u8D28\u758F\u677E", "\u6CBB\u7597");
    assertThat(record.sourceDatabase()).isEqualTo("cnki");
  }

  @Test
  void aStructuredAbstractOfPubmedIsCutAtItsLabels() {
    SourceRecord record =
        Collected.of(
                "PMID- 99000001\nTI  - T\nAB  - BACKGROUND: DNA: a molecule. METHODS AND\n"
                    + "      RESULTS: We (n = 3): none. CONCLUSION: No.\n")
            .only();
    assertThat(record.sections().subList(1, 4))
        .extracting(section -> section.heading() + "|" + section.text())
        .containsExactly(
            "BACKGROUND|DNA: a molecule.",
            "METHODS AND RESULTS|We (n = 3): none.",
            "CONCLUSION|No.");
  }

  @Test
  void citedWorksOfWebOfScienceBecomeReferences() {
    SourceRecord record =
        Collected.of(
                "FN Clarivate\nVR 1.0\nPT J\nTI T\nCR Keeney R. L, 1993, J INV, V4, P12, DOI 10.5555/k.1\n"
                    + "   [Anonymous], 2001, B INV, V1, P2\nER\nEF\n")
            .only();
    ReferenceEntry first = record.entries().get(0);
    assertThat(first.authors()).containsExactly(new AuthorName("Keeney", "RL"));
    assertThat(first.venue()).isEqualTo("J INV");
    assertThat(first.year()).isEqualTo(1993);
    assertThat(first.volume()).isEqualTo("4");
    assertThat(first.firstPage()).isEqualTo("12");
    assertThat(first.doi()).isEqualTo("10.5555/k.1");
    assertThat(record.entries().get(1).authors()).isEmpty();
    assertThat(record.entries().get(1).firstPage()).isEqualTo("2");
  }

  @Test
  void citedWorksOfScopusBecomeReferencesInBothOfItsStyles() {
    SourceRecord record =
        Collected.of(
                "@article{a, title={T}, source={Scopus}, references={Smith, J.A., O'Neil, B., Old"
                    + " bones of men (2009) J. Inv., 12 (3), pp. 4-9; Smith J.A., Old bones, J. Inv., 12,"
                    + " 3, pp. 4-9, (2009); Who knows}}")
            .only();
    for (ReferenceEntry entry : record.entries().subList(0, 2)) {
      assertThat(entry.title()).startsWith("Old bones");
      assertThat(entry.authors().get(0)).isEqualTo(new AuthorName("Smith", "JA"));
      assertThat(entry.venue()).isEqualTo("J. Inv.");
      assertThat(entry.year()).isEqualTo(2009);
      assertThat(entry.volume()).isEqualTo("12");
      assertThat(entry.issue()).isEqualTo("3");
      assertThat(entry.lastPage()).isEqualTo("9");
    }
    assertThat(record.entries().get(2).raw()).isEqualTo("Who knows");
  }

  @Test
  void summariesOfPubmedAreRecordsAndNoPage() {
    Collected read =
        Collected.of(
            "1: Silva AM, Lima B Jr; Bone Group. Vitamin D and meta-\nanalysis of bone. Inv J (Basel). 2020\n"
                + "Mar 3;7(2):11-19. doi: 10.5555/inv.1. Epub 2020 Jan 1. PMID:\n99000001; PMCID: PMC9900001.\n\n"
                + "2: Vitamin D: what now?\n\nA letter. Inv J. 2021;8:e3. PMID: 99000002.\n");
    assertThat(read.refusals).isEmpty();
    SourceRecord first = read.records.get(0);
    assertThat(first.format()).isEqualTo(Format.PUBMED_SUMMARY);
    assertThat(first.authors()).containsExactly("Silva AM", "Lima B Jr", "Bone Group");
    assertThat(Collected.allText(first)).isEqualTo("Vitamin D and meta-analysis of bone.");
    assertThat(first.journal()).isEqualTo("Inv J (Basel)");
    assertThat(first.year()).isEqualTo(2020);
    assertThat(first.doi()).isEqualTo("10.5555/inv.1");
    assertThat(first.pmid()).isEqualTo("99000001");
    assertThat(first.pmcid()).isEqualTo("PMC9900001");
    assertThat(first.facets())
        .containsEntry("volume", "7")
        .containsEntry("issue", "2")
        .containsEntry("pages", "11-19");
    SourceRecord second = read.records.get(1);
    assertThat(Collected.allText(second)).isEqualTo("Vitamin D: what now? A letter.");
    assertThat(second.authors()).isEmpty();
    assertThat(second.journal()).isEqualTo("Inv J");
  }

  @Test
  void texIsReadAsTheCharactersItStandsFor() {
    SourceRecord record =
        Collected.of(
                "@book{k, title = {Gr{\\\"o}\\ss e \\& \\'Etude --- na\\\"{\\i}ve \\v{C}as $\\alpha_2$"
                    + " \\textit{in vivo} {\\O}l, 5~mg for \\$5 and $6}, author = {Erd{\\H o}s, P\\'al}}")
            .only();
    assertThat(Collected.text(record, SectionKind.TITLE))
        .isEqualTo(
            "Gr\u00F6\u00DFe & \u00C9tude \u2014 na\u00EFve \u010Cas \u03B1_2 in vivo \u00D8l, 5 mg for $5 and $6");
    assertThat(record.authors()).containsExactly("Erd\u0151s P");
  }

  @Test
  void aBrokenRecordIsRefusedWithItsLineAndTheNextOneRead() {
    Collected bibtex =
        Collected.of(
            "@article{a, title = {One}}\n@article{b, title = {Two\n@article{c, title={3}}\n");
    assertThat(bibtex.records).extracting(Collected::allText).containsExactly("One", "3");
    assertThat(bibtex.onlyRefusal().reason()).isEqualTo(RefusalReason.MALFORMED_RECORD);
    assertThat(bibtex.onlyRefusal().detail()).startsWith("Record 2 (line 2)");
    Collected ris =
        Collected.of("TY  - JOUR\nTI  - One\nER  - \nstray\nTY  - JOUR\nKW  - x\nER  - \n");
    assertThat(ris.records).hasSize(1);
    assertThat(ris.refusals)
        .extracting(Refusal::reason)
        .containsExactly(RefusalReason.MALFORMED_RECORD, RefusalReason.NO_TEXT);
    Collected cut = Collected.of("@article{a, title = {One}, abstract = {x");
    assertThat(cut.onlyRefusal().reason()).isEqualTo(RefusalReason.TRUNCATED);
  }

  @Test
  void aRecordBeyondTheLimitIsRefusedForItsSize() {
    ReaderOptions small = new ReaderOptions(1000, 1000);
    for (String text :
        List.of(
            "TY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nAB  - %s\nER  - \nTY  - JOUR\nTI  - B\nER  - \n",
            "@article{a, title={A}}\n@article{b, title={%s}}\n@article{c, title={B}}\n")) {
      byte[] bytes =
          text.formatted("x".repeat(5000)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      Collected read = Collected.of(bytes, small);
      assertThat(read.records).extracting(Collected::allText).containsExactly("A", "B");
      assertThat(read.onlyRefusal().reason()).isEqualTo(RefusalReason.TOO_LARGE);
    }
  }
}
