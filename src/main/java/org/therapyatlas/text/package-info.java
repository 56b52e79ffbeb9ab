/**
 * One text in; its language, words, stems and sections out. Plain Java: nothing here knows Spark,
 * files or tables.
 */
package org.therapyatlas.text;
