package org.therapyatlas.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.PersonName;
import org.therapyatlas.references.AuthorName;

/**
 * Authors of JSON records: an array of names, an array of objects with {@code name}, {@code
 * collective}, or {@code surname} (also {@code family}, {@code last}) and {@code given} (also
 * {@code first}, {@code initials}), or one string with names set apart by semicolons.
 */
final class JsonAuthors {
  private JsonAuthors() {}

  /** Names as they are shown: as written, or {@code Surname AB} of their parts. */
  static List<String> display(JsonFields fields, String field) {
    List<String> shown = new ArrayList<>();
    for (AuthorName name : names(fields, field)) {
      shown.add(
          name.given() == null
              ? name.surname()
              : PersonName.display(
                  name.surname(), name.given(), isInitials(name.given()) ? name.given() : "", ""));
    }
    return shown;
  }

  private static boolean isInitials(String given) {
    return given.length() <= 4
        && given.equals(given.toUpperCase(java.util.Locale.ROOT))
        && given.chars().allMatch(Character::isLetter);
  }

  /** Names in parts where the source gives parts, else whole names without given names. */
  static List<AuthorName> names(JsonFields fields, String field) {
    JsonNode value = fields.value(field);
    List<AuthorName> names = new ArrayList<>();
    if (value == null) {
      return names;
    }
    if (value.isTextual()) {
      for (String name : value.textValue().split("[;；]")) {
        whole(names, name);
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        item(fields, field + "[" + i + "]", value.get(i), names);
      }
    } else {
      fields.problem(field, value, "an array of names or one string is needed");
    }
    return names;
  }

  private static void item(JsonFields fields, String place, JsonNode item, List<AuthorName> names) {
    if (item.isTextual()) {
      whole(names, item.textValue());
    } else if (item.isObject()) {
      String surname = first(item, "surname", "family", "last", "last_name");
      String given = first(item, "given", "first", "first_name", "initials");
      if (surname == null) {
        String name = first(item, "name", "collective", "literal");
        if (name == null) {
          fields.problem(place, item, "a name or a surname is needed");
        } else {
          whole(names, name);
        }
      } else {
        names.add(new AuthorName(surname, given));
      }
    } else if (!item.isNull()) {
      fields.problem(place, item, "a string or an object is needed");
    }
  }

  private static String first(JsonNode object, String... fields) {
    for (String field : fields) {
      JsonNode value = object.get(field);
      if (value != null && value.isTextual() && !value.textValue().isBlank()) {
        return DisplayText.oneLine(value.textValue());
      }
    }
    return null;
  }

  private static void whole(List<AuthorName> names, String written) {
    String name = DisplayText.oneLine(written);
    if (!name.isEmpty()) {
      names.add(new AuthorName(name, null));
    }
  }
}
