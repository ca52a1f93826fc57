package dev.aimo.adapter.recognition.remote;

import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a service is, without a slash at the end, and the key to it. */
public record Endpoint(URI base, String key) {

  public Endpoint {
    // What a header can not carry would be quoted in the message of a failure
    if (!key.chars().allMatch(character -> character > ' ' && character < 127)) {
      throw new IllegalArgumentException("a key that can not be sent");
    }
  }

  public URI at(String path) {
    return URI.create(base + path);
  }

  public Map<String, String> authorization() {
    return Map.of("Authorization", "Bearer " + key);
  }

  /** Who named an address that this service gave: only its own host is the operator's choice. */
  public NamedBy namedBy(URI address) {
    boolean own = host(address).equals(host(base)) && address.getPort() == base.getPort();
    return own ? NamedBy.OPERATOR : NamedBy.ACCOUNT;
  }

  private static String host(URI address) {
    return Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
