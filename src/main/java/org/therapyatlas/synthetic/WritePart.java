package org.therapyatlas.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.util.SerializableConfiguration;
import org.therapyatlas.synthetic.CorpusPlan.Form;
import org.therapyatlas.synthetic.CorpusPlan.Part;
import org.therapyatlas.synthetic.SyntheticRecord.Flaw;

/**
 * Writes the records of one part, and the truth about them beside. A file has its name only once it
 * is whole, so that a task may be tried again.
 *
 * @param plan the corpus
 * @param output its folder
 * @param configuration of the filesystems
 */
record WritePart(CorpusPlan plan, String output, SerializableConfiguration configuration)
    implements VoidFunction<Part> {
  static final String CORPUS = "corpus";
  static final String TRUTH = "truth";

  private static final int BUFFER = 1 << 16;

  @Override
  public void call(Part part) throws IOException {
    Path corpus = new Path(output, CORPUS);
    FileSystem files = corpus.getFileSystem(configuration.value());
    RecordMaker maker = new RecordMaker(plan);
    Path truthPath = new Path(new Path(output, TRUTH), part.truth());
    Path path = new Path(corpus, part.name());
    try (Writer truth = gzip(files, begun(truthPath))) {
      switch (part.form()) {
        case MEDLINE -> {
          try (Writer xml = gzip(files, begun(path))) {
            medline(part, maker, xml, truth);
          }
          finish(files, path);
        }
        case JSON -> {
          try (Writer lines = plain(files, begun(path))) {
            json(part, maker, lines, truth);
          }
          finish(files, path);
        }
        case PAGE -> pages(part, maker, files, path, truth);
      }
    }
    finish(files, truthPath);
  }

  private void medline(Part part, RecordMaker maker, Writer xml, Writer truth) throws IOException {
    xml.write(MedlineXml.START);
    StringBuilder text = new StringBuilder();
    for (long n = CorpusPlan.first(part); n < plan.end(part); n++) {
      SyntheticRecord record = maker.make(Form.MEDLINE.record(n));
      text.setLength(0);
      MedlineXml.append(record, text);
      xml.append(text);
      truth.append(JsonText.truth(record)).append('\n');
    }
    xml.write(MedlineXml.END);
  }

  private void json(Part part, RecordMaker maker, Writer lines, Writer truth) throws IOException {
    for (long n = CorpusPlan.first(part); n < plan.end(part); n++) {
      SyntheticRecord record = maker.make(Form.JSON.record(n));
      lines.append(JsonText.line(record)).append('\n');
      truth.append(JsonText.truth(record)).append('\n');
    }
  }

  private void pages(Part part, RecordMaker maker, FileSystem files, Path folder, Writer truth)
      throws IOException {
    for (long n = CorpusPlan.first(part); n < plan.end(part); n++) {
      long number = Form.PAGE.record(n);
      SyntheticRecord record = maker.make(number);
      String source = CorpusPlan.source(number);
      String name = source.substring(source.lastIndexOf('/') + 1, source.indexOf('#'));
      try (Writer page = plain(files, new Path(folder, name))) {
        page.write(record.head().flaw() == Flaw.EMPTY ? "" : PageText.of(record));
      }
      truth.append(JsonText.truth(record)).append('\n');
    }
  }

  private static Path begun(Path path) {
    return new Path(path.getParent(), "_" + path.getName());
  }

  private static void finish(FileSystem files, Path path) throws IOException {
    files.delete(path, false);
    if (!files.rename(begun(path), path)) {
      throw new IOException("%s could not be given its name".formatted(begun(path)));
    }
  }

  private static Writer plain(FileSystem files, Path path) throws IOException {
    return writer(files.create(path, true));
  }

  private static Writer gzip(FileSystem files, Path path) throws IOException {
    return writer(new Gzip(files.create(path, true)));
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
  }

  /** Compresses fast rather than well. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
