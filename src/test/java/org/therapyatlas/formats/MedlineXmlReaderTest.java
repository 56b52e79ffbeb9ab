package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.Style;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

class MedlineXmlReaderTest {
  private static final String FULL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "https://example.invalid/pubmed.dtd">
      <PubmedArticleSet>
      <PubmedArticle>
        <MedlineCitation Status="MEDLINE" Owner="NLM">
          <PMID Version="2">00123</PMID>
          <DateRevised><Year>2021</Year></DateRevised>
          <Article PubModel="Print">
            <Journal>
              <ISSN IssnType="Print">1234-5678</ISSN>
              <JournalIssue CitedMedium="Print">
                <Volume>12</Volume><Issue>3</Issue>
                <PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate>
              </JournalIssue>
              <Title>Svensk knoppskrift. </Title>
              <ISOAbbreviation>Sven Knop</ISOAbbreviation>
            </Journal>
            <ArticleTitle>[Marrow cells in brittle bone].</ArticleTitle>
            <Pagination><StartPage>7</StartPage><EndPage>11</EndPage></Pagination>
            <ELocationID EIdType="doi" ValidYN="N">10.1000/wrong</ELocationID>
            <ELocationID EIdType="doi" ValidYN="Y">10.1000/Right.1</ELocationID>
            <Abstract>
              <AbstractText Label="AIM" NlmCategory="OBJECTIVE">To grow bone.</AbstractText>
              <AbstractText>Trial NCT 01234567 was stopped.</AbstractText>
              <CopyrightInformation>(c) nobody</CopyrightInformation>
            </Abstract>
            <AuthorList CompleteYN="Y">
              <Author ValidYN="Y"><LastName>Ek</LastName><ForeName>Anna Maja</ForeName>
                <Initials>AM</Initials><Suffix>Jr</Suffix>
                <AffiliationInfo><Affiliation>Town</Affiliation></AffiliationInfo></Author>
              <Author ValidYN="N"><LastName>Eek</LastName><Initials>AM</Initials></Author>
              <Author ValidYN="Y"><LastName>Löv</LastName><ForeName>Bo-Per</ForeName></Author>
              <Author ValidYN="Y"><CollectiveName>The <i>Bone</i> Group</CollectiveName></Author>
            </AuthorList>
            <Language>eng</Language>
            <Language>swe</Language>
            <DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName>
              <AccessionNumberList><AccessionNumber>NCT00000002</AccessionNumber>
              </AccessionNumberList></DataBank>
              <DataBank><DataBankName>GENBANK</DataBankName>
              <AccessionNumberList><AccessionNumber>AB123456</AccessionNumber>
              </AccessionNumberList></DataBank></DataBankList>
            <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType>
            </PublicationTypeList>
            <VernacularTitle>Märgceller vid skört ben.</VernacularTitle>
          </Article>
          <MedlineJournalInfo><Country>Sweden</Country><MedlineTA>Sven Knop</MedlineTA>
          </MedlineJournalInfo>
          <CommentsCorrectionsList>
            <CommentsCorrections RefType="Cites"><RefSource>Old. 1980;1:1</RefSource><PMID>9</PMID>
            </CommentsCorrections>
          </CommentsCorrectionsList>
          <MeshHeadingList>
            <MeshHeading><DescriptorName UI="D1" MajorTopicYN="Y">Osteoporosis</DescriptorName>
            </MeshHeading>
            <MeshHeading><DescriptorName UI="D2" MajorTopicYN="N">Stem Cells</DescriptorName>
              <QualifierName UI="Q" MajorTopicYN="Y">cytology</QualifierName></MeshHeading>
            <MeshHeading><DescriptorName UI="D3" MajorTopicYN="N">Humans</DescriptorName>
            </MeshHeading>
          </MeshHeadingList>
          <OtherAbstract Type="Publisher" Language="swe">
            <AbstractText>Att odla ben.</AbstractText></OtherAbstract>
          <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">skört ben</Keyword>
            <Keyword MajorTopicYN="N">TNF-<i>α</i></Keyword></KeywordList>
          <KeywordList Owner="NASA"><Keyword>NASA Program</Keyword></KeywordList>
        </MedlineCitation>
        <PubmedData>
          <ArticleIdList><ArticleId IdType="pubmed">123</ArticleId>
            <ArticleId IdType="pmc">PMC77</ArticleId></ArticleIdList>
          <ReferenceList><Title>References</Title>
            <Reference><Citation>Ek A. One. Sven Knop. 1990;1:2.</Citation>
              <ArticleIdList><ArticleId IdType="pubmed">11</ArticleId>
              <ArticleId IdType="doi">10.1000/REF</ArticleId></ArticleIdList></Reference>
            <ReferenceList><Reference><Citation/><ArticleIdList>
              <ArticleId IdType="pmc">PMC12</ArticleId><ArticleId IdType="pubmed">012</ArticleId>
              </ArticleIdList></Reference>
              <Reference><Citation></Citation></Reference></ReferenceList>
            <Reference><Citation>Bok <i>in</i> print</Citation></Reference>
          </ReferenceList>
        </PubmedData>
      </PubmedArticle>
      </PubmedArticleSet>
      """;

  private static String article(int pmid, String title) {
    return "<PubmedArticle><MedlineCitation><PMID Version=\"1\">"
        + pmid
        + "</PMID><Article><ArticleTitle>"
        + title
        + "</ArticleTitle></Article></MedlineCitation></PubmedArticle>";
  }

  private static String set(String... articles) {
    return "<PubmedArticleSet>" + String.join("\n", articles) + "</PubmedArticleSet>";
  }

  private static String titleOf(String inner) {
    return Collected.text(Collected.of(set(article(1, inner))).only(), SectionKind.TITLE);
  }

  @Test
  void readsEveryFieldOfAFullRecord() {
    SourceRecord record = Collected.of(FULL).only();
    assertThat(record.recordId()).isEqualTo("123");
    assertThat(record.number()).isEqualTo(1);
    assertThat(record.format()).isEqualTo(Format.PUBMED_XML);
    assertThat(record.sourceDatabase()).isEqualTo("pubmed");
    assertThat(record.sourceKind()).isEqualTo(SourceKind.BIBLIOGRAPHIC_RECORD);
    assertThat(record.pmid()).isEqualTo("123");
    assertThat(record.pmcid()).isEqualTo("PMC77");
    assertThat(record.doi()).isEqualTo("10.1000/right.1");
    assertThat(record.registrations()).containsExactly("NCT00000002", "NCT01234567");
    assertThat(record.journal()).isEqualTo("Svensk knoppskrift");
    assertThat(record.year()).isEqualTo(1998);
    assertThat(record.yearSource()).isEqualTo(YearSource.STATED);
    assertThat(record.publicationLanguage()).isEqualTo("sv");
    assertThat(record.authors()).containsExactly("Ek AM Jr", "Löv BP", "The Bone Group");
    assertThat(record.keywords()).containsExactly("skört ben", "TNF-α");
    assertThat(record.publicationTypes()).containsExactly("Journal Article");
    assertThat(record.meshHeadings()).containsExactly("*Osteoporosis", "*Stem Cells", "Humans");
    assertThat(record.facets())
        .containsEntry("pages", "7-11")
        .containsEntry("volume", "12")
        .containsEntry("issue", "3")
        .containsEntry("pmid_version", "2")
        .containsEntry("publication_languages", "en,sv")
        .containsEntry("journal_abbreviation", "Sven Knop");
    assertThat(record.sections())
        .extracting(Section::kind, Section::heading, Section::text, Section::language)
        .containsExactly(
            tuple(SectionKind.TITLE, null, "Marrow cells in brittle bone.", null),
            tuple(SectionKind.TITLE, null, "Märgceller vid skört ben.", "sv"),
            tuple(SectionKind.ABSTRACT, "AIM", "To grow bone.", null),
            tuple(SectionKind.ABSTRACT, null, "Trial NCT 01234567 was stopped.", null),
            tuple(SectionKind.ABSTRACT, null, "Att odla ben.", "sv"),
            tuple(SectionKind.KEYWORDS, null, "skört ben; TNF-α", null),
            tuple(
                SectionKind.REFERENCES,
                null,
                "Ek A. One. Sven Knop. 1990;1:2.\nPMID: 12 PMC12\nBok in print",
                null));
  }

  @Test
  void countsEachReferenceOnceAndPrefersItsStructuredIds() {
    SourceRecord record = Collected.of(FULL).only();
    assertThat(record.referenceStatus()).isEqualTo(ReferenceStatus.COMPLETE);
    assertThat(record.entries())
        .extracting(
            ReferenceEntry::position,
            ReferenceEntry::raw,
            ReferenceEntry::pmid,
            ReferenceEntry::doi,
            ReferenceEntry::pmcid)
        .containsExactly(
            tuple(1, "Ek A. One. Sven Knop. 1990;1:2.", "11", "10.1000/ref", null),
            tuple(2, "PMID: 12 PMC12", "12", null, "PMC12"),
            tuple(3, "Bok in print", null, null, null));
    assertThat(record.entries().get(1).style()).isEqualTo(Style.STRUCTURED);
  }

  @Test
  void takesBlanksOfAnyWidthForNoText() {
    SourceRecord record =
        Collected.of(
                FULL.replace("Ek A. One. Sven Knop. 1990;1:2.", "&#x2003;")
                    .replace("Bok <i>in</i> print", "&#x3000; "))
            .only();
    assertThat(record.entries())
        .extracting(ReferenceEntry::raw)
        .containsExactly("PMID: 11 doi: 10.1000/ref", "PMID: 12 PMC12");
  }

  @Test
  void takesCitesWhereThereIsNoReferenceList() {
    String old = FULL.replaceAll("(?s)<ReferenceList>.*</ReferenceList>", "");
    SourceRecord record = Collected.of(old).only();
    assertThat(record.entries())
        .extracting(ReferenceEntry::raw, ReferenceEntry::pmid)
        .containsExactly(tuple("Old. 1980;1:1", "9"));
    assertThat(record.referenceStatus()).isEqualTo(ReferenceStatus.COMPLETE);
    String none = old.replaceAll("(?s)<CommentsCorrectionsList>.*</CommentsCorrectionsList>", "");
    assertThat(Collected.of(none).only().referenceStatus()).isEqualTo(ReferenceStatus.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Expression of <i>COL1A1</i> in CO<sub>2</sub> exposed|Expression of COL1A1 in CO2 exposed",
        "a <b><i>deep <u>er</u></i></b>, end|a deep er, end",
        "10<sup>9</sup> CFU/<i>m</i>L|10109",
        "x<!-- no word -->y|xy",
        "<![CDATA[<b>raw</b> & x]]> y|<b>raw</b> & x y",
        "p &lt; 0.05 &amp; q|p < 0.05 & q",
        "&#946;-cell &#x1F9B4;|β-cell 🦴",
        "TNF-&alpha; na&iuml;ve|TNF-α naïve",
        "kept &whatever; as is|kept &whatever; as is",
        "one<br/>two|one two",
        "<p>one</p><p>two</p>|one two",
        "word <?pi data?>word|word word",
      })
  void inlineMarkupNeitherGluesNorCuts(String inner, String expected) {
    String wanted = inner.startsWith("10<sup>") ? "109 CFU/mL" : expected;
    assertThat(titleOf(inner)).isEqualTo(wanted);
  }

  /**
   * The concatenation of text nodes is the oracle: markup may move nothing, add or remove nothing.
   */
  @Test
  void inlineMarkupAnywhereInAWordChangesNothing() {
    String text = "Gut microbes of mice (n=12) lower bone loss; p<0.01 & r=-.5 β.";
    for (String tag : List.of("i", "b", "u", "sub", "sup", "s", "unknown")) {
      for (int from = 0; from < text.length(); from++) {
        for (int to : new int[] {from, from + 1, from + 5, text.length()}) {
          int end = Math.min(to, text.length());
          String marked =
              escaped(text.substring(0, from))
                  + "<"
                  + tag
                  + ">"
                  + escaped(text.substring(from, end))
                  + "</"
                  + tag
                  + ">"
                  + escaped(text.substring(end));
          assertThat(titleOf(marked)).as(marked).isEqualTo(text);
        }
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  @Test
  void layoutInsideFormulasIsNotText() {
    String math =
        """
        coats of <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">
            <mml:msub>
               <mml:mtext>Cu</mml:mtext>
               <mml:mn>2</mml:mn>
            </mml:msub>
            <mml:mi>O</mml:mi>
         </mml:math>
         and (<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>), <math><semantics><mi>x</mi>
         <annotation encoding="tex">\\x</annotation></semantics></math>.
        """;
    assertThat(titleOf(math)).isEqualTo("coats of Cu2O and (1/2), x.");
  }

  @Test
  void findsRecordsUnderAnyRoot() {
    String citation = article(1, "A").replaceAll("</?PubmedArticle>", "");
    assertThat(Collected.of(article(1, "A")).records).hasSize(1);
    assertThat(Collected.of(citation).records).hasSize(1);
    assertThat(
            Collected.of("<MedlineCitationSet>" + citation + citation + "</MedlineCitationSet>")
                .records)
        .hasSize(2);
    assertThat(Collected.of("<a xmlns=\"urn:x\"><b>" + article(1, "A") + "</b></a>").records)
        .hasSize(1);
    assertThat(Collected.of("<!-- first --> " + article(1, "A")).records).hasSize(1);
  }

  @Test
  void readsSeveralDocumentsInOneFile() {
    String one = "<?xml version=\"1.0\"?>\n" + set(article(1, "A"), article(2, "B")) + "\n";
    Collected read = Collected.of(one + one + article(3, "C") + article(4, "D"));
    assertThat(read.refusals).isEmpty();
    assertThat(read.records)
        .extracting(SourceRecord::pmid)
        .containsExactly("1", "2", "1", "2", "3", "4");
    assertThat(read.records).extracting(SourceRecord::number).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void readsBooks() {
    String book =
        "<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID Version=\"1\">5</PMID>"
            + "<ArticleIdList><ArticleId IdType=\"bookaccession\">NBK1</ArticleId></ArticleIdList>"
            + "<Book><Publisher><PublisherName>P</PublisherName></Publisher><BookTitle>Bones</BookTitle>"
            + "<PubDate><Year>2011</Year></PubDate><AuthorList Type=\"editors\"><Author>"
            + "<LastName>Ed</LastName></Author></AuthorList></Book>"
            + "<Abstract><AbstractText>About bones.</AbstractText></Abstract>"
            + "</BookDocument></PubmedBookArticle></PubmedArticleSet>";
    SourceRecord record = Collected.of(book).only();
    assertThat(Collected.text(record, SectionKind.TITLE)).isEqualTo("Bones");
    assertThat(Collected.text(record, SectionKind.ABSTRACT)).isEqualTo("About bones.");
    assertThat(record.year()).isEqualTo(2011);
    assertThat(record.authors()).isEmpty();
  }

  @Test
  void aDeletionIsNoRecordAndAnEmptySetIsRefused() {
    Collected deletion =
        Collected.of(
            set(
                "<DeleteCitation><PMID Version=\"1\">17</PMID><PMID Version=\"2\">4</PMID>"
                    + "<Other/><PMID>none</PMID></DeleteCitation>"));
    assertThat(deletion.records).isEmpty();
    assertThat(deletion.refusals).isEmpty();
    assertThat(deletion.deletions)
        .extracting(Deletion::pmid, Deletion::version)
        .containsExactly(tuple("17", 1), tuple("4", 2));
    assertThat(Collected.of(set()).onlyRefusal().reason()).isEqualTo(RefusalReason.EMPTY);
  }

  @Test
  void aRecordWithoutTextIsRefused() {
    Collected read =
        Collected.of(set(article(1, ""), article(2, "[Not Available]."), article(3, "C")));
    assertThat(read.records).extracting(SourceRecord::pmid).containsExactly("3");
    assertThat(read.refusals)
        .extracting(Refusal::number, Refusal::reason)
        .containsExactly(tuple(1, RefusalReason.NO_TEXT), tuple(2, RefusalReason.NO_TEXT));
  }

  @Test
  void aTruncatedFileKeepsWhatIsWholeAndIsRefusedOnce() {
    byte[] whole =
        set(article(1, "A"), article(2, "B"), article(3, "C")).getBytes(StandardCharsets.UTF_8);
    for (int cut = 60; cut < whole.length - 1; cut++) {
      Collected read = Collected.of(Arrays.copyOf(whole, cut));
      assertThat(read.onlyRefusal().reason())
          .as("cut at " + cut)
          .isEqualTo(RefusalReason.TRUNCATED);
      assertThat(read.records.size()).isEqualTo(occurrences(whole, cut));
    }
  }

  private static int occurrences(byte[] whole, int cut) {
    return new String(whole, 0, cut, StandardCharsets.UTF_8).split("</PubmedArticle>", -1).length
        - 1;
  }

  @Test
  void aTruncatedGzipKeepsWhatIsWholeAndIsRefusedOnce() {
    StringBuilder many = new StringBuilder();
    for (int i = 1; i <= 3000; i++) {
      many.append(article(i, "Title " + i * 7919 + " on " + Integer.toHexString(i * 104729)));
    }
    byte[] packed = Collected.gzip(set(many.toString()).getBytes(StandardCharsets.UTF_8));
    Collected read = Collected.of(Arrays.copyOf(packed, packed.length / 2));
    assertThat(read.onlyRefusal().reason()).isEqualTo(RefusalReason.TRUNCATED);
    assertThat(read.records).hasSizeBetween(500, 2999);
    assertThat(read.onlyRefusal().number()).isEqualTo(read.records.size() + 1);
  }

  @Test
  void aBrokenRecordDoesNotHideTheNext() {
    String wrongTag = article(2, "B").replace("</ArticleTitle>", "</Title>");
    String noEnd = article(4, "D").replace("</PubmedArticle>", "");
    Collected read =
        Collected.of(set(article(1, "A"), wrongTag, article(3, "C"), noEnd, article(5, "E")));
    assertThat(read.records).extracting(SourceRecord::pmid).containsExactly("1", "3", "5");
    assertThat(read.refusals)
        .extracting(Refusal::number, Refusal::reason)
        .containsExactly(
            tuple(2, RefusalReason.MALFORMED_XML), tuple(4, RefusalReason.MALFORMED_XML));
  }

  @Test
  void bytesThatAreNoUtf8AreRefusedWithTheirRecord() {
    byte[] bytes =
        set(article(1, "caf\u00E9"), article(2, "B")).getBytes(StandardCharsets.ISO_8859_1);
    Collected read = Collected.of(bytes);
    assertThat(read.onlyRefusal().reason()).isEqualTo(RefusalReason.UNDECODABLE);
    assertThat(read.records).extracting(SourceRecord::pmid).containsExactly("2");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16,骨", "UTF-16LE,骨", "ISO-8859-1,ö", "windows-1252,€", "GB18030,骨", "Big5,骨"})
  void declaredEncodingsAreFollowed(String encoding, String letter) {
    String xml =
        "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + set(article(1, "a" + letter));
    String marked = encoding.equals("UTF-16LE") ? "\uFEFF" + xml : xml;
    SourceRecord record = Collected.of(marked.getBytes(Charset.forName(encoding))).only();
    assertThat(Collected.text(record, SectionKind.TITLE)).isEqualTo("a" + letter);
  }

  @Test
  void theDigestIsThatOfTheContentAndNotOfItsLayout() {
    String compact = Collected.of(set(article(1, "A <i>b</i>"))).only().sha256();
    String spread =
        set(article(1, "A   <i>b</i>").replace("<", "\n  <").replace("A   \n  ", "A "))
            .replace("\n  </ArticleTitle>", "</ArticleTitle>")
            .replace("b\n  </i>", "b</i>");
    assertThat(Collected.of(spread).only().sha256()).isEqualTo(compact);
    assertThat(Collected.of(set(article(1, "A b"))).only().sha256()).isNotEqualTo(compact);
    assertThat(Collected.of(set(article(2, "A <i>b</i>"))).only().sha256()).isNotEqualTo(compact);
    assertThat(Collected.of(set(article(7, "x"), article(1, "A <i>b</i>"))).records.get(1).sha256())
        .isEqualTo(compact);
  }

  @Test
  void hostileNestingIsReadInLinearTimeAndSpace() {
    int depth = 50_000;
    String nested = "<ReferenceList>".repeat(depth) + "</ReferenceList>".repeat(depth);
    String record =
        article(1, "<i>".repeat(depth) + "x" + "</i>".repeat(depth))
            .replace("</PubmedArticle>", "<PubmedData>" + nested + "</PubmedData></PubmedArticle>");
    assertThat(Collected.text(Collected.of(record).only(), SectionKind.TITLE)).isEqualTo("x");
  }

  @Test
  void entitiesAreNeverExpanded() {
    String bomb =
        "<!DOCTYPE PubmedArticleSet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + set(article(1, "t &b; &x;"));
    assertThat(Collected.text(Collected.of(bomb).only(), SectionKind.TITLE)).isEqualTo("t &b; &x;");
  }

  @Test
  void aRecordBeyondTheLimitIsRefusedForItsSize() {
    String large = set(article(1, "A"), article(2, "x".repeat(200_000)), article(3, "C"));
    Collected read =
        Collected.of(large.getBytes(StandardCharsets.UTF_8), new ReaderOptions(1000, 100_000));
    assertThat(read.records).extracting(SourceRecord::pmid).containsExactly("1", "3");
    assertThat(read.onlyRefusal().reason()).isEqualTo(RefusalReason.TOO_LARGE);
  }

  @Test
  void xmlOfAnotherKindIsNamed() {
    assertThat(Collected.of("<TEI><text/></TEI>").onlyRefusal().detail()).contains("TEI XML");
    assertThat(Collected.of("<foo><bar/></foo>").onlyRefusal().detail()).contains("<foo>");
    assertThat(Collected.of("<TEI><text></TEI>").onlyRefusal().reason())
        .isEqualTo(RefusalReason.UNSUPPORTED_FORMAT);
  }
}
