/** Parts of an atlas in the formats of other programs. */
package org.therapyatlas.export;
