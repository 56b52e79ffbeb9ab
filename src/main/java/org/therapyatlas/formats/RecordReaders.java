package org.therapyatlas.formats;

import java.io.IOException;
import java.io.InputStream;
import org.therapyatlas.formats.archives.ArchiveReader;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;
import org.therapyatlas.formats.content.GunzipStream;
import org.therapyatlas.formats.content.StorageException;
import org.therapyatlas.formats.content.StorageStream;
import org.therapyatlas.formats.content.Unpacking;
import org.therapyatlas.formats.web.WebArchiveReader;

/** Reads any file: finds its format by its content and hands it to that format's reader. */
public final class RecordReaders {
  private final ReaderOptions options;
  private final Unpacking unpacking;

  private RecordReaders(ReaderOptions options, Unpacking unpacking) {
    this.options = options;
    this.unpacking = unpacking;
  }

  /**
   * Reads one file to its end.
   *
   * @param raw the file as it is stored, plain or packed
   * @param fileName its name; the stem is told to the readers, the format never depends on it
   * @param options limits
   * @param sink takes records and refusals in the order of the file
   * @throws IOException when the storage fails, and never because of the content
   */
  public static void read(InputStream raw, String fileName, ReaderOptions options, RecordSink sink)
      throws IOException {
    try {
      StorageStream stored = new StorageStream(raw);
      Unpacking unpacking = new Unpacking(stored, options);
      new RecordReaders(options, unpacking).read(stored, fileName, 0, sink);
    } catch (StorageException e) {
      throw e.getCause();
    }
  }

  /**
   * @param level how many archives are around the file
   */
  private void read(InputStream in, String name, int level, RecordSink sink) throws IOException {
    ContentStream content = new ContentStream(in);
    byte[] start = content.peek();
    // A file may be compressed twice, by whoever wrote it and by whoever keeps it.
    for (int layers = 0; isGzip(start) && layers <= options.maxLevels(); layers++) {
      try {
        content = new ContentStream(unpacking.counted(new GunzipStream(content)));
        start = content.peek();
      } catch (ContentException e) {
        sink.refuse(new Refusal(0, ContentDigest.of(start), e.reason(), e.getMessage()));
        return;
      }
    }
    dispatch(content, new ReaderContext(name, options), level, sink);
  }

  private static boolean isGzip(byte[] start) {
    return start.length > 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
  }

  private void dispatch(ContentStream content, ReaderContext context, int level, RecordSink sink)
      throws IOException {
    Sniffed sniffed = FormatSniffer.sniff(content.peek(), options.columns().values());
    switch (sniffed.kind()) {
      case ZIP, TAR, WARC -> archive(sniffed.kind(), content, level, sink);
      case UNSUPPORTED ->
          refuse(
              content,
              RefusalReason.UNSUPPORTED_FORMAT,
              "Recognised as " + sniffed.name() + ", which is not read; " + sniffed.wayOut(),
              sink);
      case BINARY ->
          refuse(
              content,
              RefusalReason.BINARY,
              "Recognised as " + sniffed.name() + ", which is no text; " + sniffed.wayOut(),
              sink);
      default -> Readers.of(sniffed.kind()).read(content, context, sink);
    }
  }

  private void archive(Sniffed.Kind kind, ContentStream content, int level, RecordSink sink)
      throws IOException {
    if (level >= options.maxLevels()) {
      refuse(
          content,
          RefusalReason.TOO_LARGE,
          "More than %d archives stand inside each other; unpack it, or raise --limit levels."
              .formatted(options.maxLevels()),
          sink);
      return;
    }
    ArchiveReader.MemberReader members = (in, name, to) -> read(in, name, level + 1, to);
    if (kind == Sniffed.Kind.ZIP) {
      ArchiveReader.zip(content, unpacking, sink, members);
    } else if (kind == Sniffed.Kind.WARC) {
      WebArchiveReader.read(content, unpacking, sink, members);
    } else {
      ArchiveReader.tar(content, unpacking, sink, members);
    }
  }

  private static void refuse(
      ContentStream content, RefusalReason reason, String detail, RecordSink sink)
      throws IOException {
    sink.refuse(new Refusal(0, ContentDigest.ofRest(content), reason, detail));
  }
}
