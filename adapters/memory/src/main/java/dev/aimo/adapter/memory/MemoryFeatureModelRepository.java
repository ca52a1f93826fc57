package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.model.Feature;
import dev.aimo.domain.model.FeatureModelRepository;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.model.UserModelRepository;
import java.time.Instant;
import java.util.Optional;

final class MemoryFeatureModelRepository implements FeatureModelRepository {

  private record Key(AccountId owner, Feature feature) {}

  private final MemoryUnitOfWork unit;
  private final UserModelRepository models;
  private final MemoryTable<Key, UserModelId> rows;

  MemoryFeatureModelRepository(MemoryUnitOfWork unit, UserModelRepository models) {
    this.unit = unit;
    this.models = models;
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public Optional<UserModelId> find(AccountId owner, Feature feature) {
    return rows.find(new Key(owner, feature)).filter(id -> models.find(owner, id).isPresent());
  }

  @Override
  public void choose(AccountId owner, Feature feature, Optional<UserModelId> model, Instant now) {
    unit.requireWriting();
    Key key = new Key(owner, feature);
    model.ifPresentOrElse(id -> rows.put(key, id), () -> rows.remove(key));
  }
}
