package org.therapyatlas.text;

/** Cuts a run of a script that puts no spaces between words. A worker, not for two threads. */
interface RunSegmenter {
  /** A run at least this long is cut in two, so that memory stays bounded on any input. */
  int LONGEST_RUN = 1024;

  /** Delivers the words between two UTF-16 offsets in order. */
  void segment(String text, int from, int to, TokenConsumer consumer);
}
