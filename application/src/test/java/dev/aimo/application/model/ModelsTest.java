package dev.aimo.application.model;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.Feature;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.model.UserModel;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {

  private static final String ADDRESS = "https://models.example/v1";

  private final ModelWorld world = new ModelWorld();
  private final AccountId anna = world.anna.account();
  private final AccountId ben = world.ben.account();
  private final Models models = world.choice(Optional.of(ModelWorld.SYSTEM));

  @Test
  void asksNobodyWhereNothingIsSetUp() {
    Models none = world.choice(Optional.empty());

    assertThat(none.system()).isEmpty();
    assertThat(none.chosen(anna, Optional.empty())).isEmpty();
    assertThat(none.forFeature(anna, Feature.TAG_GENERATION)).isEmpty();
  }

  @Test
  void asksTheModelOfTheSystemUnlessAnotherIsNamed() {
    world.create(world.anna, ModelWorld.named("a default is for clients to name", true));

    assertThat(endpoint(models.system())).isEqualTo(ModelWorld.SYSTEM);
    assertThat(endpoint(models.chosen(anna, Optional.empty()))).isEqualTo(ModelWorld.SYSTEM);
    assertThat(endpoint(models.forFeature(anna, Feature.TAG_GENERATION)))
        .isEqualTo(ModelWorld.SYSTEM);
  }

  @Test
  void asksTheModelOfTheAccountAtItsAddress() {
    UserModel own = create("openai", Optional.of(ADDRESS));

    assertThat(chosen(own))
        .isEqualTo(
            new ModelEndpoint(
                URI.create(ADDRESS), NamedBy.ACCOUNT, Optional.of(ModelWorld.KEY), "gpt-x"));
    assertThat(world.choice(Optional.empty()).chosen(anna, Optional.of(own.id()))).isPresent();
  }

  @Test
  void knowsNoModelOfSomebodyElse() {
    UserModel own = create("openai", Optional.empty());

    assertRefused(Reason.MODEL_UNKNOWN, () -> models.chosen(ben, Optional.of(own.id())));
    assertRefused(
        Reason.MODEL_UNKNOWN, () -> models.chosen(anna, Optional.of(new UserModelId("unknown"))));
  }

  @Test
  void refusesAModelWhoseKeyCanNotBeRead() {
    UserModel unreadable = world.createUnreadable(world.anna);
    choose(unreadable);

    assertRefused(Reason.MODEL_KEY_UNREADABLE, () -> chosen(unreadable));
    assertRefused(
        Reason.MODEL_KEY_UNREADABLE, () -> models.forFeature(anna, Feature.TAG_GENERATION));
  }

  @ParameterizedTest
  @CsvSource({
    "openai, https://api.openai.com/v1",
    "deepseek, https://api.deepseek.com/v1",
    "openrouter, https://openrouter.ai/api/v1"
  })
  void asksAtTheAddressOfTheProviderWhereNoneIsGiven(String provider, URI address) {
    ModelEndpoint endpoint = chosen(create(provider, Optional.empty()));

    assertThat(endpoint.base()).isEqualTo(address);
    assertThat(endpoint.namedBy()).isEqualTo(NamedBy.ACCOUNT);
    assertThat(endpoint.key()).contains(ModelWorld.KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "acme"})
  void asksTheServerOfTheSystemWithItsOwnKeyWhereThereIsNoAddress(String provider) {
    UserModel own = create(provider, Optional.empty());

    assertThat(chosen(own))
        .isEqualTo(
            new ModelEndpoint(
                ModelWorld.SYSTEM.base(),
                NamedBy.OPERATOR,
                Optional.of(ModelWorld.KEY),
                own.modelName()));
    assertRefused(
        Reason.TEXT_MISSING,
        () -> world.choice(Optional.empty()).chosen(anna, Optional.of(own.id())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no address", "https://exa mple/", "https://[::1", "%", "http://a\tb"})
  void refusesAnAddressThatIsNone(String address) {
    UserModel own = create("other", Optional.of(address));

    assertRefused(Reason.MODEL_ADDRESS_MALFORMED, () -> chosen(own));
  }

  @Test
  void asksTheModelThatWasChosenForAFeature() {
    UserModel own = create("other", Optional.of(ADDRESS));
    choose(own);

    assertThat(endpoint(models.forFeature(anna, Feature.TAG_GENERATION)).base())
        .hasToString(ADDRESS);
    assertThat(endpoint(models.forFeature(ben, Feature.TAG_GENERATION)))
        .isEqualTo(ModelWorld.SYSTEM);
  }

  @Test
  void asksTheModelOfTheSystemOnceTheChosenOneIsGone() {
    UserModel own = create("other", Optional.of(ADDRESS));
    choose(own);

    world.models.delete(world.anna, own.id());

    assertThat(endpoint(models.forFeature(anna, Feature.TAG_GENERATION)))
        .isEqualTo(ModelWorld.SYSTEM);
    assertThat(world.choice(Optional.empty()).forFeature(anna, Feature.TAG_GENERATION)).isEmpty();
    assertThat(world.features.get(world.anna, Feature.TAG_GENERATION)).isEmpty();
  }

  @Test
  void choosesForAFeatureOnlyWhatTheAccountHas() {
    UserModel own = create("other", Optional.of(ADDRESS));
    choose(own);

    for (UserModelId id : new UserModelId[] {own.id(), new UserModelId("unknown")}) {
      assertRefused(
          Reason.MODEL_UNKNOWN,
          () -> world.features.choose(world.ben, Feature.TAG_GENERATION, Optional.of(id)));
    }

    assertThat(world.features.get(world.ben, Feature.TAG_GENERATION)).isEmpty();
    assertThat(world.features.get(world.anna, Feature.TAG_GENERATION)).contains(own.id());
    assertThat(world.features.choose(world.anna, Feature.TAG_GENERATION, Optional.empty()))
        .isEmpty();
    assertThat(world.features.get(world.anna, Feature.TAG_GENERATION)).isEmpty();
  }

  @Test
  void leavesTheUnitOfWorkBeforeAModelIsAsked() {
    UserModel own = create("other", Optional.of(ADDRESS));
    choose(own);
    world.ports.onAsking((endpoint, _) -> world.ports.unitOfWork().read(endpoint::modelName));
    ChatRequest request = ChatRequest.of("be brief", "well?", 0, Duration.ofSeconds(1));
    StringBuilder pieces = new StringBuilder();

    models.chosen(anna, Optional.of(own.id())).orElseThrow().stream(request, pieces::append);

    assertThat(pieces).hasToString("gpt-x");
    assertThat(models.forFeature(anna, Feature.TAG_GENERATION).orElseThrow().answer(request))
        .isEqualTo("gpt-x");
  }

  @Test
  void showsNoKeyOfWhoIsAsked() {
    assertThat(models.chosen(anna, Optional.of(create("openai", Optional.empty()).id())).toString())
        .doesNotContain("anna")
        .doesNotContain("0123456789");
    assertThat(new ApiKey("sk-secret")).hasToString("••••••••");
  }

  private UserModel create(String provider, Optional<String> address) {
    return world.create(world.anna, ModelWorld.model(provider, address, ModelWorld.KEY));
  }

  private void choose(UserModel model) {
    world.features.choose(world.anna, Feature.TAG_GENERATION, Optional.of(model.id()));
  }

  private ModelEndpoint chosen(UserModel model) {
    return endpoint(models.chosen(anna, Optional.of(model.id())));
  }

  private static ModelEndpoint endpoint(Optional<Chat> chat) {
    return chat.orElseThrow().endpoint();
  }
}
