package org.therapyatlas.table;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.ipc.RemoteException;

/**
 * Small files of one filesystem that a reader finds whole, old or new: replaced by an atomic move
 * on a local disk, by a rename that overwrites on HDFS, by one PUT on an object store.
 *
 * @param system the filesystem
 * @param configuration how it is reached
 */
record WholeFiles(FileSystem system, Configuration configuration) {
  /** Filesystems whose rename puts a file in the place of another in one step. */
  private static final Set<String> RENAME_REPLACES = Set.of("hdfs", "viewfs");

  /** Twice the time after which HDFS gives a dead writer's file to the next one. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  boolean isLocal() {
    return "file".equals(system.getUri().getScheme());
  }

  static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  /**
   * The text of a file.
   *
   * @throws FileNotFoundException if there is none
   */
  String read(Path path) throws IOException {
    if (isLocal()) {
      try {
        return Files.readString(local(path), StandardCharsets.UTF_8);
      } catch (NoSuchFileException e) {
        throw new FileNotFoundException(path.toString());
      }
    }
    try (FSDataInputStream in = system.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes a file that nobody reads yet. */
  void write(Path path, String text) throws IOException {
    if (isLocal()) {
      Files.writeString(local(path), text, StandardCharsets.UTF_8);
      return;
    }
    try (OutputStream out = system.create(path, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Gives a file a new content in one step, by way of another name beside it where that helps. */
  void replace(Path target, String otherName, String text) throws IOException {
    Path written = new Path(target.getParent(), otherName);
    if (isLocal()) {
      write(written, text);
      Files.move(
          local(written),
          local(target),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    if (RENAME_REPLACES.contains(system.getUri().getScheme())) {
      write(written, text);
      FileContext.getFileContext(system.getUri(), configuration)
          .rename(written, target, Rename.OVERWRITE);
      return;
    }
    // An object store: one PUT replaces the object whole. Its rename would delete the old one
    // first.
    write(target, text);
  }

  /**
   * What an object store calls the present content of a file, or empty if there is no file.
   *
   * @throws IOException also if the store has no such name for it
   */
  Optional<String> tag(Path path) throws IOException {
    FileStatus status;
    try {
      status = system.getFileStatus(path);
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
    if (status instanceof EtagSource source && source.getEtag() != null) {
      return Optional.of(source.getEtag());
    }
    throw new IOException("The store gives no ETag of " + path);
  }

  /** Whether the store itself compares and writes in one step. */
  boolean writesIfUnchanged(Path path) throws IOException {
    return system.hasPathCapability(
            path, CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE)
        && system.hasPathCapability(
            path, CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG);
  }

  /**
   * Gives a file of an object store a new content by one PUT, which the store refuses if the file
   * is not what it was.
   *
   * @param known its {@link #tag} before, or empty if there was no file
   * @throws IOException if the store refuses, and for every other reason; also when it has written
   *     and only its answer was lost
   */
  void writeIfUnchanged(Path path, Optional<String> known, String text) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = system.createFile(path).overwrite(known.isPresent());
    if (known.isPresent()) {
      builder.must(
          CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG, known.orElseThrow());
    } else {
      builder.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
    }
    try (OutputStream out = builder.build()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Makes a folder that was not there; false if it was. */
  boolean claim(Path folder, String text) throws IOException {
    if (isLocal()) {
      Files.createDirectories(local(folder.getParent()));
      try {
        Files.createDirectory(local(folder));
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      }
    }
    return create(new Path(folder, "_begun"), text);
  }

  /** Writes a file that was not there; false if it was, or if another one is just writing it. */
  boolean create(Path path, String text) throws IOException {
    if (isLocal()) {
      try {
        Files.writeString(
            local(path), text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      }
    }
    if (writesIfUnchanged(path)) {
      if (tag(path).isPresent()) {
        return false;
      }
      try {
        writeIfUnchanged(path, Optional.empty(), text);
        return true;
      } catch (IOException e) {
        // Another one was first, or was this one, told twice by a connection that broke off.
        if (tag(path).isPresent()) {
          return false;
        }
        throw e;
      }
    }
    try (OutputStream out = system.create(path, false)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    } catch (RemoteException e) {
      if (isBeingWritten(e)) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Keeps all others that ask for the same file out until it is closed. On a local disk this is the
   * file's lock. On HDFS it is the lease of a file that is open for appending, which the name node
   * takes back a minute after its holder has died; the file must be empty, so that no data node is
   * asked. An object store has neither, and nobody is kept out: see {@link #writeIfUnchanged}.
   *
   * @param file made here, empty, if it is not there
   * @throws IOException if another one holds it for longer than a dead one could
   */
  Closeable exclude(Path file) throws IOException {
    if (isLocal()) {
      FileChannel channel =
          FileChannel.open(local(file), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      try {
        channel.lock();
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      return channel;
    }
    if (!RENAME_REPLACES.contains(system.getUri().getScheme())) {
      return () -> {};
    }
    create(file, "");
    long begun = System.nanoTime();
    while (true) {
      try {
        return system.append(file);
      } catch (RemoteException e) {
        if (!isBeingWritten(e) || System.nanoTime() - begun > LEASE.toNanos()) {
          throw e;
        }
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("Interrupted while waiting for " + file);
      }
    }
  }

  /** Whether HDFS refuses since another one has the file open, or died with it open just now. */
  private static boolean isBeingWritten(RemoteException e) {
    return e.getClassName().endsWith(".AlreadyBeingCreatedException")
        || e.getClassName().endsWith(".RecoveryInProgressException");
  }

  /** Points a link of a local disk to a relative path, in one step. */
  void point(Path at, java.nio.file.Path target) throws IOException {
    java.nio.file.Path link = local(at);
    java.nio.file.Path fresh = link.resolveSibling("_" + link.getFileName());
    try {
      Files.deleteIfExists(fresh);
      Files.createSymbolicLink(fresh, target);
    } catch (UnsupportedOperationException e) {
      // Not every disk has links; readers then follow current.
      return;
    }
    Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
