package org.therapyatlas.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The form in which the jar carries the language models: a magic number, the number of models, and
 * for each its script, its languages, the binary logarithm of its number of buckets, the worth of a
 * step, the typical rates, and one byte for each language and bucket; all of it gzipped.
 */
final class LanguageModelFile {
  private static final String RESOURCE = "languages.model.gz";
  private static final int MAGIC = 0x54414C31;

  private LanguageModelFile() {}

  /** The models by script, as the jar carries them. */
  static Map<Script, LanguageModel> read() {
    try (InputStream raw = LanguageModelFile.class.getResourceAsStream(RESOURCE)) {
      if (raw == null) {
        throw new IllegalStateException(
            "The jar lacks org/therapyatlas/text/" + RESOURCE + "; build it again.");
      }
      return read(raw);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read org/therapyatlas/text/" + RESOURCE, e);
    }
  }

  private static Map<Script, LanguageModel> read(InputStream raw) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException(RESOURCE + " is not a language model of this version");
    }
    Map<Script, LanguageModel> models = new EnumMap<>(Script.class);
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      Script script = Script.valueOf(in.readUTF());
      List<String> languages = List.of(in.readUTF().split(" "));
      int bits = in.readInt();
      double nats = in.readDouble();
      double[] typical = new double[languages.size()];
      for (int k = 0; k < typical.length; k++) {
        typical[k] = in.readDouble();
      }
      byte[] rows = new byte[languages.size() << bits];
      // One language after the other compresses better than row after row.
      for (int k = 0; k < languages.size(); k++) {
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
          rows[bucket * languages.size() + k] = in.readByte();
        }
      }
      models.put(script, new LanguageModel(languages, bits, nats, typical, rows));
    }
    return models;
  }

  /** Writes the head of a model file, before the models. */
  static void writeHead(DataOutputStream out, int models) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(models);
  }

  /** Writes one model in the form {@link #read()} expects. */
  static void write(
      DataOutputStream out,
      Script script,
      List<String> languages,
      int bits,
      double nats,
      double[] typical,
      byte[] rows)
      throws IOException {
    out.writeUTF(script.name());
    out.writeUTF(String.join(" ", languages));
    out.writeInt(bits);
    out.writeDouble(nats);
    for (double rate : typical) {
      out.writeDouble(rate);
    }
    for (int k = 0; k < languages.size(); k++) {
      for (int bucket = 0; bucket < 1 << bits; bucket++) {
        out.writeByte(rows[bucket * languages.size() + k]);
      }
    }
  }
}
