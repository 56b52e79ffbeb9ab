import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/**
 * One pass over one file of MEDLINE XML in one cold JVM: {@code make SAMPLE FILE RECORDS} repeats the
 * records of a real file, {@code walk FILE} unpacks and walks it and nothing else, {@code read FILE}
 * reads its records. Prints processor seconds from here on, records or events, and the peak of the resident memory.
 */
public final class MedlineSpeed {
  private MedlineSpeed() {}

  public static void main(String[] arguments) throws Exception {
    double begun = processor();
    long count =
        switch (arguments[0]) {
          case "make" -> make(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
          case "walk" -> walk(Path.of(arguments[1]));
          default -> read(Path.of(arguments[1]));
        };
    double seconds = processor() - begun;
    String peak =
        Files.readString(Path.of("/proc/self/status"))
            .lines()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("VmHWM: 0 kB")
            .replaceAll("\\D", "");
    System.out.printf(Locale.ROOT, "%.3f %d %d%n", seconds, count, Long.parseLong(peak) / 1024);
  }

  /** Processor time of all threads, which other programs on the machine do not stretch. */
  private static double processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static InputStream open(Path file) throws Exception {
    return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 1 << 16);
  }

  private static long make(Path sample, Path file, int records) throws Exception {
    String xml;
    try (InputStream in = open(sample)) {
      xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> articles = new ArrayList<>();
    int end = 0;
    for (int start = xml.indexOf("<PubmedArticle>"); start >= 0; start = xml.indexOf("<PubmedArticle>", end)) {
      end = xml.indexOf("</PubmedArticle>", start) + "</PubmedArticle>".length();
      articles.add(xml.substring(start, end));
    }
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
    return records;
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

  private static long read(Path file) throws Exception {
    long[] count = new long[1];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      RecordReaders.read(
          in,
          "medline",
          ReaderOptions.DEFAULTS,
          new RecordSink() {
            @Override
            public void accept(SourceRecord record) {
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
