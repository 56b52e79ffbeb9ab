/** The passages of the corpus that a published row rests on. */
package org.therapyatlas.passages;
