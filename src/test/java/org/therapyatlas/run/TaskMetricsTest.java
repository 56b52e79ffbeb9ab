package org.therapyatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.therapyatlas.SparkTest;
import org.therapyatlas.table.Manifest;
import org.therapyatlas.table.TableStore;

class TaskMetricsTest {
  @Test
  void whatAStepTookIsToldApart_itsCheckIncluded() throws Exception {
    SparkSession spark = SparkTest.session();
    SparkContext context = spark.sparkContext();
    TaskMetrics metrics = new TaskMetrics();
    context.addSparkListener(metrics);
    try {
      context.setJobDescription("works");
      spark.range(0, 1000, 1, 3).repartition(2).count();
      context.setJobDescription(TableStore.CHECKING + "works");
      spark.range(0, 10, 1, 4).javaRDD().count();
      context.setJobDescription("terms");
      spark.range(0, 10, 1, 5).javaRDD().count();
      context.listenerBus().waitUntilEmpty();
    } finally {
      context.setJobDescription(null);
      context.removeSparkListener(metrics);
    }

    Manifest.Step works = metrics.step("works", 1.5);
    assertThat(works.seconds()).isEqualTo(1.5);
    assertThat(works.tasks()).isGreaterThanOrEqualTo(3 + 2 + 4);
    assertThat(works.shuffleBytes()).isPositive();
    assertThat(metrics.step("terms", 0))
        .isEqualTo(
            new Manifest.Step("terms", 0, 1, 5, metrics.step("terms", 0).taskSeconds(), 0, 0, 0));
    assertThat(metrics.step("topics", 0))
        .isEqualTo(new Manifest.Step("topics", 0, 0, 0, 0, 0, 0, 0));
    assertThat(metrics.described())
        .containsEntry("tasks", String.valueOf(works.tasks() + 5))
        .containsEntry("jobs", String.valueOf(works.jobs() + 1))
        .containsEntry("failed_tasks", "0");
  }
}
