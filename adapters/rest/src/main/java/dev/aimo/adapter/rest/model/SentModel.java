package dev.aimo.adapter.rest.model;

import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.application.model.ReviseUserModel;
import dev.aimo.application.model.TryModel;
import dev.aimo.application.model.WriteUserModel;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.ApiKey;
import java.util.Optional;
import java.util.function.Function;

/** Models as clients send them. A mask, sent back, stands for the key that is stored. */
final class SentModel {

  private static final String KEY = "apiKey";

  private SentModel() {}

  static WriteUserModel written(Fields fields) {
    return new WriteUserModel(
        required(fields, "name"),
        required(fields, "provider"),
        fields.text("apiBaseUrl"),
        key(fields).orElseThrow(() -> new Invalid(Reason.TEXT_MISSING, KEY)),
        required(fields, "modelName"),
        fields.flag("isDefault").orElse(false));
  }

  static ReviseUserModel revised(Fields fields) {
    return new ReviseUserModel(
        fields.text("name"),
        fields.text("provider"),
        fields.change("apiBaseUrl", Function.identity()),
        key(fields),
        fields.text("modelName"),
        fields.flag("isDefault"));
  }

  static TryModel tried(Fields fields) {
    return new TryModel(
        required(fields, "provider"),
        fields.text("apiBaseUrl"),
        triedKey(required(fields, KEY)),
        required(fields, "modelName"));
  }

  private static TryModel.SentKey triedKey(String text) {
    return ApiKey.isMask(text)
        ? new TryModel.SentKey.Masked(text.strip())
        : new TryModel.SentKey.Plain(new ApiKey(text));
  }

  private static Optional<ApiKey> key(Fields fields) {
    return fields
        .text(KEY)
        .filter(text -> !text.isBlank() && !ApiKey.isMask(text))
        .map(ApiKey::new);
  }

  private static String required(Fields fields, String name) {
    return fields
        .text(name)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new Invalid(Reason.TEXT_MISSING, name));
  }
}
