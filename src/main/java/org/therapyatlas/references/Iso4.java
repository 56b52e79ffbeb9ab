package org.therapyatlas.references;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Shortens names of journals word by word as ISO 4 asks. */
final class Iso4 {
  private static final Set<String> DROPPED =
      Set.of(
          "of", "the", "and", "for", "in", "on", "&", "der", "und", "für", "de", "la", "et", "des",
          "du", "a", "an", "to", "y", "e", "del", "di", "della", "die", "das", "à", "en");
  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    String[] pairs =
        ("journal j american am european eur international int clinical clin medicine med medical med surgery surg surgical surg"
                + " research res review rev reviews rev science sci sciences sci biology biol biological biol chemistry chem"
                + " chemical chem physics phys physical phys society soc proceedings proc national natl academy acad annals ann"
                + " annual annu archives arch british br canadian can australian aust asian asian japanese jpn chinese chin"
                + " experimental exp molecular mol cellular cell immunology immunol immunological immunol microbiology microbiol"
                + " bacteriology bacteriol virology virol infectious infect infection infect infections infect diseases dis disease dis"
                + " epidemiology epidemiol environmental environ psychology psychol psychological psychol psychiatry psychiatry"
                + " psychiatric psychiatr neurology neurol neurological neurol neuroscience neurosci neurosciences neurosci"
                + " neurosurgery neurosurg physiology physiol physiological physiol pharmacology pharmacol pharmaceutical pharm"
                + " pharmaceutics pharm therapeutics ther therapy ther toxicology toxicol pathology pathol pediatrics pediatr"
                + " pediatric pediatr paediatrics paediatr obstetrics obstet gynecology gynecol gynaecology gynaecol urology urol"
                + " nephrology nephrol hepatology hepatol gastroenterology gastroenterol gastrointestinal gastrointest"
                + " endocrinology endocrinol metabolism metab cardiology cardiol vascular vasc thoracic thorac cardiovascular"
                + " cardiovasc respiratory respir critical crit pulmonary pulm dermatology dermatol dermatological dermatol"
                + " ophthalmology ophthalmol ophthalmologica ophthalmol otolaryngology otolaryngol rhinology rhinol laryngology"
                + " laryngol radiology radiol nuclear nucl oncology oncol hematology hematol haematology haematol rheumatology"
                + " rheumatol rheumatic rheum orthopaedic orthop orthopedic orthop orthopaedics orthop orthopedics orthop"
                + " rehabilitation rehabil nutrition nutr nutritional nutr dental dent dentistry dent maxillofacial maxillofac"
                + " genetics genet genetic genet biochemistry biochem biochemical biochem biophysics biophys biophysical biophys"
                + " biotechnology biotechnol biomedical biomed analytical anal analysis anal applied appl advances adv advanced"
                + " adv current curr opinion opin letters lett communications commun reports rep report rep education educ"
                + " nursing nurs anaesthesia anaesth anesthesia anesth anesthesiology anesthesiol anaesthesiology anaesthesiol"
                + " emergency emerg transplantation transplant transplant transplant allergy allergy veterinary vet animal anim"
                + " ecology ecol ecological ecol evolution evol evolutionary evol entomology entomol zoology zool botany bot"
                + " botanical bot marine mar agricultural agric agriculture agric technology technol engineering eng materials"
                + " mater mathematics math statistics stat statistical stat computer comput computers comput computing comput"
                + " information inf systems syst association assoc institute inst university univ bulletin bull transactions"
                + " trans quarterly q supplement suppl database database hospital hosp practice pract community community"
                + " behavioral behav behaviour behav behavior behav behavioural behav cognitive cogn cognition cogn"
                + " development dev developmental dev gerontology gerontol geriatrics geriatr geriatric geriatr reproduction reprod"
                + " reproductive reprod fertility fertil sterility steril contraception contraception mutation mutat"
                + " cytology cytol histochemistry histochem cytochemistry cytochem anatomy anat morphology morphol"
                + " embryology embryol parasitology parasitol tropical trop hygiene hyg crystallography crystallogr crystallographica"
                + " crystallogr spectroscopy spectrosc spectrometry spectrom chromatography chromatogr electrophoresis"
                + " electrophoresis organic org inorganic inorg polymer polym polymers polym macromolecules macromolecules"
                + " nanotechnology nanotechnol biomaterials biomater artificial artif devices devices radiation radiat magnetic magn"
                + " resonance reson imaging imaging assisted assist tomography tomogr interventional interv thrombosis thromb"
                + " haemostasis haemost hemostasis hemost transfusion transfus hypertension hypertens atherosclerosis"
                + " atheroscler arteriosclerosis arterioscler obesity obes complementary complement alternative altern"
                + " integrative integr traditional tradit phytotherapy phytother ethnopharmacology ethnopharmacol delivery deliv"
                + " safety saf policy policy history hist philosophy philos political polit studies stud study stud geology geol"
                + " geophysical geophys astronomy astron astrophysics astrophys scandinavian scand scandinavica scand investigation investig"
                + " investigative investig laboratory lab methods methods general gen internal intern preventive prev prevention prev"
                + " controlled control trials trials cosmetic cosmet aesthetic aesthet plastic plast reconstructive reconstr"
                + " endoscopy endosc endoscopic endosc laparoscopic laparosc hepatic hepat neuroendocrinology neuroendocrinol"
                + " neuropsychology neuropsychol neuropsychopharmacology neuropsychopharmacol psychopharmacology psychopharmacol"
                + " psychotherapy psychother psychosomatic psychosom mental ment affective affect disorders disord disorder disord"
                + " alzheimer's alzheimers movement mov stroke stroke cerebrovascular cerebrovasc cerebral cereb cortex cortex"
                + " translational transl therapeutic ther oral oral implantology implantol periodontology periodontol"
                + " endodontics endod prosthetic prosthet orthodontics orthod comparative comp gynecological gynecol"
                + " perinatal perinat neonatal neonatal maternal matern fetal fetal adolescent adolesc child child"
                + " immunotherapy immunother immunopathology immunopathol inflammation inflamm inflammatory inflamm bowel bowel"
                + " antimicrobial antimicrob agents agents chemotherapy chemother antibiotics antibiot mycology mycol"
                + " pharmacy pharm pharmacokinetics pharmacokinet pharmacogenetics pharmacogenet pharmacotherapy pharmacother"
                + " industrial ind occupational occup quality qual management manag economics econ social soc sociology sociol"
                + " acoustical acoust america am engineers eng royal r london lond france fr française fr german ger deutsche dtsch"
                + " medizinische med wochenschrift wochenschr zeitschrift z archiv arch revista rev revue rev española esp"
                + " brasileira bras italian ital italiana ital korean korean indian indian turkish turk iranian iran african afr"
                + " progress prog frontiers front perspectives perspect nature nat communication commun cell cell"
                + " biosciences biosci bioscience biosci bioengineering bioeng bioinformatics bioinformatics biostatistics biostat"
                + " mitochondrial mitochondrial protein protein proteome proteome mechanisms mech mechanical mech biomechanics"
                + " biomech sports sports exercise exerc kinesiology kinesiol traumatology traumatol trauma trauma injury inj"
                + " natural nat products prod product prod food food foods foods microbial microb structural struct"
                + " genomics genomics genome genome function funct functional funct theoretical theor theory theory"
                + " electronic electron electronics electron optical opt optics opt acta acta academic acad care care"
                + " pharmacologica pharmacol physiologica physiol neurologica neurol psychiatrica psychiatr radiologica radiol"
                + " paediatrica paediatr dermato dermato venereologica venereol oncologica oncol chirurgica chir medica med"
                + " anaesthesiologica anaesthesiol neuropathologica neuropathol obstetricia obstet gynecologica gynecol"
                + " neuropathology neuropathol neuroimmunology neuroimmunol neurophysiology neurophysiol"
                + " electroencephalography electroencephalogr neuroradiology neuroradiol neurochemistry neurochem"
                + " neurotrauma neurotrauma neurodegeneration neurodegener neurobiology neurobiol")
            .split(" ");
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      WORDS.put(pairs[i], pairs[i + 1]);
    }
  }

  private Iso4() {}

  /** Words as they stand in names that are written out, in lower case. */
  static Collection<String> whole() {
    return WORDS.keySet();
  }

  /** Words as they stand in names that are shortened, in lower case. */
  static Collection<String> shortened() {
    return WORDS.values();
  }

  /** A name with its words shortened and its small words left out. */
  static String shorten(String name) {
    String[] words = name.split("[\\s/-]+");
    if (words.length < 2) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    for (String word : words) {
      String bare = word.replaceAll("[,.:()]", "");
      String lower = bare.toLowerCase(Locale.ROOT);
      if (!DROPPED.contains(lower)) {
        out.append(out.length() > 0 ? " " : "").append(WORDS.getOrDefault(lower, bare));
      }
    }
    return out.toString();
  }
}
