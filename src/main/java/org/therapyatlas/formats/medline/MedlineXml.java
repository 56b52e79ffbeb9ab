package org.therapyatlas.formats.medline;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.xml.XmlCursor;
import org.therapyatlas.formats.xml.XmlRecordFormat;

/**
 * MEDLINE/PubMed XML of all years: sets, single articles and citations, books, articles inside
 * foreign roots. {@code DeleteCitation} names records of other files and is none itself.
 */
public final class MedlineXml implements XmlRecordFormat {
  private static final String ARTICLE = "PubmedArticle";
  private static final String BOOK = "PubmedBookArticle";
  private static final Set<String> RECORDS =
      Set.of(ARTICLE, BOOK, "MedlineCitation", "BookDocument");
  private static final Set<String> SETS =
      Set.of("PubmedArticleSet", "MedlineCitationSet", "PubmedBookArticleSet", "BookDocumentSet");
  private static final Set<String> DELETIONS = Set.of("DeleteCitation", "DeleteDocument");

  @Override
  public boolean begins(String root, String name) {
    return RECORDS.contains(name);
  }

  /** Parts of a broken record that are records elsewhere must not be taken for the next one. */
  @Override
  public Set<String> following(String broken) {
    boolean whole = ARTICLE.equals(broken) || BOOK.equals(broken);
    return whole ? Set.of(ARTICLE, BOOK) : broken == null ? RECORDS : Set.of(broken);
  }

  @Override
  public Set<String> deletions() {
    return DELETIONS;
  }

  @Override
  public Set<String> sets() {
    return SETS;
  }

  @Override
  public BibliographicRecord parse(XmlCursor cursor) throws XMLStreamException {
    return new MedlineRecordParser(cursor).parse();
  }
}
