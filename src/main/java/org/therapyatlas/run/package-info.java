/** One run: options checked, tables kept, version published, summary printed. */
package org.therapyatlas.run;
