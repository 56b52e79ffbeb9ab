package org.therapyatlas.corpus;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.util.AccumulatorV2;

/**
 * Digests of the input files that tasks have read to their end, by path. A task that is repeated
 * says the same again, so that it does not matter how often it runs.
 */
final class FileDigests extends AccumulatorV2<Map<String, String>, Map<String, String>> {
  private static final long serialVersionUID = 1L;

  private final ConcurrentSkipListMap<String, String> digests = new ConcurrentSkipListMap<>();

  @Override
  public boolean isZero() {
    return digests.isEmpty();
  }

  @Override
  public FileDigests copy() {
    FileDigests copy = new FileDigests();
    copy.digests.putAll(digests);
    return copy;
  }

  @Override
  public void reset() {
    digests.clear();
  }

  @Override
  public void add(Map<String, String> read) {
    digests.putAll(read);
  }

  @Override
  public void merge(AccumulatorV2<Map<String, String>, Map<String, String>> other) {
    digests.putAll(other.value());
  }

  @Override
  public Map<String, String> value() {
    return Map.copyOf(digests);
  }
}
