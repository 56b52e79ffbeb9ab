/** EndNote's XML. */
package org.therapyatlas.formats.endnote;
