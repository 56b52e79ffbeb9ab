package org.therapyatlas.text;

import java.lang.Character.UnicodeScript;

/**
 * The writing systems that language identification tells apart, with what a letter of each weighs
 * against a Latin one and, where a script belongs to one language in practice, that language.
 */
enum Script {
  OTHER("Zyyy", 0, null),
  LATIN("Latn", 1, null),
  CYRILLIC("Cyrl", 1, null),
  ARABIC("Arab", 1, null),
  HAN("Hani", 3, null),
  KANA("Kana", 2, "ja"),
  HANGUL("Hang", 2, "ko"),
  GREEK("Grek", 1, "el"),
  HEBREW("Hebr", 1, "he"),
  DEVANAGARI("Deva", 1, "hi"),
  THAI("Thai", 1, "th"),
  ARMENIAN("Armn", 1, "hy"),
  GEORGIAN("Geor", 1, "ka"),
  BENGALI("Beng", 1, "bn"),
  TAMIL("Taml", 1, "ta"),
  TELUGU("Telu", 1, "te"),
  KANNADA("Knda", 1, "kn"),
  MALAYALAM("Mlym", 1, "ml"),
  GUJARATI("Gujr", 1, "gu"),
  GURMUKHI("Guru", 1, "pa"),
  SINHALA("Sinh", 1, "si"),
  ETHIOPIC("Ethi", 1, "am"),
  KHMER("Khmr", 1, "km"),
  LAO("Laoo", 1, "lo"),
  MYANMAR("Mymr", 1, "my"),
  TIBETAN("Tibt", 1, "bo");

  private static final Script[] VALUES = values();
  private static final byte[] OF_UNIT = table();

  /** ISO 15924 code. */
  final String code;

  /** What one letter counts: a Han character 3, a kana or a Hangul syllable 2, another letter 1. */
  final int weight;

  /** The language a text in this script is taken for, or null where letters do not decide. */
  final String language;

  Script(String code, int weight, String language) {
    this.code = code;
    this.weight = weight;
    this.language = language;
  }

  /** The script of a UTF-16 unit, {@link #OTHER} for what is no letter. */
  static Script of(char unit) {
    return VALUES[OF_UNIT[unit]];
  }

  /** The ordinal of {@link #of(char)}, for loops that count. */
  static int ordinalOf(char unit) {
    return OF_UNIT[unit];
  }

  private static byte[] table() {
    byte[] table = new byte[1 << 16];
    for (int unit = 0; unit < table.length; unit++) {
      Script script = OTHER;
      if (Character.isLetter(unit)) {
        script = of(UnicodeScript.of(unit));
      } else if (unit >= 0xD840 && unit <= 0xD88D) {
        // The first halves of the supplementary ideographs; the second halves count nothing.
        script = HAN;
      }
      table[unit] = (byte) script.ordinal();
    }
    // Marks that a Japanese text is full of and that Unicode files under no script of its own.
    table['ー'] = (byte) KANA.ordinal();
    table['々'] = (byte) HAN.ordinal();
    return table;
  }

  private static Script of(UnicodeScript script) {
    return switch (script) {
      case HIRAGANA, KATAKANA -> KANA;
      case HAN, BOPOMOFO -> HAN;
      case HANGUL -> HANGUL;
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case ARABIC -> ARABIC;
      case GREEK -> GREEK;
      case HEBREW -> HEBREW;
      case DEVANAGARI -> DEVANAGARI;
      case THAI -> THAI;
      case ARMENIAN -> ARMENIAN;
      case GEORGIAN -> GEORGIAN;
      case BENGALI -> BENGALI;
      case TAMIL -> TAMIL;
      case TELUGU -> TELUGU;
      case KANNADA -> KANNADA;
      case MALAYALAM -> MALAYALAM;
      case GUJARATI -> GUJARATI;
      case GURMUKHI -> GURMUKHI;
      case SINHALA -> SINHALA;
      case ETHIOPIC -> ETHIOPIC;
      case KHMER -> KHMER;
      case LAO -> LAO;
      case MYANMAR -> MYANMAR;
      case TIBETAN -> TIBETAN;
      default -> OTHER;
    };
  }
}
