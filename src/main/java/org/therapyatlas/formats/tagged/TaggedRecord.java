package org.therapyatlas.formats.tagged;

import java.util.ArrayList;
import java.util.List;

/** The fields of one record in the order of the file. */
public final class TaggedRecord {
  /**
   * One field.
   *
   * @param tag its name
   * @param value its value; lines that continue it are joined or stand by themselves, as the syntax
   *     has it
   */
  public record Field(String tag, String value) {}

  private final List<Field> fields = new ArrayList<>();

  void add(String tag, String value) {
    fields.add(new Field(tag, value.strip()));
  }

  /** Joins a further line to the last field. */
  void join(String line, char between) {
    Field last = fields.remove(fields.size() - 1);
    String joined = last.value().isEmpty() ? line.strip() : last.value() + between + line.strip();
    fields.add(new Field(last.tag(), joined));
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  String lastTag() {
    return fields.get(fields.size() - 1).tag();
  }

  /** All fields in order. */
  public List<Field> fields() {
    return fields;
  }

  /** The first value of the first of the tags that has one; empty without. */
  public String first(String... tags) {
    for (String tag : tags) {
      for (Field field : fields) {
        if (field.tag().equals(tag) && !field.value().isEmpty()) {
          return field.value();
        }
      }
    }
    return "";
  }

  /** All values of a tag in order. */
  public List<String> all(String tag) {
    List<String> values = new ArrayList<>();
    for (Field field : fields) {
      if (field.tag().equals(tag) && !field.value().isEmpty()) {
        values.add(field.value());
      }
    }
    return values;
  }
}
