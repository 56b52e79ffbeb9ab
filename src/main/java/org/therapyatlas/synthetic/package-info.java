/**
 * Corpora made from a seed, with the truth beside them. Nothing here uses a reader, parser or
 * matcher of the program, so that both can be tested against each other.
 */
package org.therapyatlas.synthetic;
