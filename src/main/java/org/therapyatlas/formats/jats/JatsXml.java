package org.therapyatlas.formats.jats;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.xml.XmlCursor;
import org.therapyatlas.formats.xml.XmlRecordFormat;

/**
 * JATS 1.0 to 1.3 and the NLM's forerunners of it: articles as roots, in sets, in OAI envelopes and
 * under any prefix. What stands inside an article (translations, replies) is a part of it.
 */
public final class JatsXml implements XmlRecordFormat {
  private static final String ARTICLE = "article";

  @Override
  public boolean begins(String root, String name) {
    // DBLP's articles are bare references.
    return ARTICLE.equals(name) && !"dblp".equals(root);
  }

  @Override
  public Set<String> following(String broken) {
    return Set.of(ARTICLE);
  }

  @Override
  public Set<String> sets() {
    return Set.of("pmc-articleset");
  }

  @Override
  public BibliographicRecord parse(XmlCursor cursor) throws XMLStreamException {
    return new JatsArticleParser(cursor).parse();
  }
}
