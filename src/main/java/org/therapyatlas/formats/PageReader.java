package org.therapyatlas.formats;

import java.util.List;
import java.util.Map;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Reads a text page: its first line is the title, the rest its body. */
public final class PageReader {
  private PageReader() {}

  /** The page as a record, or null when it holds no text. */
  public static SourceRecord read(String text, String fileStem, String sha256) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return null;
    }
    int lineEnd = trimmed.indexOf('\n');
    String title = lineEnd < 0 ? trimmed : trimmed.substring(0, lineEnd).strip();
    String body = lineEnd < 0 ? "" : trimmed.substring(lineEnd).strip();
    Section titleSection = Section.of(SectionKind.TITLE, null, title);
    return new SourceRecord(
        fileStem,
        1,
        sha256,
        Format.TEXT,
        "files",
        SourceKind.OTHER,
        null,
        null,
        null,
        List.of(),
        body.isEmpty()
            ? List.of(titleSection)
            : List.of(titleSection, Section.of(SectionKind.BODY, null, body)),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        YearSource.NONE,
        null,
        List.of(),
        List.of(),
        ReferenceStatus.NONE,
        null,
        Map.of());
  }
}
