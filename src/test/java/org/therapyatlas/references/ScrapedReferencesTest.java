package org.therapyatlas.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up entries with what pages, PDFs and exports put around and into references. */
class ScrapedReferencesTest {
  /**
   * What it shows, the entry (¶ a line's end), authors, title, venue, year, volume, issue, page.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PMid | Almgren TB, Novak C. Walking after a treatment. Plants. 2017;12(3):124-9. http://dx.doi.org/10.1000/abc.1. PMid:12345678."
            + " | Almgren,Novak | Walking after a treatment | Plants | 2017 | 12 | 3 | 124",
        "address behind the remark | Almgren TB, Novak C. Walking after a treatment. J Physiol [Internet]. 1994;3(5): 123-32. Available from: http://example.org/a.b/wrapper.htm?number=123456."
            + " | Almgren,Novak | Walking after a treatment | J Physiol | 1994 | 3 | 5 | 123",
        "day of access before the volume | Almgren TB, Novak C. Walking after a treatment. J Physiol [Internet]. 2013 [cited 2014 Sep 29];12(3):345-51. Available from: http://example.org/a"
            + " | Almgren,Novak | Walking after a treatment | J Physiol | 2013 | 12 | 3 | 345",
        "day of access in Portuguese | Almgren TB, Novak C. Walking after a treatment. J Physiol [Internet]. 2013 [acesso em 29 de setembro de 2014];12(3):345-51. Disponível em: http://example.org/a"
            + " | Almgren,Novak | Walking after a treatment | J Physiol | 2013 | 12 | 3 | 345",
        "access in Portuguese | ALMGREN, T. B.; NOVAK, C. Walking after a treatment. Plants, v. 12, n. 3, p. 77-94, 2014. Disponível em: http://example.org/a. Acesso em: 24 ago. 2022."
            + " | ALMGREN,NOVAK | Walking after a treatment | Plants | 2014 | 12 | 3 | 77",
        "access in Spanish | Almgren TB, Novak C. Walking after a treatment. Plants. 2014;12(3):77-94. Disponible en: https://example.org/a [consultado 3 mayo 2020]."
            + " | Almgren,Novak | Walking after a treatment | Plants | 2014 | 12 | 3 | 77",
        "access in German | Almgren T, Novak C. Walking after a treatment. Plants 2014; 12: 77-94. Verfügbar unter: https://example.org/a (Zugriff am 3. Mai 2020)"
            + " | Almgren,Novak | Walking after a treatment | Plants | 2014 | 12 | | 77",
        "access in French | Almgren T, Novak C. Walking after a treatment. Plants 2014; 12: 77-94. Disponible sur : https://example.org/a (consulté le 3 mai 2020)"
            + " | Almgren,Novak | Walking after a treatment | Plants | 2014 | 12 | | 77",
        "broken address | T. B. Almgren and C. Novak, \"Walking after a treatment,\" J. Physiol., vol. 12, no. 3, pp. 345-351, Aug. 2003. [Online]. Available: http://www.example.org/a/¶article/pii/S0123456703012345"
            + " | Almgren,Novak | Walking after a treatment | J. Physiol | 2003 | 12 | 3 | 345",
        "number of the manuscript | Almgren TB, Novak C. Walking after a treatment. Journal of biomechanics. 2011;12(3):345-9. NIHMSID: NIHMS123456 [PubMed: 12345678]"
            + " | Almgren,Novak | Walking after a treatment | Journal of biomechanics | 2011 | 12 | 3 | 345",
        "number of a preprint | T. B. Almgren and C. Novak, Phys. Rev. D71, 012345 (2006), hep-ph/0601234."
            + " | Almgren,Novak | | Phys. Rev. D | 2006 | 71 | | 012345",
        "another print | T. B. Almgren, Walking after a treatment, Phys. Rev. D11 (1974) 2345-2356, [,67(1974)]."
            + " | Almgren | Walking after a treatment | Phys. Rev. D | 1974 | 11 | | 2345",
        "translation | T. B. Almgren, Walking after a treatment, Theoret. and Math. Phys. 112 (2014), no. 3, 1234-1245, Russian version appears in Teoret. Mat. Fiz. 112, (2014), no. 3, 56-67."
            + " | Almgren | Walking after a treatment | Theoret. and Math. Phys | 2014 | 112 | 3 | 1234",
        "word for the list | Citation: Almgren, T.B., Novak, C. 2009. Walking after a treatment. Journal of Physiology. 12:3456-3459."
            + " | Almgren,Novak | Walking after a treatment | Journal of Physiology | 2009 | 12 | | 3456",
        "key of letters | [FT] T. Almgren, C. Novak, Walking after a treatment, J. Physiol. 12 (1979), no. 3, 45-67."
            + " | Almgren,Novak | Walking after a treatment | J. Physiol | 1979 | 12 | 3 | 45",
        "entity without its end | T. Almgren, &quotWalking after a treatment ,&quotPhys .Rev .B ,vol .12 ,no .34, p. 123456, 2011."
            + " | Almgren | Walking after a treatment | Phys. Rev. B | 2011 | 12 | 34 | 123456",
        "entities of letters | Almgr&#233;n LH, N&oacute;vak C. Din&#xE2;mica da caminhada na terceira idade. Plants. 2013;12(3):345&ndash;51."
            + " | Almgrén,Nóvak | Dinâmica da caminhada na terceira idade | Plants | 2013 | 12 | 3 | 345",
        "blank behind a hyphen | Almgren TB, Novak C, Rui- zero A, et al: Walking after a treat- ment with pre- and postoperative exercise. J Physiol 123:456-458 (2004)."
            + " | Almgren,Novak,Ruizero | Walking after a treatment with pre- and postoperative exercise | J Physiol | 2004 | 123 | | 456",
        "journal cut by a hyphen | Almgren, T., Novak, C. Walking after a treatment .Nature Pho -tonics4, 123- 127(2009 )."
            + " | Almgren,Novak | Walking after a treatment | Nature Pho-tonics | 2009 | 4 | | 123",
        "glued stops | Almgren T B and Novak C 2012 Logarithmic walking in critical treatment J.Stat .Mech .L01234"
            + " | Almgren,Novak | Logarithmic walking in critical treatment | J. Stat. Mech | 2012 | | | L01234",
        "J of the last author before J of the journal | T. B. Almgren and C. J. Novak, J. Phys. A: Math. Gen. 12, 345 (1990)."
            + " | Almgren,Novak | | J. Phys. A: Math. Gen | 1990 | 12 | | 345",
        "the same behind a stop | C. J. ALMGREN. J. Phys. Chem. 12, 345 (1967)."
            + " | ALMGREN | | J. Phys. Chem | 1967 | 12 | | 345",
        "number of a preprint behind its server | T. Almgren, Walking after a treatment, J. Phys. A 12 (2004) 345, arXiv:math/ 0401234."
            + " | Almgren | Walking after a treatment | J. Phys. A | 2004 | 12 | | 345",
        "bare number of a preprint | T. Almgren, PoS XY15, 012 (2015), 1511.01234"
            + " | Almgren | | PoS | 2015 | XY15 | | 012",
        "characters read in the wrong charset | Almgren N, PÃ©cal V, Novak K. Walking after a treatment. J Clin Invest 123:45-56, 1998."
            + " | Almgren,PÃ©cal,Novak | Walking after a treatment | J Clin Invest | 1998 | 123 | | 45",
        "kind of a thesis | Almgren, J. P. (2019). Walking after a made-up treatment [Dissertação de Mestrado, Universidade de Novak]. https://example.org/a"
            + " | Almgren | Walking after a made-up treatment | | 2019 | | |",
        "state of printing | T. Almgren et al, \"Walking after a treatment\", IEEE Walking Letters, accepted to be published, 2010."
            + " | Almgren | Walking after a treatment | IEEE Walking Letters | 2010 | | |",
        "day of the last access | Almgren T, Novak C. Walking after a treatment. Plants 2014; 12: 77-94. Available at: https://example.org/a. Last access: Jan. 14, 2024."
            + " | Almgren,Novak | Walking after a treatment | Plants | 2014 | 12 | | 77",
      })
  void text(
      String shows,
      String raw,
      String authors,
      String title,
      String venue,
      Integer year,
      String volume,
      String issue,
      String page) {
    reads(raw, authors, title, venue, year, volume, issue, page);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "given names first | Vivian Almgren, Craig Novak, An Li Guo, Michael Wilson, Zoltan T. Dame, and Diego di Bernardo. Walking after a treatment. Nature, 12(3):1234-1245, 2014."
            + " | Almgren,Novak,Guo,Wilson,Dame,di Bernardo | Walking after a treatment | Nature | 2014 | 12 | 3 | 1234",
        "given names first, odd in number | Roberta Almgren, Emilia Novak, Jane Carbon. Walking after a treatment. Nature, 12(3):1234-1245, 2014."
            + " | Almgren,Novak,Carbon | Walking after a treatment | Nature | 2014 | 12 | 3 | 1234",
        "two surnames and two given names | García Almgren, Juan Carlos y Pérez Novak, María José. Walking after a treatment. Nature, 12(3):1234-1245, 2014."
            + " | García Almgren,Pérez Novak | Walking after a treatment | Nature | 2014 | 12 | 3 | 1234",
        "particle behind initials | Almgren, M. D., & Ruiz, F. F. de. (2021). Walking after a treatment. Plants, 12, 1234-1245."
            + " | Almgren,Ruiz | Walking after a treatment | Plants | 2021 | 12 | | 1234",
        "particles behind initials | ALMGREN, R. F.; RUIZ, A. T. de; SILVA, M. C. da. Walking after a treatment. Plants, v. 12, p. 1-17, 2020."
            + " | ALMGREN,RUIZ,SILVA | Walking after a treatment | Plants | 2020 | 12 | | 1",
        "particle behind the first initials | Ruiz, I. de, Almgren, A., Novak, J. M. (2010). Walking after a treatment. Plants, 3(4), 1234-1245."
            + " | Ruiz,Almgren,Novak | Walking after a treatment | Plants | 2010 | 3 | 4 | 1234",
        "particle among initials | Almgren, R. de C. (2021). Walking after a treatment. Plants, 12, 1-29."
            + " | Almgren | Walking after a treatment | Plants | 2021 | 12 | | 1",
        "a surname that is a suffix elsewhere | Dos Ruiz PR, Almgren GM, Filho TB, Novak SA. Walking after a treatment. Plants 2017; 12(3):145-7."
            + " | Dos Ruiz,Almgren,Filho,Novak | Walking after a treatment | Plants | 2017 | 12 | 3 | 145",
        "junior before the comma | Almgren, I. A. L.; Novak Jr., A. C.; Ruiz, T.; Fuel Process. Technol. 2013, 123, 456."
            + " | Almgren,Novak,Ruiz | | Fuel Process. Technol | 2013 | 123 | | 456",
        "comma before et al. | Almgren, et al.,  J. Immunol.  123(4),  56-67  (1988)"
            + " | Almgren | | J. Immunol | 1988 | 123 | 4 | 56",
        "conjunction in capitals | ALMGREN, G., AND NOVAK, H. Walking after a treatment. Plants 12, 3 (1982), 123-145."
            + " | ALMGREN,NOVAK | Walking after a treatment | Plants | 1982 | 12 | 3 | 123",
        "collaboration | XYZ Collaboration, Eur. Phys. J. C 12, 345 (2017)"
            + " | XYZ Collaboration | | Eur. Phys. J. C | 2017 | 12 | | 345",
        "collaboration and its speaker | XYZ Collaboration, G. Almgren et al., Phys. Lett. B 77 (2017) 354."
            + " | XYZ Collaboration,Almgren | | Phys. Lett. B | 2017 | 77 | | 354",
        "journal that begins as initials do | T. Almgren, S. Novak, and P. Skand, J. High Energy Phys. 03 (2006) 045."
            + " | Almgren,Novak,Skand | | J. High Energy Phys | 2006 | 03 | | 045",
        "last name without a mark | Almgren G; Novak Q; Dutta-Milch J; Vodov Y Walking after a treatment. Plants 2009, 3, 123-145. [PubMed: 12345678]"
            + " | Almgren,Novak,Dutta-Milch,Vodov | Walking after a treatment | Plants | 2009 | 3 | | 123",
        "stop in place of a comma | Almgren, S., Novak, K., Ruiz, H. Petti, M. (2010) Walking after a treatment (2005-2008). Plants, 12(3), 456-467."
            + " | Almgren,Novak,Ruiz,Petti | Walking after a treatment (2005-2008) | Plants | 2010 | 12 | 3 | 456",
        "dash between names | T. Almgren – J. Novak, ‘Walking after a treatment’, Plants 12 (1984), pp. 345-367."
            + " | Almgren,Novak | Walking after a treatment | Plants | 1984 | 12 | | 345",
        "dash for the same author | ———. 1985. Walking after a treatment. Ann. Bot. 12: 345-356."
            + " | | Walking after a treatment | Ann. Bot | 1985 | 12 | | 345",
        "dash and brackets | --- (2005). 'Walking after a treatment', Plants 12: 3-45."
            + " | | Walking after a treatment | Plants | 2005 | 12 | | 3",
        "one name before the journal | Almgren J., Nucl. Phys. A, 123 (1984) 456c;"
            + " | Almgren | | Nucl. Phys. A | 1984 | 123 | | 456c",
        "last initial is a journal's first word elsewhere | Y. Almgren and H. J. Novak, Phys. Rev. D 12, 3456 (1997)"
            + " | Almgren,Novak | | Phys. Rev. D | 1997 | 12 | | 3456",
        "journal without authors | J. Agric. Food Chem. 1990, 12, 3456-3459"
            + " | | | J. Agric. Food Chem | 1990 | 12 | | 3456",
        "title that speaks of a program | K. Almgren and J. Novak, Parallel Program Walking: A Treatment, Addison-Wesley, 1988."
            + " | Almgren,Novak | Parallel Program Walking: A Treatment | | 1988 | | |",
        "journal of a society | M. J. Almgren, Proceedings of the Royal Society of London A: Mathematical, Physical and Engineering Sciences 123, 456 (1952)."
            + " | Almgren | | Proceedings of the Royal Society of London A: Mathematical, Physical and Engineering Sciences | 1952 | 123 | | 456",
        "capitals that begin a title | C.Y. Almgren and S.M. Novak, ULSI Walking, Plants 12 (1996) 34-45."
            + " | Almgren,Novak | ULSI Walking | Plants | 1996 | 12 | | 34",
        "body of full words | United States Walking Bureau. Annual estimates of resident walkers by age and region. J Physiol. 2013;12(3):45-51."
            + " | United States Walking Bureau | Annual estimates of resident walkers by age and region | J Physiol | 2013 | 12 | 3 | 45",
        "dash and a second author | --, and T. B. Almgren, 1991: Walking after a treatment. J. Veg. Sci., 3, 456-478."
            + " | Almgren | Walking after a treatment | J. Veg. Sci | 1991 | 3 | | 456",
      })
  void authors(
      String shows,
      String raw,
      String authors,
      String title,
      String venue,
      Integer year,
      String volume,
      String issue,
      String page) {
    reads(raw, authors, title, venue, year, volume, issue, page);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unknown journal alone | Almgren, A., Novak, H., Laskar, J. 2015, Celest Mech Dyn Astr, 12:345"
            + " | Almgren,Novak,Laskar | | Celest Mech Dyn Astr | 2015 | 12 | | 345",
        "journal of two letters | Almgren, R., de Novak, W. J. G., Walter, F., et al. 2012, AJ, 123, 45"
            + " | Almgren,de Novak,Walter | | AJ | 2012 | 123 | | 45",
        "meeting by its letters | James M. Almgren and A. L. Novak. Walking after a treatment. In ICCV, pages 123-129, 1999."
            + " | Almgren,Novak | Walking after a treatment | ICCV | 1999 | | | 123",
        "meeting with its year glued | T. Almgren and A. L. Novak. 1997. Walking after a treatment. In NLPRS97, pages 123-128."
            + " | Almgren,Novak | Walking after a treatment | NLPRS97 | 1997 | | | 123",
        "shortened proceedings | Almgren, E. Walking after a treatment. In Proc. Symposium on Logic in Walking, 1989, 14-23."
            + " | Almgren | Walking after a treatment | Proc. Symposium on Logic in Walking | 1989 | | | 14",
        "pages before press and year | M. Almgren and V. Novak. \"Walking after a treatment\", Proceedings of the Fourth Symposium on Walking, pages 13-19, ACM, 1999."
            + " | Almgren,Novak | Walking after a treatment | Proceedings of the Fourth Symposium on Walking | 1999 | | | 13",
        "pages before place and month | T. Almgren. Walking after a treatment. In Proceedings of the Sixth Symposium on Walking (SOW), pages 123-135, San Diego, CA, March 1987."
            + " | Almgren | Walking after a treatment | Proceedings of the Sixth Symposium on Walking (SOW) | 1987 | | | 123",
        "editors before the book | T. Almgren, ‘Walking after a treatment’, in J. Novak – H. Reiner, Walking and Treatments, Stuttgart 1988, pp. 123-135."
            + " | Almgren | Walking after a treatment | Walking and Treatments | 1988 | | | 123",
        "press behind a comma | Almgren, A. J. and D. G. Novak (2011). Foundations of natural walking, CRC Press."
            + " | Almgren,Novak | Foundations of natural walking | | 2011 | | |",
        "press behind a stop | T. Almgren, General Walking. The University of Chicago Press, Chicago, 1984."
            + " | Almgren | General Walking | | 1984 | | |",
        "imprint in brackets | Almgren, R. A. Anomalies in Walking Theory (Oxford Univ. Press, 2000)."
            + " | Almgren | Anomalies in Walking Theory | | 2000 | | |",
        "place and press in brackets | Almgren, A., J. B. Novak, and D. B. Rubin, Walking Data Analysis (London: Chapman and Hall, 2000)."
            + " | Almgren,Novak,Rubin | Walking Data Analysis | | 2000 | | |",
        "place for a venue | C. O. Almgren, F. Novak, A Complete Analysis of the Walking Poems, Amsterdam 2003."
            + " | Almgren,Novak | A Complete Analysis of the Walking Poems | | 2003 | | |",
        "press, city and state | J. Almgren, W. Novak, and J. Wagen. Walking 90 Handbook. McGraw-Hill, New York, NY, 1992."
            + " | Almgren,Novak,Wagen | Walking 90 Handbook | | 1992 | | |",
        "patent | Almgren, D. L. (1967). Walking apparatus for slow treatment, Google Patents."
            + " | Almgren | Walking apparatus for slow treatment | | 1967 | | |",
        "place behind the journal | ALMGREN, R. F.; NOVAK, A. T. Walking after a treatment. Educação e Caminhada, São Paulo, v. 12, n. 3, p. 45-67, 2014."
            + " | ALMGREN,NOVAK | Walking after a treatment | Educação e Caminhada | 2014 | 12 | 3 | 45",
        "journal without numbers | Almgren, F. V., P. Novak and M. Tsap (2016). \"Walking after a treatment.\" AIChE¶Journal."
            + " | Almgren,Novak,Tsap | Walking after a treatment | AIChE Journal | 2016 | | |",
        "journal before a DOI | Almgren, F. V. 2021. Walking after a made-up treatment. Taxonomia https://doi.org/10.1000/abc.1"
            + " | Almgren | Walking after a made-up treatment | Taxonomia | 2021 | | |",
        "pages before the book | Almgren, J. L. 1979. Walking after a treatment. Pp. 45-67 In O. T. Novak & P. H. Ruiz (eds.), Topics in walking biology. Novak University Press, New York."
            + " | Almgren | Walking after a treatment | Topics in walking biology | 1979 | | | 45",
        "editors behind the book | Almgren, Peter (2001). \"Walking after a treatment.\" In Histories of Walking, eds. Jed Novak and Andrew Ruiz, pp. 123-145. Cambridge, MA: MIT Press."
            + " | Almgren | Walking after a treatment | Histories of Walking | 2001 | | | 123",
        "organisers of the book | Almgren, C.G. & Novak, N.M. 2000. Walking after a treatment. In: Ruiz, M.A.; Silva, J.M. & Sluys, V.M. (Org.). Walking biology. Rio de Janeiro, Ed. UERJ. p. 123-131."
            + " | Almgren,Novak | Walking after a treatment | Walking biology | 2000 | | | 123",
        "chapter without a title | R.K. Almgren, in: C. Novak (Ed.), Walks in Nuclei, vol. 1, Springer, 2010, p. 123."
            + " | Almgren | | Walks in Nuclei | 2010 | | | 123",
        "meeting and its year | H. Almgren, H.S. Novak. An Integrated Architecture for Walking Hosts. ACM SIGWALK'99, 1999."
            + " | Almgren,Novak | An Integrated Architecture for Walking Hosts | ACM SIGWALK'99 | 1999 | | |",
        "edition of a short title | J.W. Almgren, Crystallization, 4th Ed., Oxford: Butterworth-Heinemann (2001)."
            + " | Almgren | Crystallization | | 2001 | | |",
        "colon in a journal's name | S. Almgren, F. Novak, and M. Watt, J.Phys .:Cond .Matter 12 ,3456 ( 1997)."
            + " | Almgren,Novak,Watt | | J. Phys.: Cond. Matter | 1997 | 12 | | 3456",
      })
  void venues(
      String shows,
      String raw,
      String authors,
      String title,
      String venue,
      Integer year,
      String volume,
      String issue,
      String page) {
    reads(raw, authors, title, venue, year, volume, issue, page);
  }

  private static void reads(
      String raw,
      String authors,
      String title,
      String venue,
      Integer year,
      String volume,
      String issue,
      String page) {
    ReferenceEntry entry =
        ReferenceParser.parse(EntryKind.REFERENCE, 1, raw.replace("¶", "\n").strip());
    String names =
        entry.authors().stream().map(AuthorName::surname).collect(Collectors.joining(","));
    assertThat(names).isEqualTo(authors == null ? "" : authors);
    assertThat(entry.title()).isEqualTo(title);
    assertThat(entry.venue()).isEqualTo(venue);
    assertThat(entry.year()).isEqualTo(year);
    assertThat(entry.volume()).isEqualTo(volume);
    assertThat(entry.issue()).isEqualTo(issue);
    assertThat(entry.firstPage()).isEqualTo(page);
  }
}
