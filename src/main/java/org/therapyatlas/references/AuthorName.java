package org.therapyatlas.references;

/**
 * One author as an entry names her.
 *
 * @param surname the family name, or the whole of a collective name; never blank
 * @param given given names or initials as written, or null
 */
public record AuthorName(String surname, String given) {}
