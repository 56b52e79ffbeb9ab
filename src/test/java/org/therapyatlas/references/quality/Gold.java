package org.therapyatlas.references.quality;

import java.util.Map;

/**
 * A labelled reference.
 *
 * @param group the part of the set it belongs to, a row of the report
 * @param raw the string as it stands in the source
 * @param fields what the string states; a field that the set does not label is absent, a field that
 *     the set labels and the string lacks is blank
 */
record Gold(String group, String raw, Map<Field, String> fields) {
  /** Every second string is held out: parity of a hash of its text that all runs agree on. */
  boolean heldOut() {
    int hash = 7;
    for (int i = 0; i < raw.length(); i++) {
      hash = hash * 31 + raw.charAt(i);
    }
    hash ^= hash >>> 16;
    return (hash & 1) == 1;
  }
}
