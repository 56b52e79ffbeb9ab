package org.therapyatlas.synthetic;

import java.util.Locale;
import org.therapyatlas.synthetic.SyntheticRecord.Head;
import org.therapyatlas.synthetic.SyntheticRecord.Reference;

/** Records as pages of plain text. */
final class PageText {
  private static final int MOST_REFERENCES = 30;

  private PageText() {}

  static String of(SyntheticRecord record) {
    Head head = record.head();
    StringBuilder page = new StringBuilder();
    page.append(head.title()).append("\n\n");
    page.append(String.format(Locale.ROOT, "%s, %d%n%n", head.journal(), head.year()));
    for (String paragraph : record.paragraphs()) {
      page.append(paragraph).append("\n\n");
    }
    if (!record.references().isEmpty()) {
      page.append(LanguagePatterns.of(head.language()).lines("references").get(0)).append('\n');
      int position = 1;
      for (Reference reference :
          record.references().subList(0, Math.min(MOST_REFERENCES, record.references().size()))) {
        page.append(position++).append(". ").append(reference.text());
        page.append(reference.doi() == null ? "" : " doi:" + reference.doi()).append('\n');
      }
    }
    return page.toString();
  }
}
