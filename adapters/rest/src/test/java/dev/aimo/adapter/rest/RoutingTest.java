package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.system.ClientKind;
import dev.aimo.domain.system.Release;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoutingTest {

  private final Server server =
      Server.setup()
          .with("BA_AUTH_ENABLED", "true")
          .with("BA_AUTH_TOKEN", "sample-ba-token")
          .start();
  private final Http http = server.http();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/system/open/version",
        "/api/v1/system/open/version/",
        "/API/V1/System/OPEN/version",
        "/api/v1/system/open/version?x=1"
      })
  void findsARouteInAnyCaseAndWithASlashAtTheEnd(String path) {
    assertThat(http.get(path).data().path("version").asText()).isEqualTo("1.2.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/nope",
        "/api/v1//system/open/version",
        "/api/v1/system/open/version//",
        "/api/v1/system/openly",
        "/api/v1/auth/loginX",
        "/api/v1/auth/login/more",
        "/api/v1/system/version",
        "/api/v1/memos",
        "/api/v1/memos/public",
        "/api/v1/memos/publiczzz",
        "/api/nope",
        "/API/v1/nope"
      })
  void asksForALoginWhereNothingIsDeclaredOpen(String path) {
    Http.Answer answer = http.get(path);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("success").asBoolean(true)).isFalse();
  }

  @Test
  void saysThatAPathIsUnknownOnlyToWhoIsLoggedIn() {
    Http.Answer answer = http.asAnna().get(API + "/nope");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("status").asText()).isEqualTo("error");
  }

  @Test
  void doesNotKnowAPathByAnotherVerb() {
    assertThat(http.get(API + "/auth/login").status()).isEqualTo(404);
    assertThat(http.send("DELETE", API + "/user/info").status()).isEqualTo(401);
    assertThat(http.asAnna().send("DELETE", API + "/user/info").status()).isEqualTo(404);
    assertThat(http.send("BREW", API + "/auth/login").status()).isEqualTo(404);
  }

  @Test
  void servesHeadByTheRouteOfGet() {
    Http.Answer get = http.get(API + "/system/open/config");
    Http.Answer head = http.send("HEAD", API + "/system/open/config");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.bytes()).isEmpty();
    assertThat(head.header("content-length")).isEqualTo(get.header("content-length"));
    assertThat(head.header("etag")).isEqualTo(get.header("etag"));
  }

  @Test
  void saysWhichVerbsAPathKnows() {
    Http.Answer answer = http.send("OPTIONS", API + "/user/info");
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("allow")).contains("GET, HEAD, PUT, OPTIONS");
    assertThat(answer.bytes()).isEmpty();
  }

  @Test
  void keepsTheConnectionAfterAnAnswerWithoutBody() {
    try (Wire wire = new Wire(server.adapter.port())) {
      for (String verb : new String[] {"OPTIONS", "HEAD", "OPTIONS"}) {
        wire.send(verb + " /nowhere HTTP/1.1", "Host: localhost", "");
        assertThat(wire.answerHead()).startsWith("HTTP/1.1 ").contains("Connection: keep-alive");
      }
    }
  }

  @Test
  void letsOnlyTheBaTokenBelowTheBaPrefixes() {
    String path = API + "/memos/ba/create?uid=u1";
    assertThat(http.post(path, "{}").status()).isEqualTo(401);
    assertThat(http.bearer("sample-ba-tokem").post(path, "{}").status()).isEqualTo(401);
    assertThat(http.with("Authorization", "sample-ba-token").post(path, "{}").status())
        .isEqualTo(401);
    assertThat(http.asAnna().post(path, "{}").status()).isEqualTo(401);
    assertThat(http.bearer("sample-ba-token").post(path, "{}").status()).isEqualTo(200);
    assertThat(http.bearer("sample-ba-token").get(path).status()).isEqualTo(404);
    assertThat(http.bearer("sample-ba-token").get("/API/v1/Debug/BA/nope").status()).isEqualTo(404);
    assertThat(http.bearer("sample-ba-token").get(API + "/user/info").status()).isEqualTo(401);
  }

  @Test
  void letsNobodyBelowTheBaPrefixesUnlessTheyAreEnabled() {
    try (Server plain = Server.setup().with("BA_AUTH_TOKEN", "sample-ba-token").start()) {
      assertThat(plain.http().bearer("sample-ba-token").get(API + "/attachments/ba/x").status())
          .isEqualTo(401);
    }
  }

  @Test
  void answersTheSystemAliasesToWhoIsLoggedIn() {
    Http anna = http.asAnna();
    assertThat(anna.get(API + "/system/version").data().path("version").asText())
        .isEqualTo("1.2.3");
    assertThat(anna.get(API + "/system/config").data().path("allowRegistration").asBoolean())
        .isTrue();
    assertThat(anna.get(API + "/system/app-versions").data().path("apk").path("error").asText())
        .isNotEmpty();
  }

  @Test
  void tellsTheReleasesOfTheClientsToAnybody() {
    Server.Setup setup = Server.setup();
    setup.releases =
        client ->
            client == ClientKind.DESKTOP
                ? new Release.Known("1.4.0")
                : new Release.Unknown("offline");
    try (Server other = setup.start()) {
      JsonNode data = other.http().get(API + "/system/open/app-versions").data();
      assertThat(data.toString())
          .isEqualTo("{\"desktop\":{\"version\":\"1.4.0\"},\"apk\":{\"error\":\"offline\"}}");
    }
  }
}
