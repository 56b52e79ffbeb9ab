/** What changed from one atlas to the next, and whether that should stop a release. */
package org.therapyatlas.difference;
