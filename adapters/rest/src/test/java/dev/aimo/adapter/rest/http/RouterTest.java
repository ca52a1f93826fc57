package dev.aimo.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RouterTest {

  private final Router router = router();

  private static Router router() {
    Routes api = new Routes().under("/api");
    api.open(Verb.GET, "/memos", _ -> Reply.nothing(204));
    api.account(Verb.GET, "/memos/poll", (_, _) -> Reply.nothing(204));
    api.account(Verb.GET, "/memos/{memoId}", (_, _) -> Reply.nothing(204));
    api.account(Verb.PUT, "/memos/{memoId}", (_, _) -> Reply.nothing(204));
    api.account(Verb.GET, "/memos/{memoId}/related", (_, _) -> Reply.nothing(204));
    api.open(Verb.GET, "/memos/public/{uid}/random", _ -> Reply.nothing(204));
    return api.router();
  }

  @Test
  void prefersALiteralToAParameter() {
    assertThat(template(Verb.GET, "/api/memos/poll")).isEqualTo("/api/memos/poll");
    assertThat(template(Verb.GET, "/api/memos/polls")).isEqualTo("/api/memos/{memoId}");
  }

  @Test
  void takesTheParameterWhenTheLiteralDoesNotServeTheVerb() {
    assertThat(template(Verb.PUT, "/api/memos/poll")).isEqualTo("/api/memos/{memoId}");
  }

  @Test
  void takesTheParameterWhenTheLiteralLeadsNowhere() {
    Match.Found found = found(Verb.GET, "/api/memos/public/related");
    assertThat(found.route().template()).isEqualTo("/api/memos/{memoId}/related");
    assertThat(found.values()).containsExactly("public");
  }

  @Test
  void keepsTheCaseOfParametersAndDecodesThem() {
    assertThat(found(Verb.GET, "/API/Memos/m%2FA%20b+%E4%B8%AD").values())
        .containsExactly("m/A b+中");
  }

  @Test
  void doesNotMatchPercentSignsThatMakeNoSense() {
    assertThat(router.match(Optional.of(Verb.GET), "/api/memos/%zz"))
        .isInstanceOf(Match.Unknown.class);
  }

  @Test
  void knowsWhichVerbsAPathServes() {
    assertThat(router.match(Optional.of(Verb.DELETE), "/api/memos/m1"))
        .isEqualTo(new Match.OtherVerb(java.util.Set.of(Verb.GET, Verb.PUT), false));
    assertThat(router.match(Optional.empty(), "/api/memos"))
        .isEqualTo(new Match.OtherVerb(java.util.Set.of(Verb.GET), true));
  }

  @Test
  void doesNotStopHalfWay() {
    assertThat(List.of("/api", "/api/memos/public/u1", "/", "", "/api/memos/m1/related/x"))
        .allSatisfy(path ->
            assertThat(router.match(Optional.of(Verb.GET), path))
                .isInstanceOf(Match.Unknown.class));
  }

  @Test
  void refusesTheSameRouteTwice() {
    Routes routes = new Routes();
    routes.open(Verb.GET, "/a/{x}", _ -> Reply.nothing(204));
    routes.open(Verb.GET, "/A/{y}", _ -> Reply.nothing(204));
    assertThatThrownBy(routes::router).hasMessageContaining("declared twice");
  }

  private String template(Verb verb, String path) {
    return found(verb, path).route().template();
  }

  private Match.Found found(Verb verb, String path) {
    return (Match.Found) router.match(Optional.of(verb), path);
  }
}
