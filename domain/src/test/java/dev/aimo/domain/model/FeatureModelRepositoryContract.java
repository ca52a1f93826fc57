package dev.aimo.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.unit.Desk;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link FeatureModelRepository} does. */
public abstract class FeatureModelRepositoryContract {

  protected abstract ModelStore store();

  @Test
  protected final void hasNoneAtFirst() {
    assertThat(find(desk().owner())).isEmpty();
  }

  @Test
  protected final void remembersTheLastChoice() {
    UserModel one = add(desk().owner());
    UserModel other = add(one.owner());

    choose(one.owner(), Optional.of(one.id()));
    assertThat(find(one.owner())).contains(one.id());

    choose(one.owner(), Optional.of(other.id()));
    choose(one.owner(), Optional.of(other.id()));
    assertThat(find(one.owner())).contains(other.id());

    choose(one.owner(), Optional.empty());
    choose(one.owner(), Optional.empty());
    assertThat(find(one.owner())).isEmpty();
  }

  @Test
  protected final void keepsAccountsApart() {
    UserModel mine = add(desk().owner());
    UserModel theirs = add(desk().owner());

    choose(mine.owner(), Optional.of(mine.id()));
    choose(theirs.owner(), Optional.of(theirs.id()));

    assertThat(find(mine.owner())).contains(mine.id());
    assertThat(find(theirs.owner())).contains(theirs.id());
  }

  @Test
  protected final void findsNoModelOfSomebodyElse() {
    UserModel theirs = add(desk().owner());
    AccountId owner = desk().owner();

    choose(owner, Optional.of(theirs.id()));

    assertThat(find(owner)).isEmpty();
  }

  @Test
  protected final void findsNoneOnceTheModelIsGone() {
    UserModel model = add(desk().owner());
    choose(model.owner(), Optional.of(model.id()));

    desk().change(() -> store().models().remove(model.owner(), model.id()));

    assertThat(find(model.owner())).isEmpty();
  }

  private Desk desk() {
    return new Desk(store().ports());
  }

  private UserModel add(AccountId owner) {
    UserModel model = SampleModels.model(owner, "model");
    desk().change(() -> store().models().add(model));
    return model;
  }

  private void choose(AccountId owner, Optional<UserModelId> id) {
    desk()
        .change(() ->
            store().features().choose(owner, Feature.TAG_GENERATION, id, SampleAccounts.NOON));
  }

  private Optional<UserModelId> find(AccountId owner) {
    return store()
        .ports()
        .unit()
        .read(() -> store().features().find(owner, Feature.TAG_GENERATION));
  }
}
