package org.therapyatlas.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** What a reader handed to its sink. */
final class Collected implements RecordSink {
  final List<SourceRecord> records = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();
  final List<Deletion> deletions = new ArrayList<>();

  static Collected of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Collected of(byte[] bytes) {
    return of(bytes, ReaderOptions.DEFAULTS);
  }

  static Collected of(byte[] bytes, ReaderOptions options) {
    return of(new ByteArrayInputStream(bytes), options);
  }

  static Collected of(InputStream in, ReaderOptions options) {
    Collected collected = new Collected();
    try {
      RecordReaders.read(in, "folder/name.dat", options, collected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collected;
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void accept(SourceRecord record) {
    records.add(record);
  }

  @Override
  public void delete(Deletion deletion) {
    deletions.add(deletion);
  }

  @Override
  public void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  SourceRecord only() {
    if (records.size() != 1 || !refusals.isEmpty()) {
      throw new AssertionError("Not one record: " + records + " " + refusals);
    }
    return records.get(0);
  }

  Refusal onlyRefusal() {
    if (refusals.size() != 1) {
      throw new AssertionError("Not one refusal: " + refusals);
    }
    return refusals.get(0);
  }

  /** All sections in order, one below the other. */
  static String allText(SourceRecord record) {
    return String.join("\n", record.sections().stream().map(Section::text).toList());
  }

  static String text(SourceRecord record, SectionKind kind) {
    return record.sections().stream()
        .filter(section -> section.kind() == kind)
        .map(Section::text)
        .findFirst()
        .orElse(null);
  }
}
