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
      handlers.addHandler(event, (_, type, status, headers, _) -> answer(type, status, headers));
    }
    return handlers.build();
  }

  private static DirectHandler.TransportResponse answer(
      DirectHandler.EventType event, Status suggested, ServerResponseHeaders headers) {
    // Our own failures are answered elsewhere, so this one is a client that breaks off or talks
    // nonsense: no reason for Helidon to log a failure of the server.
    Status status =
        event == DirectHandler.EventType.INTERNAL_ERROR ? Status.BAD_REQUEST_400 : suggested;
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
