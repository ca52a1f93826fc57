package dev.aimo.adapter.rest.model;

import dev.aimo.application.model.MaskedModel;
import dev.aimo.domain.model.UserModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A model as its owner sees it; the key is a mask. */
record UserModelJson(
    String id,
    String userId,
    String name,
    String provider,
    Optional<String> apiBaseUrl,
    String apiKey,
    String modelName,
    boolean isDefault,
    String createdAt,
    String updatedAt) {

  /** Milliseconds are there also when there are none, which texts of instants leave out. */
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  static UserModelJson of(MaskedModel masked) {
    UserModel model = masked.model();
    return new UserModelJson(
        model.id().value(),
        model.owner().value(),
        model.name(),
        model.provider(),
        model.baseUrl(),
        masked.mask(),
        model.modelName(),
        model.isDefault(),
        iso(model.createdAt()),
        iso(model.updatedAt()));
  }

  private static String iso(Instant time) {
    return ISO.format(time);
  }
}
