package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapyatlas.references.AuthorName;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.Style;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Articles in JATS: what is said about them, their texts by language, their references. */
class JatsXmlTest {
  private static final String ARTICLE =
      """
      <j:article xmlns:j="https://jats.nlm.nih.gov" article-type="research-article" xml:lang="pt">
       <j:front>
        <j:journal-meta>
         <j:journal-id journal-id-type="nlm-ta">Rev Inv</j:journal-id>
         <j:journal-title-group><j:journal-title>Revista Inventada</j:journal-title>
         </j:journal-title-group><j:issn>1234-5678</j:issn>
        </j:journal-meta>
        <j:article-meta>
         <j:article-id pub-id-type="pmid">99000001</j:article-id>
         <j:article-id pub-id-type="pmc">9900002</j:article-id>
         <j:article-id pub-id-type="doi">10.5555/Inv.1</j:article-id>
         <j:title-group>
          <j:article-title>Vitamina D<j:sub>3</j:sub> e osso</j:article-title>
          <j:subtitle>um ensaio</j:subtitle>
          <j:trans-title-group xml:lang="en"><j:trans-title>Vitamin D and bone</j:trans-title>
          </j:trans-title-group>
         </j:title-group>
         <j:contrib-group>
          <j:contrib contrib-type="author"><j:name><j:surname>Silva</j:surname>
           <j:given-names>Ana Maria</j:given-names></j:name></j:contrib>
          <j:contrib contrib-type="editor"><j:name><j:surname>Souza</j:surname></j:name></j:contrib>
          <j:contrib contrib-type="author"><j:collab>Bone Group<j:contrib-group><j:contrib>
           <j:name><j:surname>Lima</j:surname></j:name></j:contrib></j:contrib-group></j:collab>
          </j:contrib>
         </j:contrib-group>
         <j:pub-date pub-type="epub"><j:year>2019</j:year></j:pub-date>
         <j:pub-date pub-type="collection"><j:year>2020</j:year></j:pub-date>
         <j:volume>7</j:volume><j:issue>2</j:issue><j:fpage>11</j:fpage><j:lpage>19</j:lpage>
         <j:abstract><j:title>Resumo</j:title>
          <j:sec><j:title>Objetivo</j:title><j:p>Testar NCT99000001.</j:p></j:sec></j:abstract>
         <j:abstract abstract-type="graphical"><j:p>Figura</j:p></j:abstract>
         <j:trans-abstract xml:lang="en"><j:p>To test.</j:p></j:trans-abstract>
         <j:kwd-group xml:lang="pt"><j:kwd>osso</j:kwd></j:kwd-group>
         <j:kwd-group xml:lang="en"><j:kwd>bone</j:kwd><j:kwd>trial</j:kwd></j:kwd-group>
        </j:article-meta>
       </j:front>
       <j:body>
        <j:p>Sem t\u00EDtulo<j:sup><j:xref ref-type="bibr" rid="r1">1</j:xref></j:sup>.</j:p>
        <j:sec><j:title>M\u00E9todos</j:title><j:p>Como antes [<j:xref ref-type="bibr">2</j:xref>].</j:p>
         <j:sec><j:title>Grupo</j:title><j:p>Dois <j:italic>grupos</j:italic></j:p>
         <j:table-wrap><j:label>Tab 1</j:label><j:caption><j:p>Idades</j:p></j:caption>
          <j:table><j:tr><j:td>99</j:td></j:tr></j:table></j:table-wrap></j:sec></j:sec>
       </j:body>
       <j:back><j:ack><j:p>Obrigada.</j:p></j:ack>
        <j:ref-list>
         <j:ref id="r1"><j:label>1</j:label>
          <j:mixed-citation>Costa B, Dias C. Osso velho. J Inv. 2001;3(1):5-9.</j:mixed-citation>
          <j:element-citation publication-type="journal"><j:person-group person-group-type="author">
           <j:name><j:surname>Costa</j:surname><j:given-names>B</j:given-names></j:name><j:etal/>
           </j:person-group><j:article-title>Osso velho</j:article-title><j:source>J Inv</j:source>
           <j:year>2001</j:year><j:volume>3</j:volume><j:issue>1</j:issue><j:fpage>5</j:fpage>
           <j:lpage>9</j:lpage><j:pub-id pub-id-type="doi">10.5555/o.1</j:pub-id>
          </j:element-citation></j:ref>
         <j:ref id="r2"><j:element-citation publication-type="book"><j:person-group
           person-group-type="author"><j:collab>WHO</j:collab></j:person-group>
           <j:source>Bone book</j:source><j:year>1999a</j:year>
           <j:publisher-name>Press</j:publisher-name></j:element-citation></j:ref>
         <j:ref id="r3"><j:mixed-citation>A work <j:pub-id pub-id-type="pmid">99000009</j:pub-id>
          </j:mixed-citation></j:ref>
        </j:ref-list></j:back>
       <j:sub-article article-type="translation" xml:lang="en">
        <j:front-stub><j:article-id pub-id-type="doi">10.5555/Inv.1.en</j:article-id><j:title-group>
         <j:article-title>Vitamin D3 and bone: a trial</j:article-title></j:title-group>
         </j:front-stub>
        <j:body><j:sec><j:title>Methods</j:title><j:p>As before.</j:p></j:sec></j:body>
        <j:back><j:ref-list><j:ref><j:mixed-citation>Costa B, Dias C. Old bone.</j:mixed-citation>
         </j:ref></j:ref-list></j:back>
       </j:sub-article>
      </j:article>
      """;

