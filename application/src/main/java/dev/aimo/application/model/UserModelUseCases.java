package dev.aimo.application.model;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.model.SealedKey;
import dev.aimo.domain.model.UserModel;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.model.UserModelRepository;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The models of one account. Changes of one account wait for each other, so that there is never
 * more than one default, nor more models than there may be.
 */
public final class UserModelUseCases {

  private static final int MOST = 100;

  private final UnitOfWork unit;
  private final AccountRepository accounts;
  private final UserModelRepository models;
  private final KeyVault vault;
  private final Ids ids;
  private final InstantSource clock;

  public UserModelUseCases(
      UnitOfWork unit,
      AccountRepository accounts,
      UserModelRepository models,
      KeyVault vault,
      Ids ids,
      InstantSource clock) {
    this.unit = unit;
    this.accounts = accounts;
    this.models = models;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  /** Oldest first. */
  public List<MaskedModel> list(Actor actor) {
    return unit.read(() -> models.findAll(actor.account())).stream().map(this::masked).toList();
  }

  public MaskedModel get(Actor actor, UserModelId id) {
    return masked(unit.read(() -> find(actor.account(), id)));
  }

  public MaskedModel create(Actor actor, WriteUserModel write) {
    Instant now = clock.instant();
    UserModel model =
        new UserModel(
            UserModelId.next(ids),
            actor.account(),
            write.name(),
            write.provider(),
            write.baseUrl(),
            vault.seal(write.key()),
            write.modelName(),
            write.isDefault(),
            now,
            now);
    return change(
        actor,
        () -> {
          if (models.findAll(actor.account()).size() >= MOST) {
            throw new Conflict(Reason.MODELS_TOO_MANY);
          }
          if (model.isDefault()) {
            models.setDefault(actor.account(), Optional.empty());
          }
          models.add(model);
          return model;
        });
  }

  /** The key is sealed anew in any case, in case the secret for that is another by now. */
  public MaskedModel revise(Actor actor, UserModelId id, ReviseUserModel revise) {
    if (revise.changesNothing()) {
      return get(actor, id);
    }
    Instant now = clock.instant();
    Optional<SealedKey> sealed = revise.key().map(vault::seal);
    return change(
        actor,
        () -> {
          UserModel revised = revised(find(actor.account(), id), revise, sealed, now);
          if (revised.isDefault()) {
            models.setDefault(actor.account(), Optional.empty());
          }
          models.save(revised);
          return revised;
        });
  }

  private UserModel revised(
      UserModel model, ReviseUserModel revise, Optional<SealedKey> sealed, Instant now) {
    return new UserModel(
        model.id(),
        model.owner(),
        revise.name().orElse(model.name()),
        revise.provider().orElse(model.provider()),
        revise.baseUrl().of(model.baseUrl()),
        sealed.orElseGet(() -> vault.open(model.key()).map(vault::seal).orElse(model.key())),
        revise.modelName().orElse(model.modelName()),
        revise.isDefault().orElse(model.isDefault()),
        model.createdAt(),
        now);
  }

  public MaskedModel makeDefault(Actor actor, UserModelId id) {
    return change(
        actor,
        () -> {
          UserModel model = find(actor.account(), id);
          models.setDefault(actor.account(), Optional.of(id));
          return model.asDefault(true);
        });
  }

  /** When it was the default, the oldest of the others becomes it. */
  public void delete(Actor actor, UserModelId id) {
    change(
        actor,
        () -> {
          UserModel model = find(actor.account(), id);
          models.remove(actor.account(), id);
          if (model.isDefault()) {
            Optional<UserModelId> oldest =
                models.findAll(actor.account()).stream().map(UserModel::id).findFirst();
            models.setDefault(actor.account(), oldest);
          }
          return model;
        });
  }

  private MaskedModel change(Actor actor, Supplier<UserModel> change) {
    return masked(
        unit.write(() -> {
          if (accounts.findForChange(actor.account()).isEmpty()) {
            throw new NotFound(Reason.ACCOUNT_UNKNOWN);
          }
          return change.get();
        }));
  }

  private UserModel find(AccountId owner, UserModelId id) {
    return models.find(owner, id).orElseThrow(() -> new NotFound(Reason.MODEL_UNKNOWN));
  }

  private MaskedModel masked(UserModel model) {
    return MaskedModel.of(model, vault);
  }
}
