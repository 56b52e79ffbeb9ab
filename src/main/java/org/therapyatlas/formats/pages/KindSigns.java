package org.therapyatlas.formats.pages;

import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/** Lines and marks that pages of one kind show and others hardly do, in many languages. */
final class KindSigns {
  /** A line with the number of a record in PubMed. */
  static final Pattern RECORD_ID = Regex.compile("(?iU)^(?:[-•]\\s*)?PMID\\s?[:：]?\\s?\\d{1,8}.*");

  /** A line about how an article came about or where it is filed. */
  static final Pattern ARTICLE_LINE =
      Regex.compile(
          "(?iU)^[(（*]?\\s*(?:received|accepted|article history|收稿日期|中图分类号|文献标识码|文章编号|基金项目|通信作者|通讯作者|\\*\\s?(?:通信|通讯)作者|corresponding author|\\*\\s?correspond|correspondence to|eingereicht|manuscript received|reçu le|recibido|recebido|поступила|удк|nadesłan|受付|受理|접수일|투고일|교신저자|責任著者|issn|citation:|how to cite|cómo citar|como citar|для цитирования|引用本文|para citar).*");

  /** How an article is cited, in its own head: journal, year, volume, first page. */
  static final Pattern OWN_CITATION =
      Regex.compile(
          "(?U)^\\p{Lu}[\\p{L} .&:-]{2,90}[.,]\\s(?:19|20)\\d{2}[^;\\d]{0,14}\\d{0,2};\\s?\\d{1,4}(?:\\([^)]{1,20}\\))?:\\s?\\w.*");

  /** A page of the free encyclopedia that anybody may edit, which is of none of the kinds. */
  static final Pattern ENCYCLOPEDIA =
      Regex.compile(
          "(?iU).{0,20}(?:wikipedi|wikipédi|википеди|维基百科|ウィキペディア|위키백과).{0,40}(?:en[cz][iy][ck]lop|encyclop|энциклопед|百科|백과).*|wikipediasta");

  /** The number before a heading. */
  static final Pattern HEADING_NUMBER = Regex.compile("\\d{1,2}[.、]?\\s");

  /** A marker that cites an entry of a numbered list. */
  static final Pattern MARKER = Regex.compile("\\[\\d{1,3}(?:\\s?[-–,，、]\\s?\\d{1,3})*\\]");

  /** Place, date and agency that open a news item. */
  static final Pattern DATELINE =
      Regex.compile(
          "(?U)^(?:[\\p{Lu}][\\p{Lu}.\\s'’-]{2,30}(?:,\\s[\\p{L}.\\s]{2,20}){0,2}(?:,?\\s(?:\\p{L}{3,9}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s\\p{L}{3,9})(?:,?\\s\\d{4})?)?\\s*(?:\\([^)]{2,30}\\)|/[\\p{L} ]+/)?\\s*(?:[-–—]{1,2}|/)\\s.*|.{0,12}(?:新华社|中新社|中新网|人民网|记者|通讯社|本报).{0,30}(?:电|讯|报道).*|（?【?\\p{IsHan}{2,8}(?:讯|电)】?.*|\\[[^\\]]{2,14}=[^\\]]{2,14}\\].*)",
          Pattern.DOTALL);

  /** A line that names an agency, a press office or the source of a story. */
  static final Pattern NEWS_LINE =
      Regex.compile(
          "(?iU)(?:news release|press release|pressmeddelande|pressemitteilung|communiqué de presse|nota de prensa|comunicado de prensa|comunicado de imprensa|pressemelding|pressemeddelelse|lehdistötiedote|persbericht|comunicato stampa|informacja prasowa|пресс-релиз|プレスリリース|보도자료|media contact|press contact|pressekontakt|presskontakt|story source|journal reference|eurekalert|sciencedaily|reuters|associated press|afp\\b|dpa\\b|新华社|新华网|xinhua|记者|责任编辑|来源[:：]|기자|配信|ニュース|newsletter|breaking news|daily news|news desk).*");

