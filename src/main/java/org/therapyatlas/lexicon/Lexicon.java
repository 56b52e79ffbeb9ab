package org.therapyatlas.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The therapies and conditions the atlas knows. Immutable; concepts are in the order of their ids,
 * whatever the order of the files, so that a lexicon is the same wherever it was read.
 */
public final class Lexicon implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String INDEX = "index.txt";

  private final TreeMap<String, Concept> concepts;
  private final String fingerprint;

  /** Where each concept was written; lost in serialisation, and needed for messages only. */
  private final transient Map<String, LexiconParser.Stanza> stanzas;

  private Lexicon(Map<String, Concept> concepts, Map<String, LexiconParser.Stanza> stanzas) {
    this.concepts = new TreeMap<>(concepts);
    this.stanzas = stanzas;
    this.fingerprint = sha256(canonical());
  }

  /** The lexicon of the program itself, read once in a JVM. */
  public static Lexicon standard() {
    return Standard.LEXICON;
  }

  /**
   * Reads the files of one folder as a lexicon of their own.
   *
   * @throws LexiconException with all problems of all files
   */
  public static Lexicon read(Collection<LexiconFile> files) {
    return build(null, files);
  }

  /** The same for texts by file name. */
  public static Lexicon read(Map<String, String> texts) {
    return read(files(texts));
  }

  /**
   * This lexicon and the files of a user's folder: a stanza whose id is known replaces the known
   * one, any other is added. If one of the files starts with the line {@code replace-standard}, the
   * files stand alone.
   *
   * @throws LexiconException with all problems of all files, and of what they do to this lexicon
   */
  public Lexicon extendedBy(Collection<LexiconFile> files) {
    return build(this, files);
  }

  /** The same for texts by file name. */
  public Lexicon extendedBy(Map<String, String> texts) {
    return extendedBy(files(texts));
  }

  /**
   * The lexicon files of a folder on this machine, by name: stanzas in {@code .txt}, MeSH
   * descriptors in {@code .xml}, translations of phenotypes in {@code .tsv}, the latter two also
   * packed with gzip.
   *
   * @throws UncheckedIOException if the folder or a file cannot be read
   */
  public static List<LexiconFile> filesIn(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      List<LexiconFile> files = new ArrayList<>();
      for (Path path :
          paths.sorted(Comparator.comparing(p -> p.getFileName().toString())).toList()) {
        String name = path.getFileName().toString();
        if (LexiconFile.isReadable(name)) {
          files.add(new LexiconFile(name, Files.readAllBytes(path)));
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("The lexicon folder " + folder + " cannot be read.", e);
    }
  }

  /** A lexicon of concepts that another program made; broader ids it lacks are left out. */
  public static Lexicon of(Collection<Concept> concepts) {
    Map<String, Concept> byId = new TreeMap<>();
    for (Concept concept : concepts) {
      if (byId.put(concept.id(), concept) != null) {
        throw new IllegalArgumentException("The id \"" + concept.id() + "\" stands twice.");
      }
    }
    byId.replaceAll(
        (id, concept) ->
            new Concept(
                id,
                concept.kind(),
                concept.broader().stream().filter(byId::containsKey).toList(),
                concept.meshId(),
                concept.names(),
                concept.lookalikes()));
    return new Lexicon(byId, Map.of());
  }

  /** All concepts in the order of their ids. */
  public Collection<Concept> concepts() {
    return Collections.unmodifiableCollection(concepts.values());
  }

  /** The concept of an id, or null. */
  public Concept concept(String id) {
    return concepts.get(id);
  }

  public int size() {
    return concepts.size();
  }

  /** The ids of all broader concepts, directly or over others, nearest first. */
  public Set<String> ancestors(String id) {
    Set<String> found = new LinkedHashSet<>();
    List<String> level = concepts.containsKey(id) ? concepts.get(id).broader() : List.of();
    while (!level.isEmpty()) {
      List<String> next = new ArrayList<>();
      for (String broader : level) {
        if (found.add(broader)) {
          next.addAll(concepts.get(broader).broader());
        }
      }
      level = next;
    }
    return found;
  }

  /**
   * SHA-256 of all that this lexicon says, in hexadecimal; independent of files and their order.
   */
  public String fingerprint() {
    return fingerprint;
  }

  private static Lexicon build(Lexicon base, Collection<LexiconFile> files) {
    List<LexiconProblem> problems = new ArrayList<>();
    List<LexiconParser.Parsed> parsed = new ArrayList<>();
    boolean alone = base == null;
    List<VocabularyEntry> vocabulary = new ArrayList<>();
    for (LexiconFile file :
        files.stream().sorted(Comparator.comparing(LexiconFile::name)).toList()) {
      if (file.isXml() || file.isTable()) {
        vocabulary.addAll(entries(file, problems));
        continue;
      }
      LexiconParser.Parsed one = LexiconParser.parse(file, problems);
      parsed.add(one);
      alone |= one.replacesStandard();
    }
    Map<String, LexiconParser.Stanza> own = LexiconChecks.byId(parsed, problems);
    Map<String, LexiconParser.Stanza> all = new LinkedHashMap<>();
    if (!alone) {
      for (Concept concept : base.concepts.values()) {
        if (!own.containsKey(concept.id())) {
          all.put(concept.id(), base.stanza(concept));
        }
      }
    }
    all.putAll(own);
    VocabularyJoin.join(all, vocabulary);
    LexiconChecks.check(all, problems);
    if (!problems.isEmpty()) {
      problems.sort(
          Comparator.comparing(LexiconProblem::file)
              .thenComparingInt(LexiconProblem::line)
              .thenComparingInt(LexiconProblem::column));
      throw new LexiconException(problems);
    }
    Map<String, Concept> concepts = new TreeMap<>();
    all.forEach((id, stanza) -> concepts.put(id, stanza.concept()));
    return new Lexicon(concepts, all);
  }

  private static List<VocabularyEntry> entries(LexiconFile file, List<LexiconProblem> problems) {
    try (InputStream in = file.open()) {
      return file.isXml()
          ? MeshDescriptors.read(file.name(), in, problems)
          : TranslationTable.read(
              file.name(), new String(in.readAllBytes(), StandardCharsets.UTF_8), problems);
    } catch (IOException e) {
      problems.add(
          new LexiconProblem(
              file.name(), 1, 1, "The file cannot be unpacked (" + e.getMessage() + ")."));
      return List.of();
    }
  }

  private LexiconParser.Stanza stanza(Concept concept) {
    LexiconParser.Stanza written = stanzas == null ? null : stanzas.get(concept.id());
    if (written != null) {
      return written;
    }
    LexiconParser.Place place = new LexiconParser.Place("[" + concept.id() + "]", 1, 1);
    List<LexiconParser.PlacedName> names = new ArrayList<>();
    concept
        .names()
        .forEach(
            (language, list) ->
                list.forEach(
                    name -> names.add(new LexiconParser.PlacedName(name, language, place))));
    return new LexiconParser.Stanza(
        concept, place, Collections.nCopies(concept.broader().size(), place), names);
  }

  private static List<LexiconFile> files(Map<String, String> texts) {
    return texts.entrySet().stream().map(e -> LexiconFile.of(e.getKey(), e.getValue())).toList();
  }

  private String canonical() {
    StringBuilder out = new StringBuilder();
    for (Concept concept : concepts.values()) {
      out.append('[').append(concept.id()).append("]\n");
      out.append("kind: ").append(concept.kind().published()).append('\n');
      out.append("broader: ")
          .append(String.join(" | ", concept.broader().stream().sorted().toList()))
          .append('\n');
      out.append("mesh: ").append(concept.meshId() == null ? "" : concept.meshId()).append('\n');
      new TreeMap<>(concept.names())
          .forEach(
              (language, names) -> {
                out.append(language).append(':');
                for (Concept.Name name : names) {
                  out.append(' ')
                      .append(name.text())
                      .append(name.ambiguous() ? "?" : "")
                      .append(" |");
                }
                out.append('\n');
              });
      new TreeMap<>(concept.lookalikes())
          .forEach(
              (language, phrases) -> out.append(language).append('!').append(phrases).append('\n'));
    }
    return out.toString();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** The files beside this class in the jar, as its index lists them: a jar has no folders. */
  static List<LexiconFile> standardFiles() {
    List<LexiconFile> files = new ArrayList<>();
    for (String line : new String(resource(INDEX), StandardCharsets.UTF_8).split("\n")) {
      String name = line.strip();
      if (!name.isEmpty() && !name.startsWith("#")) {
        files.add(new LexiconFile(name, resource(name)));
      }
    }
    return files;
  }

  private static byte[] resource(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The lexicon file " + name + " is missing beside " + Lexicon.class.getName() + ".");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The lexicon file " + name + " cannot be read.", e);
    }
  }

  private static final class Standard {
    static final Lexicon LEXICON = read(standardFiles());
  }
}
