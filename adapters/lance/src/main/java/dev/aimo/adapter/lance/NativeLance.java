package dev.aimo.adapter.lance;

import java.io.IOException;
import java.util.Optional;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.lance.Dataset;
import org.lance.JniLoader;
import org.lance.ReadOptions;
import org.lance.Session;
import org.lance.WriteParams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The native library, loaded, with the memory that all tables share. */
final class NativeLance implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NativeLance.class);

  private static final long MEGABYTE = 1024L * 1024;

  /** Rows on their way in and out; more is a mistake. */
  private static final long MOST_ROWS = 512 * MEGABYTE;

  /** Filled only as far as indexes are large: vectors have one from 20,000 rows on. */
  private static final long INDEX_CACHE = 256 * MEGABYTE;

  private static final long METADATA_CACHE = 32 * MEGABYTE;

  private final BufferAllocator memory;
  private final Session session;
  private final Place place;

  private NativeLance(BufferAllocator memory, Session session, Place place) {
    this.memory = memory;
    this.session = session;
    this.place = place;
  }

  static NativeLance load(Place place, int processors) {
    NativeEnvironment.prepare(processors);
    JniLoader.ensureLoaded();
    return new NativeLance(
        new RootAllocator(MOST_ROWS),
        Session.builder()
            .indexCacheSizeBytes(INDEX_CACHE)
            .metadataCacheSizeBytes(METADATA_CACHE)
            .build(),
        place);
  }

  BufferAllocator memory() {
    return memory;
  }

  /** The table as it is now, when there is one. */
  Optional<Dataset> open(String table) throws IOException {
    if (!place.mayHave(table)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Dataset.open()
              .allocator(memory)
              .uri(place.uri(table))
              .readOptions(
                  new ReadOptions.Builder()
                      .setStorageOptions(place.options())
                      .setSession(session)
                      .build())
              .build());
    } catch (RuntimeException e) {
      if (isAbsence(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Fails when the place can not be reached. */
  void look() throws IOException {
    open("probe").ifPresent(Dataset::close);
  }

  /** Makes a table of these rows; fails when there is one. */
  Dataset create(String table, ArrowArrayStream rows) {
    return write(table, rows, WriteParams.WriteMode.CREATE);
  }

  Dataset append(String table, ArrowArrayStream rows) {
    return write(table, rows, WriteParams.WriteMode.APPEND);
  }

  private Dataset write(String table, ArrowArrayStream rows, WriteParams.WriteMode mode) {
    return Dataset.write().allocator(memory).stream(rows)
        .uri(place.uri(table))
        .mode(mode)
        .storageOptions(place.options())
        .session(session)
        .execute();
  }

  void drop(String table) {
    if (!place.mayHave(table)) {
      return;
    }
    try {
      Dataset.drop(place.uri(table), place.options());
    } catch (RuntimeException e) {
      if (!isAbsence(e)) {
        throw e;
      }
    }
  }

  private static boolean isAbsence(RuntimeException failure) {
    String text = String.valueOf(failure.getMessage());
    return text.contains("was not found");
  }

  @Override
  public void close() {
    session.close();
    try {
      memory.close();
    } catch (IllegalStateException e) {
      LOG.warn("The vector store was closed while it was in use");
    }
  }
}
