package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.fifo.FifoScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * YARN on HDFS, both on the loopback interface, gives the tables of one machine. Spark's module for
 * YARN is not among Maven's artifacts; it comes with a Spark distribution, named by {@code
 * -Dspark.home=}, and without one the test is skipped.
 */
class YarnIT {
  private static final Path ROOT = AtlasProcess.ROOT;
  private static final Path LOGS = ROOT.resolve("target/it-logs");

  @TempDir Path temporary;

  @Test
  void containersGiveTheTablesOfOneMachine() throws Exception {
    String home = System.getProperty("spark.home", "");
    assumeThat(home)
        .as("-Dspark.home=, a Spark 4.1 distribution with its module for YARN")
        .isNotEmpty();
    StoredAtlas local = new StoredAtlas(temporary.resolve("local"));
    try (AtlasProcess run =
        AtlasProcess.atlas(
            LOGS.resolve("yarn-local.log"),
            arguments(ROOT.resolve("data/corpus").toString(), local.folder().toString()))) {
      assertThat(run.exitCode()).as(run.output()).isZero();
    }

    StoredAtlas distributed = new StoredAtlas(temporary.resolve("distributed"));
    Path configuration = Files.createDirectory(temporary.resolve("hadoop-conf"));
    try (Hdfs hdfs = Hdfs.start(temporary.resolve("hdfs"));
        MiniYARNCluster yarn = startYarn(hdfs, configuration)) {
      hdfs.files()
          .copyFromLocalFile(
              hadoopPath(ROOT.resolve("data/corpus")), new org.apache.hadoop.fs.Path("/corpus"));
      List<String> command = new ArrayList<>();
      command.add(ROOT.resolve("jobs/atlas").toString());
      command.addAll(List.of(arguments(hdfs.uri("/corpus"), hdfs.uri("/atlas"))));
      command.addAll(List.of("--properties-file", ROOT.resolve("jobs/conf/yarn.conf").toString()));
      command.addAll(List.of("--driver-memory", "1g"));
      for (String setting :
          List.of(
              "spark.yarn.jars=local:" + home + "/jars/*",
              "spark.yarn.appMasterEnv.JAVA_HOME=" + System.getProperty("java.home"),
              "spark.executorEnv.JAVA_HOME=" + System.getProperty("java.home"),
              "spark.executor.instances=2",
              "spark.executor.cores=1",
              "spark.executor.memory=1g",
              "spark.driver.host=127.0.0.1")) {
        command.addAll(List.of("--conf", setting));
      }
      Path log = LOGS.resolve("yarn-submit.log");
      ProcessBuilder submit =
          new ProcessBuilder(command)
              .directory(ROOT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      submit.environment().put("SPARK_HOME", home);
      submit.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
      submit.environment().put("HADOOP_CONF_DIR", configuration.toString());
      assertThat(submit.start().waitFor()).as(Files.readString(log)).isZero();
      assertThat(yarn.getServiceState()).isEqualTo(org.apache.hadoop.service.Service.STATE.STARTED);
      hdfs.files()
          .copyToLocalFile(
              new org.apache.hadoop.fs.Path("/atlas"), hadoopPath(distributed.folder()));
    }

    distributed.requireWhole();
    assertThat(distributed.hashes(distributed.current())).isEqualTo(local.hashes(local.current()));
    assertThat(distributed.manifest(distributed.current()).get("spark").get("master").asText())
        .isEqualTo("yarn");
  }

  private MiniYARNCluster startYarn(Hdfs hdfs, Path folder) throws IOException {
    Configuration configuration = new YarnConfiguration(hdfs.configuration());
    configuration.set("fs.defaultFS", hdfs.uri(""));
    configuration.set(YarnConfiguration.RM_SCHEDULER, FifoScheduler.class.getName());
    configuration.setInt(YarnConfiguration.NM_PMEM_MB, 6144);
    configuration.setInt(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, 256);
    configuration.setBoolean(YarnConfiguration.NM_VMEM_CHECK_ENABLED, false);
    configuration.setBoolean("yarn.nodemanager.disk-health-checker.enable", false);
    MiniYARNCluster yarn = new MiniYARNCluster("yarn", 1, 1, 1);
    yarn.init(configuration);
    yarn.start();
    Configuration client = new Configuration(yarn.getConfig());
    // A class of the cluster in this JVM, which clients do not have.
    client.unset("net.topology.node.switch.mapping.impl");
    try (OutputStream out = Files.newOutputStream(folder.resolve("core-site.xml"))) {
      client.writeXml(out);
    }
    Files.copy(folder.resolve("core-site.xml"), folder.resolve("yarn-site.xml"));
    return yarn;
  }

  private static String[] arguments(String corpus, String atlas) {
    List<String> arguments = new ArrayList<>(List.of("run", "--input"));
    for (String folder : List.of("news", "journals", "medline")) {
      arguments.add(corpus + "/" + folder);
    }
    arguments.addAll(List.of("--output", atlas));
    return arguments.toArray(String[]::new);
  }

  private static org.apache.hadoop.fs.Path hadoopPath(Path local) {
    return new org.apache.hadoop.fs.Path(local.toUri());
  }
}
