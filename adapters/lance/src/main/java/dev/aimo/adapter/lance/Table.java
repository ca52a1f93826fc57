package dev.aimo.adapter.lance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lance.Dataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One table: what all readers share of it, and the lock that lets one writer of this process in at
 * a time. Readers see what other processes write within half a second, and what this one writes at
 * once. Writers have a handle of their own, so that nobody waits for them.
 */
final class Table {

  private static final Logger LOG = LoggerFactory.getLogger(Table.class);
  private static final long CURRENT = Duration.ofMillis(500).toNanos();

  private final NativeLance lance;
  private final Layout layout;
  private final String name;
  private final ReentrantLock opening = new ReentrantLock();
  private final ReentrantLock writing = new ReentrantLock();
  private final Unindexed unindexed = new Unindexed();
  private volatile @Nullable Dataset shared;
  private volatile long seen = System.nanoTime() - CURRENT;

  Table(NativeLance lance, Layout layout, String name) {
    this.lance = lance;
    this.layout = layout;
    this.name = name;
  }

  /** What is read from a state of the table. */
  interface Reading<T> {
    T from(Dataset dataset) throws Exception;
  }

  /** What is done to the table as it is now; a handle that can be written with. */
  interface Writing<T> {
    T with(Dataset dataset) throws Exception;
  }

  String name() {
    return name;
  }

  Layout layout() {
    return layout;
  }

  /**
   * Nothing when there is no such table. What fails is tried again on the table as it is by then:
   * files of a state that is no longer the latest may be gone.
   */
  <T> Optional<T> read(Reading<T> reading) throws Exception {
    Optional<Dataset> now = current();
    if (now.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.from(now.get()));
    } catch (Exception e) {
      Optional<Dataset> latest = reopened(now.get());
      return latest.isEmpty() ? Optional.empty() : Optional.of(reading.from(latest.get()));
    }
  }

  /**
   * Puts rows in place of those with the same key, and takes out those of other keys, in one
   * commit; makes the table if need be.
   */
  void replace(Rows rows, List<String> without) throws Exception {
    writing.lock();
    try {
      try (Dataset dataset = openedOrMade(rows)) {
        int changed = new Upsert(lance.memory(), layout, dataset).apply(rows, without);
        unindexed.add(changed);
        catchUp(dataset);
      }
      refresh();
    } finally {
      writing.unlock();
    }
  }

  /** Adds rows, whatever is there, in one commit. */
  void append(Rows rows) throws Exception {
    writing.lock();
    try {
      boolean isThere = lance.open(name).map(Table::closed).isPresent();
      try (var stream = rows.stream(lance.memory());
          Dataset _ =
              isThere
                  ? lance.append(name, stream.content())
                  : lance.create(name, stream.content())) {
        refresh();
      }
    } finally {
      writing.unlock();
    }
  }

  /** Nothing when there is no such table. */
  <T> Optional<T> write(Writing<T> change) throws Exception {
    writing.lock();
    try {
      Optional<Dataset> opened = lance.open(name);
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      T result;
      try (Dataset dataset = opened.get()) {
        result = change.with(dataset);
      }
      refresh();
      return Optional.of(result);
    } finally {
      writing.unlock();
    }
  }

  void drop() {
    writing.lock();
    opening.lock();
    try {
      close();
      lance.drop(name);
      unindexed.forget();
    } finally {
      opening.unlock();
      writing.unlock();
    }
  }

  void close() {
    Dataset before = shared;
    shared = null;
    if (before != null) {
      before.close();
    }
  }

  /** The rows are stored whether or not this succeeds, and found, if in a worse order. */
  private void catchUp(Dataset dataset) {
    try {
      Indexing.catchUp(dataset, layout, unindexed);
    } catch (RuntimeException e) {
      LOG.warn(
          "The index of {} is not up to date; it will be tried again: {}",
          name,
          Trouble.of(e).getMessage());
    }
  }

  private static boolean closed(Dataset dataset) {
    dataset.close();
    return true;
  }

  private Dataset openedOrMade(Rows rows) throws Exception {
    Optional<Dataset> there = lance.open(name);
    if (there.isPresent()) {
      return checked(there.get());
    }
    try (var none = rows.none().stream(lance.memory())) {
      return lance.create(name, none.content());
    } catch (RuntimeException e) {
      // Another process may have been faster
      return checked(lance.open(name).orElseThrow(() -> e));
    }
  }

  /** A database that was set up anew may give a number again that an earlier one had given. */
  private Dataset checked(Dataset dataset) {
    if (layout.fits(dataset.getSchema())) {
      return dataset;
    }
    dataset.close();
    throw new IllegalStateException(
        "internal error: the table " + name + " has other columns than it should; drop it");
  }

  private Optional<Dataset> current() throws Exception {
    Dataset now = shared;
    if (System.nanoTime() - seen < CURRENT) {
      return Optional.ofNullable(now);
    }
    if (now == null) {
      opening.lock();
    } else if (!opening.tryLock()) {
      return Optional.of(now);
    }
    try {
      return seeLatest();
    } finally {
      opening.unlock();
    }
  }

  private Optional<Dataset> seeLatest() throws Exception {
    Dataset now = shared;
    if (System.nanoTime() - seen < CURRENT) {
      return Optional.ofNullable(now);
    }
    if (now == null) {
      return open();
    }
    try {
      now.checkoutLatest();
      seen = System.nanoTime();
      return Optional.of(now);
    } catch (RuntimeException e) {
      close();
      return open();
    }
  }

  private Optional<Dataset> open() throws Exception {
    Optional<Dataset> opened = lance.open(name).map(this::checked);
    shared = opened.orElse(null);
    seen = System.nanoTime();
    return opened;
  }

  private Optional<Dataset> reopened(Dataset failed) throws Exception {
    opening.lock();
    try {
      Dataset now = shared;
      if (now == null || now.equals(failed)) {
        close();
        return open();
      }
      return Optional.of(now);
    } finally {
      opening.unlock();
    }
  }

  private void refresh() throws Exception {
    opening.lock();
    try {
      seen = System.nanoTime() - CURRENT;
      seeLatest();
    } finally {
      opening.unlock();
    }
  }
}
