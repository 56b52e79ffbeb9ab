package org.therapyatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.Rows;
import org.therapyatlas.table.Table;
import org.w3c.dom.Element;

class ExportTest {
  @TempDir Path folder;

  private static Dataset<Row> table(Table table) {
    return Rows.of(
        table.schema(),
        switch (table.name()) {
          case "documents" ->
              """
              {"document_id":"b","title":"=HYPERLINK(1)","authors":["Berg A","Dahl O"],"year":2011,"journal":"J","source_kind":"journal_article","doi":"10.5555/b","publication_language":"en","keywords":["walking, slow"]}
              {"document_id":"a","title":"Plain","authors":[],"source_kind":"blog","publication_language":"sv","keywords":[]}
              {"document_id":"c","title":"Other","authors":[],"source_kind":"blog","publication_language":"sv","keywords":[]}
              """;
          case "evidence_map_documents" ->
              """
              {"therapy":"tai_chi","condition":"insomnia","document_id":"a"}
              {"therapy":"tai_chi","condition":"insomnia","document_id":"b"}
              {"therapy":"tai_chi","condition":"migraine","document_id":"c"}
              """;
          case "document_topics" ->
              """
              {"document_id":"a","rank":1,"topic_id":"sv-1","outlier":false}
              {"document_id":"b","rank":2,"topic_id":"sv-1","outlier":false}
              {"document_id":"c","rank":1,"topic_id":"sv-1","outlier":true}
              """;
          case "citations" ->
              """
              {"citing_work_id":"w1","cited_work_id":"w2","mention_count":3}
              {"citing_work_id":"w2","cited_work_id":"w3","mention_count":1}
              """;
          case "works" ->
              """
              {"work_id":"w1","title":"One & \\"two\\"","cited_by_corpus":0}
              {"work_id":"w2","title":"Two\\tthree","cited_by_corpus":1}
              {"work_id":"w3","cited_by_corpus":1}
              {"work_id":"w4","title":"Alone","cited_by_corpus":0}
              """;
          default -> throw new IllegalStateException(table.name());
        });
  }

  private static Export export() {
    Function<Table, Dataset<Row>> atlas = ExportTest::table;
    return new Export(atlas, new Configuration());
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void cellsThatASpreadsheetWouldRun_areTexts() {
    assertThat(CsvText.line(RowFactory.create("=1+1", "+4", "-x", "@a", -4.5, null, true)))
        .isEqualTo("'=1+1,'+4,'-x,'@a,-4.5,,true\r\n");
    assertThat(CsvText.line(RowFactory.create("a,b", "say \"no\"", "two\nlines", "\tx")))
        .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"'\tx\"\r\n");
  }

  @Test
  void aCellOfTheEvidenceMap_asRis_inTheOrderOfTheIds() throws IOException {
    export().ris(export().cell("tai_chi", "insomnia"), file("cell.ris"));

    assertThat(Files.readString(folder.resolve("cell.ris")))
        .isEqualTo(
            """
            TY  - ELEC
            ID  - a
            TI  - Plain
            LA  - sv
            ER  -\s

            TY  - JOUR
            ID  - b
            TI  - =HYPERLINK(1)
            AU  - Berg A
            AU  - Dahl O
            PY  - 2011
            JO  - J
            DO  - 10.5555/b
            LA  - en
            KW  - walking, slow
            ER  -\s

            """
                .replace("\n", "\r\n"));
  }

  @Test
  void aTopic_asCsv_withoutOutliersAndSecondRanks() throws IOException {
    export().csv(export().topic("sv-1").select("document_id", "title"), file("topic.csv"));

    assertThat(Files.readString(folder.resolve("topic.csv")))
        .isEqualTo("document_id,title\r\na,Plain\r\n");
  }

  @Test
  void aNetwork_asGraphmlThatParses_andAsTheFilesOfVosviewer() throws Exception {
    export().graphml(Network.CITATIONS, file("net.graphml"));
    export().vosviewer(Network.CITATIONS, file("net"));

    Element graph =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("net.graphml").toFile())
            .getDocumentElement();
    assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(3);
    assertThat(graph.getElementsByTagName("node").item(0).getTextContent())
        .isEqualTo("One & \"two\"0");
    Element edge = (Element) graph.getElementsByTagName("edge").item(0);
    assertThat(edge.getAttribute("source") + edge.getAttribute("target")).isEqualTo("w1w2");
    assertThat(Files.readString(folder.resolve("net-map.txt")))
        .isEqualTo(
            "id\tlabel\tdescription\tweight\n1\tOne & two\tw1\t0\n2\tTwo three\tw2\t1\n3\tw3\tw3\t1\n");
    assertThat(Files.readString(folder.resolve("net-network.txt"))).isEqualTo("1\t2\t3\n2\t3\t1\n");
  }
}
