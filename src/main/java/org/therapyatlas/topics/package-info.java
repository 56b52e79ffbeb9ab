/** Documents that share their words: vectors, clusters, labels. */
package org.therapyatlas.topics;
