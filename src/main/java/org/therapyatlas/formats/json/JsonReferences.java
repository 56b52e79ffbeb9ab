package org.therapyatlas.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.StructuredReference;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceParser;

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
    StructuredReference reference = new StructuredReference();
    reference.raw(fields.line("raw"));
    reference.venue(fields.line("venue"));
    reference.venue(fields.line("journal"));
    reference.title(fields.line("title"));
    reference.volume(fields.stringOrInteger("volume"));
    reference.issue(fields.stringOrInteger("issue"));
    reference.firstPage(fields.stringOrInteger("first_page"));
    reference.lastPage(fields.stringOrInteger("last_page"));
    reference.pages(fields.stringOrInteger("pages"));
    reference.year(fields.year("year"));
    reference.doi(fields.line("doi"));
    reference.pmid(JsonIds.pmid(fields, "pmid"));
    reference.pmcid(JsonIds.pmcid(fields, "pmcid"));
    reference.language(fields.line("language"));
    reference.authors(JsonAuthors.names(fields, "authors"));
    return reference.entry(position);
  }
}
