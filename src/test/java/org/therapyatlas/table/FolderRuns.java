package org.therapyatlas.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.therapyatlas.table.Manifest.Status;

/** What runs do to the folder of an atlas, without their tables. */
final class FolderRuns {
  private FolderRuns() {}

  static Manifest manifest(String version, Optional<String> previous, Status status) {
    return new Manifest(
        version,
        previous,
        "run",
        "test",
        status,
        Map.of(),
        new Manifest.Input(0, 0, "", ""),
        Map.of(),
        List.of(),
        Map.of());
  }

  /** A version that is complete and not published. */
  static String finished(AtlasFolder folder, Optional<String> previous) throws IOException {
    String version = folder.begin();
    folder.finish(version, manifest(version, previous, Status.COMPLETE));
    return version;
  }

  /** A version that is published, after which so many stay. */
  static String published(AtlasFolder folder, int keep) throws IOException {
    Optional<String> previous = folder.current();
    String version = finished(folder, previous);
    folder.publish(version, previous);
    folder.prune(version, keep);
    return version;
  }

  /** What one of several threads does. */
  interface Work<T> {
    T by(int thread) throws Exception;
  }

  /** Does the same in several threads at once; what they gave back, in their order. */
  static <T> List<T> together(int threads, Work<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int thread = i;
        running.add(pool.submit(() -> work.by(thread)));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
