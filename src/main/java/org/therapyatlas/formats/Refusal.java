package org.therapyatlas.formats;

/**
 * A record or a whole file that was not taken in.
 *
 * @param number place of the record in its file from 1, or 0 for the whole file
 * @param sha256 hex digest of the refused bytes
 * @param reason why
 * @param detail what is wrong, where in the record, and what to do
 */
public record Refusal(int number, String sha256, RefusalReason reason, String detail) {}
