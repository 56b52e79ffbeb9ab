/** Tables with one record a row, as delimited text or in Parquet. */
package org.therapyatlas.formats.tables;
