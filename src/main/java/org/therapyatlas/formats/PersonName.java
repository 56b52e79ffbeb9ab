package org.therapyatlas.formats;

import java.util.Locale;

/** Names of persons as they are shown. */
public final class PersonName {
  private PersonName() {}

  /**
   * {@code Surname AB}, with a suffix behind it; the initials are made of the given names when they
   * are not stated. Names in Han, kana or Hangul are shown in full without a blank.
   */
  public static String display(String surname, String given, String initials, String suffix) {
    if (surname.isEmpty()) {
      return given;
    }
    if (!given.isEmpty() && Character.isIdeographic(given.codePointAt(0))) {
      return surname + given;
    }
    String shown = initials.isEmpty() ? initialsOf(given) : initials;
    StringBuilder name = new StringBuilder(surname);
    if (!shown.isEmpty()) {
      name.append(' ').append(shown);
    }
    if (!suffix.isEmpty()) {
      name.append(' ').append(suffix);
    }
    return name.toString();
  }

  private static String initialsOf(String given) {
    StringBuilder initials = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < given.length(); ) {
      int c = given.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        if (first) {
          initials.append(new String(Character.toChars(c)).toUpperCase(Locale.ROOT));
        }
        first = false;
      } else {
        first = c == ' ' || c == '-' || c == '.' || first;
      }
    }
    return initials.toString();
  }
}
