package org.therapyatlas.corpus;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.therapyatlas.corpus.EvidenceFinding.Basis;
import org.therapyatlas.text.Regex;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * Tells the kind of evidence from what an article says of itself: first the title, then the
 * abstract, in both the strongest kind that fits. Animals come before trials, for rats are
 * randomised too; and a synthesis says how it searched before it speaks of the trials it found.
 */
final class EvidenceWording {
  /** What stands before "randomised trial" where none was done: wanted, missing, or others'. */
  private static final Pattern NOT_DONE =
      Regex.compile(
          "(?:\\bnon[- ]?|\\bno |\\black(?:ing|s)? (?:of )?|\\bneed(?:ed|s)? (?:for )?|\\bfuture |\\bfurther |\\blarger? |"
              + "\\bwell[- ]designed |\\bpublished |\\bprevious |\\bother |\\bsystematic |非)(?:[\\w-]+[ ,]+){0,2}$|\\bof $",
          Pattern.CASE_INSENSITIVE);

  private record Rule(Evidence evidence, Wording title, Wording summary) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              Evidence.OPINION,
              "^\\W*(?:editorial|commentary|comment on|comments on|letter|reply|response to|author.? reply|in reply|viewpoint|"
                  + "point of view|opinion)\\b|: (?:a )?(?:viewpoint|commentary|personal view)\\W*$|"
                  + "letter to the editor|debattartikel|ledare\\b|社论|论坛",
              null),
          rule(
              Evidence.PROTOCOL,
              "(?:study|trial|review|analysis) protocol|\\bprotocol (?:for|of) an?|研究方案|试验方案|studieprotokoll|"
                  + "studienprotokoll|protocole d|protocolo de|研究プロトコル",
              null),
          rule(
              Evidence.META_ANALYSIS,
              "meta-?\\s?anal|metaanal|métaanal|méta-anal|metanál|荟萃分析|meta\\s?分析|メタ\\s?(?:アナリシス|解析|分析)|"
                  + "메타\\s?분석|мета-?анализ",
              "(?:we|this|present) (?:\\w+ ){0,4}(?:performed|conducted|did|present|carried out|undertook) (?:\\w+ ){0,6}meta-?anal|"
                  + "this (?:\\w+ ){0,2}meta-?analysis|meta-?anal\\w+ (?:was|were) (?:performed|conducted|carried out|done|undertaken)|"
                  + "(?:pooled|combined) (?:\\w+ ){0,4}(?:using|with|by) (?:\\w+ ){0,4}(?:random|fixed)[- ]effects?|"
                  + "random[- ]effects (?:model|meta)|随机效应模型|固定效应模型|RevMan"),
          rule(
              Evidence.SYSTEMATIC_REVIEW,
              "(?<!for |in |of |on )(?<!conducting )systematic (?:literature )?review(?!s)|scoping review(?!s)|umbrella review(?!s)|cochrane review(?!s)|"
                  + "rapid review(?!s)|系统(?:性)?(?:评价|综述)|"
                  + "systematisk (?:litteratur)?översikt|systematische(?:r|s)? (?:literatur)?(?:übersicht|review)|revue systématique|"
                  + "revisión sistemática|revisão sistemática|システマティック\\s?レビュー|系統的レビュー|체계적\\s?(?:문헌)?\\s?고찰|"
                  + "систематический обзор|revisione sistematica|systematische review|systematisk (?:gjennomgang|oversikt)",
              "we systematically (?:searched|reviewed)|prisma|this (?:\\w+ ){0,2}(?:systematic|scoping|umbrella) (?:literature )?review|"
                  + "systematic (?:literature )?(?:review|search)(?: of [^.]{0,80})? (?:was|were) (?:performed|conducted|undertaken|carried out|made|done)|"
                  + "(?:we|conduct|conducted|perform|performed|undertook|present) an? (?:\\w+ ){0,3}(?:systematic|scoping) (?:literature )?review|"
                  + "(?:medline|pubmed|embase|cochrane (?:library|central|pregnancy|controlled)|cinahl)[^.]{0,160}(?:was|were) searched|"
                  + "(?:we )?search(?:ed|es)?(?: of)? [^.]{0,80}(?:medline|pubmed|embase|cochrane)|selection criteria:? [^.]{0,40}trials"),
          rule(
              Evidence.RANDOMIZED_TRIAL,
              "randomi[sz]ed(?! (?:\\w+ ){0,2}(?:trials|studies))|randomised|随机(?:对照|双盲|分组)|随机、|randomiser|randomisier|randomisé|"
                  + "aleatori[sz]ad|aleatorio|randomizad|無作為化|ランダム化|무작위|рандомизирован|gerandomiseerd|randomizzat|"
                  + "satunnaistettu|randomizowan|double[- ]blind|placebo[- ]controlled",
              null),
          rule(
              Evidence.CASE_REPORT,
              "case (?:reports?|presentation|history)\\b|case series|\\ba (?:rare )?case of|病例报告|(?:一|1)\\s?例|个案|fallrapport|fallbericht|"
                  + "fallserie|kasuistik|cas clinique|à propos d.un cas|rapport de cas|caso clínico|reporte de caso|relato de caso|"
                  + "症例報告|の(?:一|1)例|증례|клинический случай|tapausselostus|report of (?:a|an|one|two|three|\\d) (?:\\w+ )?cases?|"
                  + "^case \\d",
              null),
          rule(
              Evidence.GUIDELINE,
              "(?:practice|clinical|management|treatment|rehabilitation|society|college|association) guidelines?\\b|\\bguidelines? (?:for|on|of)\\b|"
                  + "consensus (?:statement|conference|report|guideline|recommendation|document)|recommendations (?:for|of|from|and rationale)|"
                  + "recommendation statement|position (?:statement|paper)|good practices|指南|专家共识|"
                  + "riktlinje|leitlinie|recommandations|guía de práctica|diretriz|ガイドライン|진료\\s?지침",
              null),
          rule(
              Evidence.CLINICAL_TRIAL,
              "clinical trial(?!s)|phase (?:i{1,3}|iv|[1-4])\\b|open-label|pilot trial|single-arm|临床试验|kliniska? (?:prövning|studie)|"
                  + "klinische (?:studie|prüfung)|essai clinique|ensayo clínico|ensaio clínico|臨床試験|임상\\s?시험|клиническое испытание",
              "open-label (?:trial|study)|single-arm (?:trial|study)|phase (?:i{1,3}|[1-3]) (?:trial|study)"),
          rule(
              Evidence.OBSERVATIONAL_STUDY,
              "cohort|case-control|cross-sectional|retrospective|registry|observational|population-based|prospective (?:\\w+ )?study|"
                  + "队列|横断面|回顾性|病例对照|观察性|kohort|tvärsnitt|registerstudie|observationsstudie|querschnitt|"
                  + "retrospektiv|étude (?:de cohorte|transversale|rétrospective|observationnelle)|"
                  + "estudio (?:de cohorte|transversal|retrospectivo|observacional)|"
                  + "estudo (?:de coorte|transversal|retrospectivo|observacional)|コホート|後ろ向き|横断|후향적|단면|코호트|"
                  + "когортн|ретроспективн",
              "(?:retrospective|prospective|cross-sectional|cohort|case-control|observational) (?:\\w+ ){0,2}(?:study|analysis|cohort)|"
                  + "medical records (?:of [^.]{0,60})?were|consecutive patients|回顾性分析|横断面调查"),
          rule(
              Evidence.REVIEW,
              "(?:^|[:.–—-] ?|\\ba |\\ban |\\bthe |literature |narrative |critical |brief |mini-?|comprehensive )(?:\\w+ )?review\\b(?! (?:board|process|committee|group))|"
                  + "\\breview of\\b|overview|\\bupdate\\b|current (?:status|perspectives|concepts)|state[- ]of[- ]the[- ]art|综述|述评|研究进展|进展|"
                  + "översikt|übersicht|revue\\b|mise au point|revisión|revisão|総説|レビュー|고찰|обзор|future prospects|未来可期|概述",
              "this (?:\\w+ ){0,3}(?:review|overview)\\b|in (?:this|our|the present) (?:\\w+ )?review|we (?:briefly |here )?(?:review|summari[sz]e|overview)\\b|"
                  + "(?:this|the|present|our) (?:\\w+ )?(?:article|paper|chapter|authors?|contribution) (?:\\w+ ){0,3}(?:reviews?|summari[sz]es?|discuss(?:es)?|outlines?|"
                  + "provides? an overview|gives? an overview|surveys)\\b|(?:is|are) (?:critically |briefly |also )?(?:reviewed|summari[sz]ed)\\b|"
                  + "(?:literature|narrative) review|a review of|本文(?:综述|就|对|收录)|进行(?:了)?(?:综述|述评)|作一综述|denna översikt|"
                  + "diese übersicht|cette revue|esta revisión|esta revisão|本稿では"));

  private static final Wording CASE =
      Wording.of(
          "we (?:here )?(?:report|describe|present) (?:here )?(?:on )?(?:a|an|the|one|two|three|four|our) (?:[\\w-]+ ){0,5}(?:case|patient)|"
              + "case (?:is|was|report)|\\ba case of\\b|\\b\\d{1,2}[- ]year[- ]old (?:\\w+ ){0,3}(?:man|woman|boy|girl|male|female|patient|child|infant)\\b|"
              + "this report describes (?:a|an|the)|病例报告");

  private static final Wording RANDOMIZED =
      Wording.of(
          "randomly (?:assigned|allocated|divided|distributed|split|received|placed|selected to receive|assorted)|(?:was|were|been) (?:[\\w-]+ )?randomi[sz]ed|"
              + "random(?:i[sz]ed|i[sz]ation)? (?:allocation|assignment|to\\b)|"
              + "randomi[sz]ed?,? (?:[\\w-]+,? ){0,4}(?:design|trial\\b|control trial|study\\b|groups?\\b|comparison|crossover|cross-over|in a\\b|into\\b)|"
              + "double[- ](?:blind|masked)|(?:patients|participants|subjects|women|men|adults|children|individuals) randomi[sz]ed|"
              + "placebo[- ]controlled (?:\\w+ )?(?:trial|study)\\b|随机分为|随机(?:对照|双盲)试验|随机将|"
              + "随机分(?:成|配)|randomiserades|lottades till|randomiserad(?:e)? (?:\\w+ ){0,2}(?:studie|prövning|undersökning)(?!r)|"
              + "wurden (?:[\\p{L}\\d]+ ){0,6}randomisiert|randomisiert(?:e|en|er|es)? (?:zu |in |(?:\\p{L}+ ){0,2}(?:studie|untersuchung|versuch)\\b)|"
              + "(?:ont|a) été randomisée?s?|tirés? au sort|(?:essai|étude) (?:\\p{L}+ ){0,2}randomisée?\\b|"
              + "fueron (?:aleatorizad|asignad)[oa]s(?: al azar| aleatoriamente)?|se aleatoriz|(?:ensayo|estudio) (?:\\p{L}+ ){0,2}aleatorizado\\b|"
              + "foram (?:randomizad|aleatorizad|sortead)[oa]s|(?:ensaio|estudo) (?:\\p{L}+ ){0,2}(?:randomizado|aleatorizado)\\b|"
              + "(?:studio|sperimentazione) (?:\\p{L}+ ){0,2}randomizzat[oa]\\b|sono stati randomizzati|"
              + "randomiser(?:t|et|ede) (?:\\p{L}+ ){0,2}(?:studie|forsøg|undersøgelse|undersøkelse)(?!r)|ble randomisert|blev randomiseret|"
              + "gerandomiseerd(?:e)? (?:\\p{L}+ ){0,2}(?:onderzoek|studie|trial)\\b|werden gerandomiseerd|"
              + "рандомизированн\\p{L}+ (?:\\p{L}+ ){0,2}(?:исследовани|испытани)|были рандомизированы|"
              + "無作為に|(?:無作為化|ランダム化)(?:比較)?(?:試験|し)|무작위(?:\\s?배정|로|\\s?대조)");

  private static final Wordings IN_TITLES =
      new Wordings(RULES.stream().map(Rule::title).toArray(Wording[]::new));

  private static final Wordings IN_ABSTRACTS =
      new Wordings(
          Stream.concat(
                  Stream.of(CASE, RANDOMIZED),
                  RULES.stream().map(Rule::summary).filter(Objects::nonNull))
              .toArray(Wording[]::new));

  /** The texts of one kind of section, read once for all rules. */
  private record Texts(SectionKind kind, List<String> texts, List<Wordings.Text> read) {
    static Texts of(List<Section> sections, SectionKind kind, Wordings wordings) {
      List<String> texts =
          sections.stream().filter(section -> section.kind() == kind).map(Section::text).toList();
      return new Texts(kind, texts, texts.stream().map(wordings::in).toList());
    }

    /** The first place where a wording says it, or null. */
    EvidenceFinding first(Evidence evidence, Wording wording) {
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        Wordings.Text.Places places = read.get(i).places(wording);
        while (places.find()) {
          boolean isDone =
              evidence != Evidence.RANDOMIZED_TRIAL
                  || !NOT_DONE.matcher(before(text, places.start())).find();
          if (isDone) {
            return new EvidenceFinding(
                evidence, Basis.WORDING, kind.published(), text.codePointCount(0, places.start()));
          }
        }
      }
      return null;
    }
  }

  private EvidenceWording() {}

  /** The kind of evidence and where it is said, or unknown. */
  static EvidenceFinding find(List<Section> sections) {
    Evidence bench = BenchWording.of(sections);
    Texts titles = Texts.of(sections, SectionKind.TITLE, IN_TITLES);
    for (Rule rule : RULES) {
      boolean isSynthesis = rule.evidence().compareTo(Evidence.SYSTEMATIC_REVIEW) <= 0;
      if (bench != Evidence.UNKNOWN && !isSynthesis && isPatients(rule.evidence())) {
        continue;
      }
      EvidenceFinding found = titles.first(rule.evidence(), rule.title());
      if (found != null) {
        return found;
      }
    }
    Texts abstracts = Texts.of(sections, SectionKind.ABSTRACT, IN_ABSTRACTS);
    for (Rule rule : RULES) {
      if (rule.summary() != null && rule.evidence().isSynthesis()) {
        EvidenceFinding found = abstracts.first(rule.evidence(), rule.summary());
        if (found != null) {
          return found;
        }
      }
    }
    if (bench != Evidence.UNKNOWN) {
      return new EvidenceFinding(bench, Basis.WORDING, null, null);
    }
    EvidenceFinding found = abstracts.first(Evidence.CASE_REPORT, CASE);
    if (found != null) {
      return found;
    }
    Rule review = RULES.get(RULES.size() - 1);
    found = abstracts.first(review.evidence(), review.summary());
    if (found != null) {
      return found;
    }
    found = abstracts.first(Evidence.RANDOMIZED_TRIAL, RANDOMIZED);
    if (found != null) {
      return found;
    }
    for (Rule rule : RULES) {
      if (rule.summary() != null) {
        found = abstracts.first(rule.evidence(), rule.summary());
        if (found != null) {
          return found;
        }
      }
    }
    return EvidenceFinding.UNKNOWN;
  }

  /** Whether a kind is about patients, so that a study of animals is not of that kind. */
  private static boolean isPatients(Evidence evidence) {
    return evidence == Evidence.RANDOMIZED_TRIAL
        || evidence == Evidence.CLINICAL_TRIAL
        || evidence == Evidence.OBSERVATIONAL_STUDY
        || evidence == Evidence.CASE_REPORT;
  }

  private static String before(String text, int at) {
    return text.substring(Math.max(0, at - 40), at);
  }

  private static Rule rule(Evidence evidence, String title, String summary) {
    return new Rule(evidence, Wording.of(title), summary == null ? null : Wording.of(summary));
  }
}
