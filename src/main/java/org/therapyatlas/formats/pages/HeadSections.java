package org.therapyatlas.formats.pages;

import java.util.List;
import org.therapyatlas.formats.pages.Phrases.Group;
import org.therapyatlas.text.SectionKind;

/** Puts what stands above a text, or above its abstract in another language, into sections. */
final class HeadSections {
  private static final int PARALLEL_HEAD = 12;

  private final List<Block> blocks;
  private final DocumentHead head;
  private final boolean record;
  private final PageFurniture furniture;
  private final SectionCollector out;

  HeadSections(
      List<Block> blocks,
      DocumentHead head,
      boolean record,
      PageFurniture furniture,
      SectionCollector out) {
    this.blocks = blocks;
    this.head = head;
    this.record = record;
    this.furniture = furniture;
    this.out = out;
  }

  /** Puts the lines above the text into sections. */
  void read() {
    for (int at = 0; at < head.bodyStart(); at++) {
      String text = blocks.get(at).text();
      if (at == head.titleAt()) {
        out.whole(SectionKind.TITLE, null, head.title());
      } else if (at == head.titleAt() + 1 && isSecondLine(at)) {
        continue;
      } else if (at == head.parallelAt()) {
        out.whole(SectionKind.TITLE, null, text);
      } else if (at == head.heading()) {
        out.open(SectionKind.BODY, Headings.plain(text));
      } else if (isSubtitle(at)) {
        out.add(SectionKind.BODY, text);
      } else {
        out.add(SectionKind.FURNITURE, text);
      }
    }
  }

  /** Whether a line was taken into the title. */
  private boolean isSecondLine(int at) {
    return head.titleAt() >= 0
        && DocumentHead.isDesign(blocks, at)
        && head.title().endsWith(": " + blocks.get(at).text());
  }

  /** Whether a line below the title goes on with it or says in a sentence what follows. */
  private boolean isSubtitle(int at) {
    String text = blocks.get(at).text();
    if (record
        || head.titleAt() < 0
        || at <= head.titleAt()
        || DocumentHead.isMeta(text)
        || furniture.isCreditedImage(at)) {
      return false;
    }
    String title = blocks.get(head.titleAt()).text();
    boolean next = at == head.titleAt() + 1 && Writing.words(text) >= 5;
    return (next || (Writing.isTerminated(text) && Writing.words(text) >= 5))
        && !DocumentHead.isSame(text, title)
        && Names.listed(text).isEmpty()
        && !Names.isSignature(text);
  }

  /** The place of an abstract's label below a title in another language, or -1. */
  int parallelLabel(int from) {
    for (int at = from; at < blocks.size() && at < from + PARALLEL_HEAD; at++) {
      if (!(blocks.get(at) instanceof Paragraph paragraph)) {
        return -1;
      }
      String text = paragraph.text();
      if (Phrases.isWhole(Group.ABSTRACT, text)
          || Phrases.afterLabel(Group.ABSTRACT, text) != null) {
        return at;
      }
      // What tells most from a glance first: this is asked about the same lines again and again.
      if (paragraph.isProse() && Writing.weight(text) > 300 && !DocumentHead.isMeta(text)) {
        return -1;
      }
    }
    return -1;
  }

  /** Puts the lines between the end of a text and the label of its other abstract into sections. */
  void readParallel(int from, int label) {
    boolean titled = false;
    for (int at = from; at < label; at++) {
      String text = blocks.get(at).text();
      boolean title =
          !titled
              && !DocumentHead.isMeta(text)
              && Writing.words(text) >= 3
              && Names.listed(text).isEmpty()
              && (head.titleAt() < 0
                  || !DocumentHead.isSame(text, blocks.get(head.titleAt()).text()));
      if (title) {
        out.whole(SectionKind.TITLE, null, text);
        titled = true;
      } else {
        out.add(SectionKind.FURNITURE, text);
      }
    }
  }
}
