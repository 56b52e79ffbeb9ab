package org.therapyatlas.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Sums what Spark says about the tasks of a run. */
public final class TaskMetrics extends SparkListener {
  private final AtomicLong jobs = new AtomicLong();
  private final AtomicLong tasks = new AtomicLong();
  private final AtomicLong failedTasks = new AtomicLong();
  private final AtomicLong runMillis = new AtomicLong();
  private final AtomicLong collectionMillis = new AtomicLong();
  private final AtomicLong shuffleBytes = new AtomicLong();
  private final AtomicLong spillBytes = new AtomicLong();
  private final AtomicLong peakMemory = new AtomicLong();

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    jobs.incrementAndGet();
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    tasks.incrementAndGet();
    if (end.taskInfo().failed()) {
      failedTasks.incrementAndGet();
    }
    if (end.taskMetrics() != null) {
      runMillis.addAndGet(end.taskMetrics().executorRunTime());
      collectionMillis.addAndGet(end.taskMetrics().jvmGCTime());
      shuffleBytes.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
      spillBytes.addAndGet(end.taskMetrics().diskBytesSpilled());
      peakMemory.accumulateAndGet(end.taskMetrics().peakExecutionMemory(), Math::max);
    }
  }

  /** Jobs started so far. */
  public long jobs() {
    return jobs.get();
  }

  /** The sums, as the manifest shows them. */
  public Map<String, String> described() {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("jobs", jobs.toString());
    described.put("tasks", tasks.toString());
    described.put("failed_tasks", failedTasks.toString());
    described.put("task_milliseconds", runMillis.toString());
    described.put("garbage_collection_milliseconds", collectionMillis.toString());
    described.put("shuffle_bytes_written", shuffleBytes.toString());
    described.put("spill_bytes", spillBytes.toString());
    described.put("peak_task_memory_bytes", peakMemory.toString());
    return described;
  }
}
