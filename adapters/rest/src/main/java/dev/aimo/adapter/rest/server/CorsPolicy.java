package dev.aimo.adapter.rest.server;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import java.util.List;
import java.util.Optional;

/**
 * Which web pages of other origins may read answers. Origins that are not listed get no header at
 * all, and so their browsers keep the answer from them.
 */
public record CorsPolicy(List<String> origins, boolean credentials) {

  private static final String ANY = "*";
  private static final Header METHODS =
      HeaderValues.createCached(
          HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET,HEAD,PUT,PATCH,POST,DELETE");
  private static final Header CREDENTIALS =
      HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
  private static final Header MAX_AGE =
      HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_MAX_AGE, "600");
  private static final Header EXPOSED =
      HeaderValues.createCached(
          HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, "X-Request-Id,Retry-After");
  private static final Header ANY_ORIGIN =
      HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);

  public CorsPolicy {
    origins = List.copyOf(origins);
    if (credentials && origins.contains(ANY)) {
      throw new IllegalArgumentException("every origin together with credentials");
    }
  }

  void answer(String origin, ServerResponseHeaders headers) {
    if (allows(origin)) {
      headers.set(
          origins.contains(ANY)
              ? ANY_ORIGIN
              : HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin));
      headers.set(EXPOSED);
      if (credentials) {
        headers.set(CREDENTIALS);
      }
    }
  }

  /** What a browser asks before it sends a request that no form could. */
  void answerPreflight(
      String origin, Optional<String> askedHeaders, ServerResponseHeaders headers) {
    if (allows(origin)) {
      headers.set(METHODS);
      headers.set(MAX_AGE);
      askedHeaders.ifPresent(asked ->
          headers.set(HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, asked)));
    }
  }

  private boolean allows(String origin) {
    return origins.contains(origin) || origins.contains(ANY);
  }
}
