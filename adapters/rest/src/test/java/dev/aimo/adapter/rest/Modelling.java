package dev.aimo.adapter.rest;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.model.FeatureModelUseCases;
import dev.aimo.application.model.ModelTrialUseCases;
import dev.aimo.application.model.Models;
import dev.aimo.application.model.UserModelUseCases;
import dev.aimo.application.tag.TagSuggestionUseCases;

/** What is about models, in memory: the model says what the memory was told to have it say. */
final class Modelling {

  private Modelling() {}

  static Models models(Server.Setup setup) {
    MemoryAdapter memory = setup.memory;
    return new Models(
        setup.unit,
        memory.userModels(),
        memory.featureModels(),
        memory.keyVault(),
        memory.chatModel(),
        setup.systemModel);
  }

  static RestUseCases.OfModels useCases(Server.Setup setup) {
    MemoryAdapter memory = setup.memory;
    return new RestUseCases.OfModels(
        new UserModelUseCases(
            setup.unit,
            memory.accounts(),
            memory.userModels(),
            memory.keyVault(),
            memory.ids(),
            setup.clock),
        new ModelTrialUseCases(
            setup.unit, memory.userModels(), memory.keyVault(), memory.chatModel()),
        new FeatureModelUseCases(
            setup.unit, memory.userModels(), memory.featureModels(), setup.clock),
        new TagSuggestionUseCases(models(setup)));
  }
}
