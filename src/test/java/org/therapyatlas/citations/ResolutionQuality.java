package org.therapyatlas.citations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.citations.LocalResolution.Described;
import org.therapyatlas.citations.LocalResolution.Resolved;
import org.therapyatlas.citations.Resolution.Outcome;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceParser;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How well strings of references find their works: the DOI-matching set, its own works as targets,
 * and the same with many times as many distractors. Strings are parsed, keyed and resolved by the
 * classes of the program.
 *
 * <p>Arguments: {@code [--cluster] [--errors N] MULTIPLE...}; a multiple is how many distractors
 * stand beside each work, 0 for none. With {@code --cluster} the same is resolved by {@link
 * DistributedResolution}, too, and has to agree.
 */
public final class ResolutionQuality {
  static final Path SET =
      Path.of("..", "shared", "data", "references", "doi_matching", "references_1_8500.jsonl.gz");

  private static final long SEED = 20_261_125L;

  /** One string with the work that it names. */
  record Gold(
      String raw,
      String doi,
      String pmid,
      String title,
      String author,
      String journal,
      String volume,
      String page) {}

  /**
   * What came of the strings.
   *
   * @param strings how many
   * @param found strings for which a work was found
   * @param right strings for which the work of the gold was found
   */
  record Score(long strings, long found, long right) {
    double precision() {
      return found == 0 ? 0 : right / (double) found;
    }

    double recall() {
      return right / (double) strings;
    }