  /** How long ago a page was published or how long it takes to read. */
  static final Pattern RELATIVE =
      Regex.compile(
          "(?iU).*(?:\\d\\s(?:minute|hour|day|week|month|year)s? ago|för \\d+ \\p{L}+ sedan|\\d \\p{L}+ (?:sedan|siden|fa|sitten|geleden|temu|назад)|vor \\d+ \\p{L}+|il y a \\d+ \\p{L}+|hace \\d+ \\p{L}+|há \\d+ \\p{L}+"
              + "|\\d\\s?min(?:ut\\p{L}*)?\\.?\\s(?:(?:de|di|à)\\s)?(?:read|läsning|lästid|lesezeit|lesedauer|lecture|lectura|leitura|lettura|lesetid|læsetid|lukuaika|leestijd|czytania)"
              + "|(?:lästid|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|lettura|lesetid|læsetid|lukuaika|leestijd|czas czytania|время чтения)\\s?:?\\s\\d)\\b.*|.*\\d+(?:分钟|小时|天|周|个月)前.*|.*(?:阅读|読了)(?:时间|時間)?.{0,4}\\d+\\s?分.*");

  /** A date with a time of day. */
  static final Pattern TIMED =
      Regex.compile(
          ".*(?:19|20)\\d{2}.{0,12}\\b\\d{1,2}[:.]\\d{2}\\b.*|.*\\b\\d{1,2}[:.]\\d{2}.{0,12}(?:19|20)\\d{2}.*");

  /** What blog software writes around a post. */
  static final Pattern BLOG_LINE =
      Regex.compile(
          "(?iU)^(?:post a comment|posted by .*|older posts?|newer posts?|blog archive|labels:.*|subscribe to: .*|powered by blogger.*|about me|my blog.*|view my complete profile|publicado por .*|eingestellt von .*|publié par .*|postat av .*|postado por .*|lagt inn av .*|lähettänyt .*|geplaatst door .*|pubblicato da .*|autor:? .* o \\d.*|автор:? .* на .*|email this ?blogthis!.*|blogthis!.*|no comments:|ältere posts|älteres|äldre inlägg|nyare inlägg|entrada antigua|message plus ancien|postagem mais antiga|enregistrer un commentaire|publicar un comentario|postar um comentário|kommentar veröffentlichen|skicka en kommentar|legg inn en kommentar|lähetä kommentti|een reactie posten|posta un commento|prześlij komentarz|отправить комментарий|コメントを投稿|댓글 쓰기|张贴评论|張貼留言|the post .* appeared first on .*|filed under.*|tagged.*|like this:.*|share this:.*|.*\\bon (?:wordpress|blogspot|medium|substack|tumblr)\\b.*|.*\\.(?:wordpress|blogspot)\\.\\w+.*|about the author|categories:.*|uncategorized|published by .*|view all posts by .*)$");

  /** An invitation to a group of readers. */
  static final Pattern COMMUNITY =
      Regex.compile(
          "(?iU)^.{0,30}\\b(?:join|follow|besuche|rejoins|únete|gå med)\\b.{0,40}\\b(?:community|group|whatsapp|facebook|telegram|page|channel|gruppe|groupe|grupo|gruppen)\\b.*|^click here to .*|.*\\bofficial .{0,30}\\bblogs?\\b.*");

  /** What health portals tell patients or readers of their pages. */
  static final Pattern PATIENT_LINE =
      Regex.compile(
          "(?iU)(?:medically reviewed|medically updated|medicinskt granskad|faktagranskad|medizinisch geprüft|revisado médicamente|revisado clinicamente|revu médicalement|page last reviewed|next review due|patient information|patient education|patientinformation|patienteninformation|information för patienter|information patients|información para pacientes|informação ao paciente|informacja dla pacjent|для пациентов|patiëntinformatie|pasientinformasjon|when to (?:see|call|contact)|when to seek|call (?:911|999|112|nhs 111)|ring (?:112|1177)|sök vård|när (?:och var )?ska (?:jag|du|man) söka|kontakta (?:en )?(?:vårdcentral|din läkare|1177)|wann (?:zum arzt|sollten sie)|quand (?:consulter|faut-il)|cuándo (?:acudir|consultar|buscar)|quando (?:procurar|consultare|rivolgersi)|when should i|når (?:skal|bør) (?:du|man) (?:kontakte|søge|søke|oppsøke)|milloin (?:hoitoon|lääkäri)|wanneer (?:naar de|bel|moet)|kiedy (?:do lekarza|zgłosić)|когда (?:обратиться|следует|нужно)|何时就医|何时就诊|什么时候.{0,6}就医|就医指南|受診の目安|こんなときは.{0,6}受診|언제 병원|talk to your doctor|ask your doctor|tala med din läkare|sprechen sie mit ihr|parlez(?:-en)? à votre médecin|hable con su médico|consulte a su médico|converse com seu médico|not a substitute for|ersätter inte|ersetzt nicht|ersetzen nicht|ne remplace(?:nt)? pas|no sustituye|não substitui|does not provide medical advice|was this (?:helpful|page|article|information)|var det här till hjälp|hjälpte informationen|war (?:dieser|das|diese|dies)|¿(?:te|le) (?:resultó|ha sido)|cet article vous a|este artigo foi|fant du det|var siden nyttig|oliko (?:tästä|tieto)|was deze|ti è stato utile|czy (?:ten )?artykuł był|была ли статья|役に立ちましたか|도움이 되|how we reviewed this|getty images).*");

