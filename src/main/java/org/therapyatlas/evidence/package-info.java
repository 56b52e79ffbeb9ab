/** Therapy by condition by language: what is known, and what is only talked about. */
package org.therapyatlas.evidence;
