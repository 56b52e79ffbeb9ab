package org.therapyatlas.lexicon;

import java.util.Map;

/** A small lexicon for tests, with what the five documents of the corpus speak of and name. */
final class TestLexicon {
  static final String THERAPIES =
      """
      [microbiota_therapy]
      kind: therapy
      en: microbiota therapy | gut microbiota therapy

      [fecal_microbiota_transplantation]
      kind: therapy
      broader: microbiota_therapy
      mesh: D000069467
      en: fecal microbiota transplantation | fecal microbiota transplant | microbiota transplant | FMT?
      zh: 粪菌移植
      sv: fekal mikrobiotatransplantation

      [probiotics]
      kind: therapy
      broader: microbiota_therapy
      en: probiotics | probiotic
      zh: 益生菌
      sv: probiotika

      [cell_therapy]
      kind: therapy
      en: cell therapy
      zh: 细胞治疗 | 细胞疗法
      sv: cellterapi

      [stem_cell_therapy]
      kind: therapy
      broader: cell_therapy
      en: stem cell therapy | stem cell transplantation | stem cell
      zh: 干细胞治疗 | 干细胞移植 | 干细胞
      sv: stamcellsterapi | stamcellsbehandling | stamcell | stamceller

      [mesenchymal_stem_cell_therapy]
      kind: therapy
      broader: stem_cell_therapy
      en: mesenchymal stem cell therapy | mesenchymal stem cell | mesenchymal stromal cell | MSC?
      zh: 间充质干细胞治疗 | 间充质干细胞
      sv: mesenkymal stamcellsterapi | mesenkymal stamcell | MSC?

      [bisphosphonates]
      kind: therapy
      en: bisphosphonate
      sv: bisfosfonat

      [denosumab]
      kind: therapy
      en: denosumab
      sv: denosumab

      [calcitonin]
      kind: therapy
      en: calcitonin
      sv: kalcitonin

      [riluzole]
      kind: therapy
      en: riluzole

      [edaravone]
      kind: therapy
      en: edaravone

      [physical_therapy]
      kind: therapy
      en: physical therapy

      [teriparatide]
      kind: therapy
      en: teriparatide
      """;

  static final String CONDITIONS =
      """
      [bone_disease]
      kind: condition
      en: bone disease
      zh: 骨病

      [osteoporosis]
      kind: condition
      broader: bone_disease
      mesh: D010024
      en: osteoporosis | OP?
      zh: 骨质疏松症 | 骨质疏松 | OP?
      sv: osteoporos | benskörhet

      [fracture]
      kind: condition
      en: fracture
      zh: 骨折
      sv: fraktur

      [neurodegenerative_disease]
      kind: condition
      en: neurodegenerative disease
      sv: neurodegenerativ sjukdom

      [amyotrophic_lateral_sclerosis]
      kind: condition
      broader: neurodegenerative_disease
      mesh: D000690
      en: amyotrophic lateral sclerosis | ALS?

      [fibromyalgia]
      kind: condition
      mesh: D005356
      en: fibromyalgia
      sv: fibromyalgi

      [irritable_bowel_syndrome]
      kind: condition
      en: irritable bowel syndrome | IBS

      [chronic_fatigue_syndrome]
      kind: condition
      en: chronic fatigue syndrome

      [crohn_disease]
      kind: condition
      en: Crohn disease

      [depression]
      kind: condition
      en: depression

      [pain]
      kind: condition
      en: pain
      sv: smärta

      [headache]
      kind: condition
      broader: pain
      en: headache

      [back_pain]
      kind: condition
      broader: pain
      en: back pain

      [neuropathic_pain]
      kind: condition
      broader: pain
      en: neuropathic pain

      [fatigue]
      kind: condition
      en: fatigue

      [clostridioides_difficile_infection]
      kind: condition
      en: Clostridium difficile infection | C. difficile infection

      [diabetes]
      kind: condition
      en: diabetes
      zh: 糖尿病

      [alzheimer_disease]
      kind: condition
      en: Alzheimer disease
      zh: 阿尔茨海默病

      [osteoarthritis]
      kind: condition
      en: osteoarthritis
      zh: 骨关节炎

      [cancer]
      kind: condition
      en: cancer
      sv: cancer

      [beta_thalassemia]
      kind: condition
      en: beta thalassemia
      sv: beta-talassemi

      [spinal_cord_injury]
      kind: condition
      en: spinal cord injury
      sv: ryggmärgsskada

      [heart_disease]
      kind: condition
      en: heart disease
      sv: hjärtsjukdom
      """;

  static final Lexicon LEXICON =
      Lexicon.read(Map.of("therapies.txt", THERAPIES, "conditions.txt", CONDITIONS));

  private TestLexicon() {}
}
