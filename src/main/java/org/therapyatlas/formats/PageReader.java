package org.therapyatlas.formats;

import org.therapyatlas.formats.pages.Page;

/** Reads one scraped page or article given as plain text. */
public final class PageReader {
  private PageReader() {}

  /**
   * Tells title, abstract, keywords, text, lists and page furniture apart, decides what kind of
   * page it is, and reads what the page states about itself.
   *
   * @param text the decoded text, with any line ends
   * @param fileStem name of the file without folder and extension; the record's own id
   * @param sha256 hex digest of the file's bytes
   * @return the record, or null if the text holds no letter
   */
  public static SourceRecord read(String text, String fileStem, String sha256) {
    Page page = Page.of(text);
    if (page == null) {
      return null;
    }
    return page.asRecord(fileStem, sha256);
  }
}
