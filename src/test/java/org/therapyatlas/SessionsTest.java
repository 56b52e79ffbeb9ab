package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.JobConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What a session on files of this machine leaves out of Hadoop's configuration. */
class SessionsTest {
  @Test
  void defaultsOfServicesGoAndWhatAnyoneElseSaidStays() {
    Configuration configuration = new JobConf();
    configuration.set("yarn.resourcemanager.hostname", "cluster");
    configuration.set("fs.s3a.endpoint", "https://store");
    assertThat(configuration.get("yarn.nodemanager.hostname")).isEqualTo("0.0.0.0");
    int before = configuration.size();

    Sessions.forgetServices(configuration);

    assertThat(configuration.get("yarn.nodemanager.hostname")).isNull();
    assertThat(configuration.get("yarn.resourcemanager.hostname")).isEqualTo("cluster");
    assertThat(configuration.get("fs.s3a.endpoint")).isEqualTo("https://store");
    assertThat(configuration.get("fs.defaultFS")).isEqualTo("file:///");
    assertThat(configuration.size()).isLessThan(before / 2);
    assertThat(new JobConf(configuration).get("yarn.nodemanager.hostname")).isNull();
  }

  @Test
  void tasksThatARunLeftBehindHaveEndedBeforeTheSessionIsClosed() throws Exception {
    SparkSession session = SparkTest.session();
    List<Integer> numbers = IntStream.range(0, 2000).boxed().toList();
    CompletableFuture<Long> left =
        CompletableFuture.supplyAsync(
            () ->
                JavaSparkContext.fromSparkContext(session.sparkContext())
                    .parallelize(numbers, 2)
                    .filter(new Slow())
                    .count());
    while (Sessions.runningTasks(session) == 0) {
      Thread.sleep(5);
    }

    Sessions.endTasks(session);

    assertThat(Sessions.runningTasks(session)).isZero();
    assertThatThrownBy(left::join).hasMessageContaining("cancelled");
  }

  /** Takes a minute for a thousand. */
  private record Slow() implements Function<Integer, Boolean> {
    @Override
    public Boolean call(Integer number) throws InterruptedException {
      Thread.sleep(60);
      return true;
    }
  }
}
