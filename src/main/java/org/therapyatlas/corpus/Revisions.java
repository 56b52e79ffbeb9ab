package org.therapyatlas.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of the statements of one database about one record hold. Of each version the latest
 * statement counts: by the release file, then by the date of revision; a deletion counts for its
 * own file and all before it. Of the versions that are left the highest stands. Nothing depends on
 * the order in which the statements are given.
 */
final class Revisions {
  /**
   * A statement about a record.
   *
   * @param version from 1
   * @param release number of the release file, 0 outside of the releases
   * @param revised date of the last revision, ISO; empty if unknown
   * @param sha256 digest, which tells equal statements and breaks ties
   * @param deletes whether it says that the record is no longer held
   */
  record Statement(int version, int release, String revised, String sha256, boolean deletes) {}

  private static final Comparator<Statement> AGE =
      Comparator.comparingInt(Statement::version)
          .thenComparingInt(Statement::release)
          .thenComparing(Statement::revised)
          .thenComparing(Statement::sha256);

  private final List<Statement> standing = new ArrayList<>();
  private int superseded;
  private int deleted;

  Revisions(List<Statement> statements) {
    List<Statement> held = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.deletes()) {
        continue;
      }
      if (isDeleted(statement, statements)) {
        deleted++;
      } else {
        held.add(statement);
      }
    }
    held.stream()
        .max(AGE)
        .ifPresent(
            newest -> {
              for (Statement statement : held) {
                if (statement.sha256().equals(newest.sha256())) {
                  standing.add(statement);
                } else {
                  superseded++;
                }
              }
            });
  }

  private static boolean isDeleted(Statement statement, List<Statement> statements) {
    for (Statement other : statements) {
      if (other.deletes()
          && other.version() == statement.version()
          && other.release() >= statement.release()) {
        return true;
      }
    }
    return false;
  }

  /** The newest statement, once for each time it was made; empty if nothing is held. */
  List<Statement> standing() {
    return List.copyOf(standing);
  }

  /** How many statements a newer one has replaced. */
  int superseded() {
    return superseded;
  }

  /** How many statements a deletion has taken back. */
  int deleted() {
    return deleted;
  }
}
