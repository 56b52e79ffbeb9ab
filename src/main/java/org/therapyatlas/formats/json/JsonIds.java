package org.therapyatlas.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.therapyatlas.formats.ArticleIds;
import org.therapyatlas.references.Identifiers;

/** Identifiers in JSON records: normalised, or noted as a problem. */
final class JsonIds {
  private JsonIds() {}

  static String doi(JsonFields fields, String field) {
    String written = fields.line(field);
    String doi = written == null ? null : Identifiers.doi(written);
    return checked(fields, field, written, doi, "a DOI such as 10.1000/xyz123 is needed");
  }

  static String pmid(JsonFields fields, String field) {
    String written = fields.stringOrInteger(field);
    String bare = written == null ? null : written.replaceFirst("^\\s*(?i:PMID)[: ]*", "");
    String pmid = bare == null ? null : ArticleIds.pmid(bare);
    return checked(fields, field, written, pmid, "a PubMed id, digits only, is needed");
  }

  static String pmcid(JsonFields fields, String field) {
    String written = fields.stringOrInteger(field);
    String pmcid = written == null ? null : ArticleIds.pmcid(written);
    return checked(fields, field, written, pmcid, "a PMC id such as PMC1234567 is needed");
  }

  private static String checked(
      JsonFields fields, String field, String written, String id, String need) {
    if (written != null && id == null) {
      JsonNode value = fields.value(field);
      fields.problem(field, value, need);
    }
    return id;
  }
}
