package org.therapyatlas.formats.pages;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.formats.pages.Phrases.Group;
import org.therapyatlas.text.LanguageIdentifier;

/** Finds where an abstract ends, which few pages mark. */
final class AbstractEnd {
  /** An abstract with its parts ends within so many blocks, or its end is not looked for. */
  private static final int LONGEST_ABSTRACT = 40;

  /** Letters of an abstract between its label and the keywords. */
  private static final int HEAVIEST_ABSTRACT = 9_000;

  /** Letters of a paragraph whose language is sure enough to tell it from the abstract's. */
  private static final int SURE_LANGUAGE = 80;

  private static final Pattern CITATION =
      Pattern.compile("[\\[［]\\d{1,3}(?:\\s?[-–,，、]\\s?\\d{1,3})*+[\\]］]");

  /** Labelled paragraphs that make an abstract without a heading. */
  private static final int LABELLED_PARTS = 3;

  /** A label in capitals before the text of its part. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?U)(?<label>\\p{Lu}[\\p{Lu}’' ,&-]{4,60}?)[.:—–-]?\\s+(?=\\p{Lu}?\\p{Ll}|\\d|A |\\p{Lu}\\p{Lu}\\p{Ll})");

  private static final Set<Group> LABELS = EnumSet.of(Group.ABSTRACT, Group.KEY_POINTS);

  private static final Set<String> INTRODUCTIONS =
      Set.of(
          "introduction",
          "background",
          "inledning",
          "introduktion",
          "einleitung",
          "introducción",
          "introdução",
          "johdanto",
          "inleiding",
          "introduzione",
          "wstęp",
          "введение",
          "引言",
          "前言",
          "绪论",
          "はじめに",
          "緒言",
          "서론",
          "innledning",
          "indledning",
          "bakgrund",
          "bakgrunn");

  private final List<Block> blocks;
  private final Headings headings;
  private final boolean record;

  AbstractEnd(List<Block> blocks, Headings headings, boolean record) {
    this.blocks = blocks;
    this.headings = headings;
    this.record = record;
  }

  /**
   * The place after an abstract that has no heading but at least three paragraphs that open with
   * the label of a part, in capitals or with a mark behind it; the same place if there is none.
   */
  int afterLabelledParts(int from) {
    int at = from;
    while (at < blocks.size()
        && blocks.get(at) instanceof Paragraph paragraph
        && opensWithPart(paragraph.text())) {
      at++;
    }
    return at - from >= LABELLED_PARTS ? at : from;
  }

  private static boolean opensWithPart(String text) {
    String start = text.length() > 120 ? text.substring(0, 120) : text;
    if (Phrases.afterLabel(Group.ABSTRACT_PART, start) != null) {
      return true;
    }
    Matcher capitals = CAPITALS.matcher(start);
    if (!capitals.lookingAt()) {
      return false;
    }
    for (String label : capitals.group("label").split("\\s*(?:,| AND |&)\\s*")) {
      if (!label.isBlank() && Phrases.isWhole(Group.ABSTRACT_PART, label)) {
        return true;
      }
    }
    return false;
  }

  /** The place of the first block after an abstract. */
  int after(int label, boolean inline) {
    Set<String> parts = new HashSet<>();
    String labelled = blocks.get(label).text();
    String first = inline && labelled.length() >= SURE_LANGUAGE ? labelled : null;
    boolean any = inline;
    long weight = 0;
    int soft = -1;
    for (int at = label + 1; at < blocks.size() && at <= label + LONGEST_ABSTRACT; at++) {
      if (!(blocks.get(at) instanceof Paragraph paragraph)) {
        return soft >= 0 ? soft : at;
      }
      String text = paragraph.text();
      String part = text.length() < 60 ? Phrases.normal(text) : null;
      boolean known = part != null && isPart(text);
      boolean introduction = any && part != null && isIntroduction(text);
      if (Phrases.afterLabel(Group.KEYWORDS, text) != null
          || Phrases.isWhole(Group.KEYWORDS, text)) {
        return weight <= HEAVIEST_ABSTRACT ? at : soft >= 0 ? soft : at;
      }
      boolean ends =
          introduction
              || (known && !parts.add(part))
              || (text.length() < 400 && endsAbstract(text))
              || (any && Paragraphs.isNumbered(text) && headings.isHeading(at));
      if (ends) {
        return soft >= 0 ? soft : at;
      }
      boolean newPart = known || startsWithPart(text);
      if (soft < 0
          && any
          && !newPart
          && !record
          && (headings.isHeading(at)
              || !parts.isEmpty() && !afterPart(at)
              || CITATION.matcher(text).find()
              || isInOtherLanguage(text, first)
              || parts.isEmpty() && inline
              || paragraph.afterBlank() && parts.isEmpty() && weight > 600)) {
        soft = at;
      }
      any |= !known;
      first = first == null && text.length() >= SURE_LANGUAGE ? text : first;
      weight += Writing.weight(text);
    }
    int limit = Math.min(blocks.size(), label + LONGEST_ABSTRACT + 1);
    return soft >= 0 ? soft : record ? limit : Math.min(limit, label + (inline ? 1 : 2));
  }

  private static boolean isInOtherLanguage(String text, String first) {
    return first != null
        && text.length() >= SURE_LANGUAGE
        && !LanguageIdentifier.identify(text).equals(LanguageIdentifier.identify(first));
  }

  private boolean afterPart(int at) {
    return at > 0 && blocks.get(at - 1).text().length() < 60 && isPart(blocks.get(at - 1).text());
  }

  /** Whether a line is the label of a part of a structured abstract. */
  static boolean isPart(String text) {
    return text.length() < 60 && Phrases.isWhole(Group.ABSTRACT_PART, text);
  }

  private static boolean startsWithPart(String text) {
    return Phrases.afterLabel(Group.ABSTRACT_PART, text) != null;
  }

  private static boolean isIntroduction(String text) {
    String bare = Phrases.normal(text).replaceFirst("^[\\d.、\\s]+", "").toLowerCase(Locale.ROOT);
    return INTRODUCTIONS.contains(bare) && !bare.isEmpty();
  }

  private static boolean endsAbstract(String text) {
    return Phrases.isWhole(LABELS, text)
        || Phrases.afterLabel(Group.ABSTRACT, text) != null
        || Phrases.isWhole(Group.RECORD_HEADING, text)
        || Phrases.isWhole(Group.BACK_MATTER, text) && !Phrases.isWhole(Group.ABSTRACT_PART, text)
        || Phrases.isWhole(Group.COMMENTS, text)
        || Phrases.matches(Group.TAIL, text);
  }
}
