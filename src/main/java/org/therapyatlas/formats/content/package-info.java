/** Bytes on their way from the storage to a reader: unpacked, limited, decoded, digested. */
package org.therapyatlas.formats.content;
