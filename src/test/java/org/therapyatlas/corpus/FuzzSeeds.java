package org.therapyatlas.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whole files of every format that is read, small, from which damaged ones are made. */
final class FuzzSeeds {
  private static final int LARGEST = 100_000;

  /** Formats that the sample corpus and the pages of the tests do not have. */
  private static final List<String> WRITTEN =
      List.of(
          """
          PMID- 99000001
          OWN - NLM
          DP  - 2020 Mar
          TI  - Vitamin D and
                bone.
          PG  - 11-19
          AB  - BACKGROUND: We tested it. RESULTS: It held.
          AU  - Silva AM
          CN  - Bone Group
          LA  - eng
          PT  - Randomized Controlled Trial
          JT  - Invented journal
          AID - 10.5555/inv.1 [doi]

          PMID- 99000002
          TI  - Second
          """,
          """
          TY  - JOUR
          TI  - Vitamin D and bone.
          AU  - Silva, Ana Maria
          T2  - Invented journal
          PY  - 2020/03//
          VL  - 7
          SP  - 11
          EP  - 19
          DO  - 10.5555/inv.1
          AB  - We tested it.
          ER  -

          TY  - JOUR
          TI  - Second
          ER  -
          """,
          """
          @article{silva2020,
            title = {Vitamin {D} and {\\"o}steopenia},
            author = "Silva, Ana Maria and {Bone Group} and others",
            journal = jnl # { of bones},
            year = 2020, pages = {11--19}, doi = {10.5555/inv.1},
            abstract = {We tested it. }
          }
          @comment{nothing}
          @misc{b, title = "Second"}
          """,
          """
          %0 Journal Article
          %A Silva, Ana Maria
          %T Vitamin D and bone.
          %J Invented journal
          %D 2020
          %V 7
          %P 11-19
          %R 10.5555/inv.1
          %X We tested it.

          %0 Journal Article
          %T Second
          """,
          """
          <?xml version="1.0" encoding="UTF-8"?><xml><records><record><ref-type name="Journal Article">17</ref-type>
          <contributors><authors><author><style face="normal">Silva, A. M.</style></author></authors></contributors>
          <titles><title>Vitamin D</title><secondary-title>Invented journal</secondary-title></titles>
          <dates><year>2020</year></dates><electronic-resource-num>10.5555/inv.1</electronic-resource-num>
          <abstract>We tested it.</abstract></record></records></xml>
          """,
          """
          RT Journal Article
          SR 1
          A1 \u5B89\u4E00\u5FC3;\u674E\u4E8C
          T1 \u865A\u6784\u7684\u6CBB\u7597\u65B9\u6CD5
          JF \u4E2D\u56FD\u5EB7\u590D\u6742\u5FD7
          YR 2020
          IS 3
          OP 345-351
          K1 \u9AA8\u8D28\u758F\u677E;\u5EB7\u590D
          AB \u76EE\u7684:\u89C2\u5BDF\u75D7\u6548\u3002

          RT Journal Article
          T1 Second
          """,
          """
          {Reference Type}: Journal Article
          {Title}: \u865A\u6784\u7684\u6CBB\u7597\u65B9\u6CD5
          {Author}: \u5B89\u4E00\u5FC3;\u674E\u4E8C
          {Journal}: \u4E2D\u56FD\u5EB7\u590D\u6742\u5FD7
          {Year}: 2020
          {Pages}: 345-351
          {Abstract}: \u76EE\u7684:\u89C2\u5BDF\u75D7\u6548\u3002
          """,
          """
          Authors,Title,Year,Source title,Volume,Issue,Page start,Page end,DOI,Abstract,References,EID
          "Silva A.M., Novak C.","Vitamin D, ""bone""\",2020,Invented journal,7,2,11,19,10.5555/inv.1,"We tested
          it.","Novak C., A made-up title, (2019) J Inv, 3, pp. 1-9; Li E., Other, (2018)",2-s2.0-1
          """,
          """
          FN Clarivate Analytics Web of Science
          VR 1.0
          PT J
          AU Silva, AM
             Novak, C
          TI Vitamin D
             and bone
          SO INVENTED JOURNAL
          PY 2020
          AB We tested it.
          CR Novak C, 2019, J INV, V3, P1, DOI 10.5555/inv.2
             Li E, 2018, J INV, V2, P1
          UT WOS:1
          ER

          EF
          """,
          """
          1. Invented J. 2020 Mar 1;7(2):11-19. doi: 10.5555/inv.1. Epub 2020 Jan 2.

          Vitamin D and bone.

          Silva AM(1), Novak C(2).

          Author information:
          (1)Institute of Bones, Porto.

          We tested it and it held.

          PMID: 99000001 [Indexed for MEDLINE]
          """,
          """
          {"id": "https://openalex.org/W1", "doi": "https://doi.org/10.5555/inv.1", "display_name": "Vitamin D", "publication_year": 2020, "type": "article", "abstract_inverted_index": {"We": [0], "tested": [1], "it.": [2]}, "referenced_works": ["https://openalex.org/W2"]}
          {"paper_id": "7", "title": "Second", "abstract": [{"text": "We tested it.", "section": "Abstract"}], "body_text": [{"text": "As shown [1].", "cite_spans": [{"start": 9, "end": 12, "ref_id": "BIBREF0"}]}], "bib_entries": {"BIBREF0": {"title": "A made-up title", "year": 2019}}}
          """,
          """
          <?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS 1.2//EN" "x.dtd">
          <article article-type="research-article" xml:lang="en"><front><article-meta><article-id pub-id-type="doi">10.5555/inv.1</article-id>
          <title-group><article-title>Vitamin <italic>D</italic></article-title></title-group><pub-date><year>2020</year></pub-date>
          <abstract><p>We tested H<sub>2</sub>O.</p></abstract></article-meta></front>
          <body><sec><title>Methods</title><p>As shown [<xref ref-type="bibr" rid="r1">1</xref>-3].</p></sec></body>
          <back><ref-list><ref id="r1"><mixed-citation>Novak C. A made-up title. J Inv. 2019;3:1-9.</mixed-citation></ref></ref-list></back>
          <sub-article article-type="translation" xml:lang="pt"><front-stub><title-group><article-title>Vitamina D</article-title></title-group></front-stub></sub-article></article>
          """,
          """
          <!DOCTYPE html><html lang="sv"><head><title>D-vitamin | Sidan</title><meta charset="utf-8"><meta name="citation_doi" content="10.5555/inv.1">
          <script type="application/ld+json">{"@type": "NewsArticle", "headline": "D-vitamin", "datePublished": "2020-03-01"}</script></head>
          <body><nav><a href="/">Hem</a></nav><article><h1>D-vitamin och ben</h1><p>Vi pr\u00F6vade det i en studie fr\u00E5n 2019 och det h\u00F6ll, s\u00E4ger Ana Silva vid universitetet.</p>
          <h2>K\u00E4llor</h2><ol><li>Novak C. A made-up title. J Inv. 2019;3:1-9.</li></ol></article><footer>Kontakt</footer></body></html>
          """,
          """
          title,abstract,year,language,doi
          Vitamin D,"We tested, and it held.",2020,en,10.5555/inv.1
          Second,,,,
          """,
          """
          WARC/1.0\r
          WARC-Type: response\r
          WARC-Target-URI: https://example.org/a\r
          WARC-Date: 2020-03-01T00:00:00Z\r
          WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r
          Content-Type: application/http; msgtype=response\r
          Content-Length: 134\r
          \r
          HTTP/1.1 200 OK\r
          Content-Type: text/html\r
          \r
          <html><body><p>We tested vitamin D and it held, says the institute of bones.</p></body></html>\r
          \r
          """);

  private FuzzSeeds() {}

  /** All that the repository has. */
  static List<byte[]> ofRepository() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (String written : WRITTEN) {
      seeds.add(written.getBytes(UTF_8));
    }
    addFiles(Path.of("data", "corpus"), seeds);
    addFiles(Path.of("src", "test", "resources", "pages"), seeds);
    return seeds;
  }

  /** Files of a folder that are small, in the order of their paths. */
  static void addFiles(Path folder, List<byte[]> seeds) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(path) <= LARGEST) {
          seeds.add(Files.readAllBytes(path));
        }
      }
    }
  }
}
