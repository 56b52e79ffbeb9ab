package org.therapyatlas.lexicon;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads MeSH descriptors ({@code desc20XX.xml}) as a stream. Diseases (trees C and F03) become
 * conditions; therapeutics, operations, psychotherapy, therapeutic uses, and substances with a
 * pharmacological action become therapies; other descriptors are passed over. What is broader
 * follows from the tree numbers.
 */
final class MeshDescriptors {
  private static final List<String> CONDITIONS = List.of("C", "F03.");
  private static final List<String> THERAPIES = List.of("E02.", "E04.", "F04.754.", "D27.505.954.");

  /** One descriptor as read. */
  private static final class Descriptor {
    final int line;
    final int column;
    final Set<String> terms = new LinkedHashSet<>();
    final List<String> trees = new ArrayList<>();
    String id;
    boolean acts;

    Descriptor(int line, int column) {
      this.line = line;
      this.column = column;
    }

    Concept.Kind kind() {
      for (String tree : trees) {
        if (CONDITIONS.stream().anyMatch(tree::startsWith)) {
          return Concept.Kind.CONDITION;
        }
      }
      for (String tree : trees) {
        if (THERAPIES.stream().anyMatch(tree::startsWith) || (acts && tree.startsWith("D"))) {
          return Concept.Kind.THERAPY;
        }
      }
      return null;
    }
  }

  private final String file;
  private final List<LexiconProblem> problems;
  private final List<Descriptor> descriptors = new ArrayList<>();
  private String language = "en";

  private MeshDescriptors(String file, List<LexiconProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads a file; what is wrong is added to {@code problems}. */
  static List<VocabularyEntry> read(String file, InputStream in, List<LexiconProblem> problems) {
    MeshDescriptors reader = new MeshDescriptors(file, problems);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      reader.read(xml);
      xml.close();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNumber());
      problems.add(
          new LexiconProblem(
              file, line, column, "The XML cannot be read from here on; fetch the file again."));
    }
    return reader.entries();
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    Descriptor current = null;
    List<String> open = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean permuted = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (open.isEmpty()) {
          startFile(xml, name);
        }
        open.add(name);
        text.setLength(0);
        if (name.equals("DescriptorRecord")) {
          current =
              new Descriptor(
                  xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
        } else if (name.equals("Term")) {
          permuted = "Y".equals(xml.getAttributeValue(null, "IsPermutedTermYN"));
        } else if (name.equals("PharmacologicalAction") && current != null) {
          current.acts = true;
        }
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String name = open.remove(open.size() - 1);
        String parent = open.isEmpty() ? "" : open.get(open.size() - 1);
        if (current != null) {
          end(current, name, parent, text.toString().strip(), permuted);
        }
        if (name.equals("DescriptorRecord")) {
          finish(current);
          current = null;
        }
      }
    }
  }

  private void startFile(XMLStreamReader xml, String root) {
    if (!root.equals("DescriptorRecordSet")) {
      problems.add(
          new LexiconProblem(
              file,
              xml.getLocation().getLineNumber(),
              xml.getLocation().getColumnNumber(),
              "The root element is " + root + "; MeSH descriptors have DescriptorRecordSet."));
    }
    String code = xml.getAttributeValue(null, "LanguageCode");
    if (code != null) {
      language = twoLetters(code);
    }
  }

  /** MeSH names languages by three letters, some of them bibliographic ones. */
  private static String twoLetters(String code) {
    return switch (code) {
      case "eng" -> "en";
      case "fre", "fra" -> "fr";
      case "ger", "deu" -> "de";
      case "dut", "nld" -> "nl";
      case "cze", "ces" -> "cs";
      case "chi", "zho" -> "zh";
      case "nor" -> "nb";
      default -> {
        for (String two : Locale.getISOLanguages()) {
          if (Locale.forLanguageTag(two).getISO3Language().equals(code)) {
            yield two;
          }
        }
        yield code;
      }
    };
  }

  private static void end(
      Descriptor current, String name, String parent, String text, boolean permuted) {
    switch (name) {
      case "DescriptorUI" -> {
        if (parent.equals("DescriptorRecord")) {
          current.id = text;
        }
      }
      case "TreeNumber" -> current.trees.add(text);
      case "String" -> {
        if (parent.equals("Term") && !permuted) {
          current.terms.add(direct(text));
        }
      }
      default -> {}
    }
  }

  /** "Osteoarthritis, Knee" as people write it; other commas belong to the name. */
  private static String direct(String term) {
    int comma = term.indexOf(", ");
    boolean isInverted =
        comma > 0
            && term.indexOf(',', comma + 1) < 0
            && !term.substring(comma + 2).matches("(?:and|or|of|in|with|type) .*|\\d.*");
    return isInverted ? term.substring(comma + 2) + " " + term.substring(0, comma) : term;
  }

  private void finish(Descriptor descriptor) {
    if (descriptor.id == null || !LexiconParser.isMeshId(descriptor.id)) {
      problems.add(
          new LexiconProblem(
              file,
              descriptor.line,
              descriptor.column,
              "The descriptor has the id \""
                  + descriptor.id
                  + "\"; it must be D and six or nine digits, like D010024."));
    } else if (descriptor.terms.isEmpty()) {
      problems.add(
          new LexiconProblem(
              file,
              descriptor.line,
              descriptor.column,
              "The descriptor " + descriptor.id + " has no term."));
    } else if (descriptor.kind() != null) {
      descriptors.add(descriptor);
    }
  }

  private List<VocabularyEntry> entries() {
    Map<String, Descriptor> byTree = new LinkedHashMap<>();
    for (Descriptor descriptor : descriptors) {
      descriptor.trees.forEach(tree -> byTree.putIfAbsent(tree, descriptor));
    }
    List<VocabularyEntry> entries = new ArrayList<>();
    for (Descriptor descriptor : descriptors) {
      Set<String> broader = new LinkedHashSet<>();
      for (String tree : descriptor.trees) {
        int dot = tree.lastIndexOf('.');
        Descriptor above = dot < 0 ? null : byTree.get(tree.substring(0, dot));
        if (above != null && above != descriptor && above.kind() == descriptor.kind()) {
          broader.add(id(above));
        }
      }
      entries.add(
          new VocabularyEntry(
              id(descriptor),
              descriptor.kind(),
              List.copyOf(broader),
              descriptor.id,
              Map.of(language, List.copyOf(descriptor.terms)),
              new LexiconParser.Place(file, descriptor.line, descriptor.column)));
    }
    return entries;
  }

  private static String id(Descriptor descriptor) {
    return "mesh_" + descriptor.id.toLowerCase(Locale.ROOT);
  }
}
