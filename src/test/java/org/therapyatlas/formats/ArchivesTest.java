package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;

/** Files in archives are read as if they stood alone, and archives built to harm are refused. */
class ArchivesTest {
  private static final byte[] PAGE = utf8("A page about bone");
  private static final byte[] LINES = utf8("{\"title\":\"A\"}\n{\"title\":\"B\"}\n");

  @Test
  void zipTarAndGzipInEveryOrderGiveTheirFiles() {
    byte[] zip = zip("a/page.txt", PAGE, "b/lines.jsonl.gz", Collected.gzip(LINES));
    byte[] tar = tar("x/inner.zip", zip, "page.txt", PAGE);
    Collected read = Collected.of(Collected.gzip(zip("outer.tar.gz", Collected.gzip(tar))));
    assertThat(read.refusals).isEmpty();
    assertThat(read.records)
        .extracting(record -> Collected.allText(record))
        .containsExactly("A page about bone", "A", "B", "A page about bone");
    assertThat(read.records.get(0).recordId()).isEqualTo("page");
  }

  @Test
  void aRecordHasTheSameDigestInsideAndOutsideAnArchive() {
    assertThat(Collected.of(zip("p.txt", PAGE)).only().sha256())
        .isEqualTo(Collected.of(PAGE).only().sha256());
  }

  @Test
  void aRefusalNamesTheMemberItIsAbout() {
    Collected read = Collected.of(zip("good.txt", PAGE, "dir/bad.jsonl", utf8("{\"title\":1}\n")));
    assertThat(read.records).hasSize(1);
    assertThat(read.onlyRefusal().detail()).startsWith("In dir/bad.jsonl: Line 1: field \"title\"");
  }

  @Test
  void namesThatLeadElsewhereAreOnlyNames() {
    Collected read =
        Collected.of(zip("../../etc/passwd", PAGE, "/root/x.txt", PAGE, "..\\..\\y", PAGE));
    assertThat(read.records).extracting(SourceRecord::recordId).containsExactly("passwd", "x", "y");
  }

  @Test
  void linksAreNotFollowed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(Collected.of(out.toByteArray()).onlyRefusal().detail()).contains("not followed");
  }

  @Test
  void hiddenMembersAreLeftOutAsInFolders() {
    byte[] zip = zip("__MACOSX/._page.txt", PAGE, "./.git/x", PAGE, "./page.txt", PAGE);
    assertThat(Collected.of(zip).only().recordId()).isEqualTo("page");
  }

  @Test
  void anArchiveOfNothingIsEmpty() {
    assertThat(Collected.of(zip()).onlyRefusal().reason()).isEqualTo(RefusalReason.EMPTY);
    assertThat(Collected.of(tar()).onlyRefusal().reason()).isEqualTo(RefusalReason.BINARY);
  }

  @Test
  void anArchiveCutShortGivesWhatItHasAndSaysSo() {
    byte[] zip = zip("a.txt", PAGE, "b.jsonl", LINES, "c.txt", PAGE);
    byte[] tar = tar("a.txt", PAGE, "b.jsonl", LINES, "c.txt", PAGE);
    for (byte[] whole : List.of(zip, tar)) {
      for (int cut = 600; cut < whole.length; cut += 37) {
        Collected read = Collected.of(Arrays.copyOf(whole, cut));
        assertThat(read.records.size() + read.refusals.size()).isPositive();
      }
    }
    Collected read = Collected.of(Arrays.copyOf(tar, 512 + 512 + 512 + 10));
    assertThat(read.records).hasSize(1);
    assertThat(read.refusals)
        .allSatisfy(refusal -> assertThat(refusal.reason()).isEqualTo(RefusalReason.TRUNCATED));
  }

  @Test
  void aBombIsRefusedByItsRatioHoweverItIsPacked() {
    byte[] zeros = new byte[80 << 20];
    byte[] gzip = Collected.gzip(zeros);
    byte[] bomb = utf8("{\"title\":\"" + "a".repeat(80 << 20) + "\"}");
    for (byte[] packed :
        List.of(Collected.gzip(bomb), zip("bomb", bomb), zip("a.gz", gzip, "b.gz", gzip))) {
      Collected read =
          Collected.of(packed, new ReaderOptions(1 << 30, 1 << 30, 1L << 40, 100, 8, Map.of()));
      assertThat(read.records).isEmpty();
      assertThat(read.refusals)
          .anySatisfy(
              refusal -> {
                assertThat(refusal.reason()).isEqualTo(RefusalReason.TOO_LARGE);
                assertThat(refusal.detail()).contains("100 times its size");
              });
    }
  }

  @Test
  void aBombIsRefusedByItsSize() {
    byte[] members = zip("a.txt", utf8("a b\n".repeat(400)), "b.txt", utf8("c d\n".repeat(400)));
    Collected read =
        Collected.of(members, new ReaderOptions(5000, 5000, 2000, 1 << 20, 8, Map.of()));
    assertThat(read.records).hasSize(1);
    assertThat(read.refusals)
        .anySatisfy(refusal -> assertThat(refusal.detail()).contains("What follows was not read"));
  }

  @Test
  void archivesInsideEachOtherEndAtALimit() {
    byte[] nested = PAGE;
    for (int level = 0; level < 9; level++) {
      nested = zip("level" + level, nested);
    }
    Refusal refusal = Collected.of(nested).onlyRefusal();
    assertThat(refusal.reason()).isEqualTo(RefusalReason.TOO_LARGE);
    assertThat(refusal.detail()).contains("More than 8 archives");
  }

  @Test
  void officeFilesInAnArchiveAreRefusedByName() {
    byte[] docx = zip("[Content_Types].xml", utf8("<Types/>"), "word/document.xml", utf8("<x/>"));
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0};
    Collected read = Collected.of(zip("report.docx", docx, "figure.png", png));
    assertThat(read.records).isEmpty();
    assertThat(read.refusals)
        .extracting(Refusal::reason)
        .containsExactly(RefusalReason.UNSUPPORTED_FORMAT, RefusalReason.BINARY);
    assertThat(read.refusals.get(0).detail()).contains("In report.docx", "docx");
    assertThat(read.refusals.get(1).detail()).contains("PNG image");
  }

  static byte[] zip(Object... namesAndBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] tar(Object... namesAndBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        TarArchiveEntry entry = new TarArchiveEntry((String) namesAndBytes[i]);
        entry.setSize(((byte[]) namesAndBytes[i + 1]).length);
        tar.putArchiveEntry(entry);
        tar.write((byte[]) namesAndBytes[i + 1]);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
