package dev.aimo.bootstrap;

import dev.aimo.adapter.rest.RestUseCases;
import dev.aimo.application.model.FeatureModelUseCases;
import dev.aimo.application.model.ModelTrialUseCases;
import dev.aimo.application.model.Models;
import dev.aimo.application.model.UserModelUseCases;
import dev.aimo.application.tag.TagSuggestionUseCases;
import java.time.InstantSource;

/** Builds what chooses models and asks them. */
final class ModelWiring {

  private final Adapters adapters;
  private final Adapters.ModelPorts ports;
  private final InstantSource clock;
  private final Models models;

  ModelWiring(Adapters adapters, InstantSource clock) {
    this.adapters = adapters;
    this.ports = adapters.models();
    this.clock = clock;
    this.models =
        new Models(
            adapters.unit(),
            ports.userModels(),
            ports.featureModels(),
            ports.vault(),
            ports.chat(),
            ports.system());
  }

  /** Who is asked, for all that ask models. */
  Models models() {
    return models;
  }

  RestUseCases.OfModels rest() {
    return new RestUseCases.OfModels(
        new UserModelUseCases(
            adapters.unit(),
            adapters.accounts(),
            ports.userModels(),
            ports.vault(),
            adapters.ids(),
            clock),
        new ModelTrialUseCases(adapters.unit(), ports.userModels(), ports.vault(), ports.chat()),
        new FeatureModelUseCases(adapters.unit(), ports.userModels(), ports.featureModels(), clock),
        new TagSuggestionUseCases(models));
  }
}
