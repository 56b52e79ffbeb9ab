package org.therapyatlas.references;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the fields of one entry of a reference list from its text. A PubMed line is known by its
 * repeated journal, GB/T 7714 by its type mark; any other entry is read from both ends.
 */
public final class ReferenceParser {
  /** Entries below this confidence keep their raw text and identifiers and nothing else. */
  public static final double ACCEPTED = 0.6;

  /**
   * What stands in front of an entry without belonging to it: keys such as {@code [Allison2006]}
   * and {@code [KDS+ 12]}, the letter of a list within an entry, the heading of the list.
   */
  private static final Pattern FRONT =
      Pattern.compile(
          "^(?:\\[\\p{L}[\\p{L}+ ]{1,20}'?\\d{2,4}[^\\]\\s]{0,12}\\]\\s|[a-z]\\)\\s"
              + "|\\[[A-Z][A-Za-z]{1,5}\\+?\\]\\s(?=\\p{Lu})|(?:Citation|CITATION|Cite as):\\s(?=\\p{Lu})"
              + "|(?:References|REFERENCES|Bibliography|参考文献)[:.]?\\s(?=\\p{Lu}))+");

  private ReferenceParser() {}

  /**
   * Parses one entry.
   *
   * @param kind the list it stands in
   * @param position its place in that list, from 1
   * @param raw its text, lines joined
   */
  public static ReferenceEntry parse(EntryKind kind, int position, String raw) {
    String joined = ReferenceText.joinLines(raw);
    String text = ReferenceText.normalise(joined);
    String doi = Identifiers.firstDoi(text);
    String pmid = Identifiers.firstPmid(text);
    String pmcid = Identifiers.firstPmcid(text);
    boolean identified = doi != null || pmid != null || pmcid != null;
    Draft draft = draft(text, identified);
    double confidence = Confidence.of(draft, identified);
    String language = Languages.of(text, draft.title);
    if (confidence < ACCEPTED) {
      return ReferenceEntry.ofIdentifiers(
          kind,
          position,
          joined,
          draft.style,
          doi,
          pmid,
          pmcid,
          draft.typeMark,
          language,
          confidence);
    }
    return new ReferenceEntry(
        kind,
        position,
        joined,
        draft.style,
        draft.authors,
        draft.etAl,
        draft.title,
        draft.venue,
        draft.year,
        draft.volume,
        draft.issue,
        draft.firstPage,
        draft.lastPage,
        doi,
        pmid,
        pmcid,
        draft.typeMark,
        language,
        confidence);
  }

  /** Position behind the dash or line that stands for the authors of the entry before. */
  private static int behindDash(String text) {
    int i = 0;
    while (i < text.length() && "-_.,: ".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    for (String word : new String[] {"and ", "& "}) {
      if (i > 1 && text.startsWith(word, i)) {
        return i + word.length();
      }
    }
    return i;
  }

  private static Draft draft(String normalised, boolean identified) {
    String text =
        normalised.substring(Math.min(normalised.length(), ListMark.of(normalised).end()));
    if (!text.isEmpty() && "[abcRBC参".indexOf(text.charAt(0)) >= 0) {
      Matcher front = FRONT.matcher(text);
      text = front.find() ? text.substring(front.end()) : text;
    }
    int own = behindDash(text);
    if (own > 0) {
      text = text.substring(own);
    }
    Draft pubmed = PubmedLineParser.parse(text);
    if (pubmed != null) {
      return pubmed;
    }
    String bare = Stripper.strip(text);
    BilingualEntry both = BilingualEntry.of(bare);
    bare = both == null ? bare : both.first();
    Draft marked = GbtParser.parse(bare);
    return marked != null
        ? marked
        : WesternParser.parse(bare.substring(SecondWork.start(bare)), identified);
  }
}
