package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.therapyatlas.formats.pages.Phrases.Group;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceLists;

/** Cuts the lists of references, citing works and similar works out of the lines of a page. */
final class ListBlocks {
  private static final Pattern FIRST_NUMBER =
      Pattern.compile("^(?:-\\s)?(?:\\[1\\]|［1］|1[.、]\\s).*");
  private static final Pattern SECOND_NUMBER =
      Pattern.compile("^(?:-\\s)?(?:\\[2\\]|［2］|2[.、]\\s).*");

  /** Lines within which the second reference of a list without heading must begin. */
  private static final int REACH = 6;

  private ListBlocks() {}

  /** The lines of a page as paragraphs and lists, in order. */
  static List<Block> of(List<PageLine> lines) {
    Layout layout = Layout.of(lines);
    List<Block> parts = new ArrayList<>();
    List<PageLine> open = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at).text();
      Optional<EntryKind> kind =
          line.length() < 120 ? ReferenceLists.headingOf(line) : Optional.empty();
      boolean headless = kind.isEmpty() && startsWithoutHeading(lines, at);
      if (kind.isEmpty() && !headless) {
        open.add(lines.get(at));
        at++;
        continue;
      }
      int from = headless ? at : at + 1;
      int to = endOf(lines, from);
      EntryKind listed = kind.orElse(EntryKind.REFERENCE);
      List<PageLine> body = List.copyOf(lines.subList(from, to));
      List<ReferenceEntry> entries =
          body.isEmpty() || !headless && isContents(lines, from, to, listed)
              ? List.of()
              : ReferenceLists.read(listed, body.stream().map(PageLine::text).toList());
      if (entries.isEmpty()) {
        open.add(lines.get(at));
        at++;
        continue;
      }
      if (!open.isEmpty()) {
        parts.addAll(Paragraphs.of(open, layout));
        open.clear();
      }
      parts.add(new ListBlock(listed, headless ? null : line, body, entries));
      at = to;
    }
    if (!open.isEmpty()) {
      parts.addAll(Paragraphs.of(open, layout));
    }
    return parts;
  }

  /**
   * Whether a heading is only named, in a table of contents: the text follows it, and the list
   * itself comes under the same heading later.
   */
  private static boolean isContents(List<PageLine> lines, int from, int to, EntryKind kind) {
    return to < lines.size()
        && ReferenceLists.headingOf(lines.get(to).text()).filter(kind::equals).isPresent()
        && !PageLine.isBullet(lines.get(from).text())
        && !ReferenceLists.looksLikeReference(lines.get(from).text());
  }

  private static int endOf(List<PageLine> lines, int from) {
    int to = from;
    while (to < lines.size() && !ends(lines.get(to).text())) {
      to++;
    }
    return to;
  }

  private static boolean ends(String line) {
    if (line.length() > 200) {
      return Phrases.afterLabel(Group.ABSTRACT, line) != null;
    }
    String inner = line.startsWith("(") || line.startsWith("（") ? line.substring(1) : line;
    return ReferenceLists.headingOf(line).isPresent()
        || ReferenceLists.endsList(line)
        || Phrases.matches(Group.LIST_HINT, line)
        || Phrases.isWhole(Group.COMMENTS, line)
        || Phrases.isWhole(Group.TAIL, line)
        || Phrases.isWhole(Group.RECORD_HEADING, line)
        || Phrases.isWhole(Group.BACK_MATTER, line)
        || Phrases.isWhole(Group.ABSTRACT, line)
        || Phrases.afterLabel(Group.ABSTRACT, line) != null
        || Phrases.afterLabel(Group.KEYWORDS, line) != null
        || (Writing.hasLetter(inner)
            && !inner.startsWith("http")
            && !inner.startsWith("doi")
            && !inner.startsWith("DOI")
            && !inner.startsWith("PMID")
            && !inner.startsWith("PMCID")
            && !inner.startsWith("Epub")
            && Phrases.matches(Group.FURNITURE, inner)
            && !ReferenceLists.looksLikeReference(line));
  }

  /** A list whose heading was lost: [1] and [2] follow each other and both read as references. */
  private static boolean startsWithoutHeading(List<PageLine> lines, int at) {
    String line = lines.get(at).text();
    if (line.length() > 2000
        || !FIRST_NUMBER.matcher(line).matches()
        || !ReferenceLists.looksLikeReference(line)) {
      return false;
    }
    for (int next = at + 1; next < lines.size() && next <= at + REACH; next++) {
      String other = lines.get(next).text();
      if (SECOND_NUMBER.matcher(other).matches()) {
        return other.length() <= 2000 && ReferenceLists.looksLikeReference(other);
      }
    }
    return false;
  }
}
