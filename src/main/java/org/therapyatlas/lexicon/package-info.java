/**
 * The therapies and conditions that the atlas knows: loading the lexicon, finding its names in a
 * text, and telling what a document is about from what it merely names. Plain Java, no Spark.
 */
package org.therapyatlas.lexicon;
