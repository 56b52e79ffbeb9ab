package org.therapyatlas.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.therapyatlas.formats.Deletion;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.SourceRecord;

/**
 * Turns a reader that pushes records into an iterator that is pulled, with a bounded number of
 * records in between, so that a file of any size passes through a task of fixed memory. The reader
 * runs in a thread of its own.
 */
final class RecordQueue implements Iterator<Object>, Closeable {
  private static final int CAPACITY = 64;
  private static final Object END = new Object();

  /** Reads a file into a sink. */
  interface Reading {
    void into(RecordSink sink) throws IOException;
  }

  private record Failure(Throwable cause) {}

  private static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(CAPACITY);
  private final Thread reader;
  private Object next;

  RecordQueue(String name, Reading reading) {
    reader = new Thread(() -> run(reading), "reading " + name);
    reader.setDaemon(true);
    reader.start();
  }

  private void run(Reading reading) {
    try {
      reading.into(
          new RecordSink() {
            @Override
            public void accept(SourceRecord record) {
              put(record);
            }

            @Override
            public void delete(Deletion deletion) {
              put(deletion);
            }

            @Override
            public void refuse(Refusal refusal) {
              put(refusal);
            }
          });
      put(END);
    } catch (Closed e) {
      // The task that pulled has ended; nobody waits for the rest.
      queue.clear();
    } catch (IOException | RuntimeException | Error e) {
      put(new Failure(e));
    }
  }

  private void put(Object item) {
    try {
      queue.put(item);
    } catch (InterruptedException e) {
      throw new Closed();
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      try {
        next = queue.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while waiting for a record", e);
      }
      if (next instanceof Failure failure) {
        throw new IllegalStateException(failure.cause());
      }
    }
    return next != END;
  }

  /** A {@link SourceRecord}, a {@link Refusal} or a {@link Deletion}. */
  @Override
  public Object next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Object item = next;
    next = null;
    return item;
  }

  @Override
  public void close() {
    reader.interrupt();
  }
}
