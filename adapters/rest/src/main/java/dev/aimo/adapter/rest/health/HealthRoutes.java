package dev.aimo.adapter.rest.health;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.health.HealthUseCases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How the server is. */
public final class HealthRoutes {

  private static final String DATABASE = "database";

  /** The old server's name for its database library, which monitors look for. */
  private static final String ALIAS = "drizzle";

  private static final String VECTORS = "lancedb";

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

  /** The stores that monitors know by name are always told, others only when they fail. */
  private Reply dependencies() {
    Map<String, Optional<String>> troubles = health.check();
    Map<String, Object> answer = new LinkedHashMap<>();
    Map<String, String> details = new LinkedHashMap<>();
    troubles.forEach((name, trouble) -> trouble.ifPresent(text -> details.put(name, text)));
    for (String store : List.of(DATABASE, ALIAS, VECTORS)) {
      answer.put(
          store, details.containsKey(store.equals(ALIAS) ? DATABASE : store) ? "failed" : "ok");
    }
    if (details.isEmpty()) {
      return Reply.json(200, answer);
    }
    details.keySet().forEach(name -> answer.put(name, "failed"));
    answer.put("details", details);
    return Reply.json(503, answer);
  }
}
