package dev.aimo.application.model;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Forbidden;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.ChatMessage;
import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.model.ModelRefusal;
import dev.aimo.domain.model.Provider;
import dev.aimo.domain.model.UserModel;
import dev.aimo.domain.model.UserModelRepository;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tries models for those who are about to set them up. */
public final class ModelTrialUseCases {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ChatRequest QUESTION =
      new ChatRequest(
          List.of(ChatMessage.question("Say \"OK\" if you can read this.")),
          0,
          OptionalInt.of(50),
          PATIENCE);

  private final UnitOfWork unit;
  private final UserModelRepository models;
  private final KeyVault vault;
  private final ChatModel chat;
  private final Endpoints endpoints;

  public ModelTrialUseCases(
      UnitOfWork unit, UserModelRepository models, KeyVault vault, ChatModel chat) {
    this.unit = unit;
    this.models = models;
    this.vault = vault;
    this.chat = chat;
    this.endpoints = new Endpoints(vault, Optional.empty());
  }

  /**
   * Asks the model something simple.
   *
   * @throws Forbidden when its address is not allowed, or not one of its provider
   */
  public Trial run(Actor actor, TryModel model) {
    Provider provider =
        Provider.named(model.provider())
            .orElseThrow(() -> new Invalid(Reason.MODEL_PROVIDER_UNKNOWN, "provider"));
    ModelEndpoint endpoint =
        endpoints.of(
            model.provider(), model.baseUrl(), key(actor.account(), model), model.modelName());
    if (!provider.owns(endpoint.base())) {
      throw new Forbidden(Reason.ADDRESS_NOT_ALLOWED);
    }
    try {
      return new Trial.Answered(chat.answer(endpoint, QUESTION));
    } catch (PortFailure e) {
      return e.getCause() instanceof ModelRefusal refusal
          ? new Trial.Failed(OptionalInt.of(refusal.status()), refusal.said())
          : new Trial.Failed(OptionalInt.empty(), "");
    }
  }

  private ApiKey key(AccountId owner, TryModel model) {
    return switch (model.key()) {
      case TryModel.SentKey.Plain(ApiKey key) -> key;
      case TryModel.SentKey.Masked(String mask) ->
          unit.read(() -> models.findAll(owner)).stream()
              .filter(stored -> stored.provider().equals(model.provider()))
              .map(UserModel::key)
              .map(vault::open)
              .flatMap(Optional::stream)
              .filter(key -> key.mask().equals(mask))
              .findFirst()
              .orElseThrow(() -> new Invalid(Reason.TEXT_MISSING, "apiKey"));
    };
  }
}
