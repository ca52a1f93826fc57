package dev.aimo.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.unit.Desk;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link UserModelRepository} does. */
public abstract class UserModelRepositoryContract {

  protected abstract ModelStore store();

  @Test
  protected final void findsWhatWasAddedAsItWas() {
    UserModel model = add(SampleModels.model(owner(), "日记 🐼 "));
    UserModel bare =
        add(
            new UserModel(
                new UserModelId("u" + SampleAccounts.unique()),
                model.owner(),
                "n".repeat(255),
                "p".repeat(50),
                Optional.empty(),
                new SealedKey("k".repeat(2000)),
                "m".repeat(100),
                true,
                SampleAccounts.NOON.plusMillis(1),
                SampleAccounts.NOON.plusMillis(2)));

    assertThat(find(model.owner(), model.id())).contains(model);
    assertThat(find(model.owner(), bare.id())).contains(bare);
  }

  @Test
  protected final void listsOldestFirstThenById() {
    AccountId owner = owner();
    UserModel second = add(SampleModels.later(SampleModels.model(owner, "second"), 1));
    UserModel third = add(SampleModels.later(SampleModels.model(owner, "third"), 2));
    UserModel one = add(SampleModels.model(owner, "one"));
    UserModel other = add(SampleModels.model(owner, "other"));
    boolean inOrder = one.id().value().compareTo(other.id().value()) < 0;

    assertThat(findAll(owner))
        .containsExactly(inOrder ? one : other, inOrder ? other : one, second, third);
  }

  @Test
  protected final void findsNothingOfSomebodyElse() {
    UserModel model = add(SampleModels.model(owner(), "mine"));
    AccountId stranger = owner();

    assertThat(find(stranger, model.id())).isEmpty();
    assertThat(findAll(stranger)).isEmpty();
    assertThat(find(stranger, new UserModelId("unknown"))).isEmpty();
  }

  @Test
  protected final void savesAllButOwnerAndBirth() {
    UserModel model = add(SampleModels.model(owner(), "before"));
    UserModel changed =
        new UserModel(
            model.id(),
            model.owner(),
            "after",
            "openai",
            Optional.empty(),
            new SealedKey("v1.other"),
            "gpt-y",
            true,
            model.createdAt(),
            model.updatedAt().plusSeconds(5));

    change(() -> store().models().save(changed));

    assertThat(findAll(model.owner())).containsExactly(changed);
  }

  @Test
  protected final void savesNothingOfSomebodyElse() {
    UserModel model = add(SampleModels.model(owner(), "mine"));
    AccountId stranger = owner();
    UserModel stolen =
        new UserModel(
            model.id(),
            stranger,
            "stolen",
            "other",
            Optional.empty(),
            model.key(),
            "x",
            false,
            model.createdAt(),
            model.updatedAt());

    change(() -> store().models().save(stolen));

    assertThat(findAll(model.owner())).containsExactly(model);
    assertThat(findAll(stranger)).isEmpty();
  }

  @Test
  protected final void hasOneDefaultOrNone() {
    AccountId owner = owner();
    UserModel one = add(SampleModels.model(owner, "one").asDefault(true));
    UserModel other = add(SampleModels.later(SampleModels.model(owner, "other"), 1));
    UserModel ofStranger = add(SampleModels.model(owner(), "theirs").asDefault(true));

    change(() -> store().models().setDefault(owner, Optional.of(other.id())));
    assertThat(findAll(owner)).containsExactly(one.asDefault(false), other.asDefault(true));

    change(() -> store().models().setDefault(owner, Optional.of(ofStranger.id())));
    assertThat(findAll(owner)).containsExactly(one.asDefault(false), other);

    change(() -> store().models().setDefault(owner, Optional.of(one.id())));
    change(() -> store().models().setDefault(owner, Optional.empty()));
    assertThat(findAll(owner)).containsExactly(one.asDefault(false), other);
    assertThat(findAll(ofStranger.owner())).containsExactly(ofStranger);
  }

  @Test
  protected final void removesOnce() {
    UserModel model = add(SampleModels.model(owner(), "mine"));
    AccountId stranger = owner();

    assertThat(write(() -> store().models().remove(stranger, model.id()))).isFalse();
    assertThat(write(() -> store().models().remove(model.owner(), model.id()))).isTrue();
    assertThat(write(() -> store().models().remove(model.owner(), model.id()))).isFalse();
    assertThat(findAll(model.owner())).isEmpty();
  }

  @Test
  protected final void forgetsWhatWasNotFinished() {
    AccountId owner = owner();

    assertThatThrownBy(() ->
            change(() -> {
              store().models().add(SampleModels.model(owner, "never"));
              throw new IllegalStateException("in the middle");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(findAll(owner)).isEmpty();
  }

  private AccountId owner() {
    return new Desk(store().ports()).owner();
  }

  private UserModel add(UserModel model) {
    change(() -> store().models().add(model));
    return model;
  }

  private void change(Runnable change) {
    new Desk(store().ports()).change(change);
  }

  private <T> T write(Supplier<T> change) {
    return store().ports().unit().write(change);
  }

  private Optional<UserModel> find(AccountId owner, UserModelId id) {
    return store().ports().unit().read(() -> store().models().find(owner, id));
  }

  private List<UserModel> findAll(AccountId owner) {
    return store().ports().unit().read(() -> store().models().findAll(owner));
  }
}
