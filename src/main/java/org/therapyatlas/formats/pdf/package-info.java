/** Documents in PDF. */
package org.therapyatlas.formats.pdf;
