/** Articles in JATS and its forerunners, as journals and PubMed Central give them. */
package org.therapyatlas.formats.jats;
