package org.therapyatlas.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** A lexicon that cannot be used, with everything that is wrong with it. */
public final class LexiconException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** An ArrayList or an immutable list of records, both of which can be serialised. */
  private final transient List<LexiconProblem> problems;

  LexiconException(List<LexiconProblem> problems) {
    super(
        (problems.size() == 1
                ? "The lexicon has a problem:\n"
                : "The lexicon has " + problems.size() + " problems:\n")
            + problems.stream().map(LexiconProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, by file, line and column; empty in a copy that came from another JVM. */
  public List<LexiconProblem> problems() {
    return problems == null ? List.of() : problems;
  }
}
