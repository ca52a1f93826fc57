package dev.aimo.domain.model;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who offers models. Those that are known by name are asked at addresses of their own only. */
public enum Provider {
  OPENAI("openai.com", "https://api.openai.com/v1"),
  DEEPSEEK("deepseek.com", "https://api.deepseek.com/v1"),
  OPENROUTER("openrouter.ai", "https://openrouter.ai/api/v1"),
  OTHER("", "");

  private final String domain;
  private final String base;

  Provider(String domain, String base) {
    this.domain = domain;
    this.base = base;
  }

  public static Optional<Provider> named(String name) {
    return Arrays.stream(values())
        .filter(provider -> provider.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** Where it is asked when no other address is given; nothing when there is no such address. */
  public Optional<URI> base() {
    return base.isEmpty() ? Optional.empty() : Optional.of(URI.create(base));
  }

  /** Whether the address can be one of its own; any can be one of those without a name. */
  public boolean owns(URI address) {
    String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    return domain.isEmpty() || host.equals(domain) || host.endsWith("." + domain);
  }
}