  /** A heading such as symptoms, causes, treatment. */
  static final Pattern HEALTH_HEADING =
      Regex.compile(
          "(?iU)^(?:.{0,30}\\b(?:symptoms?|causes?|treatments?|diagnosis|prevention|self-care|side effects|risk factors|complications|outlook|symtom|orsaker|behandling|diagnos|förebygga|symptome|ursachen|diagnose|behandlung|vorbeugung|symptômes|causes|traitements?|prévention|síntomas|causas|tratamiento|diagnóstico|prevención|sintomas|tratamento|prevenção|symptomer|årsager|årsaker|forebyggelse|forebygging|oireet|hoito|syyt|toteaminen|symptomen|oorzaken|behandeling|sintomi|cause|cura|terapia|prevenzione|objawy|przyczyny|leczenie|rozpoznanie|profilaktyka|симптомы|причины|лечение|диагностика|профилактика)\\b.{0,25}|.{0,12}(?:症状|病因|治疗|诊断|预防|原因|治療|検査|予防|증상|원인|치료|예방|진단).{0,6})$");

  /** The box of a newsletter. */
  static final Pattern LETTER =
      Regex.compile(
          "(?iU).*(?:newsletter|nyhetsbrev|infolettre|boletín|boletim|nieuwsbrief|uutiskirje|рассылк|новости дня|メルマガ|ニュースレター|뉴스레터|구독|e-mail edition).*");

  /** A heading that asks a question, with or without its mark. */
  static final Pattern ASKING =
      Regex.compile(
          "(?iU)^(?:\\d{1,2}[.)]\\s)?¿?(?:(?:what|how|who|when|why|which|can|does|is|are|should|vad|hur|när|vem|vilka|kan|får|was|wie|wer|wann|warum|welche|quoi|que|qu['’]est-ce|comment|qui|quand|pourquoi|quels?|quelles?|qué|cómo|quién|cuándo|cuáles|cuál|o que|como|quem|quando|quais|hva|hvordan|hvem|når|hvilke|hvad|hvornår|wat|hoe|wanneer|waarom|mitä|mikä|miten|kuka|kenelle|milloin|cosa|come|chi|perché|quali|che cos['’]è|cos['’]è|co to|czym|jak|kto|kiedy|что|как|кто|кому|когда|чем|какие|почему|зачем|можно ли)\\b.*|.*(?:什么|怎么|为什么|如何|哪些|多久|能.{1,14}吗|とは|どんな|なぜ|いつ|ですか|무엇|어떻게|언제|란).{0,14})$");

  /** A heading that asks what something is. */
  static final Pattern DEFINING =
      Regex.compile(
          "(?iU)^(?:\\d{1,2}[.)]\\s)?¿?(?:(?:what (?:is|are)|vad är|was (?:ist|sind)|qu['’]est-ce (?:que?|qu['’])|qué (?:es|son)|o que (?:é|são)|hva er|hvad er|wat (?:is|zijn)|mikä on|mitä on|(?:che )?cos['’]è|cosa sono|co to jest|czym jest|что такое|什么是)\\s?.*|.{1,20}とは(?:何ですか|なんですか|どんな.{1,10})?[?？]?|.{1,15}[이]?란[?？]?)$");

  /** Direct speech. */
  static final Pattern QUOTED =
      Regex.compile(
          "[\"“„”«»][^\"“„”«»\\n]{20,600}[\"“„”«»]|^[–—-]\\s\\p{Lu}[^\\n]{20,400},\\s\\p{L}+|「[^」\\n]{8,300}」",
          Pattern.MULTILINE);

  private KindSigns() {}
}
