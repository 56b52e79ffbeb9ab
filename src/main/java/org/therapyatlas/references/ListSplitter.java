package org.therapyatlas.references;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts the lines of a list into its entries. A list that is numbered is cut at numbers that rise; a
 * list with bullets at its bullets; any other list where an entry is complete and the next line
 * starts like one. What a page break, a hard line break or a stray bullet cut apart is joined.
 */
final class ListSplitter {
  private static final int GAP = 3;

  private static final Pattern PAGES_ONLY =
      Pattern.compile(
          "[\\s:：(-]*+[A-Za-z]{0,4}\\d{1,7}(?:\\s?[-–—~]\\s?[A-Za-z]{0,4}\\d{1,7})?[).,;\\s]*+");
  private static final Pattern OPEN_END = Pattern.compile("[:：,，;；(（–—-]$");
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?:[-•\\s|,]*+(?:DOI|PubMed Central|PubMed|PMC(?: free article)?|Free PMC article|Cross ?Ref"
              + "|Google Scholar|Full Text(?: PDF)?|Abstract|CAS|ADS|ISI|Web of Science|Scopus|Medline"
              + "|View Article|View in Article|View at Publisher|Article|Export Citation|PDF"
              + "|Download citation|SFX|OpenURL|Publisher Full Text))++[-•\\s|,.]*+"
              + "|See all.{0,60}+|Show (?:all|more).{0,40}+|View all.{0,40}+|Load more.{0,20}+"
              + "|Page \\d+(?: of \\d+)?|第\\s?\\d+\\s?页.{0,20}+|[-–—\\s]*+\\d{1,4}[-–—\\s]*+"
              + "|\\[?(?:PubMed|DOI|Google Scholar)\\]?|下载原图ZIP|查看所有",
          Pattern.CASE_INSENSITIVE);

  private ListSplitter() {}

  /** The entries of a list, lines joined, marks at their heads removed. */
  static List<String> split(List<String> lines) {
    List<Line> kept = new ArrayList<>();
    int numbered = 0;
    int bullets = 0;
    boolean blankBefore = false;
    for (String line : lines) {
      String text = line.strip();
      if (text.isEmpty()) {
        blankBefore = true;
        continue;
      }
      if (isBoilerplate(text, kept)) {
        continue;
      }
      ListMark mark = ListMark.of(text);
      kept.add(new Line(text, mark, indent(line), blankBefore));
      blankBefore = false;
      if (mark.kind().numbered()) {
        numbered++;
      } else if (mark.kind() != ListMark.Kind.NONE) {
        bullets++;
      }
    }
    if (kept.isEmpty()) {
      return List.of();
    }
    ListMark.Kind style = numbering(kept, numbered);
    List<String> items;
    if (style != null) {
      items = numberedItems(kept, style);
    } else if (bullets > 0) {
      items = bulletItems(kept);
    } else {
      items = plainItems(kept);
    }
    List<String> whole = new ArrayList<>();
    for (String item : items) {
      InlineNumbers.split(item, whole);
    }
    return whole;
  }

  private static boolean isBoilerplate(String text, List<Line> before) {
    if (!BOILERPLATE.matcher(text).matches()) {
      return false;
    }
    // A bare number may be the pages that a line break cut off an open entry.
    boolean open = !before.isEmpty() && OPEN_END.matcher(before.get(before.size() - 1).text).find();
    return !(open && PAGES_ONLY.matcher(text).matches());
  }

  /** The kind of number that heads the entries, or null where the list is not numbered. */
  private static ListMark.Kind numbering(List<Line> lines, int numbered) {
    if (numbered == 0) {
      return null;
    }
    ListMark.Kind best = null;
    int most = 0;
    for (ListMark.Kind kind :
        List.of(ListMark.Kind.BRACKET, ListMark.Kind.POINT, ListMark.Kind.BARE)) {
      int run = 0;
      int last = 0;
      for (Line line : lines) {
        if (line.mark.kind() == kind && follows(last, line.mark.number())) {
          last = line.mark.number();
          run++;
        }
      }
      if (run > most) {
        most = run;
        best = kind;
      }
    }
    if (best == ListMark.Kind.BARE && most < 2) {
      return null;
    }
    // One number in an otherwise bulleted or plain list is the text of an entry.
    return most >= 2 || lines.get(0).mark.kind() == best ? best : null;
  }

  private static boolean follows(int last, int number) {
    return last == 0 ? number > 0 : number > last && number <= last + GAP;
  }

  private static List<String> numberedItems(List<Line> lines, ListMark.Kind style) {
    JoinedLines items = new JoinedLines();
    int last = 0;
    for (Line line : lines) {
      if (line.mark.kind() == style && follows(last, line.mark.number())) {
        last = line.mark.number();
        items.start(line.body());
      } else if (items.isEmpty()) {
        // Text before the first number belongs to no entry.
        continue;
      } else if (line.mark.kind() != ListMark.Kind.LONE_BULLET) {
        items.add(line.mark.kind() == ListMark.Kind.BULLET ? line.body() : line.text);
      }
    }
    return items.all();
  }

  private static List<String> bulletItems(List<Line> lines) {
    JoinedLines items = new JoinedLines();
    boolean fresh = true;
    for (Line line : lines) {
      if (line.mark.kind() == ListMark.Kind.LONE_BULLET) {
        fresh = true;
        continue;
      }
      String body = line.mark.kind() == ListMark.Kind.BULLET ? line.body() : line.text;
      boolean bullet = line.mark.kind() == ListMark.Kind.BULLET || fresh;
      boolean continues =
          !items.isEmpty()
              && (PAGES_ONLY.matcher(body).matches()
                  || OPEN_END.matcher(items.end()).find() && !ReferenceScore.startsLikeEntry(body));
      if (items.isEmpty() || bullet && !continues) {
        items.start(body);
      } else {
        items.add(body);
      }
      fresh = false;
    }
    return items.all();
  }

  private static List<String> plainItems(List<Line> lines) {
    JoinedLines items = new JoinedLines();
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (Line line : lines) {
      least = Math.min(least, line.indent);
      most = Math.max(most, line.indent);
    }
    boolean hanging = most >= least + 2 && lines.get(0).indent == least;
    for (Line line : lines) {
      boolean starts;
      if (items.isEmpty()) {
        starts = true;
      } else if (PAGES_ONLY.matcher(line.text).matches()) {
        starts = false;
      } else if (hanging) {
        starts = line.indent == least && !OPEN_END.matcher(items.end()).find();
      } else {
        starts =
            ReferenceScore.closed(items.end()) && ReferenceScore.startsLikeEntry(line.text)
                || line.blankBefore
                    && ReferenceScore.of(line.text) >= 0.5
                    && ReferenceScore.of(items.end()) >= 0.4;
      }
      if (starts) {
        items.start(line.text);
      } else {
        items.add(line.text);
      }
    }
    return items.all();
  }

  private static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
      columns += line.charAt(i) == '\t' ? 4 : 1;
    }
    return columns;
  }

  private record Line(String text, ListMark mark, int indent, boolean blankBefore) {
    String body() {
      return text.substring(mark.end());
    }
  }
}
