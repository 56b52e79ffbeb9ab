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
          "(?iU).*(?:\\d\\s(?:minute|hour|day|week|month|year)s? ago|för \\d+ \\p{L}+ sedan|\\d \\p{L}+ (?:sedan|siden|fa|sitten|geleden|temu|назад)|vor \\d+ \\p{L}+|il y a \\d+ \\p{L}+|hace \\d+ \\p{L}+|há \\d+ \\p{L}+"
              + "|\\d\\s?min(?:ut\\p{L}*)?\\.?\\s(?:(?:de|di|à)\\s)?(?:read|läsning|lästid|lesezeit|lesedauer|lecture|lectura|leitura|lettura|lesetid|læsetid|lukuaika|leestijd|czytania)"
              + "|(?:lästid|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|lettura|lesetid|læsetid|lukuaika|leestijd|czas czytania|время чтения)\\s?:?\\s\\d)\\b.*|.*\\d+(?:分钟|小时|天|周|个月)前.*|.*(?:阅读|読了)(?:时间|時間)?.{0,4}\\d+\\s?分.*");
  private static final Pattern TIMED =
      Pattern.compile(
          ".*(?:19|20)\\d{2}.{0,12}\\b\\d{1,2}[:.]\\d{2}\\b.*|.*\\b\\d{1,2}[:.]\\d{2}.{0,12}(?:19|20)\\d{2}.*");
  private static final Pattern BLOG_LINE =
      Pattern.compile(
          "(?iU)^(?:post a comment|posted by .*|older posts?|newer posts?|blog archive|labels:.*|subscribe to: .*|powered by blogger.*|about me|my blog.*|view my complete profile|publicado por .*|eingestellt von .*|publié par .*|postat av .*|postado por .*|lagt inn av .*|lähettänyt .*|geplaatst door .*|pubblicato da .*|autor:? .* o \\d.*|автор:? .* на .*|email this ?blogthis!.*|blogthis!.*|no comments:|ältere posts|älteres|äldre inlägg|nyare inlägg|entrada antigua|message plus ancien|postagem mais antiga|enregistrer un commentaire|publicar un comentario|postar um comentário|kommentar veröffentlichen|skicka en kommentar|legg inn en kommentar|lähetä kommentti|een reactie posten|posta un commento|prześlij komentarz|отправить комментарий|コメントを投稿|댓글 쓰기|张贴评论|張貼留言|the post .* appeared first on .*|filed under.*|tagged.*|like this:.*|share this:.*|.*\\bon (?:wordpress|blogspot|medium|substack|tumblr)\\b.*|.*\\.(?:wordpress|blogspot)\\.\\w+.*|about the author|categories:.*|uncategorized|published by .*|view all posts by .*)$");
  private static final Pattern COMMUNITY =
      Pattern.compile(
          "(?iU)^.{0,30}\\b(?:join|follow|besuche|rejoins|únete|gå med)\\b.{0,40}\\b(?:community|group|whatsapp|facebook|telegram|page|channel|gruppe|groupe|grupo|gruppen)\\b.*|^click here to .*|.*\\bofficial .{0,30}\\bblogs?\\b.*");
  private static final Pattern PATIENT_LINE =
      Pattern.compile(
          "(?iU)(?:medically reviewed|medically updated|medicinskt granskad|faktagranskad|medizinisch geprüft|revisado médicamente|revisado clinicamente|revu médicalement|page last reviewed|next review due|patient information|patient education|patientinformation|patienteninformation|information för patienter|information patients|información para pacientes|informação ao paciente|informacja dla pacjent|для пациентов|patiëntinformatie|pasientinformasjon|when to (?:see|call|contact)|when to seek|call (?:911|999|112|nhs 111)|ring (?:112|1177)|sök vård|när (?:och var )?ska (?:jag|du|man) söka|kontakta (?:en )?(?:vårdcentral|din läkare|1177)|wann (?:zum arzt|sollten sie)|quand (?:consulter|faut-il)|cuándo (?:acudir|consultar|buscar)|quando (?:procurar|consultare|rivolgersi)|when should i|når (?:skal|bør) (?:du|man) (?:kontakte|søge|søke|oppsøke)|milloin (?:hoitoon|lääkäri)|wanneer (?:naar de|bel|moet)|kiedy (?:do lekarza|zgłosić)|когда (?:обратиться|следует|нужно)|何时就医|何时就诊|什么时候.{0,6}就医|就医指南|受診の目安|こんなときは.{0,6}受診|언제 병원|talk to your doctor|ask your doctor|tala med din läkare|sprechen sie mit ihr|parlez(?:-en)? à votre médecin|hable con su médico|consulte a su médico|converse com seu médico|not a substitute for|ersätter inte|ersetzt nicht|ersetzen nicht|ne remplace(?:nt)? pas|no sustituye|não substitui|does not provide medical advice|was this (?:helpful|page|article|information)|var det här till hjälp|hjälpte informationen|war (?:dieser|das|diese|dies)|¿(?:te|le) (?:resultó|ha sido)|cet article vous a|este artigo foi|fant du det|var siden nyttig|oliko (?:tästä|tieto)|was deze|ti è stato utile|czy (?:ten )?artykuł był|была ли статья|役に立ちましたか|도움이 되|how we reviewed this|getty images).*");
  private static final Pattern HEALTH_HEADING =
      Pattern.compile(
          "(?iU)^(?:.{0,30}\\b(?:symptoms?|causes?|treatments?|diagnosis|prevention|self-care|side effects|risk factors|complications|outlook|symtom|orsaker|behandling|diagnos|förebygga|symptome|ursachen|diagnose|behandlung|vorbeugung|symptômes|causes|traitements?|prévention|síntomas|causas|tratamiento|diagnóstico|prevención|sintomas|tratamento|prevenção|symptomer|årsager|årsaker|forebyggelse|forebygging|oireet|hoito|syyt|toteaminen|symptomen|oorzaken|behandeling|sintomi|cause|cura|terapia|prevenzione|objawy|przyczyny|leczenie|rozpoznanie|profilaktyka|симптомы|причины|лечение|диагностика|профилактика)\\b.{0,25}|.{0,12}(?:症状|病因|治疗|诊断|预防|原因|治療|検査|予防|증상|원인|치료|예방|진단).{0,6})$");

  private static final Pattern LETTER =
      Pattern.compile(
          "(?iU).*(?:newsletter|nyhetsbrev|infolettre|boletín|boletim|nieuwsbrief|uutiskirje|рассылк|новости дня|メルマガ|ニュースレター|뉴스레터|구독|e-mail edition).*");
  private static final Pattern ASKING =
      Pattern.compile(
          "(?iU)^(?:\\d{1,2}[.)]\\s)?¿?(?:(?:what|how|who|when|why|which|can|does|is|are|should|vad|hur|när|vem|vilka|kan|får|was|wie|wer|wann|warum|welche|quoi|que|qu['’]est-ce|comment|qui|quand|pourquoi|quels?|quelles?|qué|cómo|quién|cuándo|cuáles|cuál|o que|como|quem|quando|quais|hva|hvordan|hvem|når|hvilke|hvad|hvornår|wat|hoe|wanneer|waarom|mitä|mikä|miten|kuka|kenelle|milloin|cosa|come|chi|perché|quali|che cos['’]è|cos['’]è|co to|czym|jak|kto|kiedy|что|как|кто|кому|когда|чем|какие|почему|зачем|можно ли)\\b.*|.*(?:什么|怎么|为什么|如何|哪些|多久|能.{1,14}吗|とは|どんな|なぜ|いつ|ですか|무엇|어떻게|언제|란).{0,14})$");
  private static final Pattern DEFINING =
      Pattern.compile(
          "(?iU)^(?:\\d{1,2}[.)]\\s)?¿?(?:(?:what (?:is|are)|vad är|was (?:ist|sind)|qu['’]est-ce (?:que?|qu['’])|qué (?:es|son)|o que (?:é|são)|hva er|hvad er|wat (?:is|zijn)|mikä on|mitä on|(?:che )?cos['’]è|cosa sono|co to jest|czym jest|что такое|什么是)\\s?.*|.{1,20}とは(?:何ですか|なんですか|どんな.{1,10})?[?？]?|.{1,15}[이]?란[?？]?)$");
  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"“„”«»][^\"“„”«»\\n]{20,600}[\"“„”«»]|^[–—-]\\s\\p{Lu}[^\\n]{20,400},\\s\\p{L}+|「[^」\\n]{8,300}」",
          Pattern.MULTILINE);

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
    boolean cites = false;
    for (Section section : sections) {
      cites |= section.kind() == SectionKind.REFERENCES && !record;
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
    boolean bare = labelled > 0 && body * 4 < summary && summary > 150 && !cites;
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
    boolean newsletter = false;
    int asking = 0;
    int defining = 0;
    int dates = 0;
    int broken = 0;
    int whole = 0;
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
      boolean joined = paragraph.lines().size() > 1 && paragraph.shape() != Paragraph.Shape.ROW;
      broken += joined ? paragraph.lines().size() : 0;
      whole += paragraph.isProse() && !joined ? 1 : 0;
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
      newsletter |= heading && LETTER.matcher(text).matches();
      asking += heading && at > 2 && ASKING.matcher(text).matches() ? 1 : 0;
      defining += heading && DEFINING.matcher(text).matches() ? 1 : 0;
      dates += at < 12 && Metadata.isDate(text) ? 1 : 0;
      faq |= heading && Phrases.isWhole(Group.FAQ, text);
    }
    add(SourceKind.JOURNAL_ARTICLE, Math.min(5, 1.5 * article));
    add(SourceKind.JOURNAL_ARTICLE, headings >= 2 ? Math.min(3, headings * 0.75) : 0);
    add(SourceKind.JOURNAL_ARTICLE, entries >= 5 ? 2.5 : entries > 0 ? 0.5 : 0);
    add(SourceKind.NEWS, Math.min(4, 1.5 * news));
    add(SourceKind.NEWS, dateline ? 4 : 0);
    add(SourceKind.NEWS, relative ? 2 : 0);
    add(SourceKind.NEWS, byline ? 0.5 : 0);
    add(SourceKind.NEWS, timed ? 1 : 0);
    add(SourceKind.NEWS, points ? 1 : 0);
    add(SourceKind.BLOG, Math.min(5, 2 * blog));
    add(SourceKind.BLOG, Math.min(2, community));
    // Blog software keeps the line ends of a pasted text; other sites do not.
    add(SourceKind.BLOG, broken >= 8 && broken > 4 * whole && entries == 0 ? 1.5 : 0);
    add(SourceKind.BLOG, comments ? 1 : 0);
    add(SourceKind.PATIENT_INFORMATION, Math.min(5, 1.5 * patient));
    add(
        SourceKind.PATIENT_INFORMATION,
        Math.max(questions, asking) >= 3 ? 1.5 : questions + asking > 0 ? 0.5 : 0);
    add(SourceKind.PATIENT_INFORMATION, Math.min(2, defining));
    add(SourceKind.NEWS, newsletter ? 1 : 0);
    add(SourceKind.NEWS, dates > 0 ? 0.5 : 0);
    add(SourceKind.PATIENT_INFORMATION, health >= 2 ? Math.min(3, health) : 0.5 * health);
    add(SourceKind.PATIENT_INFORMATION, faq ? 1 : 0);
  }

  /** Whom the text speaks to, of whom it tells, and what it tells of others. */
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
    Address address = Address.of(looked);
    double you = address.reader();
    double me = address.writer();
    int said = address.reports();
    boolean quotes = count(QUOTED, looked, 2) > 0;
    add(SourceKind.PATIENT_INFORMATION, you >= 20 ? 3 : you >= 8 ? 2 : you >= 4 ? 0.5 : 0);
    add(SourceKind.BLOG, me >= 40 ? 4 : me >= 25 ? 3 : me >= 10 ? 1.5 : me >= 4 ? 0.5 : 0);
    add(SourceKind.NEWS, said >= 4 ? 2 : said >= 2 ? 1.5 : said >= 1 ? 0.5 : 0);
    add(SourceKind.NEWS, quotes && said >= 2 && me < 25 ? 1.5 : 0);
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
