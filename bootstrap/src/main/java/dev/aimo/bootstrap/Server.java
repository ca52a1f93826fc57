package dev.aimo.bootstrap;

import dev.aimo.adapter.jobs.JobsAdapter;
import dev.aimo.adapter.rest.RestAdapter;
import dev.aimo.domain.error.StartFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The product, running. It stops in this order: requests, jobs, database, vector store. */
final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration PATIENCE_WITH_REQUESTS = Duration.ofMillis(3500);
  private static final Duration LONGEST_STOP = Duration.ofMillis(4700);

  private final RestAdapter rest;
  private final Closing closing;
  private final AtomicBoolean stopped = new AtomicBoolean();

  private Server(RestAdapter rest, Closing closing) {
    this.rest = rest;
    this.closing = closing;
  }

  /** Takes the scratch directory over: it goes when the server does. */
  static Server start(Settings settings, ScratchDirectory scratch) {
    Logging.configure(settings.log());
    long begin = System.nanoTime();
    Closing closing = new Closing();
    closing.add("scratch directory", scratch);
    try {
      Server server = start(settings, scratch.path(), closing);
      LOG.info(
          "AIMO {} is ready on port {} after {} ms",
          ProductVersion.read(),
          server.port(),
          Duration.ofNanos(System.nanoTime() - begin).toMillis());
      return server;
    } catch (RuntimeException | Error e) {
      closing.close();
      throw failed(e);
    }
  }

  private static Server start(Settings settings, Path scratch, Closing closing) {
    Metrics metrics = closing.add("metrics", new Metrics());
    InstantSource clock = Clock.tickMillis(ZoneOffset.UTC);
    Adapters adapters = Adapters.open(settings.storage(), metrics.registry(), clock);
    closing.add("adapters", adapters.closing());
    adapters.warmUp().run();
    LOG.info("storage: {}", adapters.description());
    Wiring wiring =
        new Wiring(adapters, settings.accounts(), settings.memos(), settings.explore(), clock);
    RestAdapter rest =
        RestAdapter.start(
            settings.rest(), scratch, wiring.rest(), metrics.registry(), metrics::scrape);
    closing.add(
        "jobs", JobsAdapter.start(settings.jobs(), wiring.jobs(), clock, metrics.registry()));
    rest.markReady();
    metrics.watchIndexes(wiring.search().status());
    Thread.ofVirtual().name("jvm metrics").start(metrics::watchJvm);
    return new Server(rest, closing);
  }

  int port() {
    return rest.port();
  }

  /** Stops on SIGTERM and Ctrl-C, and then leaves with 0: being told to stop is no failure. */
  void stopOnSignal() {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(() -> {
                  leaveAnyway();
                  close();
                  Logging.flush();
                  Runtime.getRuntime().halt(0);
                }));
  }

  /** Something that hangs while it is being closed must not keep the program from ending. */
  private static void leaveAnyway() {
    Thread.ofPlatform()
        .daemon()
        .name("stop deadline")
        .start(() -> {
          long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
          while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(deadline - System.nanoTime());
          }
          LOG.warn("stop: not done after {} ms; leaving all the same", LONGEST_STOP.toMillis());
          Logging.flush();
          Runtime.getRuntime().halt(1);
        });
  }

  @Override
  public void close() {
    if (stopped.compareAndSet(false, true)) {
      LOG.info("stop: asked to");
      rest.stop(PATIENCE_WITH_REQUESTS);
      closing.close();
      LOG.info("stop: done");
    }
  }

  /** What somebody can mend needs no stack trace; it is said where the program ends. */
  private static StartFailure failed(Throwable failure) {
    if (failure instanceof StartFailure known) {
      return known;
    }
    LOG.error("the start failed", failure);
    return new StartFailure("an unexpected problem, see the log: " + failure, failure);
  }
}
