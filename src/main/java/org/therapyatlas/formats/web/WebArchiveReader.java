package org.therapyatlas.formats.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.therapyatlas.formats.Deletion;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.formats.archives.ArchiveReader;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.Unpacking;

/**
 * Reads the documents in WARC and ARC files. A document is what a server answered a request with
 * (status 2xx), or a resource or conversion; requests, revisits, redirects, errors, pictures,
 * styles, scripts and the archive's own records are parts of the crawl and passed over.
 */
public final class WebArchiveReader {
  private static final Pattern NO_DOCUMENT =
      Pattern.compile(
          "(?:image|video|audio|font)/.*+|text/(?:css|javascript|dns)|application/(?:x-)?(?:javascript"
              + "|ecmascript|shockwave-flash|font-.*+|vnd\\.ms-fontobject)");

  private final RecordSink sink;
  private final Unpacking unpacking;
  private final ArchiveReader.MemberReader reader;
  private int number;

  private WebArchiveReader(
      Unpacking unpacking, RecordSink sink, ArchiveReader.MemberReader reader) {
    this.unpacking = unpacking;
    this.sink = sink;
    this.reader = reader;
  }

  /** Reads one archive of the web to its end. */
  public static void read(
      InputStream archive, Unpacking unpacking, RecordSink sink, ArchiveReader.MemberReader reader)
      throws IOException {
    new WebArchiveReader(unpacking, sink, reader).read(archive);
  }

  private void read(InputStream archive) throws IOException {
    int documents = 0;
    try (WarcReader records = new WarcReader(archive)) {
      Optional<WarcRecord> record = records.next();
      while (record.isPresent()) {
        number++;
        documents += take(record.get()) ? 1 : 0;
        if (unpacking.passed() != null) {
          throw unpacking.passed();
        }
        record = records.next();
      }
    } catch (ParsingException e) {
      refuse("", RefusalReason.MALFORMED_RECORD, "Record %d: %s".formatted(number + 1, said(e)));
      return;
    } catch (IOException | RuntimeException e) {
      ContentException cause = ContentException.causeOf(e);
      refuse(
          "",
          cause == null ? RefusalReason.TRUNCATED : cause.reason(),
          "Behind record %d: %s".formatted(number, cause == null ? said(e) : cause.getMessage()));
      return;
    }
    if (documents == 0) {
      refuse(
          "",
          RefusalReason.EMPTY,
          "The archive holds %d records, but no document.".formatted(number));
    }
  }

  private static String said(Exception e) {
    String message = e.getMessage() == null ? "it ends too early" : e.getMessage();
    String line = message.lines().findFirst().orElse("it ends too early");
    return "%s. What follows was not read."
        .formatted(line.length() > 200 ? line.substring(0, 200) + "…" : line);
  }

  /** Takes a record if it is a document. */
  private boolean take(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response) {
      String scheme = String.valueOf(response.target()).toLowerCase(Locale.ROOT);
      if (!scheme.startsWith("http")) {
        return false;
      }
      HttpResponse http;
      InputStream body;
      try {
        http = response.http();
        if (http.status() / 100 != 2 || !isDocument(http.contentType().base().toString())) {
          return false;
        }
        body = http.bodyDecoded().stream();
      } catch (ParsingException | IllegalArgumentException e) {
        refuse(
            response.target(),
            RefusalReason.MALFORMED_RECORD,
            "Record %d is no HTTP answer: %s".formatted(number, e.getMessage()));
        return true;
      }
      return document(response, body);
    }
    if (record instanceof WarcResource || record instanceof WarcConversion) {
      WarcTargetRecord target = (WarcTargetRecord) record;
      String scheme = String.valueOf(target.target()).toLowerCase(Locale.ROOT);
      boolean document =
          scheme.startsWith("http") && isDocument(record.contentType().base().toString());
      return document && document(target, record.body().stream());
    }
    return false;
  }

  private static boolean isDocument(String mediaType) {
    return !NO_DOCUMENT.matcher(mediaType.toLowerCase(Locale.ROOT)).matches();
  }

  private boolean document(WarcTargetRecord record, InputStream body) throws IOException {
    String address = record.target();
    if (address.endsWith("/robots.txt")) {
      return false;
    }
    InputStream counted = unpacking.counted(body);
    try {
      reader.read(counted, name(address), new AddressSink(address));
    } catch (ParsingException e) {
      refuse(
          address,
          RefusalReason.MALFORMED_RECORD,
          "Record %d breaks off: %s".formatted(number, e.getMessage()));
    }
    return true;
  }

  /** The last part of an address's path. */
  private static String name(String address) {
    String path = address.split("[?#]", 2)[0];
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  private void refuse(String address, RefusalReason reason, String detail) {
    String sha256 = ContentDigest.of((address + reason + detail).getBytes(StandardCharsets.UTF_8));
    sink.refuse(new Refusal(number, sha256, reason, detail));
  }

  /** Says at which address a record was found. */
  private final class AddressSink implements RecordSink {
    private final String address;

    AddressSink(String address) {
      this.address = address;
    }

    @Override
    public void accept(SourceRecord record) {
      sink.accept(record.url() == null ? record.at(address) : record);
    }

    @Override
    public void delete(Deletion deletion) {
      sink.delete(deletion);
    }

    @Override
    public void refuse(Refusal refusal) {
      String shown = address.length() <= 200 ? address : address.substring(0, 200) + "…";
      sink.refuse(
          new Refusal(
              refusal.number(),
              refusal.sha256(),
              refusal.reason(),
              "At %s: %s".formatted(shown, refusal.detail())));
    }
  }
}
