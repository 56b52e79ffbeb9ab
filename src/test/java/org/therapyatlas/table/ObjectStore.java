package org.therapyatlas.table;

import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A folder of this machine behind an address of its own, which cannot rename, as object stores. */
public final class ObjectStore extends RawLocalFileSystem {
  static final String SCHEME = "store";

  static Configuration configuration() {
    Configuration configuration = new Configuration(false);
    configuration.setClass(
        "fs.%s.impl".formatted(SCHEME), ObjectStore.class, org.apache.hadoop.fs.FileSystem.class);
    configuration.setBoolean("fs.%s.impl.disable.cache".formatted(SCHEME), true);
    return configuration;
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public boolean rename(Path from, Path to) {
    throw new AssertionError("An object store copies %s to %s".formatted(from, to));
  }
}
