package dev.aimo.application.model;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.Feature;
import dev.aimo.domain.model.FeatureModelRepository;
import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.model.UserModel;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.model.UserModelRepository;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.Optional;

/**
 * Chooses who is asked: a model of the account, or that of the system, or nobody when neither is
 * set up. It opens a unit of work of its own, so that no model is asked inside one.
 */
public final class Models {

  private final UnitOfWork unit;
  private final UserModelRepository models;
  private final FeatureModelRepository features;
  private final ChatModel chat;
  private final Optional<ModelEndpoint> system;
  private final Endpoints endpoints;

  public Models(
      UnitOfWork unit,
      UserModelRepository models,
      FeatureModelRepository features,
      KeyVault vault,
      ChatModel chat,
      Optional<ModelEndpoint> system) {
    this.unit = unit;
    this.models = models;
    this.features = features;
    this.chat = chat;
    this.system = system;
    this.endpoints = new Endpoints(vault, system);
  }

  /** The model that the person who runs AIMO set up, if they did. */
  public Optional<Chat> system() {
    return system.map(endpoint -> new Chat(chat, endpoint));
  }

  /**
   * The model of the account with this id; that of the system when none is named.
   *
   * @throws NotFound when the account has no such model
   */
  public Optional<Chat> chosen(AccountId owner, Optional<UserModelId> id) {
    return id.isEmpty() ? system() : Optional.of(own(unit.read(() -> find(owner, id.get()))));
  }

  /** The model that the account chose for this, or that of the system. */
  public Optional<Chat> forFeature(AccountId owner, Feature feature) {
    return unit.read(() -> features.find(owner, feature).flatMap(id -> models.find(owner, id)))
        .map(this::own)
        .or(this::system);
  }

  private UserModel find(AccountId owner, UserModelId id) {
    return models.find(owner, id).orElseThrow(() -> new NotFound(Reason.MODEL_UNKNOWN));
  }

  private Chat own(UserModel model) {
    return new Chat(chat, endpoints.of(model));
  }
}
