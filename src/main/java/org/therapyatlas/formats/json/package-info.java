/** Records as JSON. */
package org.therapyatlas.formats.json;
