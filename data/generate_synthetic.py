#!/usr/bin/env python3
"""Writes data/corpus/synthetic.jsonl: 2,000 invented records, the same bytes on every machine.

    python3 data/generate_synthetic.py            writes the file
    python3 data/generate_synthetic.py --check    compares the file with what would be written

Standard library only. Only Random.random() is drawn from, whose sequence Python guarantees for a
seed; every choice is derived from it here. What is planted (shares of languages, preferred pairs,
words that only one language's sources stress, growth over the years, citations that favour the
often cited) is listed in data/README.md.
"""

import json
import random
import sys
from pathlib import Path

SEED = 20260301
RECORDS = 2000
FIRST_YEAR, LAST_YEAR = 2000, 2026
TARGET = Path(__file__).resolve().parent / "corpus" / "synthetic.jsonl"

# Shares of languages in per mille, steep as in real bibliographies.
LANGUAGES = {"en": 500, "zh": 150, "es": 90, "de": 75, "fr": 60, "pt": 50, "ja": 40, "sv": 35}

THERAPIES = ["fmt", "stem", "acu", "vitd", "exer", "cbt", "prob", "metf", "prp", "zole", "taic", "musi"]
CONDITIONS = ["op", "als", "fm", "koa", "t2d", "dep", "ibs", "uc", "mig", "park", "lbp", "ins"]

# Conditions a therapy is studied in: weight 12 for the first, then 7, 5, 3; all others 0.1.
PREFERRED = {
    "fmt": "uc ibs als fm", "stem": "koa op als park", "acu": "mig lbp koa fm",
    "vitd": "op t2d fm dep", "exer": "lbp koa t2d dep", "cbt": "dep ins fm lbp",
    "prob": "ibs uc dep op", "metf": "t2d park dep op", "prp": "koa lbp op fm",
    "zole": "op koa lbp als", "taic": "koa park fm ins", "musi": "dep ins park als",
}
# Pairs that are talked about but never tried in people: gaps of the evidence map.
WITHOUT_TRIALS = {
    ("fmt", "fm"), ("fmt", "park"), ("fmt", "op"), ("fmt", "dep"), ("stem", "op"), ("stem", "park"),
    ("stem", "fm"), ("vitd", "dep"), ("metf", "op"), ("prp", "op"), ("prp", "fm"), ("musi", "als"),
}
THERAPY_WEIGHT = {
    "fmt": 9, "stem": 10, "acu": 10, "vitd": 9, "exer": 12, "cbt": 9,
    "prob": 9, "metf": 8, "prp": 6, "zole": 5, "taic": 5, "musi": 4,
}
# What the sources of a language take up more often than others do.
LANGUAGE_BIAS = {
    "zh": {"acu": 3.0, "taic": 3.5, "stem": 1.8, "cbt": 0.4},
    "ja": {"exer": 1.8, "zole": 2.0}, "sv": {"vitd": 2.2, "cbt": 2.0},
    "de": {"exer": 1.6, "musi": 2.0}, "fr": {"musi": 2.4, "metf": 1.5},
    "es": {"prp": 1.9, "prob": 1.4}, "pt": {"exer": 1.5, "zole": 1.5},
}
# Yearly growth of a therapy's share and the first year it appears in.
GROWTH = {
    "fmt": (2009, 1.18), "stem": (2002, 1.07), "acu": (2000, 1.00), "vitd": (2000, 1.02),
    "exer": (2000, 1.02), "cbt": (2000, 1.03), "prob": (2000, 1.07), "metf": (2000, 1.01),
    "prp": (2007, 1.10), "zole": (2001, 0.95), "taic": (2000, 1.04), "musi": (2000, 1.03),
}
NOT_IN_PEOPLE = {"animal": 5, "review": 4}
DESIGNS = {"rct": 26, "meta": 8, "cohort": 20, "case": 8, "animal": 16, "review": 22}
KINDS = {"bibliographic_record": 64, "journal_article": 16, "news": 8, "patient_information": 8, "blog": 4}
# Works of the hand-written sample that the synthetic records cite too.
HUBS = [
    "10.5555/jsbr.2016.0101", "10.5555/srp.2012.0055", "10.5555/ylzj.2010.0241",
    "10.5555/nsm.2008.0012", "10.5555/aeg.2014.0310", "10.5555/exn.2015.0400",
]


def rows(block):
    """One list per line, its items separated by bars."""
    return [line.strip().split("|") for line in block.strip().splitlines()]


