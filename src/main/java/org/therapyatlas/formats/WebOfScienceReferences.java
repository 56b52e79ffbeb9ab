package org.therapyatlas.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.therapyatlas.references.ReferenceEntry;

/**
 * Cited works as Web of Science writes them: {@code Keeney RL, 1993, DECISIONS MULTIPLE O, V4, P12,
 * DOI 10.1017/x}. They carry no titles.
 */
public final class WebOfScienceReferences {
  private static final Pattern YEAR = Pattern.compile("1[4-9]\\d\\d|20\\d\\d");
  private static final Pattern VOLUME = Pattern.compile("V[A-Z]?\\d[\\w-]*");
  private static final Pattern PAGE = Pattern.compile("P[A-Z]?\\d[\\w-]*");

  private WebOfScienceReferences() {}

  /** The entries of a list, one string each. */
  public static List<ReferenceEntry> read(List<String> cited) {
    List<ReferenceEntry> entries = new ArrayList<>();
    for (String written : cited) {
      ReferenceEntry entry = read(written, entries.size() + 1);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static ReferenceEntry read(String written, int position) {
    String line = DisplayText.oneLine(written);
    String raw = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    StructuredReference reference = new StructuredReference();
    reference.raw(raw);
    int doi = raw.indexOf("DOI ");
    reference.doi(doi < 0 ? null : raw.substring(doi));
    String[] parts = (doi < 0 ? raw : raw.substring(0, doi)).split(",\\s*");
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      if (YEAR.matcher(part).matches()) {
        reference.year(Integer.valueOf(part));
      } else if (i > 1 && VOLUME.matcher(part).matches()) {
        reference.volume(part.substring(1));
      } else if (i > 1 && PAGE.matcher(part).matches()) {
        reference.firstPage(part.substring(1));
      } else if (i == 0 && parts.length > 1) {
        author(reference, part);
      } else if (!part.isEmpty()) {
        reference.venue(part);
      }
    }
    return reference.entry(position);
  }

  /** {@code Keeney R. L} or {@code *WHO}. */
  private static void author(StructuredReference reference, String name) {
    String plain = name.startsWith("*") ? name.substring(1) : name;
    int blank = plain.indexOf(' ');
    boolean collective = plain.startsWith("[") || blank < 0 || name.startsWith("*");
    if (!plain.equals("[Anonymous]") && !plain.startsWith("[Anon")) {
      reference.author(
          collective ? plain : plain.substring(0, blank),
          collective ? null : plain.substring(blank + 1).replace(".", "").replace(" ", ""));
    }
  }
}
