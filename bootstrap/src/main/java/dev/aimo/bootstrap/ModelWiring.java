package dev.aimo.bootstrap;

import dev.aimo.application.model.Models;

/** Builds what chooses models and asks them. */
final class ModelWiring {

  private final Models models;

  ModelWiring(Adapters adapters) {
    Adapters.ModelPorts ports = adapters.models();
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
}
