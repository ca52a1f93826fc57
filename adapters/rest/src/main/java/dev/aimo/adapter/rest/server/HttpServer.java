package dev.aimo.adapter.rest.server;

import dev.aimo.adapter.rest.http.Access;
import dev.aimo.adapter.rest.http.Language;
import dev.aimo.adapter.rest.http.Router;
import dev.aimo.application.account.SessionUseCases;
import dev.aimo.domain.error.StartFailure;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server. */
public final class HttpServer {

  /** A stop is over after this time at the latest. */
  public static final Duration LONGEST_STOP = Duration.ofSeconds(4);

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  /** Longer than usual proxies keep an idle connection, so that they never reuse a closed one. */
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(75);

  private static final int MOST_REQUESTS = 4096;

  /**
   * Paths with hostile ids, and queries with many tags, shall get an answer that says something.
   */
  private static final int LONGEST_TARGET = 16 * 1024;

  private static final int RECEIVE_BUFFER = 64 * 1024;

  private final WebServer server;
  private final RequestMetrics metrics;
  private final Patience patience;
  private volatile boolean stopping;

  /** Where and how to serve; the longest body is that of an upload with all that is around it. */
  public record Settings(
      String host,
      int port,
      long longestBody,
      Duration longestSilence,
      CorsPolicy cors,
      TrustedProxies proxies,
      Optional<BaToken> baToken,
      Language language) {}

  private HttpServer(
      Settings settings,
      Router router,
      SessionUseCases sessions,
      Access.OpenHandler website,
      MeterRegistry registry) {
    metrics = new RequestMetrics(registry);
    patience = new Patience(settings.longestSilence());
    Gateway gateway =
        new Gateway(
            new Dispatcher(router, sessions, settings.baToken(), website),
            new Responder(settings.cors(), patience),
            settings.proxies(),
            settings.language(),
            metrics,
            patience,
            this::isStopping);
    server = server(settings, gateway, patience);
  }

  public static HttpServer start(
      Settings settings,
      Router router,
      SessionUseCases sessions,
      Access.OpenHandler website,
      MeterRegistry registry) {
    checkFree(settings);
    HttpServer server = new HttpServer(settings, router, sessions, website, registry);
    server.server.start();
    if (!server.server.isRunning()) {
      throw cannotListen(settings, "the web server did not start", null);
    }
    return server;
  }

  public int port() {
    return server.port();
  }

  public boolean isStopping() {
    return stopping;
  }

  /**
   * Takes no new connection, closes the idle ones, and waits for running requests until the
   * deadline.
   */
  public void stop(Duration deadline) {
    stopping = true;
    LOG.info("HTTP: no new connections; {} requests are running", metrics.running());
    long start = System.nanoTime();
    Thread stopper = Thread.ofVirtual().name("http-stop").start(server::stop);
    try {
      if (stopper.join(deadline)) {
        LOG.info("HTTP: stopped after {} ms", (System.nanoTime() - start) / 1_000_000);
      } else {
        LOG.warn("HTTP: gave up waiting for {} requests", metrics.running());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      patience.close();
    }
  }

  private static WebServer server(Settings settings, Gateway gateway, Patience patience) {
    return WebServer.builder()
        .host(settings.host())
        .port(settings.port())
        .shutdownHook(false)
        .featuresDiscoverServices(false)
        .shutdownGracePeriod(LONGEST_STOP)
        .maxPayloadSize(settings.longestBody())
        .maxConcurrentRequests(MOST_REQUESTS)
        .idleConnectionTimeout(LONGEST_IDLE)
        .idleConnectionPeriod(Duration.ofSeconds(15))
        .connectionOptions(options -> options.tcpNoDelay(true))
        .protocolsDiscoverServices(false)
        .addConnectionSelector(new ChunkLimit(connections(patience)))
        .putListenerSocketOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER)
        .directHandlers(DirectAnswers.handlers())
        .routing(routing -> routing.any(gateway))
        .build();
  }

  private static Http1ConnectionSelector connections(Patience patience) {
    return Http1ConnectionSelector.builder()
        .config(
            Http1Config.builder()
                .maxPrologueLength(LONGEST_TARGET)
                // Or else it refuses the brackets that browsers send as they are in tags[]=a
                .validatePrologue(false)
                .addReceiveListener(patience)
                .build())
        .build();
  }

  /** Helidon only logs what keeps it from listening, so that is found out before it tries. */
  private static void checkFree(Settings settings) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (IOException e) {
      throw cannotListen(settings, String.valueOf(e.getMessage()), e);
    }
  }

  private static StartFailure cannotListen(
      Settings settings, String reason, @Nullable IOException cause) {
    return new StartFailure(
        "AIMO can not listen on %s port %d: %s. Is another program using the port? Set PORT to a free one, or HOST to an address of this machine."
            .formatted(settings.host(), settings.port(), reason),
        cause);
  }
}
