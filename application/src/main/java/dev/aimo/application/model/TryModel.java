package dev.aimo.application.model;

import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.text.TextLimit;
import java.util.Optional;

/**
 * A model that is to be tried before it is set up. Without a key, or with its mask: a stored one.
 */
public record TryModel(String provider, Optional<String> baseUrl, SentKey key, String modelName) {

  private static final TextLimit BASE_URL = new TextLimit("apiBaseUrl", 500);
  private static final TextLimit MODEL_NAME = new TextLimit("modelName", 100);

  public TryModel {
    provider = provider.strip();
    baseUrl = baseUrl.map(String::strip).filter(url -> !url.isEmpty()).map(BASE_URL::check);
    modelName = MODEL_NAME.checkPresent(modelName.strip());
  }

  /** What came in the place of a key. */
  public sealed interface SentKey {

    record Plain(ApiKey key) implements SentKey {}

    record Masked(String mask) implements SentKey {}
  }
}
