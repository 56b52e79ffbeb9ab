package org.therapyatlas.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;
import org.therapyatlas.text.Digests;
import scala.Tuple2;

/**
 * Digests of files by their paths; a file that cannot be opened has none.
 *
 * @param configuration of the filesystems
 */
record DigestFiles(SerializableConfiguration configuration)
    implements FlatMapFunction<List<SourceFile>, Tuple2<String, String>> {

  @Override
  public Iterator<Tuple2<String, String>> call(List<SourceFile> files) throws IOException {
    List<Tuple2<String, String>> digests = new ArrayList<>();
    for (SourceFile file : files) {
      Path path = new Path(file.path());
      try (InputStream in = path.getFileSystem(configuration.value()).open(path)) {
        digests.add(new Tuple2<>(file.path(), Digests.sha256(in)));
      } catch (FileNotFoundException | AccessControlException e) {
        // Reading it refuses it, with this reason.
        continue;
      }
    }
    return digests.iterator();
  }
}
