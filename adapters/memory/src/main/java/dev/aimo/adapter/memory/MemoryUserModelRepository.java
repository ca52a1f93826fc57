package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.model.UserModel;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.model.UserModelRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemoryUserModelRepository implements UserModelRepository {

  private static final Comparator<UserModel> OLDEST_FIRST =
      comparing(UserModel::createdAt).thenComparing(ByCodePoint.of(model -> model.id().value()));

  private final MemoryUnitOfWork unit;
  private final MemoryTable<UserModelId, UserModel> rows;

  MemoryUserModelRepository(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public void add(UserModel model) {
    unit.requireWriting();
    rows.put(model.id(), model);
  }

  @Override
  public Optional<UserModel> find(AccountId owner, UserModelId id) {
    return rows.find(id).filter(model -> model.owner().equals(owner));
  }

  @Override
  public List<UserModel> findAll(AccountId owner) {
    return rows.all().filter(model -> model.owner().equals(owner)).sorted(OLDEST_FIRST).toList();
  }

  @Override
  public void save(UserModel model) {
    unit.requireWriting();
    find(model.owner(), model.id()).ifPresent(stored -> rows.put(stored.id(), model));
  }

  @Override
  public void setDefault(AccountId owner, Optional<UserModelId> id) {
    unit.requireWriting();
    for (UserModel model : findAll(owner)) {
      rows.put(model.id(), model.asDefault(id.equals(Optional.of(model.id()))));
    }
  }

  @Override
  public boolean remove(AccountId owner, UserModelId id) {
    unit.requireWriting();
    boolean isThere = find(owner, id).isPresent();
    if (isThere) {
      rows.remove(id);
    }
    return isThere;
  }
}
