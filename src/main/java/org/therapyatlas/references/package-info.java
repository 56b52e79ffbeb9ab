/**
 * Reference lists found, cut into entries and parsed; identifiers normalised; markers and prose
 * mentions of studies found. Plain Java, no Spark, linear in the length of the text.
 */
package org.therapyatlas.references;
