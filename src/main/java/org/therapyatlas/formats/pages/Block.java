package org.therapyatlas.formats.pages;

/** A part of a page in reading order: a paragraph or a list. */
sealed interface Block permits Paragraph, ListBlock {
  /** Its text, never blank. */
  String text();
}
