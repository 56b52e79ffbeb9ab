/** Formulas that more than one table uses, as column expressions of counts. */
package org.therapyatlas.statistics;
