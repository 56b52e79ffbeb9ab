package org.therapyatlas;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** HDFS on the loopback interface: a name node and two data nodes, in this JVM. */
public final class Hdfs implements AutoCloseable {
  private final MiniDFSCluster cluster;

  private Hdfs(MiniDFSCluster cluster) {
    this.cluster = cluster;
  }

  /**
   * Starts it and waits until it can be written to.
   *
   * @param folder where its blocks stand
   */
  public static Hdfs start(Path folder) throws IOException {
    Configuration configuration = new HdfsConfiguration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
    configuration.setInt("dfs.replication", 2);
    MiniDFSCluster cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(2).build();
    cluster.waitActive();
    return new Hdfs(cluster);
  }

  /** A path in it, as users write it: with scheme, host and port. */
  public String uri(String path) {
    return cluster.getURI() + path;
  }

  public Configuration configuration() {
    return new Configuration(cluster.getConfiguration(0));
  }

  public FileSystem files() throws IOException {
    return cluster.getFileSystem();
  }

  /** A client that opens a file for appending and dies, and whose hold on it runs out soon. */
  public void dieWhileAppendingTo(String path) throws IOException {
    cluster.setLeasePeriod(500, 60_000);
    DistributedFileSystem dying =
        (DistributedFileSystem) FileSystem.newInstance(cluster.getURI(), configuration());
    dying.append(new org.apache.hadoop.fs.Path(path));
    dying.getClient().closeAllFilesBeingWritten(true);
  }

  @Override
  public void close() {
    cluster.shutdown(true);
  }
}
