package dev.aimo.adapter.jobs;

import dev.aimo.application.index.Bell;
import dev.aimo.application.index.Bell.Pause;
import dev.aimo.application.index.IndexerUseCases;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that keeps the indexes following. It waits for the bell or for a while, whichever
 * comes first; whatever goes wrong, it goes on.
 */
final class IndexerLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexerLoop.class);
  private static final Pause AFTER_TROUBLE =
      new Pause(Duration.ofSeconds(2), Duration.ofSeconds(2));
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final IndexerUseCases indexer;
  private final Bell bell;
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Thread thread;

  private IndexerLoop(IndexerUseCases indexer, Bell bell) {
    this.indexer = indexer;
    this.bell = bell;
    this.thread = Thread.ofPlatform().daemon().name("indexer").unstarted(this::run);
  }

  static IndexerLoop start(IndexerUseCases indexer, Bell bell) {
    IndexerLoop loop = new IndexerLoop(indexer, bell);
    loop.thread.start();
    return loop;
  }

  private void run() {
    while (!closing.get()) {
      try {
        bell.await(step());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Pause step() {
    try {
      return indexer.work();
    } catch (RuntimeException | Error e) {
      if (!closing.get()) {
        LOG.warn("the indexer met a problem and goes on: {}", e.toString());
        LOG.debug("the problem of the indexer", e);
      }
      return AFTER_TROUBLE;
    }
  }

  /** Lets the step that runs come to its end, and then another instance go on at once. */
  @Override
  public void close() {
    closing.set(true);
    bell.ring();
    try {
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
        LOG.warn(
            "the indexer is in the middle of a step and is left behind; it is done again later");
        return;
      }
      if (!Thread.ofVirtual().name("lease").start(this::giveBack).join(PATIENCE)) {
        LOG.warn("the database does not answer; the lease of the indexer runs out by itself");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void giveBack() {
    try {
      indexer.stop();
    } catch (RuntimeException e) {
      LOG.warn("the lease of the indexer was not given back: {}", e.toString());
    }
  }
}
