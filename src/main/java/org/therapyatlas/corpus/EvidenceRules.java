package org.therapyatlas.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.corpus.EvidenceFinding.Basis;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * Tells what kind of evidence a document is: from the publication types of its source, else from
 * what title and abstract say of themselves. Pages that talk about studies are no studies.
 */
final class EvidenceRules {
  private record Rule(Evidence evidence, Pattern title, Pattern anywhere) {}

  /** Publication types by their beginning in lower case; the first kind in this order wins. */
  private static final List<Map.Entry<String, Evidence>> TYPES =
      List.of(
          Map.entry("meta-analysis", Evidence.META_ANALYSIS),
          Map.entry("network meta-analysis", Evidence.META_ANALYSIS),
          Map.entry("systematic review", Evidence.SYSTEMATIC_REVIEW),
          Map.entry("clinical trial protocol", Evidence.PROTOCOL),
          Map.entry("randomized controlled trial", Evidence.RANDOMIZED_TRIAL),
          Map.entry("pragmatic clinical trial", Evidence.RANDOMIZED_TRIAL),
          Map.entry("equivalence trial", Evidence.RANDOMIZED_TRIAL),
          Map.entry("practice guideline", Evidence.GUIDELINE),
          Map.entry("guideline", Evidence.GUIDELINE),
          Map.entry("consensus development conference", Evidence.GUIDELINE),
          Map.entry("clinical trial", Evidence.CLINICAL_TRIAL),
          Map.entry("controlled clinical trial", Evidence.CLINICAL_TRIAL),
          Map.entry("adaptive clinical trial", Evidence.CLINICAL_TRIAL),
          Map.entry("observational study", Evidence.OBSERVATIONAL_STUDY),
          Map.entry("twin study", Evidence.OBSERVATIONAL_STUDY),
          Map.entry("case reports", Evidence.CASE_REPORT),
          Map.entry("review", Evidence.REVIEW),
          Map.entry("scientific integrity review", Evidence.REVIEW),
          Map.entry("editorial", Evidence.OPINION),
          Map.entry("comment", Evidence.OPINION),
          Map.entry("letter", Evidence.OPINION),
          Map.entry("personal narrative", Evidence.OPINION),
          Map.entry("news", Evidence.NEWS),
          Map.entry("newspaper article", Evidence.NEWS));

