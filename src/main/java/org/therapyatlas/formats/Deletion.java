package org.therapyatlas.formats;

/**
 * A statement that a record is no longer to be held: PubMed's {@code DeleteCitation} names records
 * of earlier files.
 *
 * @param sha256 hex digest of what the statement says
 * @param pmid PubMed id of the record
 * @param version version of the record, from 1
 */
public record Deletion(String sha256, String pmid, int version) {}
