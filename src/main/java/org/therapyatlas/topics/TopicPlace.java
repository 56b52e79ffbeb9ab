package org.therapyatlas.topics;

import java.io.Serializable;

/**
 * Which topic of a model a published topic is.
 *
 * @param language BCP 47
 * @param number its number in the {@link TopicModel}
 */
record TopicPlace(String language, int number) implements Serializable {}
