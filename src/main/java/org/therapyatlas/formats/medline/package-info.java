/** MEDLINE/PubMed records. */
package org.therapyatlas.formats.medline;
