package org.therapyatlas.references;

/** Names of months and seasons in the languages of the corpus, written out and shortened. */
final class Months {
  private static final WordSet NAMES =
      WordSet.of(
          ("spring summer fall autumn winter printemps été automne hiver "
                  + "jan january feb february mar march apr april may "
                  + "jun june jul july aug august sep sept september "
                  + "oct october nov november dec december janvier février mars "
                  + "avril mai juin juillet août septembre octobre novembre décembre "
                  + "januar februar märz juni juli oktober dezember enero febrero "
                  + "marzo abril mayo junio julio agosto septiembre octubre noviembre "
                  + "diciembre janv févr avr juil déc okt dez gennaio "
                  + "febbraio aprile maggio giugno luglio settembre ottobre dicembre genn "
                  + "febb sett ott dic janeiro fevereiro março maio junho "
                  + "julho setembro outubro novembro dezembro fev abr ago set "
                  + "out ene desember mei maart augusti januari februari")
              .split(" "));

  private Months() {}

  /** Whether a word is one of them. */
  static boolean is(String word) {
    return NAMES.contains(word);
  }
}
