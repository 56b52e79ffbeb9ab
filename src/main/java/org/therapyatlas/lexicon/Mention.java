package org.therapyatlas.lexicon;

import org.therapyatlas.text.SectionKind;

/**
 * A concept in the sections of one kind of a document.
 *
 * @param conceptId the concept
 * @param section the kind of the sections
 * @param role what the concept is to them
 * @param mentionCount how often its names stand there, negated ones included
 * @param negatedCount how often with a negation before the name in the same clause
 * @param sectionIndex which section, counted from 0 over all sections of the document, has the
 *     first mention; the number of sections for keywords that were given beside them
 * @param firstOffset where the first mention starts in that section's text, in Unicode code points
 * @param surface the first mention as written
 */
public record Mention(
    String conceptId,
    SectionKind section,
    Role role,
    int mentionCount,
    int negatedCount,
    int sectionIndex,
    int firstOffset,
    String surface) {}
