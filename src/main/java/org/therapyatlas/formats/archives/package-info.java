/** Files inside files: zip and tar, in any order and depth up to a limit. */
package org.therapyatlas.formats.archives;
