package dev.aimo.application.model;

import dev.aimo.domain.change.Change;
import dev.aimo.domain.model.ApiKey;
import java.util.Optional;

/** What is to be different about a model; what is absent stays. */
public record ReviseUserModel(
    Optional<String> name,
    Optional<String> provider,
    Change<String> baseUrl,
    Optional<ApiKey> key,
    Optional<String> modelName,
    Optional<Boolean> isDefault) {

  boolean changesNothing() {
    return name.isEmpty()
        && provider.isEmpty()
        && baseUrl instanceof Change.Keep<String>
        && key.isEmpty()
        && modelName.isEmpty()
        && isDefault.isEmpty();
  }
}
