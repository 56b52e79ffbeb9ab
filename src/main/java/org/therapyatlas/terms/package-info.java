/** Which words occur where, and where more often than expected. */
package org.therapyatlas.terms;
