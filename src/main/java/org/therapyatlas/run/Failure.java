package org.therapyatlas.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said of a run that failed: what it was about, why, and the way out where it is known. */
public final class Failure {
  private static final int LONGEST = 600;

  private Failure() {}

  /** The sentences for an exception, without its trace. */
  public static String explained(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    String about = line(thrown);
    Throwable deepest = chain.get(chain.size() - 1);
    String reason = line(deepest);
    StringBuilder said = new StringBuilder(about);
    if (deepest != thrown && !about.contains(reason)) {
      said.append(said.charAt(said.length() - 1) == '.' ? " " : ". ").append(reason);
    }
    String way = wayOut(chain);
    if (!way.isEmpty()) {
      said.append(said.charAt(said.length() - 1) == '.' ? " " : ". ").append(way);
    }
    return said.toString();
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable at = thrown; at != null && !chain.contains(at); at = at.getCause()) {
      chain.add(at);
    }
    return chain;
  }

  private static String line(Throwable thrown) {
    String message = thrown.getMessage();
    String first =
        message == null || message.isBlank()
            ? thrown.getClass().getSimpleName()
            : message.strip().lines().findFirst().orElseThrow();
    return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + "…";
  }

  private static String wayOut(List<Throwable> chain) {
    for (Throwable at : chain) {
      String message = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
      if (at instanceof OutOfMemoryError || message.contains("outofmemoryerror")) {
        return "Give it more with --driver-memory, on a cluster with --executor-memory too.";
      }
      if (message.contains("no space left on device") || message.contains("disk quota exceeded")) {
        return "Free some space where --output and spark.local.dir stand, or name other disks, and"
            + " run again.";
      }
      if (at instanceof IOException && message.contains("read-only file system")) {
        return "Name an --output that can be written to, and run again.";
      }
      if (message.contains("mkdirs failed to create")) {
        // Hadoop does not say what kept it from making a folder.
        return "See that the disk of --output can be written to and has room, and run again.";
      }
      if (at instanceof FileNotFoundException) {
        return "If it was removed or written anew while the run read it, run again.";
      }
    }
    return "";
  }
}