  private static final SourceRecord RECORD =
      Collected.of(
              "<OAI-PMH><ListRecords><record><metadata>"
                  + ARTICLE
                  + "</metadata></record></ListRecords></OAI-PMH>")
          .only();

  @Test
  void anArticleInAnEnvelopeAndUnderAPrefixSaysWhatItIs() {
    assertThat(RECORD.format()).isEqualTo(Format.JATS_XML);
    assertThat(RECORD.sourceKind()).isEqualTo(SourceKind.JOURNAL_ARTICLE);
    assertThat(RECORD.doi()).isEqualTo("10.5555/inv.1");
    assertThat(RECORD.pmid()).isEqualTo("99000001");
    assertThat(RECORD.pmcid()).isEqualTo("PMC9900002");
    assertThat(RECORD.year()).as("year of the issue").isEqualTo(2020);
    assertThat(RECORD.journal()).isEqualTo("Revista Inventada");
    assertThat(RECORD.authors()).containsExactly("Silva AM", "Bone Group");
    assertThat(RECORD.keywords()).containsExactly("osso", "bone", "trial");
    assertThat(RECORD.publicationLanguage()).isEqualTo("pt");
    assertThat(RECORD.publicationTypes()).containsExactly("Journal Article");
    assertThat(RECORD.registrations()).containsExactly("NCT99000001");
    assertThat(RECORD.facets())
        .containsEntry("volume", "7")
        .containsEntry("issue", "2")
        .containsEntry("pages", "11-19")
        .containsEntry("issn", "1234-5678");
  }

  @Test
  void textsStandInSectionsOfTheirOwnLanguage() {
    assertThat(RECORD.sections())
        .filteredOn(section -> section.kind() != SectionKind.REFERENCES)
        .containsExactly(
            Section.of(SectionKind.TITLE, null, "Vitamina D3 e osso: um ensaio"),
            new Section(SectionKind.TITLE, null, "Vitamin D and bone", "en"),
            new Section(SectionKind.TITLE, null, "Vitamin D3 and bone: a trial", "en"),
            Section.of(SectionKind.ABSTRACT, "Objetivo", "Testar NCT99000001."),
            new Section(SectionKind.ABSTRACT, null, "To test.", "en"),
            new Section(SectionKind.KEYWORDS, null, "osso", "pt"),
            new Section(SectionKind.KEYWORDS, null, "bone; trial", "en"),
            Section.of(SectionKind.BODY, null, "Sem t\u00EDtulo[1]."),
            Section.of(SectionKind.BODY, "M\u00E9todos", "Como antes [2]."),
            Section.of(SectionKind.BODY, "Grupo", "Dois grupos\nTab 1 Idades"),
            new Section(SectionKind.BODY, "Methods", "As before.", "en"));
  }

