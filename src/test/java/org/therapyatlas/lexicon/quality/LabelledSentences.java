package org.therapyatlas.lexicon.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The labelled sentences; their texts are read from the public files, which lie elsewhere. */
final class LabelledSentences {
  /**
   * One sentence with what stands around it in its document.
   *
   * @param concepts what the sentence names
   * @param debatable what readers would disagree about
   */
  record Sentence(
      String source,
      String language,
      String before,
      String text,
      String after,
      Set<String> concepts,
      Set<String> debatable) {}

  private LabelledSentences() {}

  /**
   * Reads the labels and the texts they belong to.
   *
   * @param labels the file of labels beside this class
   * @param shared the folder with the public texts
   * @throws IllegalStateException if a file is not the one that was labelled
   */
  static List<Sentence> read(String labels, Path shared) {
    List<Sentence> sentences = new ArrayList<>();
    LabelledText text = null;
    String source = null;
    String language = null;
    for (String line : lines(labels)) {
      String[] parts = line.split(" ");
      if (parts[0].equals("@")) {
        source = parts[1];
        language = parts[3];
        text = LabelledText.read(shared.resolve(source));
        if (!text.sha256().equals(parts[2])) {
          throw new IllegalStateException(source + " is not the file that was labelled.");
        }
      } else if (!line.startsWith("#")) {
        int start = Integer.parseInt(parts[0]);
        int end = start + Integer.parseInt(parts[1]);
        Set<String> concepts = new TreeSet<>();
        Set<String> debatable = new TreeSet<>();
        for (int i = 2; i < parts.length; i++) {
          if (parts[i].startsWith("~")) {
            debatable.add(parts[i].substring(1));
          } else {
            concepts.add(parts[i]);
          }
        }
        sentences.add(
            new Sentence(
                source,
                language,
                text.text(text.contextStart(start), start),
                text.text(start, end),
                text.text(end, text.contextEnd(end)),
                concepts,
                debatable));
      }
    }
    return sentences;
  }

  private static List<String> lines(String labels) {
    try (InputStream in = LabelledSentences.class.getResourceAsStream(labels)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The labels cannot be read.", e);
    }
  }
}
