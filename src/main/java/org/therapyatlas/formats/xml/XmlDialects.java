package org.therapyatlas.formats.xml;

import java.util.Map;

/** Names of XML formats that are recognised by their root element and not read. */
public final class XmlDialects {
  private static final Map<String, String> BY_ROOT =
      Map.ofEntries(
          Map.entry("OAI-PMH", "OAI-PMH answer"),
          Map.entry("html", "HTML"),
          Map.entry("TEI", "TEI XML"),
          Map.entry("teiCorpus", "TEI XML"),
          Map.entry("eLinkResult", "Entrez eLink answer"),
          Map.entry("eSummaryResult", "Entrez eSummary answer"),
          Map.entry("eSearchResult", "Entrez eSearch answer"),
          Map.entry("eInfoResult", "Entrez eInfo answer"),
          Map.entry("SerialsSet", "NLM serials list"),
          Map.entry("DescriptorRecordSet", "MeSH descriptor XML"),
          Map.entry("rss", "RSS"),
          Map.entry("feed", "Atom feed"),
          Map.entry("modsCollection", "MODS XML"),
          Map.entry("mods", "MODS XML"),
          Map.entry("RDF", "RDF/XML"),
          Map.entry("svg", "SVG"),
          Map.entry("clinical_study", "ClinicalTrials.gov XML"),
          Map.entry("collection", "BioC or MARC XML"));

  private XmlDialects() {}

  public static boolean isKnown(String root) {
    return BY_ROOT.containsKey(root);
  }

  public static String name(String root) {
    String known = BY_ROOT.get(root);
    return known == null ? "XML with the root <" + root + ">" : known;
  }
}
