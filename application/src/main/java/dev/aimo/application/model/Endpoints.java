package dev.aimo.application.model;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.model.Provider;
import dev.aimo.domain.model.UserModel;
import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a model of an account is asked: at its own address, its provider's, or the system's. */
final class Endpoints {

  private final KeyVault vault;
  private final Optional<ModelEndpoint> system;

  Endpoints(KeyVault vault, Optional<ModelEndpoint> system) {
    this.vault = vault;
    this.system = system;
  }

  ModelEndpoint of(UserModel model) {
    ApiKey key =
        vault.open(model.key()).orElseThrow(() -> new Invalid(Reason.MODEL_KEY_UNREADABLE));
    return of(model.provider(), model.baseUrl(), key, model.modelName());
  }

  ModelEndpoint of(String provider, Optional<String> baseUrl, ApiKey key, String modelName) {
    Optional<ModelEndpoint> own =
        baseUrl
            .map(Endpoints::address)
            .or(() -> Provider.named(provider).flatMap(Provider::base))
            .map(base -> new ModelEndpoint(base, NamedBy.ACCOUNT, Optional.of(key), modelName));
    return own.or(() ->
            system.map(endpoint ->
                new ModelEndpoint(
                    endpoint.base(), endpoint.namedBy(), Optional.of(key), modelName)))
        .orElseThrow(() -> new Invalid(Reason.TEXT_MISSING, "apiBaseUrl"));
  }

  private static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new Invalid(Reason.MODEL_ADDRESS_MALFORMED, "apiBaseUrl");
    }
  }
}