    double f1() {
      return 2.0 * right / (strings + found);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%5d strings  found %5d  right %5d  P %.4f  R %.4f  F1 %.4f",
          strings,
          found,
          right,
          precision(),
          recall(),
          f1());
    }
  }

  private final List<Gold> golds;
  private final Set<String> severalDois = new HashSet<>();
  private final Map<String, Gold> works = new LinkedHashMap<>();
  private final List<Described> described = new ArrayList<>();

  ResolutionQuality(List<Gold> golds) {
    this.golds = golds;
    Map<String, String> doiOfRaw = new HashMap<>();
    for (Gold gold : golds) {
      String other = doiOfRaw.putIfAbsent(gold.raw(), gold.doi());
      if (other != null && !other.equals(gold.doi())) {
        severalDois.add(gold.raw());
      }
      works.putIfAbsent(gold.doi(), gold);
    }
    works.values().forEach(work -> described.add(work("w:" + work.doi(), work)));
    for (int i = 0; i < golds.size(); i++) {
      described.add(string("s:" + i, golds.get(i).raw()));
    }
  }

  static List<Gold> read(Path path) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Gold> golds = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        golds.add(
            new Gold(
                text(node, "reference"),
                text(node, "doi").toLowerCase(Locale.ROOT),
                text(node, "pmid"),
                text(node, "atitle"),
                text(node, "firstAuthor"),
                text(node, "jtitle"),
                text(node, "volume"),
                text(node, "firstPage")));
      }
    }
    return golds;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() || value.asText().isBlank() ? null : value.asText();
  }

  private static Described work(String id, Gold work) {
    List<String> identifiers = new ArrayList<>();
    if (work.pmid() != null) {
      identifiers.add("pmid:" + work.pmid());
    }
    identifiers.add("doi:" + work.doi());
    return described(
        id,
        true,
        identifiers,
        work.title(),
        work.author(),
        work.journal(),
        null,
        work.volume(),
        null,
        work.page(),
        id);
  }

  private static Described string(String id, String raw) {
    ReferenceEntry entry = ReferenceParser.parse(EntryKind.REFERENCE, 1, raw);
    List<String> identifiers = new ArrayList<>();
    if (entry.pmid() != null) {
      identifiers.add("pmid:" + entry.pmid());
    }
    if (entry.doi() != null) {
      identifiers.add("doi:" + entry.doi());
    }
    if (entry.pmcid() != null) {
      identifiers.add("pmcid:" + entry.pmcid());
    }
    return described(
        id,
        false,
        identifiers,
        entry.title(),
        entry.authors().isEmpty() ? null : entry.authors().get(0).surname(),
        entry.venue(),
        entry.year(),
        entry.volume(),
        entry.issue(),
        entry.firstPage(),
        "r:" + raw);
  }

  private static Described described(
      String id,
      boolean own,
      List<String> identifiers,
      String title,
      String author,
      String venue,
      Integer year,
      String volume,
      String issue,
      String page,
      String rawKey) {
    Seq<String> titles =
        title == null ? null : CollectionConverters.asScala(List.of(title)).toSeq();
    Row keyed = new MatchKeys().call(titles, author, venue, year, volume, issue, page);
    List<String> keys = new ArrayList<>();
    for (Object key : (Object[]) keyed.get(0)) {
      keys.add((String) key);
    }
    return new Described(id, own, identifiers, keys, keyed.getString(1), rawKey);
  }

  /**
   * Works that nobody cites. Each takes journal, author, volume and page from real ones: volume and
   * page from others of its journal, so that they meet as often as in a large library. Titles are
   * words of real titles.
   */
  static List<Described> distractors(List<Gold> golds, long count) {
    Map<String, List<Gold>> ofJournal = new TreeMap<>();
    List<String> words = new ArrayList<>();
    List<Gold> whole = new ArrayList<>();
    for (Gold gold : golds) {
      if (gold.title() != null
          && gold.journal() != null
          && gold.volume() != null
          && gold.page() != null) {
        whole.add(gold);
        ofJournal.computeIfAbsent(gold.journal(), j -> new ArrayList<>()).add(gold);
        words.addAll(List.of(gold.title().split("\\s+")));
      }
    }
    List<Gold> authors = whole.stream().filter(gold -> gold.author() != null).toList();
    Random random = new Random(SEED);
    List<Described> made = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      String journal = any(whole, random).journal();
      List<Gold> same = ofJournal.get(journal);
      StringBuilder title = new StringBuilder();
      int length = any(whole, random).title().split("\\s+").length;
      for (int word = 0; word < length; word++) {
        title.append(word == 0 ? "" : " ").append(any(words, random));
      }
      made.add(
          work(
              "x:" + i,
              new Gold(
                  null,
                  "10.0000/" + i,
                  null,
                  title.toString(),
                  any(authors, random).author(),
                  journal,
                  any(same, random).volume(),
                  any(same, random).page())));
    }
    return made;
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** The own descriptions and those of distractors. */
  List<Described> with(int multiple) {
    List<Described> all = new ArrayList<>(described);
    all.addAll(distractors(golds, (long) multiple * works.size()));
    return all;
  }

  int works() {
    return works.size();
  }

  Map<String, Resolved> resolve(List<Described> all) {
    Map<String, Resolved> resolved = new HashMap<>();
    new LocalResolution(all).resolved().forEach(r -> resolved.put(r.id(), r));
    return resolved;
  }

  static List<Row> rows(List<Described> all) {
    List<Row> rows = new ArrayList<>();
    for (Described d : all) {
      rows.add(
          RowFactory.create(
              d.id(),
              d.own(),
              d.identifiers().toArray(),
              d.keys().toArray(),
              d.profile(),
              d.rawKey()));
    }
    return rows;
  }

  static final StructType ROWS =
      StructType.fromDDL(
          "description STRING, own BOOLEAN, identifiers ARRAY<STRING>, keys ARRAY<STRING>, profile STRING, raw_key STRING");

  /** The score of all strings, or of those that name one DOI alone. */
  Score score(Map<String, Resolved> resolved, boolean all) {
    Set<String> known = new HashSet<>();
    resolved.forEach(
        (id, r) -> {
          if (!id.startsWith("s:")) {
            known.add(r.workId());
          }
        });
    long strings = 0;
    long found = 0;
    long right = 0;
    for (int i = 0; i < golds.size(); i++) {
      if (all || !severalDois.contains(golds.get(i).raw())) {
        String work = resolved.get("s:" + i).workId();
        strings++;
        found += known.contains(work) ? 1 : 0;
        right += work.equals(resolved.get("w:" + golds.get(i).doi()).workId()) ? 1 : 0;
      }
    }
    return new Score(strings, found, right);
  }

  private Stream<String> errors(Map<String, Resolved> resolved) {
    Map<String, Described> byId = new HashMap<>();
    described.forEach(d -> byId.put(d.id(), d));
    return Stream.iterate(0, i -> i + 1)
        .limit(golds.size())
        .filter(i -> !severalDois.contains(golds.get(i).raw()))
        .filter(
            i ->
                !resolved
                    .get("s:" + i)
                    .workId()
                    .equals(resolved.get("w:" + golds.get(i).doi()).workId()))
        .map(
            i ->
                "%s %s%n  raw  %s%n  said %s %s%n  gold %s %s%n  work %s"
                    .formatted(
                        i,
                        resolved.get("s:" + i).outcome(),
                        golds.get(i).raw().replace("\n", "\\n"),
                        byId.get("s:" + i).identifiers(),
                        byId.get("s:" + i).keys(),
                        byId.get("w:" + golds.get(i).doi()).identifiers(),
                        byId.get("w:" + golds.get(i).doi()).keys(),
                        resolved.get("s:" + i).workId()));
  }

  public static void main(String[] args) throws IOException {
    boolean cluster = false;
    int errors = 0;
    List<Integer> multiples = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--cluster" -> cluster = true;
        case "--errors" -> errors = Integer.parseInt(args[++i]);
        default -> multiples.add(Integer.valueOf(args[i]));
      }
    }
    ResolutionQuality quality = new ResolutionQuality(read(SET));
    System.out.printf(
        Locale.ROOT,
        "%s: %d strings, %d works, %d strings of several DOIs%n",
        SET.getFileName(),
        quality.golds.size(),
        quality.works(),
        quality.golds.stream().filter(g -> quality.severalDois.contains(g.raw())).count());
    for (int multiple : multiples.isEmpty() ? List.of(0, 10) : multiples) {
      List<Described> all = quality.with(multiple);
      long start = System.nanoTime();
      Map<String, Resolved> resolved = quality.resolve(all);
      System.out.printf(
          Locale.ROOT,
          "%d distractors per work, %d descriptions, %.1f s in the driver%n  one DOI    %s%n  all        %s%n",
          multiple,
          all.size(),
          (System.nanoTime() - start) / 1e9,
          quality.score(resolved, false),
          quality.score(resolved, true));
      Map<Outcome, Integer> outcomes = new TreeMap<>();
      resolved.forEach(
          (id, r) -> {
            if (id.startsWith("s:")) {
              outcomes.merge(r.outcome(), 1, Integer::sum);
            }
          });
      System.out.println("  outcomes   " + outcomes);
      quality.errors(resolved).limit(errors).forEach(System.out::println);
      if (cluster) {
        long began = System.nanoTime();
        Map<String, Resolved> there = new HashMap<>();
        Resolution.of(Corpus.spark().createDataFrame(rows(all), ROWS), 0)
            .described()
            .select("description", "work_id", "resolution")
            .collectAsList()
            .forEach(
                row ->
                    there.put(
                        row.getString(0),
                        new Resolved(
                            row.getString(0),
                            row.getString(1),
                            Outcome.valueOf(row.getString(2).toUpperCase(Locale.ROOT)))));
        System.out.printf(
            Locale.ROOT,
            "  in the cluster %.1f s: %s%n",
            (System.nanoTime() - began) / 1e9,
            there.equals(resolved) ? "the same works" : "OTHER WORKS");
      }
    }
  }
}
