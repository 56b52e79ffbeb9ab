/**
 * What a published table is, and the one place that writes and reads tables: a version is written
 * complete, verified, described by a manifest, and only then becomes the current one.
 */
package org.therapyatlas.table;
