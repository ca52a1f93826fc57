package dev.aimo.application.model;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Forbidden;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.model.ModelRefusal;
import dev.aimo.domain.outbound.NamedBy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTrialUseCasesTest {

  private static final String ADDRESS = "https://models.example/v1";

  private final ModelWorld world = new ModelWorld();
  private final List<ModelEndpoint> asked = new ArrayList<>();
  private final List<ChatRequest> questions = new ArrayList<>();

  ModelTrialUseCasesTest() {
    world.ports.onAsking((endpoint, request) -> {
      asked.add(endpoint);
      questions.add(request);
      return "OK";
    });
  }

  @Test
  void asksTheModelAsItWillBeSetUp() {
    assertThat(run(world.anna, "other", Optional.of(" " + ADDRESS + " "), plain()))
        .isEqualTo(new Trial.Answered("OK"));

    assertThat(asked)
        .containsExactly(
            new ModelEndpoint(
                URI.create(ADDRESS), NamedBy.ACCOUNT, Optional.of(ModelWorld.KEY), "gpt-x"));
    assertThat(questions.getFirst().patience()).isLessThan(Duration.ofSeconds(30));
    assertThat(questions.getFirst().mostTokens()).isPresent();
    assertThat(world.models.list(world.anna)).isEmpty();
  }

  @Test
  void asksAtTheAddressOfTheProviderWhereNoneIsGiven() {
    run(world.anna, "deepseek", Optional.of(" "), plain());

    assertThat(asked.getFirst().base()).hasToString("https://api.deepseek.com/v1");
  }

  @Test
  void findsTheStoredKeyByItsMask() {
    ApiKey wanted = new ApiKey("sk-0123456789-last");
    world.createUnreadable(world.anna);
    store(world.anna, "other", ModelWorld.KEY);
    store(world.anna, "other", wanted);

    run(world.anna, "other", Optional.of(ADDRESS), masked(wanted));

    assertThat(asked).extracting(ModelEndpoint::key).containsExactly(Optional.of(wanted));
  }

  @Test
  void findsNoKeyOfSomebodyElseNorOfAnotherProvider() {
    store(world.anna, "openai", ModelWorld.KEY);
    world.createUnreadable(world.anna);

    for (String provider : List.of("other", "deepseek")) {
      assertRefused(
          Reason.TEXT_MISSING,
          () -> run(world.anna, provider, Optional.empty(), masked(ModelWorld.KEY)));
    }
    assertRefused(
        Reason.TEXT_MISSING,
        () -> run(world.ben, "openai", Optional.empty(), masked(ModelWorld.KEY)));
    assertRefused(
        Reason.TEXT_MISSING,
        () ->
            run(
                world.anna,
                "openai",
                Optional.empty(),
                new TryModel.SentKey.Masked(ApiKey.maskOfUnreadable())));

    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "openai, https://models.example/v1",
    "openai, https://openai.com.example/v1",
    "openai, https://example/openai.com",
    "openai, https://api.deepseek.com/v1",
    "openai, https://api.openai.com@models.example/v1",
    "openrouter, /api/v1",
    "deepseek, mailto:api.deepseek.com"
  })
  void sendsNoKeyToAnAddressThatIsNotTheProviders(String provider, String address) {
    assertRefused(
        Reason.ADDRESS_NOT_ALLOWED, () -> run(world.anna, provider, Optional.of(address), plain()));
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://api.openai.com/v1", "https://EU.API.OPENAI.COM:443/v1"})
  void asksAtEveryAddressOfTheProvider(String address) {
    run(world.anna, "openai", Optional.of(address), plain());

    assertThat(asked).extracting(ModelEndpoint::base).containsExactly(URI.create(address));
  }

  @Test
  void wantsAProviderItKnowsAndAnAddress() {
    assertRefused(
        Reason.MODEL_PROVIDER_UNKNOWN,
        () -> run(world.anna, "acme", Optional.of(ADDRESS), plain()));
    assertRefused(Reason.TEXT_MISSING, () -> run(world.anna, "other", Optional.empty(), plain()));
    assertRefused(
        Reason.MODEL_ADDRESS_MALFORMED,
        () -> run(world.anna, "other", Optional.of("no address"), plain()));
    assertRefused(
        Reason.TEXT_TOO_LONG,
        () -> run(world.anna, "other", Optional.of(ADDRESS + "x".repeat(500)), plain()));

    assertThat(asked).isEmpty();
  }

  @Test
  void refusesAnAddressThatMayNotBeCalled() {
    world.ports.onAsking((_, _) -> {
      throw new Forbidden(Reason.ADDRESS_NOT_ALLOWED);
    });

    assertRefused(
        Reason.ADDRESS_NOT_ALLOWED,
        () -> run(world.anna, "other", Optional.of("http://169.254.169.254/"), plain()));
  }

  @Test
  void tellsWhatTheServerSaidInsteadOfAnAnswer() {
    world.ports.onAsking((_, _) -> {
      throw new PortFailure("model", false, new ModelRefusal(401, "Incorrect API key"));
    });

    assertThat(run(world.anna, "openai", Optional.empty(), plain()))
        .isEqualTo(new Trial.Failed(OptionalInt.of(401), "Incorrect API key"));
  }

  @Test
  void tellsNothingOfAServerThatDidNotAnswer() {
    world.ports.onAsking((_, _) -> {
      throw new PortFailure("model", true, new IOException("10.0.0.1 refused"));
    });

    assertThat(run(world.anna, "openai", Optional.empty(), plain()))
        .isEqualTo(new Trial.Failed(OptionalInt.empty(), ""));
  }

  @Test
  void leavesTheUnitOfWorkBeforeTheModelIsAsked() {
    store(world.anna, "openai", ModelWorld.KEY);
    world.ports.onAsking((endpoint, _) -> world.ports.unitOfWork().read(endpoint::modelName));

    assertThat(run(world.anna, "openai", Optional.empty(), masked(ModelWorld.KEY)))
        .isEqualTo(new Trial.Answered("gpt-x"));
  }

  private Trial run(Actor actor, String provider, Optional<String> address, TryModel.SentKey key) {
    return world.trials.run(actor, new TryModel(provider, address, key, "gpt-x"));
  }

  private void store(Actor actor, String provider, ApiKey key) {
    world.create(actor, ModelWorld.model(provider, Optional.of(ADDRESS), key));
  }

  private static TryModel.SentKey plain() {
    return new TryModel.SentKey.Plain(ModelWorld.KEY);
  }

  private static TryModel.SentKey masked(ApiKey key) {
    return new TryModel.SentKey.Masked(key.mask());
  }
}
