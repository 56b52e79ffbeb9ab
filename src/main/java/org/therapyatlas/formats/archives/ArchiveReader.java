package org.therapyatlas.formats.archives;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.therapyatlas.formats.Deletion;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.Unpacking;

/**
 * Hands the files in an archive on, in the archive's order, as if each stood by itself. Their names
 * are told and never used as paths, so no name can lead anywhere. Members that begin with a dot or
 * an underscore are left out, as they are in folders.
 */
public final class ArchiveReader {
  /** Reads one member. */
  public interface MemberReader {
    /** Reads a file to its end into the sink; what is wrong with it is refused there. */
    void read(InputStream content, String name, RecordSink sink) throws IOException;
  }

  private final Members members;
  private final Unpacking unpacking;
  private final RecordSink sink;

  private ArchiveReader(Members members, Unpacking unpacking, RecordSink sink) {
    this.members = members;
    this.unpacking = unpacking;
    this.sink = sink;
  }

  /** Reads a zip archive. */
  public static void zip(
      InputStream archive, Unpacking unpacking, RecordSink sink, MemberReader reader)
      throws IOException {
    new ArchiveReader(new ZipMembers(archive), unpacking, sink).read(reader);
  }

  /** Reads a tar archive. */
  public static void tar(
      InputStream archive, Unpacking unpacking, RecordSink sink, MemberReader reader)
      throws IOException {
    new ArchiveReader(new TarMembers(archive), unpacking, sink).read(reader);
  }

  private void read(MemberReader reader) throws IOException {
    int files = 0;
    try {
      for (Members.Member member = next(); member != null; member = next()) {
        if (member.isFile() && !isHidden(member.name())) {
          files++;
          readMember(member, reader);
        }
      }
    } catch (ContentException e) {
      refuse("", e.reason(), e.getMessage() + ". What follows was not read.");
      return;
    }
    if (files == 0) {
      refuse("", RefusalReason.EMPTY, "The archive holds no file.");
    }
  }

  private Members.Member next() throws IOException {
    try {
      return members.next();
    } catch (IOException | IllegalArgumentException e) {
      throw named(e);
    }
  }

  private void readMember(Members.Member member, MemberReader reader) throws IOException {
    if (member.obstacle() != null) {
      refuse(
          member.name(),
          RefusalReason.UNREADABLE,
          "The member %s %s; unpack the archive and give its files."
              .formatted(shown(member.name()), member.obstacle()));
      return;
    }
    InputStream content = unpacking.counted(new MemberStream(members.content()));
    reader.read(content, member.name(), new MemberSink(member.name()));
    drain(content);
    if (unpacking.passed() != null) {
      throw unpacking.passed();
    }
  }

  /** What a reader left is passed here and not by the archive, so that it is counted. */
  private static void drain(InputStream content) throws IOException {
    byte[] buffer = new byte[1 << 13];
    int count = 0;
    while (count >= 0) {
      count = content.read(buffer);
    }
  }

  private static boolean isHidden(String name) {
    for (String part : name.split("/")) {
      boolean hidden = part.startsWith("_") || part.startsWith(".");
      if (hidden && !part.equals(".") && !part.equals("..")) {
        return true;
      }
    }
    return false;
  }

  private static String shown(String name) {
    return name.length() <= 200 ? name : name.substring(0, 200) + "…";
  }

  private void refuse(String name, RefusalReason reason, String detail) {
    String sha256 = ContentDigest.of((name + reason + detail).getBytes(StandardCharsets.UTF_8));
    sink.refuse(new Refusal(0, sha256, reason, detail));
  }

  /** What an exception of the archive's own reader says about the archive. */
  private static ContentException named(Exception e) throws IOException {
    ContentException known = ContentException.causeOf(e);
    if (known != null) {
      return known;
    }
    String said = e.getMessage() == null ? "no reason given" : e.getMessage();
    boolean cut = e instanceof EOFException || said.contains("runcated");
    return new ContentException(
        cut ? RefusalReason.TRUNCATED : RefusalReason.UNREADABLE,
        cut
            ? "The archive ends too early; fetch it again"
            : "The archive is damaged (%s); fetch it again".formatted(said));
  }

  /** A member's content, with the archive's faults named. */
  private static final class MemberStream extends FilterInputStream {
    MemberStream(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return in.read(target, offset, length);
      } catch (IOException | IllegalArgumentException e) {
        throw named(e);
      }
    }

    @Override
    public void close() {
      // The archive goes on behind its member.
    }
  }

  /** Says in which member a refused record stands. */
  private final class MemberSink implements RecordSink {
    private final String name;

    MemberSink(String name) {
      this.name = name;
    }

    @Override
    public void accept(SourceRecord record) {
      sink.accept(record);
    }

    @Override
    public void delete(Deletion deletion) {
      sink.delete(deletion);
    }

    @Override
    public void refuse(Refusal refusal) {
      sink.refuse(
          new Refusal(
              refusal.number(),
              refusal.sha256(),
              refusal.reason(),
              "In %s: %s".formatted(shown(name), refusal.detail())));
    }
  }
}
