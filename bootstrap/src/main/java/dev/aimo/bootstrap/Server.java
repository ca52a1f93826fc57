package dev.aimo.bootstrap;

import dev.aimo.adapter.rest.RestAdapter;
import dev.aimo.domain.error.StartFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The product, running. It stops in this order: requests, jobs, database, vector store. */
final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration PATIENCE_WITH_REQUESTS = Duration.ofMillis(3500);

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
    LOG.info("storage: {}", adapters.description());
    RestAdapter rest =
        RestAdapter.start(
            settings.rest(),
            scratch,
            Wiring.useCases(adapters, settings.accounts(), clock),
            metrics.registry(),
            metrics::scrape);
    rest.markReady();
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
                  close();
                  Logging.flush();
                  Runtime.getRuntime().halt(0);
                }));
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

  private static Throwable logged(Throwable failure) {
    if (failure instanceof StartFailure) {
      LOG.error("AIMO can not start: {}", failure.getMessage());
    } else {
      LOG.error("AIMO can not start", failure);
    }
    return failure;
  }

  private static RuntimeException failed(Throwable failure) {
    return logged(failure) instanceof StartFailure known
        ? known
        : new StartFailure("an unexpected problem: " + failure, failure);
  }
}
