package dev.aimo.application.model;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.UserModel;
import dev.aimo.domain.model.UserModelId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserModelUseCasesTest {

  private final ModelWorld world = new ModelWorld();

  @Test
  void setsAModelUpAndShowsAMaskOfItsKey() {
    MaskedModel created =
        world.models.create(
            world.anna,
            new WriteUserModel(
                " My model ",
                " other ",
                Optional.of(" https://models.example/v1 "),
                ModelWorld.KEY,
                " gpt-x ",
                false));

    UserModel model = created.model();
    assertThat(created.mask()).isEqualTo("••••••••anna");
    assertThat(model.name()).isEqualTo("My model");
    assertThat(model.provider()).isEqualTo("other");
    assertThat(model.baseUrl()).contains("https://models.example/v1");
    assertThat(model.modelName()).isEqualTo("gpt-x");
    assertThat(model.createdAt()).isEqualTo(world.clock.instant()).isEqualTo(model.updatedAt());
    assertThat(model.isDefault()).as("the first is none unless that is asked for").isFalse();
    assertThat(created.toString()).doesNotContain(ModelWorld.KEY.value());
    assertThat(world.models.get(world.anna, model.id())).isEqualTo(created);
    assertThat(world.models.list(world.anna)).containsExactly(created);
  }

  @Test
  void hasOneDefaultWhoeverBecomesIt() {
    UserModel one = create("one", true);
    UserModel two = create("two", true);
    UserModel three = create("three", false);
    assertThat(defaults(world.anna)).containsExactly("two");

    revise(three, new Revision().isDefault(true));
    assertThat(defaults(world.anna)).containsExactly("three");

    assertThat(world.models.makeDefault(world.anna, one.id()).model().isDefault()).isTrue();
    assertThat(defaults(world.anna)).containsExactly("one");

    revise(two, new Revision().name("still none"));
    revise(one, new Revision().name("still the default"));
    assertThat(defaults(world.anna)).containsExactly("still the default");

    revise(one, new Revision().isDefault(false));
    assertThat(defaults(world.anna)).isEmpty();
  }

  @Test
  void leavesTheDefaultsOfOthersAlone() {
    world.create(world.ben, ModelWorld.named("bens", true));

    UserModel one = create("one", true);
    UserModel two = create("two", false);
    world.models.makeDefault(world.anna, two.id());
    world.models.delete(world.anna, two.id());
    world.models.delete(world.anna, one.id());

    assertThat(defaults(world.ben)).containsExactly("bens");
  }

  @Test
  void changesWhatIsToBeDifferentAndNothingElse() {
    UserModel model = create("before", true);
    world.clock.advance(Duration.ofMinutes(1));

    UserModel revised =
        revise(
            model,
            new Revision()
                .name(" after ")
                .provider("other")
                .baseUrl(new Change.Set<>("https://models.example"))
                .modelName("gpt-y"));

    assertThat(revised)
        .isEqualTo(
            new UserModel(
                model.id(),
                model.owner(),
                "after",
                "other",
                Optional.of("https://models.example"),
                revised.key(),
                "gpt-y",
                true,
                model.createdAt(),
                world.clock.instant()));
    assertThat(world.models.get(world.anna, model.id()).model()).isEqualTo(revised);
    assertThat(revise(model, new Revision().baseUrl(new Change.Clear<>())).baseUrl()).isEmpty();
  }

  @Test
  void changesNothingWhereNothingIsToBeDifferent() {
    UserModel model = create("model", false);
    world.clock.advance(Duration.ofMinutes(1));

    assertThat(world.models.revise(world.anna, model.id(), Revision.NOTHING).model())
        .isEqualTo(model);
    assertThat(world.models.get(world.anna, model.id()).model()).isEqualTo(model);
  }

  @Test
  void keepsTheKeyUntilAnotherComesAndSealsItAnew() {
    UserModel model = create("model", false);

    UserModel renamed = revise(model, new Revision().name("renamed"));
    assertThat(renamed.key()).isNotEqualTo(model.key());
    assertThat(world.ports.keyVault().open(renamed.key())).contains(ModelWorld.KEY);

    ApiKey other = new ApiKey("sk-9876543210-other");
    UserModel rekeyed = revise(model, new Revision().key(other));
    assertThat(world.ports.keyVault().open(rekeyed.key())).contains(other);
    assertThat(world.models.get(world.anna, model.id()).mask()).isEqualTo("••••••••ther");
  }

  @Test
  void keepsAKeyThatCanNotBeReadUntilAnotherComes() {
    UserModel model = world.createUnreadable(world.anna);
    assertThat(world.models.get(world.anna, model.id()).mask()).isEqualTo("••••••••");
    assertThat(world.models.list(world.anna)).hasSize(1);

    UserModel renamed = revise(model, new Revision().name("renamed"));
    assertThat(renamed.key()).isEqualTo(model.key());

    UserModel mended = revise(model, new Revision().key(ModelWorld.KEY));
    assertThat(world.ports.keyVault().open(mended.key())).contains(ModelWorld.KEY);
  }

  @Test
  void refusesWhatNoModelCanBeAndKeepsWhatWasThere() {
    UserModel model = create("model", true);
    UserModel other = create("other", false);

    assertRefused(Reason.TEXT_MISSING, () -> revise(model, new Revision().name(" ")));
    assertRefused(
        Reason.TEXT_TOO_LONG,
        () -> revise(other, new Revision().isDefault(true).name("n".repeat(256))));
    assertRefused(
        Reason.TEXT_TOO_LONG,
        () -> world.models.create(world.anna, ModelWorld.named("n".repeat(256), true)));

    assertThat(world.models.list(world.anna))
        .extracting(MaskedModel::model)
        .containsExactlyInAnyOrder(model, other);
  }

  @Test
  void makesTheOldestTheDefaultWhenTheDefaultGoes() {
    UserModel one = create("one", false);
    create("two", false);
    UserModel three = create("three", true);

    world.models.delete(world.anna, three.id());
    assertThat(defaults(world.anna)).containsExactly("one");

    world.models.delete(world.anna, one.id());
    assertThat(defaults(world.anna)).containsExactly("two");
  }

  @Test
  void makesNoneTheDefaultWhenAnotherGoes() {
    create("one", false);
    UserModel two = create("two", false);

    world.models.delete(world.anna, two.id());

    assertThat(defaults(world.anna)).isEmpty();
    assertRefused(Reason.MODEL_UNKNOWN, () -> world.models.delete(world.anna, two.id()));
  }

  @Test
  void takesAHundredAndNoMore() {
    UserModel first = create("first", true);
    for (int i = 1; i < 100; i++) {
      create("model", false);
    }

    assertRefused(Reason.MODELS_TOO_MANY, () -> create("one more", true));
    assertThat(defaults(world.anna)).containsExactly("first");
    assertThat(world.models.list(world.anna)).hasSize(100);
    assertThat(world.create(world.ben, ModelWorld.named("bens", false)).name()).isEqualTo("bens");

    world.models.delete(world.anna, first.id());
    assertThat(create("one more", false).name()).isEqualTo("one more");
  }

  @Test
  void keepsTheModelsOfAccountsApart() {
    UserModel annas = create("annas", false);

    for (UserModelId id : List.of(annas.id(), new UserModelId("unknown"))) {
      assertRefused(Reason.MODEL_UNKNOWN, () -> world.models.get(world.ben, id));
      assertRefused(
          Reason.MODEL_UNKNOWN, () -> world.models.revise(world.ben, id, Revision.NOTHING));
      assertRefused(
          Reason.MODEL_UNKNOWN,
          () -> world.models.revise(world.ben, id, new Revision().isDefault(true).wish()));
      assertRefused(Reason.MODEL_UNKNOWN, () -> world.models.makeDefault(world.ben, id));
      assertRefused(Reason.MODEL_UNKNOWN, () -> world.models.delete(world.ben, id));
    }

    assertThat(world.models.list(world.ben)).isEmpty();
    assertThat(world.models.get(world.anna, annas.id()).model()).isEqualTo(annas);
  }

  @Test
  void setsNothingUpForAnAccountThatIsGone() {
    Actor gone = new Actor(new AccountId("u-gone"));

    assertRefused(
        Reason.ACCOUNT_UNKNOWN, () -> world.create(gone, ModelWorld.named("model", true)));
    assertThat(world.models.list(gone)).isEmpty();
  }

  private UserModel create(String name, boolean isDefault) {
    world.clock.advance(Duration.ofSeconds(1));
    return world.create(world.anna, ModelWorld.named(name, isDefault));
  }

  private UserModel revise(UserModel model, Revision revision) {
    return world.models.revise(world.anna, model.id(), revision.wish()).model();
  }

  private List<String> defaults(Actor actor) {
    return world.models.list(actor).stream()
        .map(MaskedModel::model)
        .filter(UserModel::isDefault)
        .map(UserModel::name)
        .toList();
  }
}
