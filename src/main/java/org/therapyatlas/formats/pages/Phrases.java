package org.therapyatlas.formats.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which portals, journals and blogs label the parts of a page, by group. */
final class Phrases {
  /** What a phrase announces; the groups of {@code phrases.txt}. */
  enum Group {
    /** The abstract. */
    ABSTRACT,
    /** The list of keywords. */
    KEYWORDS,
    /** The box of main points above a news item. */
    KEY_POINTS,
    /** A part of a structured abstract. */
    ABSTRACT_PART,
    /** A main part of a scientific article. */
    ARTICLE_HEADING,
    /** Statements after an article that say nothing about its subject. */
    BACK_MATTER,
    /** A block of a record in a bibliographic database. */
    RECORD_HEADING,
    /** A hint that a list is shown in part only. */
    LIST_HINT,
    /** A list of subject headings. */
    SUBJECT_LABEL,
    /** An entry of a site's menu. */
    NAVIGATION,
    /** A line that belongs to the page. */
    FURNITURE,
    /** The beginning of what follows the document on its page. */
    TAIL,
    /** The beginning of the readers' comments. */
    COMMENTS,
    /** A block of questions and answers. */
    FAQ
  }

  /** Longer lines are never a label. */
  private static final int LONGEST = 400;

  /** No phrase for a whole line is longer, numbers and brackets around it included. */
  private static final int LONGEST_WHOLE = 100;

