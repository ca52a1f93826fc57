package dev.aimo.application.model;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.Feature;
import dev.aimo.domain.model.FeatureModelRepository;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.model.UserModelRepository;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Which of its models an account uses for what. */
public final class FeatureModelUseCases {

  private final UnitOfWork unit;
  private final UserModelRepository models;
  private final FeatureModelRepository features;
  private final InstantSource clock;

  public FeatureModelUseCases(
      UnitOfWork unit,
      UserModelRepository models,
      FeatureModelRepository features,
      InstantSource clock) {
    this.unit = unit;
    this.models = models;
    this.features = features;
    this.clock = clock;
  }

  /** None is that of the system. */
  public Optional<UserModelId> get(Actor actor, Feature feature) {
    return unit.read(() -> features.find(actor.account(), feature));
  }

  public Optional<UserModelId> choose(Actor actor, Feature feature, Optional<UserModelId> chosen) {
    Instant now = clock.instant();
    return unit.write(() -> {
      if (chosen.isPresent() && models.find(actor.account(), chosen.get()).isEmpty()) {
        throw new NotFound(Reason.MODEL_UNKNOWN);
      }
      features.choose(actor.account(), feature, chosen, now);
      return chosen;
    });
  }
}
