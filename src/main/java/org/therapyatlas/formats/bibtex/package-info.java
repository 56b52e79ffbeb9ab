/** BibTeX, as reference managers, Scopus and Web of Science write it. */
package org.therapyatlas.formats.bibtex;
