/** Documents that repeat others: found by bounded comparison, kept as clusters, never deleted. */
package org.therapyatlas.duplicates;
