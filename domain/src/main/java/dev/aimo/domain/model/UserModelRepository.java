package dev.aimo.domain.model;

import dev.aimo.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** The models of accounts. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface UserModelRepository {

  void add(UserModel model);

  Optional<UserModel> find(AccountId owner, UserModelId id);

  /** All models of one owner, oldest first, then by id. */
  List<UserModel> findAll(AccountId owner);

  /** Stores a model that is there, all but its owner and when it was made. */
  void save(UserModel model);

  /** Makes this model of the owner the default and all others not; none of them when empty. */
  void setDefault(AccountId owner, Optional<UserModelId> id);

  /** Whether there was anything to remove. What used the model uses the system's from then on. */
  boolean remove(AccountId owner, UserModelId id);
}
