package org.therapyatlas.topics.quality;

import java.util.Map;

/**
 * A document whose class others have given.
 *
 * @param id unique within its set
 * @param label the class
 * @param counts occurrences of its content words
 * @param text as it was read
 */
public record LabelledDocument(String id, String label, Map<String, Integer> counts, String text) {}
