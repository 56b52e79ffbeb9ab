package org.therapyatlas.references.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceLists;

/**
 * Reads the summary exports of PubMed under {@code ../shared} as lists of references and prints
 * position, PMID, DOI, year and journal of each entry, tab-separated; {@code
 * src/bench/references/pubmed_summary.py} compares them with its own reading.
 */
public final class PubmedSummary {
  private PubmedSummary() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Path> files;
    try (Stream<Path> listed = Files.list(GoldSets.ROOT.resolve("pubmed_summary"))) {
      files = listed.filter(f -> f.toString().contains("summary-")).sorted().toList();
    }
    for (Path file : files) {
      String name = Drawn.SHARED.relativize(file).toString();
      String text = new String(Drawn.bytes(name), StandardCharsets.UTF_8);
      for (ReferenceEntry entry : ReferenceLists.read(EntryKind.REFERENCE, text)) {
        out.println(
            String.join(
                "\t",
                file.getFileName().toString(),
                Integer.toString(entry.position()),
                Objects.toString(entry.pmid(), ""),
                Objects.toString(entry.doi(), ""),
                Objects.toString(entry.year(), ""),
                Objects.toString(entry.venue(), "")));
      }
    }
  }
}
