package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.LanguageTags;
import org.therapyatlas.formats.ReferenceStatus;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.Identifiers;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceParser;
import org.therapyatlas.text.Section;

/** One page taken apart. */
public final class Page {
  private static final Pattern LIST_NUMBER =
      Pattern.compile("^(?:[-•]\\s)?[\\[［(]?(\\d{1,4})(?:[\\]］)]|[.、．]|\\s).*");

  private static final Pattern ARTICLE_IN =
      Pattern.compile("[\\[(]?Article in (?<language>\\p{Lu}\\p{Ll}{3,20})(?:, .{3,40})?[\\])]?");

  private final List<Block> blocks;
  private final DocumentHead head;
  private final PageSections.Result parts;
  private final SourceKind kind;

  private Page(List<Block> blocks) {
    this.blocks = blocks;
    boolean record = KindRules.isRecordPage(blocks);
    Headings headings = new Headings(blocks);
    this.head = DocumentHead.of(blocks, headings);
    this.parts = PageSections.of(blocks, headings, head, record);
    this.kind = KindRules.of(blocks, parts.sections(), record, parts.keywords().size());
  }

  /** Takes a text apart; null if it holds no letter. */
  public static Page of(String text) {
    return Writing.hasLetter(text) ? new Page(ListBlocks.of(PageLine.of(text))) : null;
  }

  /**
   * The page as a record.
   *
   * @param fileStem the record's own id
   * @param sha256 hex digest of the bytes it was read from
   */
  public SourceRecord asRecord(String fileStem, String sha256) {
    boolean record = kind == SourceKind.BIBLIOGRAPHIC_RECORD;
    boolean scholarly = record || kind == SourceKind.JOURNAL_ARTICLE;
    String own = scholarly ? ownLines() : "";
    Publication publication = Publication.of(blocks, head, scholarly);
    RecordLists lists = record ? RecordLists.of(blocks) : RecordLists.none();
    return new SourceRecord(
        fileStem,
        1,
        sha256,
        Format.TEXT,
        "files",
        kind,
        Identifiers.firstDoi(own),
        Identifiers.firstPmid(own),
        Identifiers.firstPmcid(own),
        registrations(),
        parts.sections(),
        entries(),
        parts.keywords(),
        head.authors(),
        publication.journal(),
        publication.year(),
        publication.yearSource(),
        record ? declaredLanguage() : null,
        lists.publicationTypes(),
        lists.meshHeadings(),
        referenceStatus(record),
        null,
        Map.of());
  }

  /** The lines in which a page names its own identifiers: those of the head and labelled ones. */
  private String ownLines() {
    StringBuilder own = new StringBuilder();
    for (int at = 0; at < blocks.size(); at++) {
      if (!(blocks.get(at) instanceof Paragraph paragraph)) {
        continue;
      }
      for (String line : paragraph.lines()) {
        boolean labelled =
            line.length() < 300
                && (Metadata.isIdentifierLine(line) || Publication.isCitation(line))
                && !paragraph.isProse();
        if (labelled || (at < head.bodyStart() && line.length() < 1000)) {
          own.append(line).append('\n');
        }
      }
    }
    return own.toString();
  }

  /** The language that a database names below the title it has translated, or null. */
  private String declaredLanguage() {
    for (int at = 0; at < head.bodyStart(); at++) {
      String line = blocks.get(at).text();
      var matcher = ARTICLE_IN.matcher(line.length() < 80 ? line : "");
      if (matcher.matches()) {
        return LanguageTags.normalise(matcher.group("language"));
      }
    }
    return null;
  }

  private List<String> registrations() {
    TreeSet<String> found = new TreeSet<>();
    for (Section section : parts.sections()) {
      if (section.kind().isText()) {
        found.addAll(Identifiers.registrations(section.text()));
      }
    }
    return List.copyOf(found);
  }

  private List<ReferenceEntry> entries() {
    List<ReferenceEntry> all = new ArrayList<>();
    for (EntryKind listed : EntryKind.values()) {
      int position = 0;
      for (Block block : blocks) {
        if (block instanceof ListBlock list && list.kind() == listed) {
          for (ReferenceEntry entry : list.entries()) {
            position++;
            all.add(
                position == entry.position()
                    ? entry
                    : ReferenceParser.parse(listed, position, entry.raw()));
          }
        }
      }
    }
    return all;
  }

  private ReferenceStatus referenceStatus(boolean record) {
    boolean any = false;
    boolean whole = true;
    for (int at = 0; at < blocks.size(); at++) {
      if (blocks.get(at) instanceof ListBlock list && list.kind() == EntryKind.REFERENCE) {
        any = true;
        whole &=
            isWhole(list)
                && !(at + 1 < blocks.size()
                    && Phrases.matches(Phrases.Group.LIST_HINT, blocks.get(at + 1).text()));
      }
    }
    if (!any) {
      return ReferenceStatus.NONE;
    }
    return whole && !record ? ReferenceStatus.COMPLETE : ReferenceStatus.PARTIAL;
  }

  /** Whether a list that numbers its entries shows all numbers from 1 on. */
  private static boolean isWhole(ListBlock list) {
    int last = 0;
    for (PageLine line : list.lines()) {
      var matcher =
          LIST_NUMBER.matcher(
              line.text().length() > 40 ? line.text().substring(0, 40) : line.text());
      if (matcher.matches()) {
        int number = Integer.parseInt(matcher.group(1));
        last = number == last + 1 ? number : last;
      }
    }
    return last == 0 || last == list.entries().size();
  }
}
