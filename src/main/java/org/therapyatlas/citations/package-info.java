/** Which work is which, who cites whom, and what that amounts to. */
package org.therapyatlas.citations;
