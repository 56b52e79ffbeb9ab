package org.therapyatlas.references;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Words that titles of journals are made of, shortened as ISO 4 shortens them or written out. */
final class VenueWords {
  private static final WordSet ABBREVIATIONS =
      union(
          Iso4.shortened(),
          Arrays.asList(
              ("j am eur int intl clin med surg res rev sci biol chem phys soc proc natl acad ann arch acta scand br brit"
                      + " can aust asian jpn chin indian korean ger dtsch wochenschr klin monatsbl z zh zhongguo zhonghua vestn"
                      + " exp mol cell immunol microbiol bacteriol virol infect dis epidemiol environ health public psychol"
                      + " psychiatr psychiatry neurol neurosci neurosurg neurophysiol physiol pharmacol ther toxicol pathol"
                      + " pediatr paediatr obstet gynecol gynaecol urol nephrol hepatol gastroenterol gastrointest endosc"
                      + " endocrinol metab diabet cardiol circ heart vasc thorac cardiovasc respir crit care pulm chest dermatol"
                      + " ophthalmol otolaryngol otol rhinol laryngol radiol roentgenol nucl oncol cancer haematol hematol"
                      + " rheumatol orthop bone joint sports rehabil phys nutr diet dent oral maxillofac implants periodontol"
                      + " genet genom genomics proteomics bioinform bioinformatics bioeng biotechnol biochem biophys anal appl"
                      + " adv annu trends curr opin lett commun rep nat educ nurs anaesth anesth anesthesiol analg pain emerg"
                      + " transplant transplantation trauma inj allergy asthma vet anim plant ecol evol entomol zool bot mar"
                      + " agric food technol eng ing mater math stat comput inf syst assoc inst univ bull mem trans q quart"
                      + " mon wkly suppl ser sect found cochrane database n engl lond natl inst hosp gen pract fam prev commun"
                      + " ment behav cogn dev brain sleep stroke neuropsychol neuropsychiatr alzheimers gerontol geriatr aging"
                      + " theoret ageing reprod fertil steril contracept hum mutat cytol cytogenet histochem histol anat morphol"
                      + " embryol parasitol trop hyg sante publique rev presse ann chir med hosp minerva g ital riv esp rev bras"
                      + " arq sao mex chil argent port fr belg ned tijdschr geneeskd ugeskr laeger lakartidningen tidsskr nor"
                      + " duodecim suom pol lek przegl cas lek orv hetil vopr zhurnal ter arkh khirurgiia prot crystallogr"
                      + " spectrosc spectrom chromatogr electrophor electrochem catal org inorg polym tetrahedron synth"
                      + " macromol nano nanotechnol biomater tissue artif organs device radiat oncol biol phys photochem"
                      + " photobiol magn reson imaging comput assist tomogr ultrasound interv neuroradiol skelet radiol"
                      + " thromb haemost blood transfus vox sang leuk lymphoma gynecol breast lung colorectal gut liver pancreas"
                      + " hepatobiliary kidney dial transpl hypertens atheroscler arterioscler lipid obes diabetologia"
                      + " complement altern integr tradit herb phytother phytomed ethnopharmacol pharm drug deliv saf dispos"
                      + " metabol clinicians rheum physician sociol anthropol econ policy law ethics hist philos polit ling lang"
                      + " comm ieee acm conf symp lect notes comput sci stud geol geophys geochem astron astrophys astrophysical"
                      + " plos one bmc bmj jama frontiers front open access online digit mhealth jmir glob photochem photobiol cereb biochim prog electromyogr kinesiol comput hum mov subj gen neurochem neuroendocrinol psychopharmacol psychother psychosom affect disord mult scler parkinsonism epilepsia seizure headache cephalalgia mitochondrion amino acids peptides proteins lipids vitam nutrients curr issues top clin pract guid stand ind econ manag organ adm leadersh quat geomorphol hydrol resour conserv biogeogr divers fish aquac ornithol mammal primatol herpetol limnol oceanogr plankton coral reefs polar weed crop hortic plant cell physiol planta phytochem phytopathol mycol fungal yeast protozool helminthol vet rec equine avian poult opt statist theor numer astronomical mod instrum meth nucl instr lipidol semin digest investig disord biomech ergon neuroimmunol neurobiol psychophysiol andrology endocr osteoporos osteoarthritis cartilage calcif wound repair regen burns plast reconstr aesthetic cosmet dairy meat beverage lwt cereal")
                  .split(" ")));

