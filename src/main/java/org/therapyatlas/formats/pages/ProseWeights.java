package org.therapyatlas.formats.pages;

import java.util.List;
import org.therapyatlas.formats.pages.Phrases.Group;

/** How much running text stands on a page from each of its blocks on. */
final class ProseWeights {
  /** Share of the page's prose that may follow a list of related links, if that ends the page. */
  private static final double TAIL_SHARE = 0.35;

  private final long[] from;

  ProseWeights(List<Block> blocks) {
    this.from = new long[blocks.size() + 1];
    for (int at = blocks.size() - 1; at >= 0; at--) {
      String text = blocks.get(at).text();
      boolean prose =
          blocks.get(at) instanceof Paragraph paragraph
              && paragraph.isProse()
              && !(text.length() <= 400
                  && (Phrases.matches(Group.FURNITURE, text)
                      || Phrases.matches(Group.TAIL, text)
                      || Phrases.matches(Group.COMMENTS, text)));
      from[at] = from[at + 1] + (prose ? Writing.weight(text) : 0);
    }
  }

  /** Letters of the running text from a block to the end of the page. */
  long from(int at) {
    return from[at];
  }

  /** Letters of all running text. */
  long total() {
    return from[0];
  }

  /** Whether so little text follows that related links may end the page here. */
  boolean isLate(int at) {
    return from[at] <= TAIL_SHARE * from[0];
  }
}
