package org.therapyatlas.formats.jats;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.LanguageTags;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.xml.XmlCursor;

/** Parses one article with all that stands inside it. */
final class JatsArticleParser {
  /** Articles inside articles: a translation with its replies, and no deeper than can be meant. */
  private static final int DEEPEST = 8;

  /** Types of articles under PubMed's names for them. */
  private static final Map<String, String> PUBLICATION_TYPES =
      Map.ofEntries(
          Map.entry("research-article", "Journal Article"),
          Map.entry("review-article", "Review"),
          Map.entry("systematic-review", "Systematic Review"),
          Map.entry("meta-analysis", "Meta-Analysis"),
          Map.entry("case-report", "Case Reports"),
          Map.entry("clinical-trial", "Clinical Trial"),
          Map.entry("editorial", "Editorial"),
          Map.entry("letter", "Letter"),
          Map.entry("article-commentary", "Comment"),
          Map.entry("news", "News"),
          Map.entry("correction", "Published Erratum"),
          Map.entry("retraction", "Retraction Notice"));

  private final XmlCursor at;
  private final JatsReferenceParser references;
  private final BibliographicRecord record = new BibliographicRecord(Format.JATS_XML, "files");

  JatsArticleParser(XmlCursor cursor) {
    this.at = cursor;
    this.references = new JatsReferenceParser(cursor);
  }

  BibliographicRecord parse() throws XMLStreamException {
    String type = at.attribute("article-type");
    record.kind(SourceKind.JOURNAL_ARTICLE);
    record.facet("article_type", type);
    if (type != null && PUBLICATION_TYPES.containsKey(type)) {
      record.publicationType(PUBLICATION_TYPES.get(type));
    }
    String language = at.attribute("lang");
    if (language != null) {
      record.language(language);
    }
    while (at.nextChild()) {
      switch (at.name()) {
        case "front" -> new JatsFrontParser(at, record, null).parse();
        case "body" -> new JatsBodyParser(at, record, references, null).parse();
        case "back", "floats-group", "floats-wrap" ->
            new JatsBodyParser(at, record, references, null).parseBack();
        case "sub-article", "response" -> part(1, null);
        default -> at.skip();
      }
    }
    record.references(references.entries());
    return record;
  }

  /** An article inside the article: its texts become sections in their language. */
  private void part(int depth, String outerLanguage) throws XMLStreamException {
    if (depth > DEEPEST) {
      at.skip();
      return;
    }
    String type = at.attribute("article-type");
    String stated = at.attribute("lang");
    String language = stated == null ? outerLanguage : LanguageTags.normalise(stated);
    boolean translation = "translation".equals(type);
    references.inTranslation(translation);
    while (at.nextChild()) {
      switch (at.name()) {
        case "front", "front-stub" ->
            new JatsFrontParser(at, record, language == null ? "" : language).parse();
        case "body" -> new JatsBodyParser(at, record, references, language).parse();
        case "back", "floats-group" ->
            new JatsBodyParser(at, record, references, language).parseBack();
        case "sub-article", "response" -> {
          part(depth + 1, language);
          references.inTranslation(translation);
        }
        default -> at.skip();
      }
    }
    references.inTranslation(false);
  }
}