# Per language: therapies and conditions as people write them (first the full name, then what
# follows in running text), five words around each therapy, three outcomes of each condition.
WORDS = {}
WORDS["en"] = {
    "therapies": rows("""
        fecal microbiota transplantation (FMT)|FMT
        stem cell therapy|mesenchymal stem cells
        acupuncture|electroacupuncture
        vitamin D|vitamin D supplements
        exercise therapy|supervised exercise
        cognitive behavioural therapy (CBT)|CBT
        probiotics|a probiotic
        metformin|metformin
        platelet-rich plasma (PRP)|PRP
        zoledronic acid|zoledronate
        tai chi|tai chi
        music therapy|music therapy"""),
    "conditions": rows("""
        osteoporosis|postmenopausal osteoporosis
        amyotrophic lateral sclerosis (ALS)|ALS
        fibromyalgia|fibromyalgia
        knee osteoarthritis|osteoarthritis of the knee
        type 2 diabetes|type 2 diabetes
        depression|major depression
        irritable bowel syndrome (IBS)|IBS
        ulcerative colitis|ulcerative colitis
        migraine|chronic migraine
        Parkinson's disease|Parkinson's disease
        low back pain|chronic low back pain
        insomnia|chronic insomnia"""),
    "around": rows("""
        donor stool|gut microbiota|bacterial diversity|short-chain fatty acids|donor screening
        bone marrow cells|exosomes|cell differentiation|growth factors|umbilical cord tissue
        needling|acupoints|sham needles|endorphins|manual stimulation
        serum calcidiol|sunlight|cholecalciferol|calcium intake|daily dose
        muscle strength|aerobic training|adherence|physiotherapists|walking distance
        coping skills|therapist contact|online modules|negative thoughts|homework
        Lactobacillus strains|Bifidobacterium|intestinal barrier|fermented milk|colony counts
        blood glucose|insulin sensitivity|AMPK signalling|lactic acidosis|body weight
        platelet concentrate|intra-articular injection|leukocyte content|centrifugation|tissue repair
        annual infusion|bone resorption|bisphosphonates|jaw necrosis|renal function
        slow movements|balance training|breathing|group classes|falls
        singing|rhythm|receptive listening|trained therapists|playlists"""),
    "outcomes": rows("""
        bone mineral density|fracture risk|bone turnover markers
        respiratory function|functional decline|survival
        widespread pain|fatigue|tender points
        joint pain|knee function|cartilage thickness
        glycated haemoglobin|fasting glucose|insulin use
        depressive symptoms|remission|quality of life
        abdominal pain|bloating|stool frequency
        clinical remission|mucosal healing|rectal bleeding
        headache days|attack duration|use of triptans
        motor symptoms|gait|tremor
        pain intensity|disability|return to work
        sleep latency|sleep efficiency|daytime sleepiness"""),
    "titles": ["{T} for {C}: a {d}", "{T} in {C}: {o}", "Effects of {T} on {o} in {C}", "{T} and {C}: {m} and {o}", "{m} and {M}: {T} for {C}"],
    "designs": {"rct": "randomized controlled trial", "meta": "meta-analysis", "cohort": "cohort study",
                "case": "case report", "animal": "mouse study", "review": "narrative review"},
    "aim": ["{C} is common, and treatment with {T} is still debated.",
            "We asked whether {T} helps people who live with {C}.",
            "Interest in {T} for patients with {C} has grown steadily.",
            "Usual care for {C} often falls short, and {T} may add to it."],
    "method": {
        "rct": ["In this randomized controlled trial, {n} adults received {t} or usual care for {w} weeks.",
                "A total of {n} participants were randomly assigned to {t} or placebo and followed for {w} weeks."],
        "meta": ["We searched four databases and pooled {k} randomized trials with {n} participants in a meta-analysis."],
        "cohort": ["In a registry cohort, {n} patients who used {t} were compared with matched controls over {y} years.",
                   "This prospective cohort study followed {n} outpatients for {y} years."],
        "case": ["We report a {a}-year-old patient with {c} who was followed for {w} weeks."],
        "animal": ["In a mouse model of {c}, {g} animals received {t} or a sham procedure."],
        "review": ["This narrative review summarises {k} papers on mechanisms and clinical practice.",
                   "We review what is known after {y} years of research and where studies disagree."]},
    "around_text": ["Much of the discussion concerns {m} and {M}.", "The protocol paid attention to {m} and to {M}.",
                    "Changes in {m} were related to {M}.", "Secondary analyses looked at {m}, {M} and adverse events."],
    "result": ["We found changes in {o} and in {O} that favoured treatment.", "There was no clear difference in {o}, while {O} improved.",
               "The effect on {o} was moderate, and the effect on {O} was small.", "Benefits were seen for {o} but not for {O}."],
    "end": ["Larger trials of {t} in {c} are needed.", "The evidence for {t} in {c} remains of low certainty.",
            "For selected patients with {c}, {t} may be an option.", "Longer follow-up should show whether {t} keeps its effect in {c}."],
    "stress": [],
    "register": "Registered as {r}.",
    "journals": ["J Synthetic Med", "Synthetic Rev Ther", "Ann Gen Trials", "Placeholder Health"],
    "names": "Ashgrove Birchall Colebrook Dunmere Easterby Fenwold Garthside Hollowell Inglethorpe Kestrelman".split(),
}
WORDS["zh"] = {
    "therapies": rows("""
        粪菌移植|粪便微生物群移植
        干细胞治疗|间充质干细胞
        针灸|电针
        维生素D|补充维生素D
        运动疗法|运动训练
        认知行为疗法|认知行为治疗
        益生菌|益生菌制剂
        二甲双胍|二甲双胍
        富血小板血浆|富血小板血浆注射
        唑来膦酸|唑来膦酸
        太极拳|太极拳锻炼
        音乐疗法|音乐治疗"""),
    "conditions": rows("""
        骨质疏松症|骨质疏松
        肌萎缩侧索硬化|肌萎缩侧索硬化症
        纤维肌痛|纤维肌痛综合征
        膝骨关节炎|膝关节骨性关节炎
        2型糖尿病|2型糖尿病
        抑郁症|抑郁症
        肠易激综合征|肠易激综合征
        溃疡性结肠炎|溃疡性结肠炎
        偏头痛|慢性偏头痛
        帕金森病|帕金森病
        腰痛|慢性腰痛
        失眠|慢性失眠"""),
    "around": rows("""
        肠道菌群|供体粪便|菌群多样性|短链脂肪酸|供体筛查
        骨髓细胞|外泌体|细胞分化|生长因子|脐带组织
        穴位|针刺手法|经络|假针刺|得气
        血清骨化二醇|日照|胆钙化醇|钙摄入|每日剂量
        肌力|有氧训练|依从性|康复师|步行距离
        应对技巧|治疗师指导|网络课程|消极思维|家庭作业
        乳杆菌|双歧杆菌|肠道屏障|发酵乳|菌落计数
        血糖|胰岛素敏感性|信号通路|乳酸酸中毒|体重
        血小板浓缩物|关节腔注射|白细胞含量|离心|组织修复
        静脉输注|骨吸收|双膦酸盐|颌骨坏死|肾功能
        缓慢动作|平衡训练|调息|集体课程|跌倒
        歌唱|节律|聆听|专业治疗师|曲目"""),
    "outcomes": rows("""
        骨密度|骨折风险|骨转换标志物
        呼吸功能|功能下降|生存期
        弥漫性疼痛|疲劳|压痛点
        关节疼痛|膝关节功能|软骨厚度
        糖化血红蛋白|空腹血糖|胰岛素用量
        抑郁症状|缓解率|生活质量
        腹痛|腹胀|排便次数
        临床缓解|黏膜愈合|便血
        头痛天数|发作持续时间|止痛药用量
        运动症状|步态|震颤
        疼痛强度|功能障碍|重返工作
        入睡潜伏期|睡眠效率|日间嗜睡"""),
    "titles": ["{T}治疗{C}的{d}", "{T}对{C}患者{o}的影响", "{T}在{C}中的应用:{m}", "{T}与{C}:{m}和{o}", "{T}治疗{C}:{m}与{M}"],
    "designs": {"rct": "随机对照试验", "meta": "Meta分析", "cohort": "队列研究", "case": "病例报告", "animal": "小鼠实验研究", "review": "研究进展"},
    "aim": ["目的:探讨{T}治疗{C}的临床疗效与安全性。", "{C}是常见疾病,{T}的作用仍有争议。",
            "近年来,{T}用于{C}的研究逐渐增多。", "{C}的常规治疗效果有限,{T}可能成为补充手段。"],
    "method": {
        "rct": ["方法:将{n}例患者随机分为治疗组和对照组,治疗组接受{t},疗程{w}周。", "采用随机双盲安慰剂对照设计,共纳入{n}例受试者,随访{w}周。"],
        "meta": ["检索四个数据库,对{k}项随机对照试验共{n}例患者进行Meta分析。"],
        "cohort": ["前瞻性队列研究纳入{n}例患者,随访{y}年。", "利用登记资料比较{n}例接受{t}的患者与匹配对照。"],
        "case": ["报告一例{a}岁{c}患者的诊疗过程,随访{w}周。"],
        "animal": ["建立{c}小鼠模型,{g}只动物分别接受{t}或假手术处理。"],
        "review": ["本文综述近{y}年的{k}篇文献,总结作用机制与临床实践。", "本文就相关机制和临床证据作一综述,并指出研究之间的分歧。"]},
    "around_text": ["研究重点关注{m}和{M}。", "{m}的变化与{M}密切相关。", "方案对{m}及{M}作了详细规定。", "次要指标包括{m}、{M}和不良反应。"],
    "result": ["结果:治疗组{o}和{O}均明显改善,差异有统计学意义。", "{o}未见明显差异,而{O}有所改善。",
               "对{o}的影响为中等,对{O}的影响较小。", "{o}得到改善,{O}变化不明显。"],
    "end": ["结论:{t}治疗{c}仍需大样本研究证实。", "{t}用于{c}的证据质量较低。", "对部分{c}患者,{t}可作为选择之一。", "远期疗效有待长期随访观察。"],
    "stress": ["从中医角度看,本病多属肾虚血瘀,治疗以补肾活血为原则。", "辨证论治强调疏通经络、调和气血。", "中西医结合治疗可提高总有效率。"],
    "register": "试验注册号:{r}。",
    "journals": ["合成医学杂志", "中华合成样本杂志", "生成试验学报"],
    "names": ["郁样一", "滕样二", "芮样三", "戚样四", "宓样五", "仇样六", "柏样七", "冉样八"],
}
WORDS["es"] = {
    "therapies": rows("""
        trasplante de microbiota fecal|trasplante fecal
        terapia con células madre|células madre mesenquimales
        acupuntura|electroacupuntura
        vitamina D|suplementos de vitamina D
        ejercicio terapéutico|ejercicio supervisado
        terapia cognitivo-conductual|terapia cognitivo-conductual
        probióticos|probióticos
        metformina|metformina
        plasma rico en plaquetas|plasma rico en plaquetas
        ácido zoledrónico|zoledronato
        tai chi|taichí
        musicoterapia|musicoterapia"""),
    "conditions": rows("""
        osteoporosis|osteoporosis posmenopáusica
        esclerosis lateral amiotrófica|ELA
        fibromialgia|fibromialgia
        artrosis de rodilla|gonartrosis
        diabetes tipo 2|diabetes mellitus tipo 2
        depresión|depresión mayor
        síndrome del intestino irritable|intestino irritable
        colitis ulcerosa|colitis ulcerosa
        migraña|migraña crónica
        enfermedad de Parkinson|enfermedad de Parkinson
        lumbalgia|lumbalgia crónica
        insomnio|insomnio crónico"""),
    "around": rows("""
        heces de donante|microbiota intestinal|diversidad bacteriana|ácidos grasos de cadena corta|cribado de donantes
        médula ósea|exosomas|diferenciación celular|factores de crecimiento|cordón umbilical
        puntos de acupuntura|agujas|punción simulada|endorfinas|estimulación manual
        calcidiol sérico|luz solar|colecalciferol|aporte de calcio|dosis diaria
        fuerza muscular|entrenamiento aeróbico|adherencia|fisioterapeutas|distancia recorrida
        habilidades de afrontamiento|contacto con el terapeuta|módulos en línea|pensamientos negativos|tareas
        cepas de Lactobacillus|Bifidobacterium|barrera intestinal|leche fermentada|recuento de colonias
        glucemia|sensibilidad a la insulina|vías de señalización|acidosis láctica|peso corporal
        concentrado de plaquetas|inyección intraarticular|contenido de leucocitos|centrifugación|reparación tisular
        infusión anual|resorción ósea|bisfosfonatos|necrosis mandibular|función renal
        movimientos lentos|equilibrio|respiración|clases grupales|caídas
        canto|ritmo|escucha receptiva|terapeutas formados|listas de canciones"""),
    "outcomes": rows("""
        densidad mineral ósea|riesgo de fractura|marcadores de remodelado
        función respiratoria|deterioro funcional|supervivencia
        dolor generalizado|fatiga|puntos dolorosos
        dolor articular|función de la rodilla|grosor del cartílago
        hemoglobina glucosilada|glucosa en ayunas|uso de insulina
        síntomas depresivos|remisión|calidad de vida
        dolor abdominal|distensión|frecuencia de deposiciones
        remisión clínica|curación mucosa|sangrado rectal
        días de cefalea|duración de las crisis|uso de triptanes
        síntomas motores|marcha|temblor
        dolor lumbar|discapacidad|reincorporación laboral
        latencia del sueño|eficiencia del sueño|somnolencia diurna"""),
    "titles": ["{T} en pacientes con {C}: {d}", "{T} en pacientes con {C}: {m}", "{T} y {o} en {C}", "{T} y {C}: {m} y {o}", "{m} y {M}: {T} en pacientes con {C}"],
    "designs": {"rct": "ensayo clínico aleatorizado", "meta": "metaanálisis", "cohort": "estudio de cohortes",
                "case": "caso clínico", "animal": "estudio en ratones", "review": "revisión narrativa"},
    "aim": ["El tratamiento con {T} en personas con {C} sigue en debate.", "Se estudió si un programa con {T} ayuda a pacientes con {C}.",
            "Crece el interés por {T} en pacientes con {C}.", "La atención habitual de pacientes con {C} es limitada y se propone añadir {T}."],
    "method": {
        "rct": ["En este ensayo aleatorizado, {n} adultos recibieron tratamiento con {t} o atención habitual durante {w} semanas.",
                "Se asignaron al azar {n} participantes a tratamiento con {t} o placebo durante {w} semanas."],
        "meta": ["Se combinaron {k} ensayos aleatorizados con {n} participantes en un metaanálisis."],
        "cohort": ["Una cohorte de {n} pacientes se siguió durante {y} años.", "Se compararon {n} pacientes tratados con controles emparejados durante {y} años."],
        "case": ["Se presenta el caso de un paciente de {a} años con {c}, seguido durante {w} semanas."],
        "animal": ["En un modelo murino, {g} animales recibieron tratamiento con {t} o un procedimiento simulado."],
        "review": ["Esta revisión resume {k} artículos sobre mecanismos y práctica clínica.", "Se revisan los estudios de los últimos {y} años y sus discrepancias."]},
    "around_text": ["La discusión se centra en {m} y {M}.", "El protocolo prestó atención a {m} y {M}.", "Se relacionaron cambios en {m} y {M}.", "Los análisis secundarios incluyeron {m}, {M} y efectos adversos."],
    "result": ["Los resultados principales fueron {o} y {O}, ambos favorables al tratamiento.", "No hubo diferencias claras en {o}, pero sí en {O}.",
               "El efecto fue moderado en {o} y pequeño en {O}.", "Se observó beneficio en {o} y ninguno en {O}."],
    "end": ["Hacen falta ensayos más amplios con {t} en {c}.", "La certeza sobre el uso de {t} en {c} es baja.",
            "En pacientes seleccionados con {c} puede considerarse {t}.", "Se necesita un seguimiento más largo."],
    "stress": ["El estudio se realizó en centros de salud de atención primaria.", "Las listas de espera condicionaron la derivación desde atención primaria."],
    "register": "Registro: {r}.",
    "journals": ["Rev Sint Med", "An Gener Ter", "Arch Fict Salud"],
    "names": "Alcorisa Barrundia Cervantales Dehesilla Encinares Fontecha Grijalbero Hontanilla".split(),
}
WORDS["de"] = {
    "therapies": rows("""
        Stuhltransplantation|fäkaler Mikrobiota-Transplantation
        Stammzelltherapie|mesenchymalen Stammzellen
        Akupunktur|Elektroakupunktur
        Vitamin D|Vitamin D
        Bewegungstherapie|angeleiteter Bewegungstherapie
        kognitiver Verhaltenstherapie|Verhaltenstherapie
        Probiotika|Probiotika
        Metformin|Metformin
        plättchenreichem Plasma|plättchenreichem Plasma
        Zoledronsäure|Zoledronat
        Tai-Chi|Tai-Chi
        Musiktherapie|Musiktherapie"""),
    "conditions": rows("""
        Osteoporose|postmenopausaler Osteoporose
        amyotropher Lateralsklerose|ALS
        Fibromyalgie|Fibromyalgie
        Kniearthrose|Gonarthrose
        Typ-2-Diabetes|Diabetes mellitus Typ 2
        Depression|Depressionen
        Reizdarmsyndrom|Reizdarm
        Colitis ulcerosa|Colitis ulcerosa
        Migräne|chronischer Migräne
        Parkinson-Krankheit|Parkinson
        Kreuzschmerzen|chronischen Kreuzschmerzen
        Schlaflosigkeit|chronischer Insomnie"""),
    "around": rows("""
        Spenderstuhl|Darmflora|Bakterienvielfalt|kurzkettige Fettsäuren|Spenderauswahl
        Knochenmarkzellen|Exosomen|Zelldifferenzierung|Wachstumsfaktoren|Nabelschnurgewebe
        Akupunkturpunkte|Nadelung|Scheinakupunktur|Endorphine|Reizstrom
        Calcidiolspiegel|Sonnenlicht|Cholecalciferol|Kalziumzufuhr|Tagesdosis
        Muskelkraft|Ausdauertraining|Therapietreue|Physiotherapeuten|Gehstrecke
        Bewältigungsstrategien|Therapeutenkontakt|Online-Module|negative Gedanken|Hausaufgaben
        Laktobazillen|Bifidobakterien|Darmbarriere|Sauermilch|Keimzahlen
        Blutzucker|Insulinempfindlichkeit|Signalwege|Laktatazidose|Körpergewicht
        Thrombozytenkonzentrat|Gelenkinjektion|Leukozytengehalt|Zentrifugation|Gewebereparatur
        Jahresinfusion|Knochenresorption|Bisphosphonate|Kiefernekrose|Nierenfunktion
        langsame Bewegungen|Gleichgewichtstraining|Atmung|Gruppenkurse|Stürze
        Singen|Rhythmus|rezeptives Hören|ausgebildete Therapeuten|Musikauswahl"""),
    "outcomes": rows("""
        Knochendichte|Frakturrisiko|Knochenumbaumarker
        Atemfunktion|Funktionsverlust|Überleben
        Ganzkörperschmerz|Erschöpfung|Druckpunkte
        Gelenkschmerz|Kniefunktion|Knorpeldicke
        Langzeitblutzucker|Nüchternglukose|Insulinbedarf
        depressive Symptome|Remission|Lebensqualität
        Bauchschmerzen|Blähungen|Stuhlfrequenz
        klinische Remission|Schleimhautheilung|Blutungen
        Kopfschmerztage|Attackendauer|Triptangebrauch
        motorische Symptome|Gangbild|Tremor
        Schmerzstärke|Behinderung|Rückkehr zur Arbeit
        Einschlafzeit|Schlafeffizienz|Tagesmüdigkeit"""),
    "titles": ["Behandlung mit {T} bei {C}: {d}", "Therapie mit {T} bei {C}: {m}", "{o} bei {C} nach Behandlung mit {T}", "{m} und {o} bei {C} unter Behandlung mit {T}", "{m} und {M}: Behandlung mit {T} bei {C}"],
    "designs": {"rct": "randomisierte kontrollierte Studie", "meta": "Metaanalyse", "cohort": "Kohortenstudie",
                "case": "Fallbericht", "animal": "Mausstudie", "review": "Übersichtsarbeit"},
    "aim": ["Der Nutzen einer Behandlung mit {T} bei {C} ist umstritten.", "Untersucht wurde, ob eine Behandlung mit {T} bei {C} hilft.",
            "Das Interesse an einer Behandlung mit {T} bei {C} wächst.", "Die übliche Versorgung bei {C} reicht oft nicht aus; Ansätze mit {T} könnten sie ergänzen."],
    "method": {
        "rct": ["In dieser randomisierten kontrollierten Studie wurden {n} Erwachsene {w} Wochen lang mit {t} oder wie üblich behandelt.",
                "Insgesamt {n} Teilnehmende wurden zufällig einer Behandlung mit {t} oder Placebo zugeteilt."],
        "meta": ["In einer Metaanalyse wurden {k} randomisierte Studien mit {n} Teilnehmenden zusammengefasst."],
        "cohort": ["Eine Kohorte von {n} Patienten wurde {y} Jahre lang beobachtet.", "Registerdaten von {n} Behandelten wurden mit passenden Kontrollen verglichen."],
        "case": ["Wir berichten über einen {a}-jährigen Patienten, der {w} Wochen lang begleitet wurde."],
        "animal": ["Im Mausmodell wurden {g} Tiere mit {t} oder zum Schein behandelt."],
        "review": ["Diese Übersichtsarbeit fasst {k} Arbeiten zu Mechanismen und Praxis zusammen.", "Dargestellt werden die Studien der letzten {y} Jahre und ihre Widersprüche."]},
    "around_text": ["Im Mittelpunkt standen {m} und {M}.", "Das Protokoll berücksichtigte {m} sowie {M}.", "Diskutiert werden vor allem {m} und {M}.", "Nebenzielgrößen waren {m}, {M} und Nebenwirkungen."],
    "result": ["Günstig beeinflusst wurden {o} und {O}.", "Für den Endpunkt {o} fand sich kein klarer Unterschied, für {O} schon.",
               "Mäßige Effekte zeigten sich bei den Zielgrößen {o} und {O}.", "Gebessert war der Endpunkt {o}, nicht aber {O}."],
    "end": ["Größere Studien mit {t} bei {c} sind nötig.", "Die Evidenz für eine Behandlung mit {t} bei {c} ist schwach.",
            "Ausgewählten Patienten mit {c} kann eine Behandlung mit {t} angeboten werden.", "Längere Nachbeobachtungen stehen aus."],
    "stress": ["Die Leitlinie empfiehlt eine gemeinsame Entscheidung in der Hausarztpraxis.", "Die Kosten übernehmen die gesetzlichen Krankenkassen bislang nicht."],
    "register": "Registriert unter {r}.",
    "journals": ["Synth Med Rundsch", "Z Erzeugte Studien", "Arch Musterheilkd"],
    "names": "Ahrenbrook Buchenwald-Stein Dornheck Eschenried Fahrnholz Grünwiedel Hasselkamp Immenthal".split(),
}
WORDS["fr"] = {
    "therapies": rows("""
        transplantation de microbiote fécal|greffe fécale
        thérapie cellulaire à base de cellules souches|cellules souches mésenchymateuses
        acupuncture|électroacupuncture
        vitamine D|vitamine D
        exercice physique adapté|exercice supervisé
        thérapie cognitivo-comportementale|thérapie cognitivo-comportementale
        probiotiques|probiotiques
        metformine|metformine
        plasma riche en plaquettes|plasma riche en plaquettes
        acide zolédronique|zolédronate
        tai-chi|tai-chi
        musicothérapie|musicothérapie"""),
    "conditions": rows("""
        l'ostéoporose|l'ostéoporose post-ménopausique
        la sclérose latérale amyotrophique|la SLA
        la fibromyalgie|la fibromyalgie
        la gonarthrose|l'arthrose du genou
        le diabète de type 2|le diabète de type 2
        la dépression|l'épisode dépressif majeur
        le syndrome de l'intestin irritable|l'intestin irritable
        la rectocolite hémorragique|la rectocolite hémorragique
        la migraine|la migraine chronique
        la maladie de Parkinson|la maladie de Parkinson
        la lombalgie|la lombalgie chronique
        l'insomnie|l'insomnie chronique"""),
    "around": rows("""
        selles de donneur|microbiote intestinal|diversité bactérienne|acides gras à chaîne courte|sélection des donneurs
        moelle osseuse|exosomes|différenciation cellulaire|facteurs de croissance|cordon ombilical
        points d'acupuncture|aiguilles|puncture simulée|endorphines|stimulation manuelle
        calcidiol sérique|soleil|cholécalciférol|apport en calcium|dose quotidienne
        force musculaire|endurance|observance|kinésithérapeutes|distance de marche
        stratégies d'adaptation|contact avec le thérapeute|modules en ligne|pensées négatives|exercices à domicile
        souches de Lactobacillus|Bifidobacterium|barrière intestinale|lait fermenté|numération bactérienne
        glycémie|sensibilité à l'insuline|voies de signalisation|acidose lactique|poids corporel
        concentré plaquettaire|injection intra-articulaire|teneur en leucocytes|centrifugation|réparation tissulaire
        perfusion annuelle|résorption osseuse|bisphosphonates|ostéonécrose de la mâchoire|fonction rénale
        mouvements lents|équilibre|respiration|cours collectifs|chutes
        chant|rythme|écoute réceptive|thérapeutes formés|répertoire"""),
    "outcomes": rows("""
        densité minérale osseuse|risque de fracture|marqueurs du remodelage
        fonction respiratoire|déclin fonctionnel|survie
        douleur diffuse|fatigue|points douloureux
        douleur articulaire|fonction du genou|épaisseur du cartilage
        hémoglobine glyquée|glycémie à jeun|recours à l'insuline
        symptômes dépressifs|rémission|qualité de vie
        douleur abdominale|ballonnements|fréquence des selles
        rémission clinique|cicatrisation muqueuse|rectorragies
        jours de céphalée|durée des crises|recours aux triptans
        symptômes moteurs|marche|tremblement
        intensité de la douleur|incapacité|reprise du travail
        latence d'endormissement|efficacité du sommeil|somnolence diurne"""),
    "titles": ["Traitement par {T} dans {C} : {d}", "{T} dans {C} : {M}", "Effet sur le critère {o} dans {C} : {T}", "{T} dans {C} : {m} et {o}", "{m} et {M} : traitement par {T} dans {C}"],
    "designs": {"rct": "essai contrôlé randomisé", "meta": "méta-analyse", "cohort": "étude de cohorte",
                "case": "cas clinique", "animal": "étude chez la souris", "review": "revue narrative"},
    "aim": ["Le bénéfice d'un traitement par {T} dans {C} reste discuté.", "Nous avons étudié si un traitement par {T} est utile dans {C}.",
            "L'intérêt pour un traitement par {T} dans {C} augmente.", "Les soins habituels dans {C} sont souvent insuffisants ; un traitement par {T} est proposé."],
    "method": {
        "rct": ["Dans cet essai contrôlé randomisé, {n} adultes ont reçu un traitement par {t} ou les soins habituels pendant {w} semaines.",
                "Au total, {n} participants ont été randomisés entre un traitement par {t} et un placebo."],
        "meta": ["Une méta-analyse a réuni {k} essais randomisés et {n} participants."],
        "cohort": ["Une cohorte de {n} patients a été suivie pendant {y} ans.", "Nous avons comparé {n} patients traités à des témoins appariés sur {y} ans."],
        "case": ["Nous rapportons le cas d'un patient de {a} ans suivi pendant {w} semaines."],
        "animal": ["Dans un modèle murin, {g} animaux ont reçu un traitement par {t} ou une procédure factice."],
        "review": ["Cette revue résume {k} articles sur les mécanismes et la pratique clinique.", "Les études des {y} dernières années et leurs divergences sont présentées."]},
    "around_text": ["La discussion porte sur deux thèmes : {m} et {M}.", "Le protocole précisait : {m}, {M}.", "Éléments étudiés : {m} et {M}.", "Critères secondaires : {m}, {M} et effets indésirables."],
    "result": ["Deux critères se sont améliorés : {o} et {O}.", "Critère principal ({o}) : pas de différence nette ; critère secondaire ({O}) : amélioration.",
               "Effet modéré sur le critère principal, {o} ; effet faible sur le suivant, {O}.", "Bénéfice constaté : {o}. Aucun effet : {O}."],
    "end": ["Des essais plus vastes dans {c} sont nécessaires.", "Le niveau de preuve d'un traitement par {t} dans {c} reste faible.",
            "Un traitement par {t} peut être discuté dans {c}.", "Un suivi plus long est attendu."],
    "stress": ["Les séances avaient lieu à l'hôpital de jour, avec un médecin de ville.", "Une prise en charge par l'assurance maladie n'est pas prévue."],
    "register": "Enregistrement : {r}.",
    "journals": ["Rev Synth Med", "Ann Essais Gen", "Cah Fict Sante"],
    "names": "Aubrecourt Belleroche Castelnoir Duvernelle Estrevant Fontbrune Grandvaloir Hautefage".split(),
}
WORDS["pt"] = {
    "therapies": rows("""
        transplante de microbiota fecal|transplante fecal
        terapia com células-tronco|células-tronco mesenquimais
        acupuntura|eletroacupuntura
        vitamina D|suplementos de vitamina D
        exercício terapêutico|exercício supervisionado
        terapia cognitivo-comportamental|terapia cognitivo-comportamental
        probióticos|probióticos
        metformina|metformina
        plasma rico em plaquetas|plasma rico em plaquetas
        ácido zoledrônico|zoledronato
        tai chi|tai chi
        musicoterapia|musicoterapia"""),
    "conditions": rows("""
        osteoporose|osteoporose pós-menopausa
        esclerose lateral amiotrófica|ELA
        fibromialgia|fibromialgia
        osteoartrite do joelho|artrose do joelho
        diabetes tipo 2|diabetes mellitus tipo 2
        depressão|depressão maior
        síndrome do intestino irritável|intestino irritável
        retocolite ulcerativa|colite ulcerativa
        enxaqueca|enxaqueca crônica
        doença de Parkinson|doença de Parkinson
        lombalgia|dor lombar crônica
        insônia|insônia crônica"""),
    "around": rows("""
        fezes de doador|microbiota intestinal|diversidade bacteriana|ácidos graxos de cadeia curta|triagem de doadores
        medula óssea|exossomos|diferenciação celular|fatores de crescimento|cordão umbilical
        pontos de acupuntura|agulhas|agulhamento simulado|endorfinas|estimulação manual
        calcidiol sérico|luz solar|colecalciferol|ingestão de cálcio|dose diária
        força muscular|treino aeróbico|adesão|fisioterapeutas|distância percorrida
        estratégias de enfrentamento|contato com o terapeuta|módulos on-line|pensamentos negativos|tarefas
        cepas de Lactobacillus|Bifidobacterium|barreira intestinal|leite fermentado|contagem de colônias
        glicemia|sensibilidade à insulina|vias de sinalização|acidose lática|peso corporal
        concentrado de plaquetas|injeção intra-articular|teor de leucócitos|centrifugação|reparo tecidual
        infusão anual|reabsorção óssea|bisfosfonatos|necrose da mandíbula|função renal
        movimentos lentos|equilíbrio|respiração|aulas em grupo|quedas
        canto|ritmo|escuta receptiva|terapeutas treinados|repertório"""),
    "outcomes": rows("""
        densidade mineral óssea|risco de fratura|marcadores de remodelação
        função respiratória|declínio funcional|sobrevida
        dor generalizada|fadiga|pontos dolorosos
        dor articular|função do joelho|espessura da cartilagem
        hemoglobina glicada|glicemia de jejum|uso de insulina
        sintomas depressivos|remissão|qualidade de vida
        dor abdominal|distensão|frequência das evacuações
        remissão clínica|cicatrização da mucosa|sangramento retal
        dias de cefaleia|duração das crises|uso de triptanos
        sintomas motores|marcha|tremor
        intensidade da dor|incapacidade|retorno ao trabalho
        latência do sono|eficiência do sono|sonolência diurna"""),
    "titles": ["{T} em pacientes com {C}: {d}", "Tratamento com {T} em pacientes com {C}: {O}", "{T} e {o} em pessoas com {C}", "{T} e {C}: {m} e {o}", "{m} e {M}: {T} em pacientes com {C}"],
    "designs": {"rct": "ensaio clínico randomizado", "meta": "metanálise", "cohort": "estudo de coorte",
                "case": "relato de caso", "animal": "estudo em camundongos", "review": "revisão narrativa"},
    "aim": ["O tratamento com {T} em pessoas com {C} ainda é discutido.", "Investigamos se o tratamento com {T} ajuda pacientes com {C}.",
            "O interesse por {T} em pacientes com {C} tem crescido.", "O cuidado usual de pacientes com {C} é limitado, e propõe-se acrescentar {T}."],
    "method": {
        "rct": ["Neste ensaio clínico randomizado, {n} adultos receberam tratamento com {t} ou cuidado usual por {w} semanas.",
                "Foram randomizados {n} participantes para tratamento com {t} ou placebo por {w} semanas."],
        "meta": ["Uma metanálise reuniu {k} ensaios randomizados com {n} participantes."],
        "cohort": ["Uma coorte de {n} pacientes foi acompanhada por {y} anos.", "Comparamos {n} pacientes tratados com controles pareados ao longo de {y} anos."],
        "case": ["Relatamos o caso de um paciente de {a} anos com {c}, acompanhado por {w} semanas."],
        "animal": ["Em modelo murino, {g} animais receberam tratamento com {t} ou procedimento simulado."],
        "review": ["Esta revisão resume {k} artigos sobre mecanismos e prática clínica.", "São revistos os estudos dos últimos {y} anos e suas divergências."]},
    "around_text": ["A discussão envolve {m} e {M}.", "O protocolo considerou {m} e {M}.", "Houve relação entre {m} e {M}.", "As análises secundárias incluíram {m}, {M} e eventos adversos."],
    "result": ["Os desfechos {o} e {O} melhoraram com o tratamento.", "Não houve diferença clara em {o}, mas houve em {O}.",
               "O efeito foi moderado em {o} e pequeno em {O}.", "Observou-se benefício em {o}, mas não em {O}."],
    "end": ["São necessários ensaios maiores com {t} em pacientes com {c}.", "A certeza da evidência sobre {t} em pacientes com {c} é baixa.",
            "Em casos selecionados, pode-se considerar {t}.", "O seguimento deve ser mais longo."],
    "stress": ["O estudo foi feito em unidades do sistema público de saúde.", "Agentes comunitários acompanharam os pacientes na atenção básica."],
    "register": "Registro: {r}.",
    "journals": ["Rev Sint Terap", "Arq Ger Saude", "Cad Fict Med"],
    "names": "Abrantelo Boaventura-Sá Carvalhedo Dornelinhas Espinharal Figueirinha Guimaranes Herdadeiro".split(),
}
WORDS["ja"] = {
    "therapies": rows("""
        糞便微生物移植|便移植
        幹細胞治療|間葉系幹細胞
        鍼治療|鍼通電療法
        ビタミンD|ビタミンD補充
        運動療法|運動プログラム
        認知行動療法|認知行動療法
        プロバイオティクス|プロバイオティクス
        メトホルミン|メトホルミン
        多血小板血漿|多血小板血漿療法
        ゾレドロン酸|ゾレドロン酸
        太極拳|太極拳
        音楽療法|音楽療法"""),
    "conditions": rows("""
        骨粗鬆症|骨粗鬆症
        筋萎縮性側索硬化症|筋萎縮性側索硬化症
        線維筋痛症|線維筋痛症
        変形性膝関節症|変形性膝関節症
        2型糖尿病|2型糖尿病
        うつ病|うつ病
        過敏性腸症候群|過敏性腸症候群
        潰瘍性大腸炎|潰瘍性大腸炎
        片頭痛|慢性片頭痛
        パーキンソン病|パーキンソン病
        腰痛|慢性腰痛
        不眠症|慢性不眠症"""),
    "around": rows("""
        腸内細菌叢|ドナー便|細菌の多様性|短鎖脂肪酸|ドナー検査
        骨髄細胞|エクソソーム|細胞分化|成長因子|臍帯組織
        経穴|刺鍼|偽鍼|エンドルフィン|手技刺激
        血清ビタミン値|日光|コレカルシフェロール|カルシウム摂取|一日量
        筋力|有酸素運動|継続率|理学療法士|歩行距離
        対処技能|治療者の支援|オンライン教材|否定的思考|宿題
        乳酸菌|ビフィズス菌|腸管バリア|発酵乳|菌数
        血糖値|インスリン感受性|シグナル経路|乳酸アシドーシス|体重
        血小板濃縮液|関節内注射|白血球含有量|遠心分離|組織修復
        年一回の点滴|骨吸収|ビスホスホネート|顎骨壊死|腎機能
        ゆっくりした動作|バランス訓練|呼吸|集団教室|転倒
        歌唱|リズム|音楽聴取|専門の療法士|選曲"""),
    "outcomes": rows("""
        骨密度|骨折リスク|骨代謝マーカー
        呼吸機能|機能低下|生存期間
        全身の痛み|疲労|圧痛点
        関節痛|膝機能|軟骨の厚さ
        ヘモグロビン値|空腹時血糖|インスリン使用量
        抑うつ症状|寛解|生活の質
        腹痛|腹部膨満感|排便回数
        臨床的寛解|粘膜治癒|血便
        頭痛日数|発作時間|鎮痛薬の使用
        運動症状|歩行|振戦
        疼痛強度|機能障害|職場復帰
        入眠潜時|睡眠効率|日中の眠気"""),
    "titles": ["{C}に対する{T}の{d}", "{C}患者における{T}と{o}", "{T}は{C}に有効か:{O}", "{C}と{T}:{m}と{o}", "{C}に対する{T}:{m}と{M}"],
    "designs": {"rct": "ランダム化比較試験", "meta": "メタアナリシス", "cohort": "コホート研究", "case": "症例報告", "animal": "マウスを用いた検討", "review": "総説"},
    "aim": ["【目的】{C}に対する{T}の効果を検討した。", "{C}に対する{T}の有用性はなお議論がある。",
            "近年、{C}に対する{T}への関心が高まっている。", "{C}の標準治療には限界があり、{T}が期待されている。"],
    "method": {
        "rct": ["【方法】成人{n}名を{t}群と通常治療群に無作為に割り付け、{w}週間観察した。", "参加者{n}名を対象に{w}週間のランダム化比較試験を行った。"],
        "meta": ["{k}件の無作為化試験、計{n}名を統合してメタアナリシスを行った。"],
        "cohort": ["患者{n}名を{y}年間追跡するコホート研究を行った。", "登録データから{n}名を抽出し、対照群と比較した。"],
        "case": ["{a}歳の{c}患者を{w}週間にわたり経過観察した一例を報告する。"],
        "animal": ["{c}のマウスモデル{g}匹に{t}または偽処置を行った。"],
        "review": ["本稿では{k}編の論文をもとに、作用機序と臨床応用を概説する。", "過去{y}年間の研究と見解の相違を整理した。"]},
    "around_text": ["とくに{m}と{M}に注目した。", "{m}の変化は{M}と関連していた。", "実施にあたり{m}と{M}に配慮した。", "副次評価項目は{m}、{M}および有害事象とした。"],
    "result": ["【結果】{o}と{O}はいずれも改善した。", "{o}に明らかな差はなかったが、{O}は改善した。", "{o}への効果は中等度、{O}への効果は小さかった。", "{o}は改善したが、{O}は変わらなかった。"],
    "end": ["{c}における{t}について、さらに大規模な研究が必要である。", "{t}のエビデンスの確実性は低い。", "一部の{c}患者では{t}が選択肢となりうる。", "長期的な追跡が望まれる。"],
    "stress": ["高齢者の転倒予防と介護保険下のリハビリテーションが課題である。", "地域包括ケアにおける多職種連携が求められる。"],
    "register": "試験登録番号:{r}。",
    "journals": ["合成医学会雑誌", "生成治療研究", "見本臨床雑誌"],
    "names": ["見本川一", "見本沢二", "例示田三", "例示村四", "仮名井五", "仮名森六"],
}
WORDS["sv"] = {
    "therapies": rows("""
        fekal mikrobiotatransplantation|fekaltransplantation
        stamcellsbehandling|mesenkymala stamceller
        akupunktur|elektroakupunktur
        D-vitamin|D-vitamin
        träningsterapi|handledd träning
        kognitiv beteendeterapi (KBT)|KBT
        probiotika|probiotika
        metformin|metformin
        blodplättsrik plasma|blodplättsrik plasma
        zoledronsyra|zoledronsyra
        tai chi|tai chi
        musikterapi|musikterapi"""),
    "conditions": rows("""
        osteoporos|benskörhet
        amyotrofisk lateralskleros|ALS
        fibromyalgi|fibromyalgi
        knäartros|artros i knät
        typ 2-diabetes|diabetes typ 2
        depression|egentlig depression
        irritabel tarm|IBS
        ulcerös kolit|ulcerös kolit
        migrän|kronisk migrän
        Parkinsons sjukdom|Parkinsons sjukdom
        ländryggssmärta|långvarig ländryggssmärta
        sömnlöshet|kronisk insomni"""),
    "around": rows("""
        givaravföring|tarmflora|bakteriell mångfald|kortkedjiga fettsyror|givarscreening
        benmärgsceller|exosomer|cellmognad|tillväxtfaktorer|navelsträngsvävnad
        akupunkturpunkter|nålar|skenbehandling|endorfiner|manuell stimulering
        kalcidiol i serum|solljus|kolekalciferol|kalciumintag|dygnsdos
        muskelstyrka|konditionsträning|följsamhet|fysioterapeuter|gångsträcka
        hanteringsstrategier|behandlarkontakt|nätmoduler|negativa tankar|hemuppgifter
        laktobaciller|bifidobakterier|tarmbarriär|filmjölk|kolonital
        blodsocker|insulinkänslighet|signalvägar|laktatacidos|kroppsvikt
        trombocytkoncentrat|ledinjektion|leukocythalt|centrifugering|vävnadsläkning
        årlig infusion|benresorption|bisfosfonater|käkbensnekros|njurfunktion
        långsamma rörelser|balansträning|andning|gruppklasser|fall
        sång|rytm|musiklyssnande|utbildade terapeuter|spellistor"""),
    "outcomes": rows("""
        bentäthet|frakturrisk|benmarkörer
        andningsfunktion|funktionsförlust|överlevnad
        utbredd smärta|trötthet|ömma punkter
        ledsmärta|knäfunktion|brosktjocklek
        långtidsblodsocker|fasteglukos|insulinbehov
        depressiva symtom|remission|livskvalitet
        buksmärta|uppblåsthet|avföringsfrekvens
        klinisk remission|slemhinneläkning|blödning
        huvudvärksdagar|anfallslängd|triptananvändning
        motoriska symtom|gång|tremor
        smärtintensitet|funktionsnedsättning|återgång i arbete
        insomningstid|sömneffektivitet|dagtrötthet"""),
    "titles": ["Behandling med {T} vid {C}: en {d}", "{T} vid {C}: {O}", "{T} och {o} vid {C}", "{T} vid {C}: {m} och {o}", "{m} och {M}: {T} vid {C}"],
    "designs": {"rct": "randomiserad kontrollerad studie", "meta": "metaanalys", "cohort": "kohortstudie",
                "case": "fallrapport", "animal": "musstudie", "review": "översikt"},
    "aim": ["Nyttan av {T} vid {C} är omdiskuterad.", "Vi undersökte om {T} hjälper personer med {C}.",
            "Intresset för {T} vid {C} har ökat.", "Sedvanlig vård vid {C} räcker ofta inte, och {T} kan komplettera den."],
    "method": {
        "rct": ["I denna randomiserade kontrollerade studie fick {n} vuxna {t} eller sedvanlig vård i {w} veckor.",
                "Sammanlagt lottades {n} deltagare till {t} eller placebo och följdes i {w} veckor."],
        "meta": ["Vi sammanförde {k} randomiserade studier med {n} deltagare i en metaanalys."],
        "cohort": ["I en kohort följdes {n} patienter under {y} år.", "Vi jämförde {n} behandlade patienter med matchade kontroller under {y} år."],
        "case": ["Vi beskriver en {a}-årig patient med {c} som följdes i {w} veckor."],
        "animal": ["I en musmodell fick {g} djur {t} eller skenbehandling."],
        "review": ["Översikten sammanfattar {k} artiklar om mekanismer och klinisk praxis.", "Vi går igenom de senaste {y} årens studier och var de skiljer sig åt."]},
    "around_text": ["Diskussionen gäller {m} och {M}.", "Protokollet tog hänsyn till {m} och {M}.", "Förändringar i {m} hängde samman med {M}.", "Sekundära mått var {m}, {M} och biverkningar."],
    "result": ["Både {o} och {O} förbättrades.", "Ingen tydlig skillnad sågs i {o}, men {O} påverkades.",
               "Effekten på {o} var måttlig och effekten på {O} liten.", "Nytta sågs för {o} men inte för {O}."],
    "end": ["Större studier av {t} vid {c} behövs.", "Underlaget för {t} vid {c} är svagt.",
            "För utvalda patienter med {c} kan {t} vara ett alternativ.", "Längre uppföljning behövs."],
    "stress": ["Uppgifterna kom från nationella kvalitetsregister och primärvården.", "Vårdcentraler i flera regioner deltog."],
    "register": "Registrerad som {r}.",
    "journals": ["Synt Med Tidskr", "Genererade Studier", "Hittepå Vård"],
    "names": "Almgårdh Björkensten Dalsjöö Ekhammarin Fjällvret Granskoga Havstrandh Islingby".split(),
}

