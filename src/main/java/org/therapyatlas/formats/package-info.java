/**
 * One reader per file format: bytes in, records or a named refusal out. Plain Java, no Spark. A
 * reader never throws because of what a file holds; it throws only when the storage fails.
 */
package org.therapyatlas.formats;