  private static final List<Rule> WORDING =
      List.of(
          rule(
              Evidence.PROTOCOL,
              "(?:study|trial|review) protocol|protocol (?:for|of) an?|研究方案|试验方案|studieprotokoll|"
                  + "studienprotokoll|protocole d|protocolo de|研究プロトコル",
              null),
          rule(
              Evidence.META_ANALYSIS,
              "meta-?\\s?anal|metaanal|métaanal|méta-anal|metanál|荟萃分析|meta\\s?分析|メタ\\s?(?:アナリシス|解析|分析)|"
                  + "메타\\s?분석|мета-?анализ",
              "(?:we|this) (?:\\w+ ){0,4}(?:performed|conducted|did|present) (?:\\w+ ){0,5}meta-?anal|"
                  + "random[- ]effects (?:model|meta)|随机效应模型|固定效应模型"),
          rule(
              Evidence.SYSTEMATIC_REVIEW,
              "systematic (?:literature )?review|scoping review|umbrella review|cochrane review|系统(?:性)?(?:评价|综述)|"
                  + "systematisk (?:litteratur)?översikt|systematische(?:r|s)? (?:literatur)?(?:übersicht|review)|revue systématique|"
                  + "revisión sistemática|revisão sistemática|システマティック\\s?レビュー|系統的レビュー|체계적\\s?(?:문헌)?\\s?고찰|"
                  + "систематический обзор|revisione sistematica|systematische review|systematisk (?:gjennomgang|oversikt)",
              "we systematically (?:searched|reviewed)|prisma (?:guidelines|statement)"),
          rule(
              Evidence.RANDOMIZED_TRIAL,
              "randomi[sz]ed|随机(?:对照|双盲|分组)|随机、|randomiser|randomisier|randomisé|aleatori[sz]ad|aleatorio|"
                  + "randomizad|無作為化|ランダム化|무작위|рандомизирован|gerandomiseerd|randomizzat|satunnaistettu|randomizowan",
              "(?:patients|participants|subjects|women|men|adults|children) were randomly (?:assigned|allocated)|"
                  + "randomi[sz]ed,? (?:double|placebo|controlled|open|single|clinical|phase|to)|随机分为|随机对照试验|"
                  + "randomiserades|randomisiert(?:e|en)? (?:zu|in|kontroll)|ont été randomisés|fueron aleatorizados|"
                  + "foram randomizados|無作為に(?:割り付け|割付)|무작위\\s?배정"),
          rule(
              Evidence.CASE_REPORT,
              "case reports?|case series|a case of|病例报告|(?:一|1)\\s?例|个案|fallrapport|fallbericht|fallserie|kasuistik|"
                  + "cas clinique|à propos d.un cas|rapport de cas|caso clínico|reporte de caso|relato de caso|症例報告|の(?:一|1)例|"
                  + "증례|клинический случай|tapausselostus",
              null),
          rule(
              Evidence.GUIDELINE,
              "guidelines?\\b|consensus statement|recommendations (?:for|of|from)|指南|专家共识|riktlinje|leitlinie|"
                  + "recommandations|guía de práctica|diretriz|ガイドライン|진료\\s?지침",
              null),
          rule(
              Evidence.ANIMAL_STUDY,
              "\\b(?:in|of) (?:\\w+ ){0,3}(?:mice|rats?|mouse|rabbits?|pigs?|zebrafish|dogs|sheep|monkeys)\\b|"
                  + "\\b(?:mouse|rat|animal|murine|rabbit|porcine) models?|大鼠|小鼠|兔模型|动物模型|"
                  + "hos (?:möss|råttor)|bei (?:mäusen|ratten)|chez (?:la souris|le rat|des rats|des souris)|en ratas|en ratones|"
                  + "em ratos|em camundongos|マウス|ラット|생쥐|흰쥐|у (?:мышей|крыс)",
              "\\b(?:sprague[- ]dawley|wistar|c57bl)|\\b(?:mice|rats) were\\b|只(?:SD|Wistar)?\\s?大鼠"),
          rule(
              Evidence.LABORATORY_STUDY,
              "\\bin vitro\\b|体外(?:实验|培养|研究)|cell lines?\\b|organoids?\\b|培養細胞",
              "cells were (?:cultured|treated|incubated)|细胞系|western blot"),
          rule(
              Evidence.CLINICAL_TRIAL,
              "clinical trial|phase (?:i{1,3}|iv|[1-4])\\b|open-label|pilot trial|single-arm|临床试验|kliniska? (?:prövning|studie)|"
                  + "klinische (?:studie|prüfung)|essai clinique|ensayo clínico|ensaio clínico|臨床試験|임상\\s?시험|клиническое испытание",
              "open-label (?:trial|study)|single-arm (?:trial|study)|phase (?:i{1,3}|[1-3]) (?:trial|study)"),
          rule(
              Evidence.OBSERVATIONAL_STUDY,
              "cohort|case-control|cross-sectional|retrospective|prospective|registry|observational|population-based|"
                  + "队列|横断面|回顾性|病例对照|观察性|kohort|tvärsnitt|registerstudie|observationsstudie|querschnitt|"
                  + "retrospektiv|étude (?:de cohorte|transversale|rétrospective|observationnelle)|"
                  + "estudio (?:de cohorte|transversal|retrospectivo|observacional)|"
                  + "estudo (?:de coorte|transversal|retrospectivo|observacional)|コホート|後ろ向き|横断|후향적|단면|코호트|"
                  + "когортн|ретроспективн",
              "(?:retrospective|prospective|cross-sectional|cohort|case-control|observational) (?:\\w+ ){0,2}(?:study|analysis|cohort)|"
                  + "medical records were|回顾性分析|横断面调查"),
          rule(
              Evidence.REVIEW,
              "\\breview\\b|overview|current (?:status|perspectives|concepts)|state of the art|综述|述评|研究进展|进展|översikt|"
                  + "übersicht|revue\\b|mise au point|revisión|revisão|総説|レビュー|고찰|обзор|future prospects|未来可期|概述",
              "this (?:\\w+ ){0,2}review|in this review|we review|本文(?:综述|就|对|收录)|进行(?:了)?(?:综述|述评)|"
                  + "denna översikt|diese übersicht|cette revue|esta revisión|esta revisão|本稿では|were reviewed"),
          rule(
              Evidence.OPINION,
              "editorial|commentary|viewpoint|letter to the editor|perspective\\b|debattartikel|ledare\\b|社论|观点|论坛",
              null));