  @Test
  void eachReferenceStandsOnce() {
    List<ReferenceEntry> entries = RECORD.entries();
    assertThat(entries).extracting(ReferenceEntry::position).containsExactly(1, 2, 3);
    ReferenceEntry first = entries.get(0);
    assertThat(first.style()).isEqualTo(Style.STRUCTURED);
    assertThat(first.raw()).isEqualTo("Costa B, Dias C. Osso velho. J Inv. 2001;3(1):5-9.");
    assertThat(first.authors()).containsExactly(new AuthorName("Costa", "B"));
    assertThat(first.etAl()).isTrue();
    assertThat(first.title()).isEqualTo("Osso velho");
    assertThat(first.venue()).isEqualTo("J Inv");
    assertThat(first.year()).isEqualTo(2001);
    assertThat(first.lastPage()).isEqualTo("9");
    assertThat(first.doi()).isEqualTo("10.5555/o.1");
    ReferenceEntry book = entries.get(1);
    assertThat(book.title()).isEqualTo("Bone book");
    assertThat(book.venue()).isEqualTo("Press");
    assertThat(book.year()).isEqualTo(1999);
    assertThat(book.raw()).isEqualTo("WHO. Bone book. Press. 1999");
    assertThat(entries.get(2).pmid()).isEqualTo("99000009");
  }

  @Test
  void anArticleHasTheSameDigestInAndOutsideAnEnvelope() {
    assertThat(Collected.of(ARTICLE).only().sha256()).isEqualTo(RECORD.sha256());
  }

  @Test
  void aBrokenArticleIsRefusedAndTheNextOneRead() {
    String good =
        "<article><front><article-meta><title-group><article-title>%s</article-title>"
            + "</title-group></article-meta></front></article>";
    Collected read =
        Collected.of(
            "<pmc-articleset>"
                + good.formatted("One")
                + "<article><front></article>"
                + good.formatted("Two")
                + "</pmc-articleset>");
    assertThat(read.records).extracting(Collected::allText).containsExactly("One", "Two");
    assertThat(read.onlyRefusal().reason()).isEqualTo(RefusalReason.MALFORMED_XML);
    assertThat(Collected.of("<pmc-articleset/>").onlyRefusal().reason())
        .isEqualTo(RefusalReason.EMPTY);
    assertThat(Collected.of("<article><front/></article>").onlyRefusal().reason())
        .isEqualTo(RefusalReason.NO_TEXT);
  }

  @Test
  void severalWorksUnderOneNumberAreSeveral() {
    SourceRecord record =
        Collected.of(
                "<article><front><article-title>T</article-title></front><back><ref-list><ref>"
                    + "<citation citation-type='journal'><article-title>One</article-title></citation>"
                    + "<citation citation-type='journal'><article-title>Two</article-title></citation>"
                    + "</ref><ref><citation-alternatives><element-citation><article-title>Three"
                    + "</article-title></element-citation><mixed-citation>X, Three, 2001."
                    + "</mixed-citation></citation-alternatives></ref></ref-list></back></article>")
            .only();
    assertThat(record.entries())
        .extracting(ReferenceEntry::title)
        .containsExactly("One", "Two", "Three");
    assertThat(record.entries().get(2).raw()).isEqualTo("X, Three, 2001.");
  }

  @Test
  void sectionsInsideEachOtherEndAtNoDepth() {
    int depth = 20_000;
    String nested = "<sec>".repeat(depth) + "<p>deep</p>" + "</sec>".repeat(depth);
    String parts = "<sub-article>".repeat(depth) + "</sub-article>".repeat(depth);
    SourceRecord record =
        Collected.of("<article><body><p>top</p>" + nested + "</body>" + parts + "</article>")
            .only();
    assertThat(Collected.allText(record)).isEqualTo("top\ndeep");
  }
}
