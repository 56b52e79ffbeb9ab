package org.therapyatlas.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.references.ReferenceEntry;

/**
 * Cited works as Scopus writes them, one list in one field, set apart by semicolons: {@code Smith,
 * J.A., Jones, B., Title of the work (2001) Journal, 12 (3), pp. 4-9}, and since 2023 with the year
 * behind everything: {@code Smith J., Title, Journal, 12, 3, pp. 4-9, (2001)}.
 */
public final class ScopusReferences {
  /** One author in front, surname and initials. */
  private static final Pattern AUTHOR =
      Pattern.compile(
          "^([\\p{L}][\\p{L}'\u2019\\- ]{0,40}?),? ((?:\\p{Lu}\\p{Ll}?\\.[ -]?){1,5}), ");

  private static final Pattern YEAR_INSIDE = Pattern.compile(" \\((1[5-9]\\d\\d|20\\d\\d)\\) ?");
  private static final Pattern YEAR_BEHIND =
      Pattern.compile("^(.*), \\((1[5-9]\\d\\d|20\\d\\d)\\)$");
  private static final Pattern SOURCE =
      Pattern.compile(
          "^([^,;]{2,200})(?:, (\\d{1,5})(?: \\(([^)]{1,20})\\))?)?(?:, (?:art\\. no\\. (\\w{1,20})|"
              + "pp?\\. (\\w{1,12})(?:[-\u2013](\\w{1,12}))?))?");
  private static final Pattern PLACE =
      Pattern.compile(
          "^(.*?), ([^,]{2,120})(?:, (\\d{1,5}))?(?:, (\\d{1,4}))?"
              + "(?:, pp?\\. (\\w{1,12})(?:[-\u2013](\\w{1,12}))?)?$");

  private ScopusReferences() {}

  /** The entries of a list. */
  public static List<ReferenceEntry> read(String list) {
    List<ReferenceEntry> entries = new ArrayList<>();
    for (String written : list.split(";\\s+|;$")) {
      String raw = DisplayText.oneLine(written);
      if (!raw.isEmpty()) {
        ReferenceEntry entry = read(raw, entries.size() + 1);
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  private static ReferenceEntry read(String raw, int position) {
    StructuredReference reference = new StructuredReference();
    reference.raw(raw);
    reference.doi(raw);
    // What is longer is no reference, and would be slow to match.
    if (raw.length() > 2_000) {
      return reference.entry(position);
    }
    Matcher behind = YEAR_BEHIND.matcher(raw);
    Matcher inside = YEAR_INSIDE.matcher(raw);
    if (behind.matches()) {
      reference.year(Integer.valueOf(behind.group(2)));
      Matcher place = PLACE.matcher(withoutAuthors(behind.group(1), reference));
      if (place.matches()) {
        reference.title(place.group(1));
        reference.venue(place.group(2));
        reference.volume(place.group(3));
        reference.issue(place.group(4));
        reference.firstPage(place.group(5));
        reference.lastPage(place.group(6));
      }
    } else if (inside.find()) {
      reference.year(Integer.valueOf(inside.group(1)));
      String title = withoutAuthors(raw.substring(0, inside.start()) + " ", reference).strip();
      Matcher source = SOURCE.matcher(raw.substring(inside.end()));
      if (source.find()) {
        reference.venue(source.group(1));
        reference.volume(source.group(2));
        reference.issue(source.group(3));
        reference.firstPage(source.group(4) == null ? source.group(5) : source.group(4));
        reference.lastPage(source.group(6));
      }
      reference.title(title.endsWith(",") ? title.substring(0, title.length() - 1) : title);
    }
    return reference.entry(position);
  }

  private static String withoutAuthors(String text, StructuredReference reference) {
    String rest = text;
    Matcher author = AUTHOR.matcher(rest);
    while (author.find()) {
      reference.author(author.group(1), author.group(2).replaceAll("[. -]", ""));
      rest = rest.substring(author.end());
      author = AUTHOR.matcher(rest);
    }
    return rest;
  }
}
