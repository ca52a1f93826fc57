package dev.aimo.adapter.rest.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Client;
import dev.aimo.adapter.rest.http.Language;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.RequestBody;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.http.Verb;
import dev.aimo.application.account.LiveAccounts;
import dev.aimo.application.account.LoginThrottle;
import dev.aimo.application.account.SessionUseCases;
import dev.aimo.domain.account.LoginPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who gets to routes for programs that know the BA token. */
final class DispatcherTest {

  private static final String PATH = "/api/v1/memos/ba/create";
  private static final BaToken TOKEN = new BaToken("sample-ba-token");

  @Test
  void letsTheRightTokenThrough() {
    assertThat(status(Optional.of(TOKEN), "Bearer sample-ba-token", PATH)).isEqualTo(202);
  }

  @Test
  void refusesAnyOtherToken() {
    assertThat(status(Optional.of(TOKEN), "Bearer sample-ba-tokem", PATH)).isEqualTo(401);
    assertThat(status(Optional.of(TOKEN), "", PATH)).isEqualTo(401);
  }

  @Test
  void refusesEverybodyWhileItIsSwitchedOff() {
    assertThat(status(Optional.empty(), "Bearer sample-ba-token", PATH)).isEqualTo(401);
  }

  @Test
  void guardsARouteThatLiesElsewhere() {
    assertThat(status(Optional.of(TOKEN), "", "/api/v1/elsewhere")).isEqualTo(401);
    assertThat(status(Optional.of(TOKEN), "Bearer sample-ba-token", "/api/v1/elsewhere"))
        .isEqualTo(202);
  }

  @Test
  void saysOnlyToProgramsThatAPathIsUnknown() {
    assertThat(status(Optional.of(TOKEN), "", PATH + "/more")).isEqualTo(401);
    assertThat(status(Optional.of(TOKEN), "Bearer sample-ba-token", PATH + "/more")).isEqualTo(404);
  }

  private static int status(Optional<BaToken> token, String authorization, String path) {
    Routes routes = new Routes();
    Routes api = routes.under("/api/v1");
    api.ba(Verb.POST, "/memos/ba/create", _ -> Reply.nothing(202));
    api.ba(Verb.POST, "/elsewhere", _ -> Reply.nothing(202));
    api.baBelow("/memos/ba");
    Dispatcher dispatcher =
        new Dispatcher(routes.router(), sessions(), token, _ -> Reply.nothing(404));
    return dispatcher.answer(call(authorization, path)).reply().status();
  }

  private static Call call(String authorization, String path) {
    return new Call(
        Optional.of(Verb.POST),
        path,
        name ->
            Optional.of(authorization)
                .filter(text -> name.equalsIgnoreCase("authorization") && !text.isEmpty()),
        RequestBody.none(),
        new Client("127.0.0.1", false),
        Language.ENGLISH,
        "r-1");
  }

  private static SessionUseCases sessions() {
    MemoryAdapter memory = new MemoryAdapter();
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    return new SessionUseCases(
        memory.unitOfWork(),
        memory.accounts(),
        new LiveAccounts(memory.unitOfWork(), memory.accounts(), clock, Duration.ofSeconds(1)),
        memory.passwordHasher(),
        memory.tokens(),
        new LoginThrottle(
            memory.unitOfWork(),
            memory.loginFailures(),
            new LoginPolicy(1, 1, Duration.ofMinutes(1)),
            clock,
            1),
        clock);
  }
}
