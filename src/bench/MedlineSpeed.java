package org.therapyatlas.corpus;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.therapyatlas.formats.Deletion;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.formats.RecordReaders;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.lexicon.Tagger;

/**
 * One pass over one file of MEDLINE XML in one cold JVM: {@code make FOLDER FILE RECORDS} repeats the
 * real records of a folder, {@code walk FILE} unpacks and walks it and nothing else, {@code read FILE}
 * reads its records, {@code refer FILE} also reads the texts of their references, {@code describe FILE}
 * makes each record a cleaned and tagged document, as the tasks of a run do. Prints processor seconds from
 * here on, those of them that readied the lexicon, records, references or events, the peak of the resident
 * memory, and the processor seconds of a second pass in the same JVM: what each further file costs once the
 * code is compiled.
 *
 * <p>Stands in the package of the class that describes records, which is open to no other.
 */
public final class MedlineSpeed {
  private static final Pattern ARTICLE =
      Pattern.compile("<PubmedArticle>(?:(?!</PubmedArticle>).)*?<PMID[^>]*>(\\d+)<.*?</PubmedArticle>", Pattern.DOTALL);

  private static long references;

  private MedlineSpeed() {}

  public static void main(String[] arguments) throws Exception {
    double begun = processor();
    // A run readies its lexicon once, whatever the number of its files.
    Describer describer = arguments[0].equals("describe") ? describer() : null;
    double ready = processor() - begun;
    long count = pass(arguments, describer);
    count = arguments[0].equals("refer") ? references : count;
    double seconds = processor() - begun;
    String peak =
        Files.readString(Path.of("/proc/self/status"))
            .lines()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("VmHWM: 0 kB")
            .replaceAll("\\D", "");
    double again = processor();
    if (!arguments[0].equals("make")) {
      pass(arguments, describer);
    }
    again = processor() - again;
    System.out.printf(
        Locale.ROOT, "%.3f %.3f %d %d %.3f%n", seconds, ready, count, Long.parseLong(peak) / 1024, again);
  }

  private static long pass(String[] arguments, Describer describer) throws Exception {
    return switch (arguments[0]) {
      case "make" -> make(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
      case "walk" -> walk(Path.of(arguments[1]));
      case "describe" -> read(Path.of(arguments[1]), describer::describe);
      case "refer" -> read(Path.of(arguments[1]), record -> references += record.entries().size());
      default -> read(Path.of(arguments[1]), record -> {});
    };
  }

  /** Processor time of all threads, which other programs on the machine do not stretch. */
  private static double processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static InputStream open(Path file) throws Exception {
    return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 1 << 16);
  }

  private static Describer describer() {
    Lexicon lexicon = Lexicon.standard();
    return new Describer(Tagger.of(lexicon), LexiconWords.of(lexicon));
  }

  /** The articles of all files of a folder, each PubMed id once, in the order of the files' names. */
  private static List<String> articles(Path folder) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<String> articles = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Path file : files) {
      String name = file.toString();
      if (name.endsWith(".xml") || name.endsWith(".xml.gz")) {
        try (InputStream in = name.endsWith(".gz") ? open(file) : Files.newInputStream(file)) {
          Matcher article = ARTICLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          while (article.find()) {
            if (known.add(article.group(1))) {
              articles.add(article.group());
            }
          }
        }
      }
    }
    return articles;
  }

  private static long make(Path folder, Path file, int records) throws Exception {
    List<String> articles = articles(folder);
    try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < records; i++) {
        String article = articles.get(i % articles.size());
        // Each record has an id of its own.
        String own = article.replaceFirst("(<PMID[^>]*>)\\d+", "$1" + (90_000_000 + i));
        out.write((own + "\n").getBytes(StandardCharsets.UTF_8));
      }
      out.write("</PubmedArticleSet>\n".getBytes(StandardCharsets.UTF_8));
    }
    return articles.size();
  }

  private static long walk(Path file) throws Exception {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    long events = 0;
    try (InputStream in = open(file)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        reader.next();
        events++;
      }
    }
    return events;
  }

  private static long read(Path file, Consumer<SourceRecord> taken) throws Exception {
    long[] count = new long[1];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      RecordReaders.read(
          in,
          "medline",
          ReaderOptions.DEFAULTS,
          new RecordSink() {
            @Override
            public void accept(SourceRecord record) {
              taken.accept(record);
              count[0]++;
            }

            @Override
            public void delete(Deletion deletion) {
              throw new IllegalStateException("Deletes " + deletion.pmid());
            }

            @Override
            public void refuse(Refusal refusal) {
              throw new IllegalStateException(refusal.detail());
            }
          });
    }
    return count[0];
  }
}
