package org.therapyatlas.formats.pages;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.pages.Phrases.Group;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * Decides what kind of page a text is. Each sign adds its weight to one kind; the highest sum wins,
 * ties go to the kind named first in {@link SourceKind}; a page without {@link #ENOUGH} stays
 * {@link SourceKind#OTHER}. A weight of 4 is a sign that hardly any other kind shows, 1 one that
 * only adds up with others.
 */
final class KindRules {
  /** Below this sum a page is not told to be of any kind. */
  static final double ENOUGH = 2;

  private static final Pattern RECORD_ID =
      Pattern.compile("(?iU)^(?:[-•]\\s*)?PMID\\s?[:：]?\\s?\\d{1,8}.*");
  private static final Pattern ARTICLE_LINE =
      Pattern.compile(
          "(?iU)^[(（*]?\\s*(?:received|accepted|article history|收稿日期|中图分类号|文献标识码|文章编号|基金项目|通信作者|通讯作者|\\*\\s?(?:通信|通讯)作者|corresponding author|\\*\\s?correspond|correspondence to|eingereicht|manuscript received|reçu le|recibido|recebido|поступила|удк|nadesłan|受付|受理|접수일|투고일|교신저자|責任著者|issn|citation:|how to cite|cómo citar|como citar|для цитирования|引用本文|para citar).*");
  private static final Pattern HEADING_NUMBER = Pattern.compile("\\d{1,2}[.、]?\\s");
  private static final Pattern MARKER =
      Pattern.compile("\\[\\d{1,3}(?:\\s?[-–,，、]\\s?\\d{1,3})*\\]");
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?U)^(?:[\\p{Lu}][\\p{Lu}.\\s'’-]{2,30}(?:,\\s[\\p{L}.\\s]{2,20}){0,2}(?:,?\\s(?:\\p{L}{3,9}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s\\p{L}{3,9})(?:,?\\s\\d{4})?)?\\s*(?:\\([^)]{2,30}\\)|/[\\p{L} ]+/)?\\s*(?:[-–—]{1,2}|/)\\s.*|.{0,12}(?:新华社|中新社|中新网|人民网|记者|通讯社|本报).{0,30}(?:电|讯|报道).*|（?【?\\p{IsHan}{2,8}(?:讯|电)】?.*|\\[[^\\]]{2,14}=[^\\]]{2,14}\\].*)",
          Pattern.DOTALL);
  private static final Pattern NEWS_LINE =
      Pattern.compile(
          "(?iU)(?:news release|press release|pressmeddelande|pressemitteilung|communiqué de presse|nota de prensa|comunicado de prensa|comunicado de imprensa|pressemelding|pressemeddelelse|lehdistötiedote|persbericht|comunicato stampa|informacja prasowa|пресс-релиз|プレスリリース|보도자료|media contact|press contact|pressekontakt|presskontakt|story source|journal reference|eurekalert|sciencedaily|reuters|associated press|afp\\b|dpa\\b|新华社|新华网|xinhua|记者|责任编辑|来源[:：]|기자|配信|ニュース|newsletter|breaking news|daily news|news desk).*");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?iU).*\\b(?:\\d+\\s(?:minute|hour|day|week|month|year)s? ago|för \\d+ \\p{L}+ sedan|vor \\d+ \\p{L}+|il y a \\d+ \\p{L}+|hace \\d+ \\p{L}+|há \\d+ \\p{L}+|\\d+\\s?min(?:ute)?s?\\s?read)\\b.*|.*\\d+(?:分钟|小时|天|周|个月)前.*");
  private static final Pattern TIMED =
      Pattern.compile(
          ".*(?:19|20)\\d{2}.{0,12}\\b\\d{1,2}[:.]\\d{2}\\b.*|.*\\b\\d{1,2}[:.]\\d{2}.{0,12}(?:19|20)\\d{2}.*");
  private static final Pattern SAID =
      Pattern.compile(
          "(?iU)[\"”“»«’]\\s*,?\\s*(?:said|says|told|explained|explains|according to|säger|sade|berättar|förklarar|sagt|sagte|erklärt|erklärte|so|explique|a déclaré|précise|afirma|explica|señala|asegura|destaca|dijo|disse|diz|sier|siger|forteller|sanoo|kertoo|zegt|aldus|dice|spiega|afferma|mówi|powiedział|podkreśla|говорит|сказал|отметил|сообщил|пояснил)\\b|\\b(?:researchers|scientists|forskare|forscher|chercheurs|investigadores|pesquisadores|onderzoekers|ricercatori|naukowcy|учёные|ученые|forskere|tutkijat)\\b|研究人员|研究团队|研究グループ|研究チーム|연구팀|연구진|表示[，,:：]|介绍[说，,]|によると|밝혔다");
  private static final Pattern BLOG_LINE =
      Pattern.compile(
          "(?iU)^(?:post a comment|posted by .*|older posts?|newer posts?|blog archive|labels:.*|subscribe to: .*|powered by blogger.*|about me|my blog.*|view my complete profile|publicado por .*|eingestellt von .*|publié par .*|postat av .*|postado por .*|lagt inn av .*|lähettänyt .*|geplaatst door .*|pubblicato da .*|autor:? .* o \\d.*|автор:? .* на .*|email this ?blogthis!.*|blogthis!.*|no comments:|ältere posts|älteres|äldre inlägg|nyare inlägg|entrada antigua|message plus ancien|postagem mais antiga|enregistrer un commentaire|publicar un comentario|postar um comentário|kommentar veröffentlichen|skicka en kommentar|legg inn en kommentar|lähetä kommentti|een reactie posten|posta un commento|prześlij komentarz|отправить комментарий|コメントを投稿|댓글 쓰기|张贴评论|張貼留言|the post .* appeared first on .*|filed under.*|tagged.*|like this:.*|share this:.*|.*\\bon (?:wordpress|blogspot|medium|substack|tumblr)\\b.*|.*\\.(?:wordpress|blogspot)\\.\\w+.*|about the author|categories:.*|uncategorized|published by .*|view all posts by .*)$");
  private static final Pattern COMMUNITY =
      Pattern.compile(
          "(?iU)^.{0,30}\\b(?:join|follow|besuche|rejoins|únete|gå med)\\b.{0,40}\\b(?:community|group|whatsapp|facebook|telegram|page|channel|gruppe|groupe|grupo|gruppen)\\b.*|^click here to .*|.*\\bofficial .{0,30}\\bblogs?\\b.*");
  private static final Pattern FIRST_PERSON =
      Pattern.compile(
          "(?iU)\\b(?:i|i'm|i’m|i've|i’ve|my|me|jag|mig|min|mitt|mina|ich|mich|mir|mein|meine|je|j'ai|j’ai|mon|ma|mes|moi|yo|mi|mis|eu|meu|minha|jeg|meg|mig|minun|minä|olen|ik|mijn|io|mio|mia|ja|mój|moja|mnie|я|мне|меня|мой|моя)\\b|我(?!们|国|院|科|省|市)|私[はがのもに]|僕|제가|저는|나는");
  private static final Pattern SECOND_PERSON =
      Pattern.compile(
          "(?iU)\\b(?:you|your|yours|yourself|you're|you’re|du|dig|din|ditt|dina|deg|dit|dine|dir|dich|dein|deine|deinem|deinen|deiner|ihnen|ihren|ihrem|ihrer|vous|votre|vos|usted|ustedes|tus|tú|puedes|tienes|consulte|você|seus|suas|teu|tua|sinun|sinulla|sinä|sinut|voit|u|uw|je|jouw|jij|tuo|tua|tuoi|ti|hai|puoi|twój|twoja|twoje|możesz|jesteś|masz|ci|cię|ciebie|вы|вас|вам|ваш|ваша|ваше|ваши|вашего|вашей)\\b|\\bSie\\b|您|你(?!们的)|あなた|ましょう|ください|당신|세요|십시오");
  private static final Pattern PATIENT_LINE =
      Pattern.compile(
          "(?iU)(?:medically reviewed|medically updated|medicinskt granskad|faktagranskad|medizinisch geprüft|revisado médicamente|revisado clinicamente|revu médicalement|page last reviewed|next review due|patient information|patient education|patientinformation|patienteninformation|information för patienter|information patients|información para pacientes|informação ao paciente|informacja dla pacjent|для пациентов|patiëntinformatie|pasientinformasjon|when to (?:see|call|contact)|when to seek|call (?:911|999|112|nhs 111)|ring (?:112|1177)|sök vård|när (?:och var )?ska (?:jag|du|man) söka|kontakta (?:en )?(?:vårdcentral|din läkare|1177)|wann (?:zum arzt|sollten sie)|quand (?:consulter|faut-il)|cuándo (?:acudir|consultar|buscar)|quando (?:procurar|consultare|rivolgersi)|when should i|når (?:skal|bør) (?:du|man) (?:kontakte|søge|søke|oppsøke)|milloin (?:hoitoon|lääkäri)|wanneer (?:naar de|bel|moet)|kiedy (?:do lekarza|zgłosić)|когда (?:обратиться|следует|нужно)|何时就医|何时就诊|什么时候.{0,6}就医|就医指南|受診の目安|こんなときは.{0,6}受診|언제 병원|talk to your doctor|ask your doctor|tala med din läkare|sprechen sie mit ihr|parlez(?:-en)? à votre médecin|hable con su médico|consulte a su médico|converse com seu médico|not a substitute for|ersätter inte|ersetzt nicht|ersetzen nicht|ne remplace(?:nt)? pas|no sustituye|não substitui|does not provide medical advice|was this (?:helpful|page|article|information)|var det här till hjälp|hjälpte informationen|war (?:dieser|das|diese|dies)|¿(?:te|le) (?:resultó|ha sido)|cet article vous a|este artigo foi|fant du det|var siden nyttig|oliko (?:tästä|tieto)|was deze|ti è stato utile|czy (?:ten )?artykuł był|была ли статья|役に立ちましたか|도움이 되|how we reviewed this|getty images).*");
  private static final Pattern HEALTH_HEADING =
      Pattern.compile(
          "(?iU)^(?:.{0,30}\\b(?:symptoms?|causes?|treatments?|diagnosis|prevention|self-care|side effects|risk factors|complications|outlook|symtom|orsaker|behandling|diagnos|förebygga|symptome|ursachen|diagnose|behandlung|vorbeugung|symptômes|causes|traitements?|prévention|síntomas|causas|tratamiento|diagnóstico|prevención|sintomas|tratamento|prevenção|symptomer|årsager|årsaker|forebyggelse|forebygging|oireet|hoito|syyt|toteaminen|symptomen|oorzaken|behandeling|sintomi|cause|cura|terapia|prevenzione|objawy|przyczyny|leczenie|rozpoznanie|profilaktyka|симптомы|причины|лечение|диагностика|профилактика)\\b.{0,25}|.{0,12}(?:症状|病因|治疗|诊断|预防|原因|治療|検査|予防|증상|원인|치료|예방|진단).{0,6})$");

  /** Paragraphs at the beginning of a page that are looked at, and half as many at its end. */
  private static final int LINES_LOOKED_AT = 1_000;

  /** Text looked at for the way it addresses its reader. */
  private static final int LOOKED_AT = 60_000;

  private final Map<SourceKind, Double> scores = new EnumMap<>(SourceKind.class);

  private KindRules() {}

  /** Whether a page shows a record of a bibliographic database, told before its text is read. */
  static boolean isRecordPage(List<Block> blocks) {
    int ids = 0;
    int headings = 0;
    int articleHeadings = 0;
    int lists = 0;
    boolean label = false;
    for (int at = 0; at < blocks.size(); at++) {
      if (at > LINES_LOOKED_AT && at < blocks.size() - LINES_LOOKED_AT / 2) {
        continue;
      }
      if (blocks.get(at) instanceof ListBlock list) {
        lists += list.kind() == EntryKind.REFERENCE ? 0 : 1;
        continue;
      }
      String text = blocks.get(at).text();
      if (text.length() > 300) {
        continue;
      }
      ids += at < 40 && RECORD_ID.matcher(text).matches() ? 1 : 0;
      headings += Phrases.isWhole(Group.RECORD_HEADING, text) ? 1 : 0;
      label |= Phrases.isWhole(Group.ABSTRACT, text) && at < 60;
      boolean numbered = HEADING_NUMBER.matcher(text).lookingAt();
      articleHeadings +=
          Phrases.isWhole(Group.ARTICLE_HEADING, text) && (numbered || !label) ? 1 : 0;
    }
    return articleHeadings == 0
        && (ids > 0 && (headings + lists > 0 || label) || headings + lists >= 3);
  }

  /** The kind of a page from its blocks and sections. */
  static SourceKind of(
      List<Block> blocks, List<Section> sections, boolean record, int keywordCount) {
    KindRules rules = new KindRules();
    rules.add(SourceKind.BIBLIOGRAPHIC_RECORD, record ? 12 : 0);
    rules.scoreSections(sections, keywordCount, record);
    rules.scoreLines(blocks);
    rules.scoreAddress(sections);
    SourceKind best = SourceKind.OTHER;
    double bestScore = ENOUGH;
    for (Map.Entry<SourceKind, Double> score : rules.scores.entrySet()) {
      if (score.getValue() > bestScore
          || (best == SourceKind.OTHER && score.getValue() >= ENOUGH)) {
        best = score.getKey();
        bestScore = score.getValue();
      }
    }
    return best;
  }

  private void add(SourceKind kind, double weight) {
    if (weight != 0) {
      scores.merge(kind, weight, Double::sum);
    }
  }

  private void scoreSections(List<Section> sections, int keywordCount, boolean record) {
    long body = 0;
    long summary = 0;
    int labelled = 0;
    int markers = 0;
    for (Section section : sections) {
      if (section.kind() == SectionKind.BODY) {
        body += Writing.weight(section.text());
        markers += count(MARKER, section.text(), 10);
      } else if (section.kind() == SectionKind.ABSTRACT) {
        summary += Writing.weight(section.text());
        labelled +=
            section.heading() != null && Phrases.isWhole(Group.ABSTRACT, section.heading()) ? 1 : 0;
      }
    }
    // An abstract with keywords and hardly any text is what databases show of an article.
    boolean bare = labelled > 0 && body * 4 < summary && summary > 150;
    add(SourceKind.BIBLIOGRAPHIC_RECORD, bare ? 5 : 0);
    add(SourceKind.JOURNAL_ARTICLE, labelled > 0 && body > summary / 2 ? 2 : 0);
    add(SourceKind.JOURNAL_ARTICLE, labelled > 1 ? 1 : 0);
    add(SourceKind.JOURNAL_ARTICLE, keywordCount > 1 && !bare ? 2 : 0);
    add(SourceKind.JOURNAL_ARTICLE, markers >= 3 ? 2 : 0);
    add(SourceKind.BIBLIOGRAPHIC_RECORD, record ? 2 : 0);
  }

  private void scoreLines(List<Block> blocks) {
    int article = 0;
    int headings = 0;
    int news = 0;
    int blog = 0;
    int community = 0;
    int patient = 0;
    int questions = 0;
    int health = 0;
    int entries = 0;
    boolean relative = false;
    boolean byline = false;
    boolean timed = false;
    boolean points = false;
    boolean dateline = false;
    boolean comments = false;
    boolean faq = false;
    for (int at = 0; at < blocks.size(); at++) {
      if (at > LINES_LOOKED_AT && at < blocks.size() - LINES_LOOKED_AT / 2) {
        continue;
      }
      if (blocks.get(at) instanceof ListBlock list) {
        entries += list.kind() == EntryKind.REFERENCE ? list.entries().size() : 0;
        continue;
      }
      Paragraph paragraph = (Paragraph) blocks.get(at);
      String text = paragraph.text();
      if (paragraph.isProse() && !dateline && at < 30) {
        dateline = DATELINE.matcher(text.length() > 120 ? text.substring(0, 120) : text).matches();
      }
      if (text.length() > 260) {
        continue;
      }
      article += ARTICLE_LINE.matcher(text).matches() ? 1 : 0;
      boolean heading = !paragraph.isProse() && text.length() < 120;
      headings += heading && Phrases.isWhole(Group.ARTICLE_HEADING, text) ? 1 : 0;
      news += NEWS_LINE.matcher(text).find() && (heading || at < 12) ? 1 : 0;
      blog += BLOG_LINE.matcher(text).matches() ? 1 : 0;
      community += COMMUNITY.matcher(text).matches() ? 1 : 0;
      patient += PATIENT_LINE.matcher(text).find() ? 1 : 0;
      questions += heading && "?？".indexOf(Writing.lastMark(text)) >= 0 ? 1 : 0;
      health += heading && HEALTH_HEADING.matcher(text).matches() ? 1 : 0;
      byline |= at < 15 && Names.afterByline(text) != null;
      timed |= at < 15 && text.length() < 90 && TIMED.matcher(text).matches();
      relative |= text.length() < 90 && RELATIVE.matcher(text).matches();
      points |= heading && Phrases.isWhole(Group.KEY_POINTS, text);
      comments |= heading && Phrases.matches(Group.COMMENTS, text);
      faq |= heading && Phrases.isWhole(Group.FAQ, text);
    }
    add(SourceKind.JOURNAL_ARTICLE, Math.min(5, 1.5 * article));
    add(SourceKind.JOURNAL_ARTICLE, headings >= 2 ? Math.min(3, headings * 0.75) : 0);
    add(SourceKind.JOURNAL_ARTICLE, entries >= 5 ? 2.5 : entries > 0 ? 0.5 : 0);
    add(SourceKind.NEWS, Math.min(4, 1.5 * news));
    add(SourceKind.NEWS, dateline ? 4 : 0);
    add(SourceKind.NEWS, relative ? 1.5 : 0);
    add(SourceKind.NEWS, byline ? 0.5 : 0);
    add(SourceKind.NEWS, timed ? 1 : 0);
    add(SourceKind.NEWS, points ? 1 : 0);
    add(SourceKind.BLOG, Math.min(5, 2 * blog));
    add(SourceKind.BLOG, Math.min(2, community));
    add(SourceKind.BLOG, comments ? 1 : 0);
    add(SourceKind.PATIENT_INFORMATION, Math.min(5, 1.5 * patient));
    add(SourceKind.PATIENT_INFORMATION, questions >= 3 ? 1.5 : questions >= 1 ? 0.5 : 0);
    add(SourceKind.PATIENT_INFORMATION, health >= 2 ? Math.min(3, health) : 0);
    add(SourceKind.PATIENT_INFORMATION, faq ? 0.5 : 0);
  }

  /** How often, in a thousand words, the text speaks to its reader, of its writer and of others. */
  private void scoreAddress(List<Section> sections) {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      boolean own = section.kind() == SectionKind.BODY || section.kind() == SectionKind.ABSTRACT;
      if (own && text.length() < LOOKED_AT) {
        text.append(section.heading() == null ? "" : section.heading()).append('\n');
        text.append(section.text(), 0, Math.min(section.text().length(), LOOKED_AT)).append('\n');
      }
    }
    String looked = text.toString();
    double words = Math.max(60, Writing.words(looked));
    double you = 1000 * count(SECOND_PERSON, looked, 5000) / words;
    double me = 1000 * count(FIRST_PERSON, looked, 5000) / words;
    int said = count(SAID, looked, 50);
    add(SourceKind.PATIENT_INFORMATION, you >= 20 ? 3 : you >= 8 ? 2 : you >= 4 ? 0.5 : 0);
    add(SourceKind.BLOG, me >= 25 ? 3 : me >= 10 ? 1.5 : 0);
    add(SourceKind.NEWS, said >= 4 ? 2 : said >= 1 ? 1 : 0);
  }

  private static int count(Pattern pattern, String text, int most) {
    var matcher = pattern.matcher(text);
    int found = 0;
    while (found < most && matcher.find()) {
      found++;
    }
    return found;
  }
}