DIGEST = {  # In place of a method in news, pages for patients and blogs.
    "en": {"news": "The findings were presented this week by researchers who studied {n} people.", "patient_information": "Talk to your care team before you try {t}.", "blog": "Readers keep asking me about {t}, so here is what I found."},
    "zh": {"news": "研究人员本周公布了对{n}人的观察结果。", "patient_information": "尝试{t}之前,请先咨询医生。", "blog": "不少读者问起{t},这里谈谈我的了解。"},
    "es": {"news": "Los investigadores presentaron esta semana datos de {n} personas.", "patient_information": "Consulte a su equipo médico antes de empezar con {t}.", "blog": "Muchos lectores me preguntan por {t}."},
    "de": {"news": "Die Forschenden stellten in dieser Woche Daten von {n} Menschen vor.", "patient_information": "Sprechen Sie vor einer Behandlung mit {t} mit Ihrer Ärztin.", "blog": "Viele fragen mich nach Erfahrungen mit {t}."},
    "fr": {"news": "Les chercheurs ont présenté cette semaine les données de {n} personnes.", "patient_information": "Parlez-en à votre médecin avant tout traitement par {t}.", "blog": "On m'interroge souvent sur le traitement par {t}."},
    "pt": {"news": "Os pesquisadores apresentaram nesta semana dados de {n} pessoas.", "patient_information": "Converse com sua equipe de saúde antes de tentar {t}.", "blog": "Muitos leitores perguntam sobre {t}."},
    "ja": {"news": "研究者らは今週、{n}人を対象とした結果を発表した。", "patient_information": "{t}を始める前に主治医に相談してください。", "blog": "{t}についてよく質問をいただきます。"},
    "sv": {"news": "Forskarna presenterade i veckan uppgifter om {n} personer.", "patient_information": "Tala med din vårdcentral innan du provar {t}.", "blog": "Många läsare frågar mig om {t}."},
}


