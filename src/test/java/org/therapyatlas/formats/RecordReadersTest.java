package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.WindowsSibling;

class RecordReadersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PAR1....|Parquet",
        "<TEI><teiHeader/></TEI>|TEI XML",
        "SrcDatabase-x\\nTitle-y|CNKI export",
      })
  void knownFormatsWithoutReaderAreNamed(String start, String name) {
    String content = start.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    for (byte[] bytes : new byte[][] {utf8(content), Collected.gzip(utf8(content))}) {
      Collected read = Collected.of(bytes);
      assertThat(read.records).isEmpty();
      assertThat(read.onlyRefusal().reason()).isEqualTo(RefusalReason.UNSUPPORTED_FORMAT);
      assertThat(read.onlyRefusal().detail()).contains("Recognised as " + name + ",");
      assertThat(read.onlyRefusal().number()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxx[Content_Types].xml, Office Open XML (docx; xlsx; pptx)",
    "BZh91AY, bzip2 file",
    "{\\rtf1 x}, RTF"
  })
  void archivesAreNamed(String start, String name) {
    Refusal refusal = Collected.of(start.getBytes(StandardCharsets.ISO_8859_1)).onlyRefusal();
    assertThat(refusal.reason()).isEqualTo(RefusalReason.UNSUPPORTED_FORMAT);
    assertThat(refusal.detail()).contains(name.replace(';', ','));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<5 % of patients had pain|<5 % of patients had pain",
        "[Article in Chinese] Bone|[Article in Chinese] Bone",
        "{curly} beginnings|{curly} beginnings",
        "Title, authors and year of bone|Title, authors and year of bone",
        "@home care|@home care"
      })
  void proseThatBeginsLikeAFormatIsProse(String text, String title) {
    assertThat(Collected.allText(Collected.of(text).only())).isEqualTo(title);
  }

  @Test
  void emptyAndBlankFilesAreEmpty() {
    for (byte[] bytes :
        new byte[][] {{}, utf8(" \n\t\r\n"), utf8("\uFEFF"), Collected.gzip(new byte[0])}) {
      assertThat(Collected.of(bytes).onlyRefusal().reason()).isEqualTo(RefusalReason.EMPTY);
    }
  }

  @Test
  void bytesWithoutTextAreBinary() {
    byte[] random = new byte[5000];
    new Random(7).nextBytes(random);
    random[0] = 5;
    assertThat(Collected.of(random).onlyRefusal().reason()).isEqualTo(RefusalReason.BINARY);
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0};
    assertThat(Collected.of(png).onlyRefusal().detail()).contains("PNG image");
  }

  @Test
  void aTextKeepsItsLinesAndLosesControlCharacters() {
    String text = "Title\r\nOne\u0000 two\rThree\fFour\u2028Five\uFEFF\n";
    SourceRecord record = Collected.of(text).only();
    assertThat(Collected.allText(record)).isEqualTo("Title\nOne two\nThree\nFour\nFive");
    assertThat(record.sha256()).isEqualTo(ContentDigest.of(utf8(text)));
    assertThat(Collected.of(Collected.gzip(utf8(text))).only().sha256()).isEqualTo(record.sha256());
  }

  @Test
  void membersOfAGzipFileAreOneFileWhateverTheStorageSaysIsAvailable() {
    byte[] first = Collected.gzip(utf8("{\"title\":\"A\"}\n"));
    byte[] second = Collected.gzip(utf8("{\"title\":\"B\"}\n"));
    InputStream reluctant =
        new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second)) {
          @Override
          public int available() {
            return 0;
          }
        };
    assertThat(Collected.of(reluctant, ReaderOptions.DEFAULTS).records).hasSize(2);
  }

  @Test
  void aDamagedGzipIsRefusedAndNotThrown() {
    byte[] packed = Collected.gzip(utf8("A page of text that is long enough.\n".repeat(50)));
    for (int cut = 3; cut < packed.length; cut++) {
      Collected read = Collected.of(Arrays.copyOf(packed, cut));
      assertThat(read.records).isEmpty();
      assertThat(read.onlyRefusal().reason()).as("cut " + cut).isEqualTo(RefusalReason.TRUNCATED);
    }
    byte[] wrongSum = packed.clone();
    wrongSum[packed.length - 6] ^= 1;
    assertThat(Collected.of(wrongSum).onlyRefusal().reason()).isEqualTo(RefusalReason.UNREADABLE);
  }

  @Test
  void aLargeTextIsRefusedForItsSize() {
    Refusal refusal =
        Collected.of(utf8("x".repeat(101)), new ReaderOptions(100, 100)).onlyRefusal();
    assertThat(refusal.reason()).isEqualTo(RefusalReason.TOO_LARGE);
    assertThat(Collected.of(utf8("x".repeat(100)), new ReaderOptions(100, 100)).records).hasSize(1);
  }

  @Test
  void onlyTheStorageThrows() {
    for (String start : new String[] {"Text", "{\"title\":\"A\"}\n", "<PubmedArticleSet>"}) {
      InputStream failing =
          new SequenceInputStream(
              new ByteArrayInputStream(utf8(start.repeat(1).concat(" ".repeat(200_000)))),
              new InputStream() {
                @Override
                public int read() throws IOException {
                  throw new IOException("disk gone");
                }
              });
      Collected sink = new Collected();
      assertThatThrownBy(() -> RecordReaders.read(failing, "f", ReaderOptions.DEFAULTS, sink))
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("disk gone");
    }
  }

  @Test
  void noContentMakesAReaderThrow() {
    Random random = new Random(11);
    String[] seeds = {
      "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>A"
          + "</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>",
      "{\"title\": \"A\", \"references\": [{\"title\": \"x\"}]}\n{\"title\": \"B\"}\n",
      "[{\"title\": \"A\"}]",
      "Bensk\u00F6rhet\n\n\u9AA8\u8D28\u758F\u677E"
    };
    for (int round = 0; round < 4000; round++) {
      byte[] bytes = utf8(seeds[round % seeds.length]);
      for (int k = random.nextInt(4); k >= 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Collected read = Collected.of(Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
      boolean onlyDeletion = read.records.isEmpty() && read.refusals.isEmpty();
      assertThat(onlyDeletion).as("round " + round + ": nothing disappears").isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252,Benskörhet är en sjukdom där skelettet blir skörare och lätt går av.",
    "windows-1251,Остеопороз это заболевание при котором кости становятся хрупкими и ломаются.",
    "KOI8-R,Остеопороз это заболевание при котором кости становятся хрупкими и ломаются.",
    "windows-1255,אוסטאופורוזיס היא מחלה שבה העצמות נעשות שבירות והסיכון לשברים עולה עם הגיל.",
    "GB18030,骨质疏松症是一种以骨量减少为特征的全身性骨骼疾病，容易发生骨折。",
    "Big5,骨質疏鬆症是一種以骨量減少為特徵的全身性骨骼疾病，容易發生骨折。",
    "Shift_JIS,骨粗しょう症は、骨の量が減って弱くなり、骨折しやすくなる病気です。",
    "EUC-KR,골다공증은 뼈의 양이 줄어들고 약해져서 부러지기 쉬운 질환입니다.",
    "UTF-16LE,骨质疏松症是一种以骨量减少为特征的全身性骨骼疾病，容易发生骨折。",
    "UTF-16BE,Osteoporosis weakens bones."
  })
  void textsInOtherEncodingsAreDetected(String encoding, String sentence) {
    String text = (sentence + "\n").repeat(8);
    SourceRecord record = Collected.of(text.getBytes(Charset.forName(encoding))).only();
    assertThat(Collected.allText(record)).startsWith(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1253,Άλλοι ασθενείς με οστεοπόρωση παρουσίασαν κατάγματα.",
    "ISO-8859-7,Άλλοι ασθενείς με οστεοπόρωση παρουσίασαν κατάγματα.",
    "windows-1250,Łamliwość kości zwiększają choroby które osłabiają organizm ludzi.",
    "ISO-8859-2,Łamliwość kości zwiększają choroby które osłabiają organizm ludzi."
  })
  void anIsoEncodingAndItsWindowsSiblingAreToldApart(String encoding, String sentence) {
    Charset iso =
        Charset.forName(
            encoding.endsWith("3") || encoding.endsWith("7") ? "ISO-8859-7" : "ISO-8859-2");
    String read = new String(sentence.getBytes(Charset.forName(encoding)), iso);
    assertThat(WindowsSibling.of(iso, read)).isEqualTo(Charset.forName(encoding));
  }

  @Test
  void damagedUtf8IsRefusedAndNeverTurnedIntoOtherLetters() {
    byte[] bytes = utf8("Bensk\u00F6rhet \u00E4r vanligt. ".repeat(20));
    bytes[6] = 'x';
    Refusal refusal = Collected.of(bytes).onlyRefusal();
    assertThat(refusal.reason()).isEqualTo(RefusalReason.UNDECODABLE);
    assertThat(refusal.detail()).contains("first at byte 5");
    byte[] cut = utf8("Bensk\u00F6rhet \u00E4");
    assertThat(Collected.of(Arrays.copyOf(cut, cut.length - 1)).onlyRefusal().reason())
        .isEqualTo(RefusalReason.TRUNCATED);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
