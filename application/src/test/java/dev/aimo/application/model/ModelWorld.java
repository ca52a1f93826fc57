package dev.aimo.application.model;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.SettableClock;
import dev.aimo.application.memo.MemoWorld;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.model.SampleModels;
import dev.aimo.domain.model.UserModel;
import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.util.Optional;

/** The use cases of models on the in-memory adapters, for two accounts. */
final class ModelWorld {

  static final ApiKey KEY = new ApiKey("sk-0123456789-anna");
  static final ModelEndpoint SYSTEM =
      new ModelEndpoint(
          URI.create("http://models.lan/v1"),
          NamedBy.OPERATOR,
          Optional.of(new ApiKey("sk-0123456789-system")),
          "system");

  private final MemoWorld memos = new MemoWorld();
  final MemoryAdapter ports = memos.ports;
  final SettableClock clock = memos.clock;
  final Actor anna = memos.anna;
  final Actor ben = memos.ben;
  final UserModelUseCases models =
      new UserModelUseCases(
          ports.unitOfWork(),
          ports.accounts(),
          ports.userModels(),
          ports.keyVault(),
          ports.ids(),
          clock);
  final FeatureModelUseCases features =
      new FeatureModelUseCases(
          ports.unitOfWork(), ports.userModels(), ports.featureModels(), clock);
  final ModelTrialUseCases trials =
      new ModelTrialUseCases(
          ports.unitOfWork(), ports.userModels(), ports.keyVault(), ports.chatModel());

  Models choice(Optional<ModelEndpoint> system) {
    return new Models(
        ports.unitOfWork(),
        ports.userModels(),
        ports.featureModels(),
        ports.keyVault(),
        ports.chatModel(),
        system);
  }

  UserModel create(Actor actor, WriteUserModel write) {
    return models.create(actor, write).model();
  }

  /** One whose key was sealed with a secret that is not known any more. */
  UserModel createUnreadable(Actor actor) {
    UserModel model = SampleModels.model(actor.account(), "unreadable");
    ports
        .unitOfWork()
        .write(() -> {
          ports.userModels().add(model);
          return model;
        });
    return model;
  }

  static WriteUserModel model(String provider, Optional<String> baseUrl, ApiKey key) {
    return new WriteUserModel("model", provider, baseUrl, key, "gpt-x", false);
  }

  static WriteUserModel named(String name, boolean isDefault) {
    return new WriteUserModel(name, "openai", Optional.empty(), KEY, "gpt-x", isDefault);
  }
}
