package dev.aimo.application.model;

import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.model.UserModel;

/** A model as its owner sees it, with what can be shown of its key. */
public record MaskedModel(UserModel model, String mask) {

  static MaskedModel of(UserModel model, KeyVault vault) {
    return new MaskedModel(
        model, vault.open(model.key()).map(ApiKey::mask).orElseGet(ApiKey::maskOfUnreadable));
  }
}
