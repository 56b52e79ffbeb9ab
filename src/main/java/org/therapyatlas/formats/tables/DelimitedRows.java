package org.therapyatlas.formats.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.TextLines;

/**
 * The rows of delimited text as RFC 4180 has it: cells in quotes may hold delimiters, line ends and
 * doubled quotes. A quote that is not closed within so many lines ends with its own line, so that
 * it swallows no more than the row it stands in.
 */
final class DelimitedRows {
  /** Lines of one row; no abstract has more. */
  private static final int MOST_LINES = 500;

  private record Line(int number, String text, RefusalReason problem) {}

  private final TextLines lines;
  private final int limit;
  private char delimiter = ',';
  private final Deque<Line> ahead = new ArrayDeque<>();
  private final List<String> cells = new ArrayList<>();
  private int firstLine;
  private String sha256;
  private RefusalReason problem;
  private String detail;

  DelimitedRows(TextLines lines, int limit) {
    this.lines = lines;
    this.limit = limit;
  }

  void delimiter(char told) {
    delimiter = told;
  }

  /** Moves to the next row that is not blank; false behind the last one. */
  boolean next() throws IOException {
    Line first = take();
    while (first != null && first.problem() == null && first.text().isBlank()) {
      first = take();
    }
    if (first == null) {
      return false;
    }
    firstLine = first.number();
    cells.clear();
    problem = first.problem();
    detail =
        problem == RefusalReason.TOO_LARGE ? tooLarge() : "It is not valid in the file's encoding";
    sha256 = digest(List.of(first));
    if (problem == null) {
      row(first);
    }
    return true;
  }

  private String tooLarge() {
    return "It is larger than the limit of %d bytes; raise --limit record or split it"
        .formatted(limit);
  }

  private void row(Line first) throws IOException {
    List<Line> taken = new ArrayList<>(List.of(first));
    StringBuilder text = new StringBuilder(first.text());
    boolean open = isOpen(first.text(), false);
    while (open && taken.size() < MOST_LINES && text.length() < limit) {
      Line line = take();
      if (line == null) {
        break;
      }
      taken.add(line);
      if (line.problem() != null) {
        break;
      }
      text.append('\n').append(line.text());
      open = isOpen(line.text(), true);
    }
    if (open) {
      problem = RefusalReason.MALFORMED_RECORD;
      detail = "A quotation mark in it is not closed";
      for (int i = taken.size() - 1; i > 0; i--) {
        ahead.addFirst(taken.get(i));
      }
      return;
    }
    sha256 = digest(taken);
    cut(text);
  }

  private Line take() throws IOException {
    if (!ahead.isEmpty()) {
      return ahead.pollFirst();
    }
    if (!lines.next()) {
      return null;
    }
    String text = lines.text();
    RefusalReason told =
        lines.tooLong() ? RefusalReason.TOO_LARGE : text == null ? RefusalReason.UNDECODABLE : null;
    return new Line(lines.number(), text == null ? "" : text, told);
  }

  private static String digest(List<Line> taken) {
    MessageDigest digest = ContentDigest.sha256();
    for (Line line : taken) {
      digest.update(line.text().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether a quotation is open behind a line. Quotes count only where a cell begins with one. */
  private boolean isOpen(String line, boolean openBefore) {
    boolean quoted = openBefore;
    boolean atStart = !openBefore;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted) {
        if (c == '"') {
          boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
          i += doubled ? 1 : 0;
          quoted = doubled;
        }
      } else if (c == delimiter) {
        atStart = true;
        continue;
      } else if (c == '"' && atStart) {
        quoted = true;
      }
      atStart = !quoted && atStart && c == ' ';
    }
    return quoted;
  }

  private void cut(CharSequence row) {
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean atStart = true;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < row.length() && row.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = false;
        }
      } else if (c == delimiter) {
        cells.add(cell.toString());
        cell.setLength(0);
        atStart = true;
        continue;
      } else if (c == '"' && atStart) {
        quoted = true;
        cell.setLength(0);
      } else {
        cell.append(c);
      }
      atStart = !quoted && atStart && c == ' ';
    }
    cells.add(cell.toString());
  }

  List<String> cells() {
    return cells;
  }

  /** Number of the row's first line, from 1. */
  int firstLine() {
    return firstLine;
  }

  String sha256() {
    return sha256;
  }

  /** Why the row could not be read, or null. */
  RefusalReason problem() {
    return problem;
  }

  String detail() {
    return detail;
  }
}
