package dev.aimo.adapter.embedding.remote;

import java.net.URI;

/** Where a service is, without a slash at the end, and the key to it; an empty one is not sent. */
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

  @Override
  public String toString() {
    return base + (key.isEmpty() ? " without a key" : " with a key");
  }
}
