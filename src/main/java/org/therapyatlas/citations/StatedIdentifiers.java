package org.therapyatlas.citations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.api.java.UDF6;
import org.therapyatlas.references.Identifiers;
import org.therapyatlas.references.Identifiers.ArticleNumber;

/**
 * The identifiers by which an entry names its work: PubMed id, every DOI it states, PubMed Central
 * id. An entry without any of them is known by its arXiv id, its ISBN where it names a whole book,
 * the registration of a trial where no journal is named, or its Chinese article number. A DOI of
 * arXiv is the arXiv id. An arXiv id beside a DOI names a preprint, which is another work.
 *
 * <p>Arguments: the raw entry, DOI, PubMed id, PubMed Central id, type mark, volume; all but the
 * first may be null.
 */
record StatedIdentifiers()
    implements UDF6<String, String, String, String, String, String, String[]> {
  private static final String ARXIV_DOI = "10.48550/arxiv.";

  @Override
  public String[] call(
      String raw, String doi, String pmid, String pmcid, String typeMark, String volume) {
    Set<String> stated = new LinkedHashSet<>();
    if (pmid != null) {
      stated.add("pmid:" + pmid);
    }
    if (doi != null) {
      stated.add(named(doi));
      // What was read first stands first; a second DOI is a contradiction that is to be seen.
      Identifiers.dois(raw).forEach(other -> stated.add(named(other)));
    }
    if (pmcid != null) {
      stated.add("pmcid:" + pmcid);
    }
    if (stated.isEmpty()) {
      String other = other(raw, typeMark, volume);
      if (other != null) {
        stated.add(other);
      }
    }
    return stated.toArray(String[]::new);
  }

  private static String named(String doi) {
    return doi.startsWith(ARXIV_DOI) ? "arxiv:" + doi.substring(ARXIV_DOI.length()) : "doi:" + doi;
  }

  private static String other(String raw, String typeMark, String volume) {
    String arxiv = Identifiers.firstArxiv(raw);
    if (arxiv != null) {
      return "arxiv:" + arxiv;
    }
    // Chapters share the number of their book.
    boolean wholeBook =
        (typeMark == null || typeMark.startsWith("M"))
            && !raw.contains("//")
            && !raw.contains(" In: ");
    String isbn = wholeBook && raw.contains("ISBN") ? Identifiers.firstIsbn(raw) : null;
    if (isbn != null) {
      return "isbn:" + isbn;
    }
    List<String> registrations = volume == null ? Identifiers.registrations(raw) : List.of();
    if (registrations.size() == 1) {
      return "trial:" + registrations.get(0);
    }
    return articleNumber(raw);
  }

  /** The Chinese article number that a text states, as an identifier, or null. */
  static String articleNumber(String text) {
    ArticleNumber number = text == null ? null : Identifiers.firstArticleNumber(text);
    return number == null
        ? null
        : "cn:%s|%d|%s|%s"
            .formatted(number.issn(), number.year(), number.issue(), number.firstPage());
  }
}
