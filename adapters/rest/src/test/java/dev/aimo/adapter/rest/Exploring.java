package dev.aimo.adapter.rest;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.conversation.ConversationUseCases;
import dev.aimo.application.explore.ExploreUseCases;
import dev.aimo.application.explore.GraphUseCases;
import dev.aimo.application.model.Models;
import dev.aimo.application.search.Retrieval;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.util.Optional;

/** What answers questions on a server: the model in its memory, if it has any. */
final class Exploring {

  private static final ModelEndpoint MODEL =
      new ModelEndpoint(
          URI.create("http://127.0.0.1:9/v1"), NamedBy.OPERATOR, Optional.empty(), "played");

  private final ExploreUseCases explore;
  private final GraphUseCases graphs;
  private final ConversationUseCases conversations;

  Exploring(Server.Setup setup, Indexing indexing) {
    MemoryAdapter memory = setup.memory;
    Models models =
        new Models(
            setup.unit,
            memory.userModels(),
            memory.featureModels(),
            memory.keyVault(),
            setup.chatModel.orElseGet(memory::chatModel),
            setup.hasModel ? Optional.of(MODEL) : Optional.empty());
    Retrieval retrieval = indexing.retrieval();
    explore =
        new ExploreUseCases(
            setup.unit,
            memory.memoReader(),
            models,
            retrieval,
            memory.ids(),
            setup.exploreRules,
            System::nanoTime);
    graphs = new GraphUseCases(setup.unit, memory.memoReader(), retrieval);
    conversations =
        new ConversationUseCases(setup.unit, memory.conversations(), memory.ids(), setup.clock);
  }

  ExploreUseCases explore() {
    return explore;
  }

  GraphUseCases graphs() {
    return graphs;
  }

  ConversationUseCases conversations() {
    return conversations;
  }
}