  private static final WordSet WORDS =
      union(
          Iso4.whole(),
          Arrays.asList(
              ("journal annals archives acta proceedings bulletin review reviews letters transactions advances annual"
                      + " international european american british canadian australian scandinavian nordic chinese japanese"
                      + " korean indian medicine medical surgery surgical science sciences research clinical experimental"
                      + " biology chemistry physics psychology psychiatry neurology neuroscience therapy therapeutics pharmacology"
                      + " toxicology pathology pediatrics paediatrics obstetrics gynecology urology nephrology hepatology"
                      + " gastroenterology endocrinology metabolism diabetes cardiology circulation respiratory dermatology"
                      + " ophthalmology radiology oncology cancer hematology rheumatology orthopaedics orthopedics orthopedic"
                      + " nutrition dental oral genetics genomics biochemistry biophysics biotechnology immunology microbiology"
                      + " virology epidemiology infectious diseases health nursing anesthesiology anaesthesia education"
                      + " engineering materials nature lancet cell plos frontiers communications reports zeitschrift archiv"
                      + " revista revue rivista tidskrift tidsskrift acta cahiers quarterly gazette magazine"
                      + " newsletter ecology evolution environmental trends opinion current molecular cellular")
                  .split(" ")));

  // Words that open the names of journals and seldom follow a title's last stop otherwise.
  private static final WordSet HEADS =
      WordSet.of(
          "journal",
          "j",
          "annals",
          "ann",
          "archives",
          "arch",
          "acta",
          "proceedings",
          "proc",
          "transactions",
          "trans",
          "bulletin",
          "bull",
          "revista",
          "rev",
          "revue",
          "zeitschrift",
          "z",
          "annual",
          "annu",
          "advances",
          "adv",
          "international",
          "int",
          "european",
          "eur",
          "american",
          "am",
          "british",
          "br",
          "canadian",
          "can",
          "scandinavian",
          "scand",
          "ieee",
          "acm",
          "bmc",
          "bmj",
          "jama",
          "frontiers",
          "front",
          "current",
          "curr",
          "clinical",
          "clin",
          "experimental",
          "exp",
          "quarterly",
          "q",
          "the");

  private VenueWords() {}

  private static WordSet union(Collection<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return WordSet.of(all);
  }

  /** Whether a word is one that journals' names are shortened to. */
  static boolean isAbbreviation(String text, int from, int to) {
    return isCut(text, from, to) || ABBREVIATIONS.contains(text, from, to);
  }

  /** Whether a word is one of the listed abbreviations, not one that only looks shortened. */
  static boolean isListed(String text, int from, int to) {
    return ABBREVIATIONS.contains(text, from, to);
  }

  /** Whether a word is common in journals' names, written out or shortened. */
  static boolean isVenueWord(String text, int from, int to) {
    return WORDS.contains(text, from, to) || isAbbreviation(text, from, to);
  }

  /** Whether a word is common as the first of a journal's name. */
  static boolean isHead(String text, int from, int to) {
    return HEADS.contains(text, from, to);
  }

  /**
   * Whether a word is cut short as ISO 4 cuts words: it is capitalised and ends as such words do
   * ("Photobiol", "Neurochem", "Pediatr"), or it is listed and ends in two consonants.
   */
  static boolean isTruncated(String text, int from, int to) {
    return isCut(text, from, to)
        || to - from > 3
            && "aeiouy".indexOf(WordSet.fold(text.charAt(to - 1))) < 0
            && "aeiouy".indexOf(WordSet.fold(text.charAt(to - 2))) < 0
            && ABBREVIATIONS.contains(text, from, to)
            && !WORDS.contains(text, from, to);
  }

  private static boolean isCut(String text, int from, int to) {
    return to - from >= 4
        && Character.isUpperCase(text.charAt(from))
        && "lmsrngictph".indexOf(text.charAt(to - 1)) >= 0
        && hasCutEnd(text, to);
  }

  private static boolean hasCutEnd(String text, int to) {
    for (String end : ENDS) {
      if (text.startsWith(end, to - end.length())) {
        return true;
      }
    }
    return false;
  }

  private static final String[] ENDS = {
    "iol", "col", "hol", "nol", "mol", "tol", "rol", "chem", "phys", "ogr", "iatr", "techn", "ther",
    "surg", "sci", "ynec", "hemat", "anat", "scop", "trosc", "trom", "diol", "naesth", "iochim",
    "eng"
  };
}
