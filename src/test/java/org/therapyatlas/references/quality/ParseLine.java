package org.therapyatlas.references.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceParser;

/** Parses each line of standard input and prints what was read, one entry a line. */
public final class ParseLine {
  private ParseLine() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(ReferenceParser.parse(EntryKind.REFERENCE, 1, line));
    }
  }
}
