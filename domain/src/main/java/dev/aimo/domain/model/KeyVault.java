package dev.aimo.domain.model;

import java.util.Optional;

/** Seals keys before they are stored, with a secret that is not stored beside them. */
public interface KeyVault {

  /** Sealing the same key twice gives two different texts. */
  SealedKey seal(ApiKey key);

  /** None when it was sealed with another secret, or was changed since. */
  Optional<ApiKey> open(SealedKey sealed);
}
