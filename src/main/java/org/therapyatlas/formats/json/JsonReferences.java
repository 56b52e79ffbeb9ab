package org.therapyatlas.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.LanguageTags;
import org.therapyatlas.references.AuthorName;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.Identifiers;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceParser;
import org.therapyatlas.references.Style;

/**
 * The {@code references} of a JSON record: an array of strings, which are parsed, or of objects
 * with the fields {@code raw, authors, title, venue} (or {@code journal}), {@code year, volume,
 * issue, first_page, last_page} (or {@code pages}), {@code doi, pmid, pmcid, language}.
 */
final class JsonReferences {
  private final List<String> problems;

  JsonReferences(List<String> problems) {
    this.problems = problems;
  }

  List<ReferenceEntry> read(JsonNode array) {
    List<ReferenceEntry> entries = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      JsonNode item = array.get(i);
      int position = entries.size() + 1;
      if (item.isTextual()) {
        String raw = DisplayText.oneLine(item.textValue());
        if (!raw.isEmpty()) {
          entries.add(ReferenceParser.parse(EntryKind.REFERENCE, position, raw));
        }
      } else if (item.isObject()) {
        ReferenceEntry entry = structured(item, position, "references[" + i + "].");
        if (entry != null) {
          entries.add(entry);
        }
      } else if (!item.isNull()) {
        new JsonFields(array, "", problems)
            .problem("references[" + i + "]", item, "a string or an object is needed");
      }
    }
    return entries;
  }

  private ReferenceEntry structured(JsonNode item, int position, String place) {
    JsonFields fields = new JsonFields(item, place, problems);
    String raw = fields.line("raw");
    String venue = fields.line("venue") == null ? fields.line("journal") : fields.line("venue");
    String title = fields.line("title");
    String volume = fields.stringOrInteger("volume");
    String issue = fields.stringOrInteger("issue");
    String[] pages = pages(fields);
    Integer year = fields.year("year");
    String doiWritten = fields.line("doi");
    String doi = doiWritten == null ? null : Identifiers.doi(doiWritten);
    String pmid = JsonIds.pmid(fields, "pmid");
    String pmcid = JsonIds.pmcid(fields, "pmcid");
    String languageWritten = fields.line("language");
    List<AuthorName> authors = JsonAuthors.names(fields, "authors");
    boolean structured = title != null || venue != null || doi != null || pmid != null;
    if (!structured) {
      return raw == null ? null : ReferenceParser.parse(EntryKind.REFERENCE, position, raw);
    }
    return new ReferenceEntry(
        EntryKind.REFERENCE,
        position,
        raw == null ? rendered(authors, title, venue, year, volume, issue, pages, doi, pmid) : raw,
        Style.STRUCTURED,
        authors,
        false,
        title,
        venue,
        year,
        volume,
        issue,
        pages[0],
        pages[1],
        doi,
        pmid,
        pmcid,
        null,
        languageWritten == null ? null : LanguageTags.normalise(languageWritten),
        1.0);
  }

  private static String[] pages(JsonFields fields) {
    String first = fields.stringOrInteger("first_page");
    String last = fields.stringOrInteger("last_page");
    String pages = first == null ? fields.stringOrInteger("pages") : null;
    if (pages == null) {
      return new String[] {first, last};
    }
    String[] parts = pages.strip().split("\\s*[-\u2010-\u2015]\\s*", 2);
    return new String[] {parts[0], parts.length > 1 ? completed(parts[0], parts[1]) : null};
  }

  /** A last page written short, {@code 1165-78}, in full. */
  private static String completed(String first, String last) {
    boolean isShort = last.length() < first.length() && last.chars().allMatch(Character::isDigit);
    return isShort ? first.substring(0, first.length() - last.length()) + last : last;
  }

  /** A line in the order of the NLM's style for an entry that has none of its own. */
  private static String rendered(
      List<AuthorName> authors,
      String title,
      String venue,
      Integer year,
      String volume,
      String issue,
      String[] pages,
      String doi,
      String pmid) {
    StringBuilder line = new StringBuilder();
    for (AuthorName author : authors) {
      line.append(line.isEmpty() ? "" : ", ").append(author.surname());
      line.append(author.given() == null ? "" : " " + author.given());
    }
    sentence(line, title);
    sentence(line, venue);
    StringBuilder source = new StringBuilder(year == null ? "" : year.toString());
    source.append(volume == null ? "" : ";" + volume);
    source.append(issue == null ? "" : "(" + issue + ")");
    source.append(pages[0] == null ? "" : ":" + pages[0]);
    source.append(pages[1] == null ? "" : "-" + pages[1]);
    sentence(line, source.isEmpty() ? null : source.toString());
    sentence(line, doi == null ? null : "doi: " + doi);
    sentence(line, pmid == null ? null : "PMID: " + pmid);
    return line.toString();
  }

  private static void sentence(StringBuilder line, String part) {
    if (part != null) {
      boolean ended = line.isEmpty() || ".?!".indexOf(line.charAt(line.length() - 1)) >= 0;
      line.append(ended ? "" : ".").append(line.isEmpty() ? "" : " ").append(part);
    }
  }
}