  /** A phrase that a blank ends may also begin a sentence; such a line must be short. */
  private static final int LONGEST_OPEN = 110;

  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:\\d{1,2}(?:[.．]\\d{1,2})*+[.．、)）]?\\s*+|[ivx]{1,4}[.、]\\s*+|[一二三四五六七八九十]{1,2}[、．.]\\s*+)(?=\\D)");
  private static final Pattern MARKS = Pattern.compile("^[【\\[(<《■◆●▼・\\s]++|[】\\])>》:\\s]++$");
  private static final Pattern HAN_BLANK = Pattern.compile("(?<=\\p{IsHan})\\s++(?=\\p{IsHan})");
  private static final Pattern BLANKS = Pattern.compile("\\s++");

  private static final Map<Group, Phrases> GROUPS = load();
  private static final Phrases ALL = union();

  private final Set<String> whole = new HashSet<>();
  private final Map<Character, List<String[]>> beginnings = new HashMap<>();
  private final List<String> endings = new ArrayList<>();

  /**
   * The forms in which a line is looked up. Every rule asks about the same lines, so that those of
   * the last few hundred lines are kept.
   */
  private record Forms(String line, String normal, String bare) {
    private static final int KEPT = 256;
    private static final ThreadLocal<Forms[]> RECENT =
        ThreadLocal.withInitial(() -> new Forms[KEPT]);

    static Forms of(String line) {
      Forms[] recent = RECENT.get();
      int place = line.hashCode() & (KEPT - 1);
      Forms found = recent[place];
      if (found == null || !found.line.equals(line)) {
        String normal = Phrases.normal(line);
        found = new Forms(line, normal, Phrases.bare(normal));
        recent[place] = found;
      }
      return found;
    }
  }

  private Phrases() {}

  /** Whether a line is, begins or ends as a phrase of the group says. */
  static boolean matches(Group group, String line) {
    return line.length() <= LONGEST && GROUPS.get(group).matchesNormal(line);
  }

  /** Whether a line may match a group: a quick look that spares most lines the others. */
  static boolean mayMatch(String line) {
    return line.length() <= LONGEST && ALL.matchesNormal(line);
  }

  /** Whether a line as a whole is a phrase of the group. */
  static boolean isWhole(Group group, String line) {
    return line.length() <= LONGEST_WHOLE
        && GROUPS.get(group).whole.contains(Forms.of(line).bare());
  }

  /** Whether a line as a whole is a phrase of one of the groups. */
  static boolean isWhole(Set<Group> groups, String line) {
    if (line.length() > LONGEST_WHOLE) {
      return false;
    }
    String bare = Forms.of(line).bare();
    return groups.stream().anyMatch(group -> GROUPS.get(group).whole.contains(bare));
  }

  /** The line without its phrase of the group where one begins it before a colon; else null. */
  static String afterLabel(Group group, String line) {
    int limit = Math.min(line.length(), 60);
    Set<String> labels = GROUPS.get(group).whole;
    for (int at = 1; at < limit; at++) {
      char c = line.charAt(at);
      boolean mark = c == ':' || c == '：' || c == '】' || c == ']' || c == '］' || c == '〕';
      boolean dash = (c == '—' || c == '–' || c == '.' || c == '．' || c == '　') && at > 3;
      boolean wide = c == ' ' && at >= 2 && Writing.isUnspaced(line.charAt(at - 1));
      if ((mark || dash || wide) && labels.contains(bare(normal(line.substring(0, at))))) {
        int from = at + 1;
        while (from < line.length() && " \t　:：—–-.】]".indexOf(line.charAt(from)) >= 0) {
          from++;
        }
        return line.substring(from);
      }
    }
    return null;
  }

  /** Lower case, width folded, blanks single and none between Han characters. */
  static String normal(String line) {
    StringBuilder ascii = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80) {
        return normalOfAnyScript(line);
      }
      if (c > ' ') {
        ascii.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      } else if (!ascii.isEmpty() && ascii.charAt(ascii.length() - 1) != ' ') {
        ascii.append(' ');
      }
    }
    int end = ascii.length();
    return ascii.substring(0, end > 0 && ascii.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static String normalOfAnyScript(String line) {
    String folded = Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String apostrophes = folded.replace('’', '\'').replace('‘', '\'');
    String single = BLANKS.matcher(apostrophes).replaceAll(" ").strip();
    return single.indexOf(' ') < 0 ? single : HAN_BLANK.matcher(single).replaceAll("");
  }

  private static String bare(String normal) {
    if (normal.isEmpty()) {
      return normal;
    }
    char first = normal.charAt(0);
    char last = normal.charAt(normal.length() - 1);
    boolean plain =
        Character.isLetter(first)
            && "一二三四五六七八九十ivx".indexOf(first) < 0
            && "】])>》:".indexOf(last) < 0;
    if (plain) {
      return normal;
    }
    String inside = MARKS.matcher(normal).replaceAll("");
    return MARKS.matcher(NUMBER.matcher(inside).replaceFirst("")).replaceAll("");
  }

  private boolean matchesNormal(String line) {
    boolean cut = line.length() > 160;
    Forms forms = Forms.of(cut ? line.substring(0, 160) : line);
    String normal = forms.normal();
    if (normal.isEmpty()) {
      return false;
    }
    if (whole.contains(normal) || whole.contains(forms.bare())) {
      return true;
    }
    boolean marked = !Character.isLetterOrDigit(normal.charAt(0));
    if (begins(normal) || (marked && begins(MARKS.matcher(normal).replaceAll("")))) {
      return !Writing.startsLower(line) || normal.length() < 40;
    }
    if (normal.length() < LONGEST_OPEN) {
      for (String ending : endings) {
        if (normal.endsWith(ending)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean begins(String normal) {
    if (normal.isEmpty()) {
      return false;
    }
    for (String[] phrase : beginnings.getOrDefault(normal.charAt(0), List.of())) {
      boolean open = phrase[0].endsWith(" ");
      if (normal.startsWith(phrase[0])
          && normal.length() > phrase[0].length()
          && (phrase.length == 1 || normal.indexOf(phrase[1], phrase[0].length()) >= 0)
          && (!open || normal.length() <= LONGEST_OPEN)) {
        return true;
      }
      if (!open && phrase.length == 1 && normal.equals(phrase[0])) {
        return true;
      }
    }
    return false;
  }

  private void add(String phrase) {
    if (phrase.startsWith("…")) {
      endings.add(phrase.substring(1));
    } else if (phrase.contains("…")) {
      String[] parts = phrase.split("…");
      beginnings.computeIfAbsent(parts[0].charAt(0), first -> new ArrayList<>()).add(parts);
    } else {
      whole.add(bare(phrase));
      whole.add(phrase);
    }
  }

  private static Phrases union() {
    Phrases all = new Phrases();
    for (Phrases group : GROUPS.values()) {
      all.whole.addAll(group.whole);
      all.endings.addAll(group.endings);
      group.beginnings.forEach(
          (first, phrases) ->
              all.beginnings.computeIfAbsent(first, c -> new ArrayList<>()).addAll(phrases));
    }
    return all;
  }

  private static Map<Group, Phrases> load() {
    Map<Group, Phrases> groups = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      groups.put(group, new Phrases());
    }
    try (InputStream bytes = Phrases.class.getResourceAsStream("phrases.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      Phrases current = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          String name = line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT);
          current = groups.get(Group.valueOf(name));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.add(foldedPhrase(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("phrases.txt, a resource of this program, is unreadable.", e);
    }
    return groups;
  }

  /** Folds a phrase as lines are folded, but keeps its ellipsis and the blank before it. */
  private static String foldedPhrase(String line) {
    return Normalizer.normalize(line.replace("…", "\uE000"), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace('\uE000', '…');
  }
}
