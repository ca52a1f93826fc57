package dev.aimo.application.model;

import dev.aimo.domain.change.Change;
import dev.aimo.domain.model.ApiKey;
import java.util.Optional;

/** What is to be different, one thing after another. */
record Revision(ReviseUserModel wish) {

  static final ReviseUserModel NOTHING =
      new ReviseUserModel(
          Optional.empty(),
          Optional.empty(),
          new Change.Keep<>(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  Revision() {
    this(NOTHING);
  }

  Revision name(String name) {
    return with(Optional.of(name), wish.provider(), wish.baseUrl(), wish.key());
  }

  Revision provider(String provider) {
    return with(wish.name(), Optional.of(provider), wish.baseUrl(), wish.key());
  }

  Revision baseUrl(Change<String> baseUrl) {
    return with(wish.name(), wish.provider(), baseUrl, wish.key());
  }

  Revision key(ApiKey key) {
    return with(wish.name(), wish.provider(), wish.baseUrl(), Optional.of(key));
  }

  Revision modelName(String modelName) {
    return with(Optional.of(modelName), wish.isDefault());
  }

  Revision isDefault(boolean isDefault) {
    return with(wish.modelName(), Optional.of(isDefault));
  }

  private Revision with(
      Optional<String> name,
      Optional<String> provider,
      Change<String> baseUrl,
      Optional<ApiKey> key) {
    return new Revision(
        new ReviseUserModel(name, provider, baseUrl, key, wish.modelName(), wish.isDefault()));
  }

  private Revision with(Optional<String> modelName, Optional<Boolean> isDefault) {
    return new Revision(
        new ReviseUserModel(
            wish.name(), wish.provider(), wish.baseUrl(), wish.key(), modelName, isDefault));
  }
}
