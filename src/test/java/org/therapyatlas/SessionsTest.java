package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.JobConf;
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
}
