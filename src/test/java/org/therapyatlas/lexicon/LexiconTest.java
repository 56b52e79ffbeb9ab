package org.therapyatlas.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconTest {
  @Test
  void readsAStanza() {
    Lexicon lexicon =
        Lexicon.read(
            Map.of(
                "a.txt",
                """
                # A comment.
                [bone_disease]
                kind: condition
                en: bone disease

                [osteoporosis]
                kind: condition
                broader: bone_disease
                mesh: D010024
                en: osteoporosis | brittle bones | OP?
                zh-Hant: 骨質疏鬆
                """));

    assertThat(lexicon.concepts())
        .containsExactly(
            new Concept(
                "bone_disease",
                Concept.Kind.CONDITION,
                List.of(),
                null,
                Map.of("en", List.of(new Concept.Name("bone disease", false)))),
            new Concept(
                "osteoporosis",
                Concept.Kind.CONDITION,
                List.of("bone_disease"),
                "D010024",
                Map.of(
                    "en",
                    List.of(
                        new Concept.Name("osteoporosis", false),
                        new Concept.Name("brittle bones", false),
                        new Concept.Name("OP", true)),
                    "zh-Hant",
                    List.of(new Concept.Name("骨質疏鬆", false)))));
  }

  @Test
  void reportsAllProblemsAtOnceWithTheirPlaces() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "a.txt",
        """
        [one]
        kind: therapy
        broader: two | nowhere
        mesh: 10024
        colour: blue
        en: first | | shared

        [two]
        en: second
        Zh: 二
        xx: second

        [One]
        kind: disease
        en: third
        en: fourth
        """);
    files.put(
        "b.txt",
        """
        include other.txt
        en: outside

        [one]
        kind: therapy
        en: another

        [three]
        kind: therapy
        en: Shared | ()

        [four
        kind: therapy
        broader:
        """);

    assertThat(problems(files))
        .containsExactly(
            "a.txt:3:16: The broader concept \"nowhere\" of [one] does not exist; correct the id or"
                + " add its stanza.",
            "a.txt:4:7: \"10024\" is not the id of a MeSH descriptor: D and six or nine digits, like"
                + " D010024.",
            "a.txt:5:1: Unknown key \"colour\"; known are kind, broader, mesh and language tags like"
                + " en.",
            "a.txt:6:13: A name is empty; remove the bar that has nothing beside it.",
            "a.txt:8:1: [two] has no kind; add \"kind: therapy\" or \"kind: condition\".",
            "a.txt:10:1: \"Zh\" is not a BCP 47 language tag as this lexicon writes them, like en, zh"
                + " or nb.",
            "a.txt:11:1: \"xx\" is not a BCP 47 language tag as this lexicon writes them, like en, zh"
                + " or nb.",
            "a.txt:13:1: The id \"One\" must consist of lower-case letters, digits and underscores.",
            "a.txt:14:7: The kind \"disease\" must be therapy or condition.",
            "a.txt:16:1: The key \"en\" stands twice in [One]; join the two lines.",
            "b.txt:1:1: \"include other.txt\" is neither a stanza head like [some_id], nor a line like"
                + " \"en: name\", nor the directive replace-standard.",
            "b.txt:2:1: The line \"en: …\" stands outside a stanza; put it below a line like"
                + " [some_id].",
            "b.txt:4:1: The id \"one\" stands already in a.txt:1; ids are unique over all files.",
            "b.txt:10:5: The en name \"Shared\" of [three] is also a name of [one] (a.txt:6); keep it"
                + " in one, or mark it in one with a trailing ?.",
            "b.txt:10:14: The name \"()\" has no letter or digit.",
            "b.txt:12:1: A stanza starts with its id in brackets and nothing else: [some_id].",
            "b.txt:12:1: [four] has no name; add a line like \"en: its name\".".replace("four", ""),
            "b.txt:14:9: \"broader\" has no value; leave the line out or fill it in.");
  }

  @Test
  void reportsACircleOfBroaderConcepts() {
    assertThat(
            problems(
                Map.of(
                    "a.txt",
                    """
                    [a]
                    kind: therapy
                    broader: b
                    en: name of a

                    [b]
                    kind: therapy
                    broader: c
                    en: name of b

                    [c]
                    kind: therapy
                    broader: a
                    en: name of c
                    """)))
        .containsExactly(
            "a.txt:13:10: The broader concepts go in a circle: a → b → c → a; remove one of the"
                + " steps.");
  }

  @Test
  void reportsABroaderConceptOfTheOtherKind() {
    assertThat(
            problems(
                Map.of(
                    "a.txt",
                    """
                    [a]
                    kind: therapy
                    broader: b
                    en: name of a

                    [b]
                    kind: condition
                    en: name of b
                    """)))
        .containsExactly(
            "a.txt:3:10: [a] is a therapy and its broader concept \"b\" a condition; both must be of"
                + " one kind.");
  }

  @Test
  void reportsBytesThatAreNotUtf8() {
    byte[] latin1 = "[a]\nkind: therapy\nsv: först\n".getBytes(StandardCharsets.ISO_8859_1);

    LexiconException e =
        catchThrowableOfType(
            LexiconException.class, () -> Lexicon.read(List.of(new LexiconFile("a.txt", latin1))));

    assertThat(e.problems())
        .containsExactly(
            new LexiconProblem(
                "a.txt", 3, 6, "The bytes from here on are not UTF-8; save the file as UTF-8."));
  }

  @Test
  void takesAByteOrderMarkAndWindowsLineEnds() {
    Lexicon lexicon =
        Lexicon.read(Map.of("a.txt", "\uFEFF[a]\r\nkind: therapy\r\nen: name of a\r\n"));

    assertThat(lexicon.concept("a").names().get("en"))
        .containsExactly(new Concept.Name("name of a", false));
  }

  @Test
  void userFilesReplaceAndAddStanzas() {
    Lexicon standard =
        Lexicon.read(
            Map.of(
                "s.txt",
                """
                [a]
                kind: therapy
                en: name of a

                [b]
                kind: therapy
                en: name of b
                """));

    Lexicon extended =
        standard.extendedBy(
            Map.of(
                "u.txt",
                """
                [b]
                kind: therapy
                broader: a
                en: new name of b

                [c]
                kind: therapy
                en: name of b
                """));

    assertThat(extended.concepts()).extracting(Concept::id).containsExactly("a", "b", "c");
    assertThat(extended.concept("b").names().get("en").get(0).text()).isEqualTo("new name of b");
    assertThat(extended.ancestors("b")).containsExactly("a");
  }

  @Test
  void userFilesMayStandAlone() {
    Lexicon standard = Lexicon.read(Map.of("s.txt", "[a]\nkind: therapy\nen: name of a\n"));

    Lexicon own =
        standard.extendedBy(
            Map.of(
                "u.txt",
                "# Ours only.\n\nreplace-standard\n\n[b]\nkind: therapy\nen: name of b\n"));

    assertThat(own.concepts()).extracting(Concept::id).containsExactly("b");
    assertThat(problems(Map.of("u.txt", "[b]\nkind: therapy\nen: name of b\n\nreplace-standard\n")))
        .containsExactly(
            "u.txt:5:1: The directive replace-standard must be the first line of a file, comments"
                + " apart.");
  }

  @Test
  void aUserFileThatTakesAStandardNameIsTold() {
    Lexicon standard = Lexicon.read(Map.of("s.txt", "[a]\nkind: therapy\nen: name\n"));

    assertThatThrownBy(() -> standard.extendedBy(Map.of("u.txt", "[b]\nkind: therapy\nen: Name\n")))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(
            "u.txt:3:5: The en name \"Name\" of [b] is also a name of [a] (s.txt:3)");
  }

  @Test
  void theFingerprintDependsOnWhatIsSaidOnly() {
    String a = "[a]\nkind: therapy\nen: name of a\n\n";
    String b = "[b]\nkind: therapy\nen: name of b\nsv: namn\n\n";
    Lexicon one = Lexicon.read(Map.of("x.txt", a + b));

    assertThat(Lexicon.read(Map.of("y.txt", "# c\n" + b + a)).fingerprint())
        .isEqualTo(one.fingerprint())
        .hasSize(64);
    assertThat(Lexicon.read(Map.of("x.txt", a + b.replace("namn", "namn?"))).fingerprint())
        .isNotEqualTo(one.fingerprint());
  }

  @Test
  void survivesSerialisationAndCanStillBeExtended() throws Exception {
    Lexicon copy = copy(TestLexicon.LEXICON);

    assertThat(copy.fingerprint()).isEqualTo(TestLexicon.LEXICON.fingerprint());
    assertThatThrownBy(
            () -> copy.extendedBy(Map.of("u.txt", "[b]\nkind: therapy\nen: denosumab\n")))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("is also a name of [denosumab]");
  }

  @Test
  void theStandardLexiconIsCompleteAndSound() {
    List<String> onDisk =
        Lexicon.filesIn(Path.of("data/lexicon")).stream().map(LexiconFile::name).toList();

    assertThat(Lexicon.standardFiles())
        .as("data/lexicon/index.txt must list exactly the files beside it")
        .extracting(LexiconFile::name)
        .containsExactlyElementsOf(onDisk);
    assertThat(Lexicon.standard().concepts()).isNotEmpty();
  }

  private static List<String> problems(Map<String, String> files) {
    LexiconException e = catchThrowableOfType(LexiconException.class, () -> Lexicon.read(files));
    return e.problems().stream().map(LexiconProblem::toString).toList();
  }

  static <T> T copy(T object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      @SuppressWarnings("unchecked")
      T copy = (T) in.readObject();
      return copy;
    }
  }
}
