package dev.aimo.adapter.rest.server;

import dev.aimo.adapter.rest.http.Json;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/** What Helidon answers by itself, before a request could be understood. */
final class DirectAnswers {

  private DirectAnswers() {}

  private record Failed(String status, String message) {}

  static DirectHandlers handlers() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      handlers.addHandler(event, (_, _, status, headers, _) -> answer(status, headers));
    }
    return handlers.build();
  }

  private static DirectHandler.TransportResponse answer(
      Status status, ServerResponseHeaders headers) {
    SecurityHeaders.set(headers, false);
    headers.set(HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8"));
    return DirectHandler.TransportResponse.builder()
        .status(status)
        .headers(headers)
        .keepAlive(false)
        .entity(Json.write(new Failed("error", status.reasonPhrase())))
        .build();
  }
}
