package dev.aimo.bootstrap;

import dev.aimo.application.conversation.ConversationUseCases;
import dev.aimo.application.explore.ExploreUseCases;
import dev.aimo.application.explore.GraphUseCases;
import dev.aimo.application.model.Models;
import dev.aimo.application.search.Retrieval;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.InstantSource;

/** Builds what answers questions, and what keeps the talks. */
final class ExploreWiring {

  private final Adapters adapters;
  private final UnitOfWork unit;
  private final Retrieval retrieval;
  private final Models models;
  private final ExploreSettings settings;
  private final InstantSource clock;

  ExploreWiring(
      Adapters adapters,
      UnitOfWork unit,
      Retrieval retrieval,
      Models models,
      ExploreSettings settings,
      InstantSource clock) {
    this.adapters = adapters;
    this.unit = unit;
    this.retrieval = retrieval;
    this.models = models;
    this.settings = settings;
    this.clock = clock;
  }

  ExploreUseCases explore() {
    return new ExploreUseCases(
        unit,
        adapters.stores().reader(),
        models,
        retrieval,
        adapters.ids(),
        settings.rules(),
        System::nanoTime);
  }

  GraphUseCases graphs() {
    return new GraphUseCases(unit, adapters.stores().reader(), retrieval);
  }

  ConversationUseCases conversations() {
    return new ConversationUseCases(unit, adapters.stores().conversations(), adapters.ids(), clock);
  }
}
