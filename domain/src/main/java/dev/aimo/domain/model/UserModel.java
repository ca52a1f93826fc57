package dev.aimo.domain.model;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.text.TextLimit;
import java.time.Instant;
import java.util.Optional;

/** A model that an account set up for itself. At most one of an account is its default. */
public record UserModel(
    UserModelId id,
    AccountId owner,
    String name,
    String provider,
    Optional<String> baseUrl,
    SealedKey key,
    String modelName,
    boolean isDefault,
    Instant createdAt,
    Instant updatedAt) {

  private static final TextLimit NAME = new TextLimit("name", 255);
  private static final TextLimit PROVIDER = new TextLimit("provider", 50);
  private static final TextLimit BASE_URL = new TextLimit("apiBaseUrl", 500);
  private static final TextLimit MODEL_NAME = new TextLimit("modelName", 100);

  public UserModel {
    name = NAME.checkPresent(name.strip());
    provider = PROVIDER.checkPresent(provider.strip());
    baseUrl = baseUrl.map(String::strip).filter(url -> !url.isEmpty()).map(BASE_URL::check);
    modelName = MODEL_NAME.checkPresent(modelName.strip());
  }

  public UserModel asDefault(boolean isDefault) {
    return new UserModel(
        id, owner, name, provider, baseUrl, key, modelName, isDefault, createdAt, updatedAt);
  }
}
