package org.therapyatlas.synthetic;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which record stands where. A record's number decides its form, so that any record can be made
 * without the others and any file without the other files.
 *
 * @param records how many records
 * @param seed what all else follows from
 */
record CorpusPlan(long records, long seed) implements Serializable {
  /** Records of a MEDLINE file, as PubMed itself cuts them. */
  static final int FILE = 30_000;

  /** Pages of a folder. */
  private static final int FOLDER = 1000;

  private static final int PERIOD = 100;

  /** How a record is written. */
  enum Form {
    MEDLINE(0, 85),
    JSON(85, 14),
    PAGE(99, 1);

    /** First of the places in a hundred records that the form has, and how many. */
    private final int first;

    private final int share;

    Form(int first, int share) {
      this.first = first;
      this.share = share;
    }

    /** How many records of a corpus have the form. */
    long count(long records) {
      long rest = records % PERIOD;
      return records / PERIOD * share + Math.max(0, Math.min(share, rest - first));
    }

    /** The number of the n-th record of the form. */
    long record(long n) {
      return n / share * PERIOD + first + n % share;
    }

    /** Which record of its form a record is. */
    long rank(long record) {
      return record / PERIOD * share + record % PERIOD - first;
    }
  }

  static Form form(long record) {
    int place = (int) (record % PERIOD);
    for (Form form : Form.values()) {
      if (place < form.first + form.share) {
        return form;
      }
    }
    throw new IllegalStateException("No form for place " + place);
  }

  /**
   * One task: a MEDLINE file, a file of JSON lines, or a folder of pages.
   *
   * @param form how the records are written
   * @param index which file or folder of the form
   */
  record Part(Form form, int index) implements Serializable {
    String name() {
      return switch (form) {
        case MEDLINE -> String.format(Locale.ROOT, "medline/medline-%05d.xml.gz", index + 1);
        case JSON -> String.format(Locale.ROOT, "json/records-%05d.jsonl", index + 1);
        case PAGE -> String.format(Locale.ROOT, "pages/%05d", index + 1);
      };
    }

    /** Name of the file with the truth about these records. */
    String truth() {
      return String.format(
          Locale.ROOT, "%s-%05d.jsonl.gz", form.name().toLowerCase(Locale.ROOT), index + 1);
    }

    private int size() {
      return form == Form.PAGE ? FOLDER : FILE;
    }
  }

  /** All parts. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Form form : Form.values()) {
      long count = form.count(records);
      for (int index = 0; (long) index * new Part(form, index).size() < count; index++) {
        parts.add(new Part(form, index));
      }
    }
    return parts;
  }

  /** The first of a part's records among those of its form. */
  static long first(Part part) {
    return (long) part.index() * part.size();
  }

  /** The one behind the last. */
  long end(Part part) {
    return Math.min(part.form().count(records), first(part) + part.size());
  }

  /** Where a record stands below the corpus, as its source names it. */
  static String source(long record) {
    Form form = form(record);
    long rank = form.rank(record);
    if (form == Form.PAGE) {
      Part folder = new Part(form, (int) (rank / FOLDER));
      return String.format(Locale.ROOT, "%s/page-%07d.txt#1", folder.name(), rank + 1);
    }
    Part file = new Part(form, (int) (rank / FILE));
    return "%s#%d".formatted(file.name(), rank % FILE + 1);
  }
}
