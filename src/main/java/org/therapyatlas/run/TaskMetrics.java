package org.therapyatlas.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.therapyatlas.table.Manifest;
import org.therapyatlas.table.TableStore;

/** Sums what Spark says about the tasks of a run, and of each of its steps. */
public final class TaskMetrics extends SparkListener {
  private static final String DESCRIPTION = "spark.job.description";

  private final Sums all = new Sums();
  private final Map<String, Sums> steps = new ConcurrentHashMap<>();
  private final Map<Integer, Sums> stages = new ConcurrentHashMap<>();

  /** What is summed; Spark tells it from one thread, and others read it. */
  private static final class Sums {
    private long jobs;
    private long tasks;
    private long failedTasks;
    private long runMillis;
    private long collectionMillis;
    private long shuffleBytes;
    private long spillBytes;
    private long peakMemory;

    synchronized void addJob() {
      jobs++;
    }

    synchronized void add(SparkListenerTaskEnd end) {
      tasks++;
      if (end.taskInfo().failed()) {
        failedTasks++;
      }
      if (end.taskMetrics() != null) {
        runMillis += end.taskMetrics().executorRunTime();
        collectionMillis += end.taskMetrics().jvmGCTime();
        shuffleBytes += end.taskMetrics().shuffleWriteMetrics().bytesWritten();
        spillBytes += end.taskMetrics().diskBytesSpilled();
        peakMemory = Math.max(peakMemory, end.taskMetrics().peakExecutionMemory());
      }
    }

    synchronized Manifest.Step step(String name, double seconds) {
      return new Manifest.Step(
          name, seconds, jobs, tasks, runMillis / 1e3, shuffleBytes, spillBytes, peakMemory);
    }

    synchronized Map<String, String> described() {
      Map<String, String> described = new LinkedHashMap<>();
      described.put("jobs", String.valueOf(jobs));
      described.put("tasks", String.valueOf(tasks));
      described.put("failed_tasks", String.valueOf(failedTasks));
      described.put("task_milliseconds", String.valueOf(runMillis));
      described.put("garbage_collection_milliseconds", String.valueOf(collectionMillis));
      described.put("shuffle_bytes_written", String.valueOf(shuffleBytes));
      described.put("spill_bytes", String.valueOf(spillBytes));
      described.put("peak_task_memory_bytes", String.valueOf(peakMemory));
      return described;
    }
  }

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    all.addJob();
    step(start.properties()).addJob();
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    stages.put(submitted.stageInfo().stageId(), step(submitted.properties()));
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    all.add(end);
    Sums step = stages.get(end.stageId());
    if (step != null) {
      step.add(end);
    }
  }

  /** The step that jobs with these properties belong to; checking a table belongs to its step. */
  private Sums step(Properties properties) {
    String description = properties == null ? null : properties.getProperty(DESCRIPTION);
    String name = description == null ? "" : description;
    String table =
        name.startsWith(TableStore.CHECKING) ? name.substring(TableStore.CHECKING.length()) : name;
    return steps.computeIfAbsent(table, none -> new Sums());
  }

  /** What a step took so far. */
  Manifest.Step step(String name, double seconds) {
    Sums sums = steps.get(name);
    return (sums == null ? new Sums() : sums).step(name, seconds);
  }

  /** The sums of the run, as the manifest shows them. */
  Map<String, String> described() {
    return all.described();
  }
}
