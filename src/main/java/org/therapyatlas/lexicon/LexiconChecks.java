package org.therapyatlas.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What only the whole lexicon shows: broader concepts that do not exist, cycles, shared names. */
final class LexiconChecks {
  private LexiconChecks() {}

  /** Adds what is wrong among the stanzas, by id, to {@code problems}. */
  static void check(Map<String, LexiconParser.Stanza> stanzas, List<LexiconProblem> problems) {
    boolean allKnown = checkBroader(stanzas, problems);
    if (allKnown) {
      checkCycles(stanzas, problems);
    }
    checkNames(stanzas, problems);
  }

  private static boolean checkBroader(
      Map<String, LexiconParser.Stanza> stanzas, List<LexiconProblem> problems) {
    int before = problems.size();
    for (LexiconParser.Stanza stanza : stanzas.values()) {
      List<String> broader = stanza.concept().broader();
      for (int i = 0; i < broader.size(); i++) {
        LexiconParser.Stanza target = stanzas.get(broader.get(i));
        if (target == null) {
          problems.add(
              stanza
                  .broaderPlaces()
                  .get(i)
                  .problem(
                      "The broader concept \""
                          + broader.get(i)
                          + "\" of ["
                          + stanza.concept().id()
                          + "] does not exist; correct the id or add its stanza."));
        } else if (target.concept().kind() != null
            && stanza.concept().kind() != null
            && target.concept().kind() != stanza.concept().kind()) {
          problems.add(
              stanza
                  .broaderPlaces()
                  .get(i)
                  .problem(
                      "["
                          + stanza.concept().id()
                          + "] is a "
                          + stanza.concept().kind().published()
                          + " and its broader concept \""
                          + broader.get(i)
                          + "\" a "
                          + target.concept().kind().published()
                          + "; both must be of one kind."));
        }
      }
    }
    return problems.size() == before;
  }

  /** Walks upwards without recursion, so that a long chain cannot exhaust the stack. */
  private static void checkCycles(
      Map<String, LexiconParser.Stanza> stanzas, List<LexiconProblem> problems) {
    Set<String> done = new HashSet<>();
    for (String start : stanzas.keySet()) {
      List<String> path = new ArrayList<>();
      List<Integer> next = new ArrayList<>();
      Set<String> onPath = new HashSet<>();
      if (!done.contains(start)) {
        path.add(start);
        next.add(0);
        onPath.add(start);
      }
      while (!path.isEmpty()) {
        int top = path.size() - 1;
        String id = path.get(top);
        LexiconParser.Stanza stanza = stanzas.get(id);
        int branch = next.get(top);
        if (branch == stanza.concept().broader().size()) {
          path.remove(top);
          next.remove(top);
          onPath.remove(id);
          done.add(id);
          continue;
        }
        next.set(top, branch + 1);
        String broader = stanza.concept().broader().get(branch);
        if (onPath.contains(broader)) {
          List<String> cycle = new ArrayList<>(path.subList(path.indexOf(broader), path.size()));
          cycle.add(broader);
          problems.add(
              stanza
                  .broaderPlaces()
                  .get(branch)
                  .problem(
                      "The broader concepts go in a circle: "
                          + String.join(" → ", cycle)
                          + "; remove one of the steps."));
        } else if (!done.contains(broader)) {
          path.add(broader);
          next.add(0);
          onPath.add(broader);
        }
      }
    }
  }

  /** A firm name of two concepts would make every text that has it about both. */
  private static void checkNames(
      Map<String, LexiconParser.Stanza> stanzas, List<LexiconProblem> problems) {
    Map<String, LexiconParser.PlacedName> owners = new HashMap<>();
    Map<String, String> ownerIds = new HashMap<>();
    for (LexiconParser.Stanza stanza : stanzas.values()) {
      for (LexiconParser.PlacedName placed : stanza.names()) {
        if (placed.name().ambiguous()) {
          continue;
        }
        String key = placed.language() + '\u0000' + Tokens.key(placed.name().text());
        LexiconParser.PlacedName owner = owners.putIfAbsent(key, placed);
        String ownerId = ownerIds.putIfAbsent(key, stanza.concept().id());
        if (owner != null && !ownerId.equals(stanza.concept().id())) {
          problems.add(
              placed
                  .place()
                  .problem(
                      "The "
                          + placed.language()
                          + " name \""
                          + placed.name().text()
                          + "\" of ["
                          + stanza.concept().id()
                          + "] is also a name of ["
                          + ownerId
                          + "] ("
                          + owner.place().file()
                          + ":"
                          + owner.place().line()
                          + "); keep it in one, or mark it in one with a trailing ?."));
        }
      }
    }
  }

  /** Stanzas by id of files that count as one folder; an id that stands twice is a problem. */
  static Map<String, LexiconParser.Stanza> byId(
      List<LexiconParser.Parsed> folder, List<LexiconProblem> problems) {
    Map<String, LexiconParser.Stanza> stanzas = new LinkedHashMap<>();
    for (LexiconParser.Parsed file : folder) {
      for (LexiconParser.Stanza stanza : file.stanzas()) {
        LexiconParser.Stanza first = stanzas.putIfAbsent(stanza.concept().id(), stanza);
        if (first != null) {
          problems.add(
              stanza
                  .place()
                  .problem(
                      "The id \""
                          + stanza.concept().id()
                          + "\" stands already in "
                          + first.place().file()
                          + ":"
                          + first.place().line()
                          + "; ids are unique over all files."));
        }
      }
    }
    return stanzas;
  }
}
