package dev.aimo.adapter.rest;

import dev.aimo.adapter.rest.account.AuthRoutes;
import dev.aimo.adapter.rest.account.AvatarLinks;
import dev.aimo.adapter.rest.account.AvatarRoutes;
import dev.aimo.adapter.rest.account.UserRoutes;
import dev.aimo.adapter.rest.health.HealthRoutes;
import dev.aimo.adapter.rest.health.MetricsRoutes;
import dev.aimo.adapter.rest.http.Router;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.server.HttpServer;
import dev.aimo.adapter.rest.system.SystemRoutes;
import dev.aimo.adapter.rest.upload.Uploads;
import dev.aimo.adapter.rest.web.DocsRoutes;
import dev.aimo.adapter.rest.web.Website;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The REST interface, served over HTTP from {@link #start} to {@link #stop}. It lives at once, but
 * says that it is ready only after {@link #markReady}, and no more once it is being stopped.
 */
public final class RestAdapter implements AutoCloseable {

  private final HttpServer server;
  private volatile boolean ready;

  private RestAdapter(
      RestSettings settings,
      Path temporary,
      RestUseCases useCases,
      MeterRegistry registry,
      Supplier<String> prometheusScrape) {
    Router router = router(settings, temporary, useCases, prometheusScrape, this::isReady);
    Website website = new Website(settings.webRoot(), useCases.system().version());
    server = HttpServer.start(settings.server(), router, useCases.sessions(), website, registry);
  }

  /**
   * Binds and serves, or fails with a {@link dev.aimo.domain.error.StartFailure}. Uploads are laid
   * into the temporary directory, which must be there, while they are looked at.
   */
  public static RestAdapter start(
      RestSettings settings,
      Path temporary,
      RestUseCases useCases,
      MeterRegistry registry,
      Supplier<String> prometheusScrape) {
    return new RestAdapter(settings, temporary, useCases, registry, prometheusScrape);
  }

  static Router router(
      RestSettings settings,
      Path temporary,
      RestUseCases useCases,
      Supplier<String> prometheusScrape,
      BooleanSupplier ready) {
    AvatarLinks links = new AvatarLinks(settings.publicUrl());
    Uploads uploads = new Uploads(temporary, settings.longestUpload());
    Routes routes = new Routes();
    new HealthRoutes(useCases.health(), ready).declare(routes);
    new MetricsRoutes(prometheusScrape, settings.metricsForAll()).declare(routes);
    new DocsRoutes().declare(routes);
    Routes api = routes.under("/api/v1");
    new AuthRoutes(useCases.sessions(), useCases.registration()).declare(api);
    new UserRoutes(useCases.accounts(), links).declare(api);
    new AvatarRoutes(useCases.avatars(), uploads, links).declare(api);
    new SystemRoutes(useCases.system(), useCases.registration()).declare(api);
    api.baBelow("/memos/ba");
    api.baBelow("/attachments/ba");
    api.baBelow("/debug/ba");
    return routes.router();
  }

  /** The port that is really served, also when the settings left the choice to the system. */
  public int port() {
    return server.port();
  }

  public void markReady() {
    ready = true;
  }

  /** Answers what is running, closes what is idle, and gives up at the deadline. */
  public void stop(Duration deadline) {
    server.stop(deadline);
  }

  @Override
  public void close() {
    stop(HttpServer.LONGEST_STOP);
  }

  private boolean isReady() {
    return ready && !server.isStopping();
  }
}
