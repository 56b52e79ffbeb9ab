/**
 * The structure of one scraped page given as plain text: lines joined to paragraphs, lists cut out,
 * the head read, headings and page furniture told apart, the kind of page decided. Everything here
 * is linear in the length of the text and knows no file.
 */
package org.therapyatlas.formats.pages;
