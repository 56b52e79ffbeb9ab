/** Exports for reference managers that name each field at the beginning of a line. */
package org.therapyatlas.formats.tagged;
