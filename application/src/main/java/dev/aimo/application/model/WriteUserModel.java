package dev.aimo.application.model;

import dev.aimo.domain.model.ApiKey;
import java.util.Optional;

/** A model that is to be set up. */
public record WriteUserModel(
    String name,
    String provider,
    Optional<String> baseUrl,
    ApiKey key,
    String modelName,
    boolean isDefault) {}
