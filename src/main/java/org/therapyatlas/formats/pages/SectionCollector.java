package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.List;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Puts paragraphs into sections: a new one where the kind changes or a heading stands. */
final class SectionCollector {
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
    resumable = nextHeading;
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
    return List.copyOf(sections);
  }
}
