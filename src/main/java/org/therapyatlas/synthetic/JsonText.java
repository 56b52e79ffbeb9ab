package org.therapyatlas.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.therapyatlas.synthetic.SyntheticRecord.Copy;
import org.therapyatlas.synthetic.SyntheticRecord.Flaw;
import org.therapyatlas.synthetic.SyntheticRecord.Head;
import org.therapyatlas.synthetic.SyntheticRecord.Reference;

/** Records as JSON lines, and the truth about any record as one more line. */
final class JsonText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> EVIDENCE =
      Map.of(
          "rct", "randomized_trial",
          "meta", "meta_analysis",
          "cohort", "observational_study",
          "case", "case_report",
          "animal", "animal_study",
          "review", "review");

  private JsonText() {}

  /** The record as the input shows it. */
  static String line(SyntheticRecord record) {
    Head head = record.head();
    ObjectNode line = JSON.createObjectNode();
    line.put("id", "synthetic-" + record.number());
    line.put("title", head.title());
    String between = LanguagePatterns.of(head.textLanguage()).isUnspaced() ? "" : " ";
    line.put("abstract", String.join(between, record.paragraphs()));
    line.put("language", head.language());
    if (head.flaw() == Flaw.INVALID_VALUE) {
      line.put("year", "soon");
    } else {
      line.put("year", head.year());
    }
    line.put("journal", head.journal());
    ArrayNode authors = line.putArray("authors");
    head.authors().forEach(authors::add);
    if (head.copy() == Copy.SAME_IDENTIFIER) {
      line.put("doi", SyntheticRecord.doi(head.original()));
      line.put("pmid", SyntheticRecord.pmid(head.original()));
    } else if (head.copy() != Copy.OTHER_RECORD) {
      line.put("doi", record.doi());
    }
    line.put("source_kind", "bibliographic_record");
    ArrayNode references = line.putArray("references");
    for (Reference reference : record.references()) {
      // Without an identifier the text is all there is.
      if (reference.doi() == null && reference.pmid() == null) {
        references.add(reference.text());
      } else {
        ObjectNode item = references.addObject();
        item.put("title", reference.text().split("\\. ")[1]);
        if (reference.doi() != null) {
          item.put("doi", reference.doi());
        }
        if (reference.pmid() != null) {
          item.put("pmid", reference.pmid());
        }
      }
    }
    String text = line.toString();
    return head.flaw() == Flaw.MALFORMED_JSON ? text.substring(0, text.length() / 2) : text;
  }

  /** What is true about the record. */
  static String truth(SyntheticRecord record) {
    Head head = record.head();
    PlantedTopic topic = PlantedTopic.of(head.topic());
    ObjectNode line = JSON.createObjectNode();
    line.put("source", CorpusPlan.source(record.number()));
    line.put("number", record.number());
    line.put("flaw", head.flaw().name().toLowerCase(java.util.Locale.ROOT));
    line.put("publication_language", head.language());
    line.put("text_language", head.textLanguage());
    line.put("topic", head.topic());
    line.put("therapy", topic.therapyId());
    line.put("condition", topic.conditionId());
    line.put("evidence", EVIDENCE.get(head.design()));
    line.put("year", head.year());
    line.put("title", head.title());
    line.put("copy", head.copy().name().toLowerCase(java.util.Locale.ROOT));
    line.put("original", head.original());
    line.put("original_source", CorpusPlan.source(head.original()));
    ArrayNode cited = line.putArray("cites");
    ArrayNode byText = line.putArray("cites_by_text");
    for (Reference reference : record.references()) {
      if (reference.number() >= 0) {
        boolean named = reference.pmid() != null || reference.doi() != null;
        (named ? cited : byText).add(reference.number());
      }
    }
    line.put("references", record.references().size());
    return line.toString();
  }

  /** Everything that decided about a corpus. */
  static String parameters(CorpusPlan plan) {
    ObjectNode root = JSON.createObjectNode();
    root.put("records", plan.records());
    root.put("seed", plan.seed());
    ObjectNode forms = root.putObject("records_by_form");
    for (CorpusPlan.Form form : CorpusPlan.Form.values()) {
      forms.put(form.name().toLowerCase(java.util.Locale.ROOT), form.count(plan.records()));
    }
    CorpusShape.described().forEach(root.putObject("shape")::put);
    return root.toPrettyString() + "\n";
  }
}
