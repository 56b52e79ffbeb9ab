package bench;

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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceParser;

/** References parsed per second by one thread; an operation is one reference. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ParserThroughput {
  private static final int STRINGS = 3000;

  /** Strings cut from PDFs of biomedical articles, and strings in 25 forms of GB/T 7714. */
  @Param({
    "doi_matching/references_1_8500.jsonl.gz:reference", "gbt7714/aligned_refs.jsonl.gz:text"
  })
  public String set;

  private final List<String> strings = new ArrayList<>();

  @Setup
  public void read() throws IOException {
    String[] parts = set.split(":");
    Path file = Path.of("..", "shared", "data", "references").resolve(parts[0]);
    ObjectMapper json = new ObjectMapper();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine();
          line != null && strings.size() < STRINGS;
          line = reader.readLine()) {
        JsonNode node = json.readTree(line);
        strings.add(node.path(parts[1]).asText());
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(STRINGS)
  public void parse(Blackhole hole) {
    for (String string : strings) {
      hole.consume(ReferenceParser.parse(EntryKind.REFERENCE, 1, string));
    }
  }
}
