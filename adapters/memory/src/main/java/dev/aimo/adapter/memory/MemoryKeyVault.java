package dev.aimo.adapter.memory;

import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.model.SealedKey;
import dev.aimo.domain.unit.Ids;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What it seals is a number; the keys stay in its own drawer. */
final class MemoryKeyVault implements KeyVault {

  private final Ids ids;
  private final Map<SealedKey, ApiKey> drawer = new ConcurrentHashMap<>();

  MemoryKeyVault(Ids ids) {
    this.ids = ids;
  }

  @Override
  public SealedKey seal(ApiKey key) {
    SealedKey sealed = new SealedKey(ids.next("sealed"));
    drawer.put(sealed, key);
    return sealed;
  }

  @Override
  public Optional<ApiKey> open(SealedKey sealed) {
    return Optional.ofNullable(drawer.get(sealed));
  }
}