class Draw:
    """Choices derived from Random.random() alone."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def below(self, bound):
        return int(self.random() * bound)

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def one(self, items):
        return items[self.below(len(items))]

    def weighted(self, weights):
        """A key of a dictionary of positive weights, in proportion to them."""
        left = self.random() * sum(weights.values())
        for key, weight in weights.items():
            left -= weight
            if left < 0:
                return key
        return key

    def two(self, items):
        """Two different items, in either order."""
        first = self.below(len(items))
        second = (first + 1 + self.below(len(items) - 1)) % len(items)
        return items[first], items[second]


def condition_weights(therapy):
    weights = dict.fromkeys(CONDITIONS, 0.1)
    weights.update(zip(PREFERRED[therapy].split(), (12, 7, 5, 3)))
    return weights


def outline(draw):
    """Language, therapy, condition and year of one record."""
    language = draw.weighted(LANGUAGES)
    bias = LANGUAGE_BIAS.get(language, {})
    therapy = draw.weighted({t: w * bias.get(t, 1.0) for t, w in THERAPY_WEIGHT.items()})
    condition = draw.weighted(condition_weights(therapy))
    start, growth = GROWTH[therapy]
    # The whole literature grows by 3 % a year, a therapy by its own factor on top of it.
    factor = growth * 1.03
    weights, weight = {}, 1.0
    for year in range(start, LAST_YEAR + 1):
        weights[year] = weight if year < LAST_YEAR else weight / 4
        weight *= factor
    return draw.weighted(weights), language, therapy, condition


def capital(sentence):
    return sentence[:1].upper() + sentence[1:]


def written(language, template, values):
    text = template.format(**values)
    if language == "es":
        for vowel in ("i", "hi"):
            text = text.replace(" y " + vowel, " e " + vowel)
    return capital(text)


def text_of(draw, language, therapy, condition, design, kind):
    """Title and abstract."""
    words = WORDS[language]
    full, short = words["therapies"][THERAPIES.index(therapy)]
    condition_full, condition_short = words["conditions"][CONDITIONS.index(condition)]
    around, other_around = draw.two(words["around"][THERAPIES.index(therapy)])
    outcome, other_outcome = draw.two(words["outcomes"][CONDITIONS.index(condition)])
    values = {
        "T": full, "t": short, "C": condition_full, "c": condition_short, "d": words["designs"][design],
        "m": around, "M": other_around, "o": outcome, "O": other_outcome,
        "n": draw.between(2, 40) * 12, "w": draw.one([6, 8, 12, 16, 24, 52]), "k": draw.between(5, 60),
        "y": draw.between(2, 15), "a": draw.between(24, 88), "g": draw.between(3, 12) * 8,
    }
    heading = dict(values, T=draw.one([full, full, short]), C=draw.one([condition_full, condition_short]))
    popular = kind in DIGEST[language]
    # The first title names the study's design, which pages for the public do not have.
    title = written(language, draw.one(words["titles"][1:] if popular else words["titles"]), heading)
    aim = draw.one(words["aim"])
    if popular:
        method = DIGEST[language][kind]
    else:
        method = draw.one(words["method"][design])
    sentences = [aim, method, draw.one(words["around_text"]), draw.one(words["result"])]
    if draw.random() < 0.35:
        sentences.append(draw.one(words["end"]))
    if words["stress"] and draw.random() < 0.3:
        sentences.insert(3, draw.one(words["stress"]))
    if design == "rct" and not popular and draw.random() < 0.4:
        prefix = "ChiCTR9900" if language == "zh" else draw.one(["NCT99", "NCT99", "ISRCTN99"])
        values["r"] = prefix + str(draw.between(100000, 999999))
        sentences.append(words["register"])
    space = "" if language in ("zh", "ja") else " "
    return title, space.join(written(language, s, values) for s in sentences), (full, condition_full, around)


def name(draw, language):
    surname = draw.one(WORDS[language]["names"])
    if language in ("zh", "ja"):
        return surname
    return surname + " " + draw.one("ABCDEFGHIKLMNPRST") + draw.one(["", "J", "M"])


def plain(text):
    """A name as a keyword: without its article and abbreviation."""
    text = text.split(" (")[0]
    for article in ("l'", "la ", "le "):
        if text.startswith(article):
            text = text[len(article):]
    return text


def reference(draw, cited):
    """A cited record in one of the ways in which sources give references."""
    way = draw.random()
    if way < 0.7:
        return {"doi": cited["doi"], "year": cited["year"]}
    if way < 0.82:
        return {"doi": cited["doi"], "title": cited["title"], "journal": cited["journal"], "year": cited["year"]}
    author = cited["authors"][0]
    if cited["language"] == "zh":
        return f"{author}. {cited['title']}[J]. {cited['journal']}, {cited['year']}. DOI:{cited['doi']}."
    return f"{author}. {cited['title']}. {cited['journal']}. {cited['year']}. doi: {cited['doi']}"


def references(draw, record, therapy, earlier, urns):
    """References to earlier records: often cited ones more often, mostly of the same therapy."""
    if not earlier or draw.random() > 0.42:
        return []
    found, seen = [], set()
    for _ in range(draw.one([1, 1, 2, 2, 3, 4, 6])):
        if draw.random() < 0.06:
            doi = draw.one(HUBS)
            if doi not in seen:
                seen.add(doi)
                found.append({"doi": doi})
            continue
        urn = urns.get(therapy) if draw.random() < 0.8 else None
        cited = earlier[draw.one(urn) if urn else draw.below(len(earlier))]
        # English is cited by all; other languages mostly at home.
        foreign = cited["language"] not in ("en", record["language"])
        if cited["year"] > record["year"] or cited["doi"] in seen or (foreign and draw.random() < 0.8):
            continue
        seen.add(cited["doi"])
        found.append(reference(draw, cited))
        if therapy in urns:
            urns[therapy].append(int(cited["id"][-4:]) - 1)
    return found


def lines():
    """The file's lines."""
    draw = Draw(SEED)
    outlines = sorted((outline(draw) for _ in range(RECORDS)), key=lambda o: o[0])
    earlier, urns, titles = [], {}, set()
    for number, (year, language, therapy, condition) in enumerate(outlines, 1):
        kind = draw.weighted(KINDS)
        gap = (therapy, condition) in WITHOUT_TRIALS
        design = draw.weighted(NOT_IN_PEOPLE if gap else DESIGNS)
        for _ in range(8):  # Tries for a title that no earlier record has.
            title, abstract, keywords = text_of(draw, language, therapy, condition, design, kind)
            if title not in titles:
                break
        titles.add(title)
        record = {
            "id": f"synthetic-{number:04d}", "source": "synthetic", "title": title, "abstract": abstract,
            "language": language, "year": year, "journal": draw.one(WORDS[language]["journals"]),
            "authors": [name(draw, language) for _ in range(draw.between(1, 2))],
            "doi": f"10.5555/syn.{number:04d}", "source_kind": kind,
        }
        if draw.random() < 0.4:
            record["keywords"] = [plain(word) for word in keywords]
        cited = references(draw, record, therapy, earlier, urns)
        if cited:
            record["references"] = cited
        earlier.append(record)
        urns.setdefault(therapy, []).append(number - 1)
        yield json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def main(arguments):
    content = "".join(lines()).encode("utf-8")
    if arguments == ["--check"]:
        if not TARGET.is_file() or TARGET.read_bytes() != content:
            return f"{TARGET} is not what this script writes; run it without --check"
        return 0
    if arguments:
        return "usage: generate_synthetic.py [--check]"
    TARGET.write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