  private EvidenceRules() {}

  static EvidenceFinding find(SourceRecord record, List<Section> sections) {
    Evidence typed = fromTypes(record);
    if (typed != null) {
      return new EvidenceFinding(typed, Basis.PUBLICATION_TYPE, null, null);
    }
    return switch (record.sourceKind()) {
      case NEWS -> new EvidenceFinding(Evidence.NEWS, Basis.NONE, null, null);
      case BLOG, PATIENT_INFORMATION -> EvidenceFinding.UNKNOWN;
      case BIBLIOGRAPHIC_RECORD, JOURNAL_ARTICLE, OTHER ->
          record.sourceKind() == SourceKind.OTHER && !hasAbstract(sections)
              ? EvidenceFinding.UNKNOWN
              : fromWording(sections);
    };
  }

  private static Evidence fromTypes(SourceRecord record) {
    List<String> types = new ArrayList<>();
    record.publicationTypes().forEach(type -> types.add(type.toLowerCase(Locale.ROOT)));
    for (Map.Entry<String, Evidence> known : TYPES) {
      for (String type : types) {
        if (type.equals(known.getKey())
            || type.startsWith(known.getKey() + ",")
            || type.startsWith(known.getKey() + " phase")) {
          return known.getValue();
        }
      }
    }
    boolean humans = record.meshHeadings().stream().anyMatch(h -> h.endsWith("Humans"));
    boolean animals = record.meshHeadings().stream().anyMatch(h -> h.endsWith("Animals"));
    return animals && !humans ? Evidence.ANIMAL_STUDY : null;
  }

  private static boolean hasAbstract(List<Section> sections) {
    return sections.stream().anyMatch(section -> section.kind() == SectionKind.ABSTRACT);
  }

  private static EvidenceFinding fromWording(List<Section> sections) {
    for (Rule rule : WORDING) {
      EvidenceFinding found = search(sections, SectionKind.TITLE, rule.evidence(), rule.title());
      if (found != null) {
        return found;
      }
    }
    for (Rule rule : WORDING) {
      if (rule.anywhere() != null) {
        EvidenceFinding found =
            search(sections, SectionKind.ABSTRACT, rule.evidence(), rule.anywhere());
        if (found != null) {
          return found;
        }
      }
    }
    return EvidenceFinding.UNKNOWN;
  }

  private static EvidenceFinding search(
      List<Section> sections, SectionKind kind, Evidence evidence, Pattern wording) {
    for (Section section : sections) {
      if (section.kind() == kind) {
        Matcher matcher = wording.matcher(section.text());
        if (matcher.find()) {
          return new EvidenceFinding(
              evidence,
              Basis.WORDING,
              kind.published(),
              section.text().codePointCount(0, matcher.start()));
        }
      }
    }
    return null;
  }

  private static Rule rule(Evidence evidence, String title, String anywhere) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Rule(
        evidence,
        Pattern.compile(title, flags),
        anywhere == null ? null : Pattern.compile(anywhere, flags));
  }
}
