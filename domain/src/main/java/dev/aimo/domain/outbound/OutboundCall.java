package dev.aimo.domain.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One request to an address outside: a GET without a body, a POST with one. It says nothing of
 * itself in logs but where it goes, because paths, headers and bodies hold secrets.
 *
 * @param patience for the whole exchange, from the look-up of the name to the last byte
 * @param longestAnswer in bytes; a longer answer is a failure
 */
public record OutboundCall(
    URI address,
    NamedBy namedBy,
    Map<String, String> headers,
    Optional<String> body,
    Duration patience,
    int longestAnswer) {

  public OutboundCall {
    headers = Map.copyOf(headers);
  }

  @Override
  public String toString() {
    return "%s %s".formatted(body.isPresent() ? "POST" : "GET", address.getHost());
  }
}
