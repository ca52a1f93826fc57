package dev.aimo.domain.model;

import dev.aimo.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which model of its own an account uses for what. All methods work inside a {@link
 * dev.aimo.domain.unit.UnitOfWork}.
 */
public interface FeatureModelRepository {

  /** None when the feature uses the model of the system, or the chosen one is gone. */
  Optional<UserModelId> find(AccountId owner, Feature feature);

  /** Chooses a model of the owner, or that of the system. */
  void choose(AccountId owner, Feature feature, Optional<UserModelId> model, Instant now);
}
