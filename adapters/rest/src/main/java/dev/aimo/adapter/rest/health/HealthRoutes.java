package dev.aimo.adapter.rest.health;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.health.HealthUseCases;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How the server is. */
public final class HealthRoutes {

  private static final String DATABASE = "database";

  /** The old server's name for its database library, which monitors look for. */
  private static final String ALIAS = "drizzle";

  private final HealthUseCases health;
  private final BooleanSupplier ready;

  private record StatusJson(String status) {}

  public HealthRoutes(HealthUseCases health, BooleanSupplier ready) {
    this.health = health;
    this.ready = ready;
  }

  public void declare(Routes routes) {
    routes.open(GET, "/healthz", _ -> Reply.json(200, new StatusJson("ok")));
    routes.open(GET, "/readyz", _ -> readiness());
    routes.open(GET, "/health/db", _ -> dependencies());
    // The browser extension tries whether this answers
    routes.open(GET, "/api/v1/health", _ -> Reply.data(new StatusJson("ok")));
  }

  private Reply readiness() {
    return ready.getAsBoolean()
        ? Reply.json(200, new StatusJson("ready"))
        : Reply.json(503, new StatusJson("not ready"));
  }

  private Reply dependencies() {
    Map<String, Optional<String>> troubles = health.check();
    Map<String, Object> answer = new LinkedHashMap<>();
    Map<String, String> details = new LinkedHashMap<>();
    troubles.forEach((name, trouble) -> {
      String state = trouble.isEmpty() ? "ok" : "failed";
      answer.put(name, state);
      if (name.equals(DATABASE)) {
        answer.put(ALIAS, state);
      }
      trouble.ifPresent(text -> details.put(name, text));
    });
    if (!details.isEmpty()) {
      answer.put("details", details);
    }
    return Reply.json(details.isEmpty() ? 200 : 503, answer);
  }
}
