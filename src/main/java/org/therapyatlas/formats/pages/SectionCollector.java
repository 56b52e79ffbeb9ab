package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.List;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Puts paragraphs into sections: a new one where the kind changes or a heading stands. */
final class SectionCollector {
  /** Furniture grows by joining up to this length, so that joining stays linear. */
  private static final int LONGEST_MERGED = 4_000;

  private final List<Section> sections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private SectionKind kind;
  private String heading;
  private String resumable;

  /** Opens a section under a heading. A heading with nothing below it becomes text itself. */
  void open(SectionKind next, String nextHeading) {
    close();
    kind = next;
    heading = nextHeading;
    resumable = next == SectionKind.BODY ? nextHeading : null;
  }

  /** Adds a paragraph to the open section if it is of that kind, else to a new one. */
  void add(SectionKind next, String paragraph) {
    if (kind != next) {
      boolean resumed = next == SectionKind.BODY && kind == SectionKind.FURNITURE;
      String before = resumed ? resumable : null;
      close();
      kind = next;
      heading = before;
    }
    if (kind == SectionKind.BODY) {
      resumable = heading;
    }
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(paragraph);
  }

  /** A section that stands for itself. */
  void whole(SectionKind next, String nextHeading, String paragraph) {
    close();
    resumable = null;
    sections.add(Section.of(next, nextHeading, paragraph));
  }

  /** Ends the open section. */
  void close() {
    if (!text.isEmpty()) {
      sections.add(Section.of(kind, heading, text.toString()));
    } else if (heading != null) {
      SectionKind left = kind == SectionKind.BODY ? SectionKind.BODY : SectionKind.FURNITURE;
      sections.add(Section.of(left, null, heading));
    }
    text.setLength(0);
    kind = null;
    heading = null;
  }

  /** The sections in reading order. */
  List<Section> sections() {
    close();
    List<Section> merged = new ArrayList<>();
    for (Section section : sections) {
      Section last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      boolean both =
          last != null
              && last.kind() == SectionKind.FURNITURE
              && section.kind() == SectionKind.FURNITURE
              && last.text().length() < LONGEST_MERGED;
      if (both) {
        String joined = last.text() + "\n" + section.text();
        merged.set(merged.size() - 1, Section.of(SectionKind.FURNITURE, null, joined));
      } else {
        merged.add(section);
      }
    }
    return List.copyOf(merged);
  }
}
