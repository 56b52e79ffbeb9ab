package org.therapyatlas.references;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WrittenReferenceTest {
  private static final String TEXT =
      "Weber A, Lindqvist B. Stem cells in bone repair. J Bone Res. 2019;12(3):45-51."
          + " doi:10.5555/inside. PMID: 111.";

  @Test
  void readsAsTheParserDoes() {
    ReferenceEntry read = reference(TEXT, null, null, null).read();

    assertEquals(ReferenceParser.parse(EntryKind.SIMILAR, 7, TEXT), read);
    assertEquals("10.5555/inside", read.doi());
    assertEquals("111", read.pmid());
  }

  @Test
  void identifiersBesideTheTextHoldBeforeThoseInIt() {
    ReferenceEntry read = reference(TEXT, "10.5555/beside", "222", "PMC333").read();

    assertEquals("10.5555/beside", read.doi());
    assertEquals("222", read.pmid());
    assertEquals("PMC333", read.pmcid());
    assertEquals("Stem cells in bone repair", read.title());
  }

  @Test
  void givesItsLinesAsOneAsTheEntryDoes() {
    WrittenReference reference = reference(" Weber A. Stem\n cells. \n", null, null, null);

    assertEquals("Weber A. Stem cells.", reference.raw());
    assertEquals(reference.raw(), reference.read().raw());
  }

  @Test
  void refusesToBeWithoutText() {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> reference(" \n", null, null, null));

    assertEquals("Reference 7 has no text to be read from", thrown.getMessage());
  }

  private static WrittenReference reference(String raw, String doi, String pmid, String pmcid) {
    return new WrittenReference(EntryKind.SIMILAR, 7, raw, doi, pmid, pmcid);
  }
}
