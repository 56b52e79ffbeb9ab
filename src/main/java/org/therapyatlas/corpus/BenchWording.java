package org.therapyatlas.corpus;

import java.util.List;
import org.therapyatlas.text.Section;

/**
 * Tells studies in animals and in cells from those in people: by how often title and abstract name
 * animals, cultures and people. A title counts three times.
 */
final class BenchWording {
  private static final int TITLE = 3;

  private static final Wording ANIMALS =
      Wording.of(
          "\\b(?:rats?|mice|mouse|murine|rabbits?|(?:mini)?pigs?|piglets?|porcine|swine|sheep|ovine|ewes?|lambs?|goats?|caprine|dogs?|canine|beagles?|horses?|equine|"
              + "bovine|monkeys?|macaques?|baboons?|zebrafish|hamsters?|guinea pigs?|ferrets?|chicks?|gerbils?|drosophila|large[- ]animal|small[- ]animal|"
              + "animals? (?:models?|stud\\w+|experiments?)|animals were|wistar|sprague[- ]dawley|c57bl\\S*|balb/?c|knock-?out|ovariectomi[sz]ed|"
              + "råttor|möss|ratten|mäusen?|souris|ratas?|ratones|ratos|camundongos|topi|ratti|muizen|myszy?|szczur\\w*|coelhos|lapins|conejos)\\b|"
              + "大鼠|小鼠|家兔|兔模型|新西兰兔|实验犬|小型猪|动物模型|动物实验|マウス|ラット|ウサギ|생쥐|흰쥐|\\bмыш\\w+|\\bкрыс\\w*");

  /** Names of animals that are no animals of the study. */
  private static final Wording REAGENTS =
      Wording.of(
          "fetal bovine|bovine serum|foetal bovine|(?:mouse|rabbit|goat|rat)[- ](?:anti|monoclonal|polyclonal|igg)\\S*|anti-?(?:mouse|rabbit|rat)|"
              + "rabbit anti\\S*|bovine (?:collagen|milk)|porcine (?:collagen|xenograft|heparin|valve)|horse chestnut|cod liver");

  private static final Wording CULTURES =
      Wording.of(
          "\\bin vitro\\b|\\bcell lines?\\b|\\borganoids?\\b|\\bcells were (?:\\w+ )?(?:cultured|seeded|treated|incubated|isolated|transfected|harvested|expanded)|"
              + "\\bcultured\\b|\\bcell culture|western blot|\\bhydrogels?\\b|laboratory study|\\bcadaver\\w*|体外(?:实验|培养|研究)|细胞系|細胞株|培養細胞");

  private static final Wording PEOPLE =
      Wording.of(
          "\\b(?:patients?|participants?|volunteers?|women|woman|men|man|children|adults?|adolescents?|people|persons?|infants?|humans?|subjects?|clinical(?:ly)?|trials?|"
              + "case report|cases|year[- ]old|nurses?|students?|review|patienter|patienten|pacientes|personer)\\b|患者|病人|例|受试者|患児|人を|환자|пациент");

  private static final Wordings WORDINGS = new Wordings(ANIMALS, REAGENTS, CULTURES, PEOPLE);

  private BenchWording() {}

  /** Study in animals or in the laboratory, or unknown where people are named more. */
  static Evidence of(List<Section> sections) {
    Counts titles = new Counts();
    Counts abstracts = new Counts();
    for (Section section : sections) {
      switch (section.kind()) {
        case TITLE -> titles.add(section.text());
        case ABSTRACT -> abstracts.add(section.text());
        default -> {
          // What is told elsewhere may be about other studies.
        }
      }
    }
    // A title that names animals and nobody else says what the study was done in.
    if (titles.animals > 0 && titles.people == 0) {
      return Evidence.ANIMAL_STUDY;
    }
    int animals = TITLE * titles.animals + abstracts.animals;
    int cultures = TITLE * titles.cultures + abstracts.cultures;
    int people = TITLE * titles.people + abstracts.people;
    if (animals >= 2 && animals > people) {
      return Evidence.ANIMAL_STUDY;
    }
    if (cultures >= 2 && cultures + Math.max(0, animals) > 2 * people) {
      return Evidence.LABORATORY_STUDY;
    }
    return Evidence.UNKNOWN;
  }

  /** How often some texts name each. */
  private static final class Counts {
    /** Without those that are reagents, which may make it negative. */
    private int animals;

    private int cultures;
    private int people;

    void add(String text) {
      Wordings.Text read = WORDINGS.in(text);
      animals += read.count(ANIMALS) - read.count(REAGENTS);
      cultures += read.count(CULTURES);
      people += read.count(PEOPLE);
    }
  }
}
