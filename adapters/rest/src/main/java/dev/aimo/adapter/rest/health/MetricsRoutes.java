package dev.aimo.adapter.rest.health;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Figures for Prometheus. To others than this machine they do not exist, unless opened to all. */
public final class MetricsRoutes {

  private final Supplier<String> scrape;
  private final boolean openToAll;

  public MetricsRoutes(Supplier<String> scrape, boolean openToAll) {
    this.scrape = scrape;
    this.openToAll = openToAll;
  }

  public void declare(Routes routes) {
    routes.open(GET, "/metrics", this::metrics);
  }

  private Reply metrics(Call call) {
    if (!openToAll && !InetAddress.ofLiteral(call.client().address()).isLoopbackAddress()) {
      return Failures.noSuchOperation(call);
    }
    return Reply.bytes(
        200,
        "text/plain; version=0.0.4; charset=utf-8",
        scrape.get().getBytes(StandardCharsets.UTF_8));
  }
}
