/** From records to documents: sections, languages, subjects, evidence. */
package org.therapyatlas.corpus;
