package org.therapyatlas.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests that identify content. */
public final class Digests {
  private Digests() {}

  /** SHA-256 of the bytes as 64 lower-case hex digits. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** SHA-256 of all that is left in the stream, as 64 lower-case hex digits. */
  public static String sha256(InputStream in) throws IOException {
    return rest(digesting(in));
  }

  /** A stream whose bytes are digested as they are read; {@link #rest} ends it. */
  public static DigestInputStream digesting(InputStream in) {
    return new DigestInputStream(in, sha256());
  }

  /** SHA-256 of all bytes of the stream, those that nobody has read included. */
  public static String rest(DigestInputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(in.getMessageDigest().digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
