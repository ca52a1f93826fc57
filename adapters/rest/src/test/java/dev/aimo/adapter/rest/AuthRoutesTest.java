package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AuthRoutesTest {

  private static final String EMAIL = "anna@example.test";
  private static final String PASSWORD = "Passw0rd-a";

  private final Server server = Server.start();
  private final Http http = server.http();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void registersAndShowsTheUser() {
    Http.Answer answer =
        http.post(
            API + "/auth/register",
            Map.of("email", EMAIL, "password", PASSWORD, "nickname", "Anna"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("msg").asText()).isEqualTo("OK");
    assertThat(answer.data().path("user").path("nickname").asText()).isEqualTo("Anna");
  }

  @Test
  void showsAMissingNicknameAsNull() {
    Http.Answer answer =
        http.post(API + "/auth/register", Map.of("email", EMAIL, "password", PASSWORD));
    assertThat(answer.data().path("user").get("nickname").isNull()).isTrue();
  }

  @Test
  void setsACookieAtLogin() {
    register();
    Http.Answer answer = http.logIn(EMAIL, PASSWORD);
    assertThat(answer.code()).isZero();
    assertThat(answer.header("set-cookie").orElseThrow())
        .startsWith("aimo_token=" + answer.data().path("token").asText() + "; Max-Age=7776000;")
        .contains("Path=/; Expires=", " GMT; HttpOnly; SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void knowsTheCookieAgain() {
    register();
    String cookie = http.logIn(EMAIL, PASSWORD).cookie();
    assertThat(http.with("Cookie", "a=b; " + cookie).get(API + "/user/info").code()).isZero();
  }

  @Test
  void takesFormsWhereItTakesJson() {
    register();
    Http.Answer answer =
        http.with("Content-Type", "application/x-www-form-urlencoded")
            .send(
                "POST",
                API + "/auth/login",
                BodyPublishers.ofString("email=anna%40example.test&password=" + PASSWORD));
    assertThat(answer.code()).isZero();
  }

  @Test
  void tellsAnUnknownAddressFromAWrongPassword() {
    register();
    assertThat(http.logIn("nobody@example.test", "x").code()).isEqualTo(1000);
    assertThat(http.logIn(EMAIL, "x").code()).isEqualTo(1002);
  }

  @Test
  void readsAPasswordThatIsANumberAsText() {
    register();
    assertThat(
            http.post(API + "/auth/login", "{\"email\":\"anna@example.test\",\"password\":1}")
                .code())
        .isEqualTo(1002);
  }

  @Test
  void refusesToRegisterWhatIsNoText() {
    assertThat(http.post(API + "/auth/register", "{\"email\":\"a@b\",\"password\":123456}").code())
        .isEqualTo(2000);
  }

  @Test
  void asksForWhatIsMissing() {
    assertThat(http.post(API + "/auth/register", "{}").code()).isEqualTo(2);
    assertThat(http.post(API + "/auth/register", "[]").code()).isEqualTo(2);
    assertThat(http.send("POST", API + "/auth/register").code()).isEqualTo(2);
    assertThat(http.post(API + "/auth/login", "{\"email\":null,\"password\":\"x\"}").code())
        .isEqualTo(2);
  }

  @Test
  void refusesATakenAddressInAnyCase() {
    register();
    assertThat(
            http.post(
                    API + "/auth/register",
                    Map.of("email", "ANNA@example.test", "password", "x12345"))
                .code())
        .isEqualTo(1001);
  }

  @Test
  void forgetsTheCookieAtLogout() {
    Http.Answer answer = http.send("POST", API + "/auth/logout");
    assertThat(answer.code()).isZero();
    assertThat(answer.header("set-cookie").orElseThrow()).startsWith("aimo_token=; Max-Age=0;");
  }

  @Test
  void treatsAnEmptyCookieAsNone() {
    register();
    String token = http.token(EMAIL, PASSWORD);
    assertThat(http.with("Cookie", "aimo_token=").bearer(token).get(API + "/user/info").code())
        .isZero();
  }

  @Test
  void refusesWhenRegistrationIsClosed() {
    Server.Setup setup = Server.setup();
    setup.registrationOpen = false;
    try (Server closed = setup.start()) {
      assertThat(
              closed
                  .http()
                  .post(API + "/auth/register", Map.of("email", "a", "password", "b"))
                  .code())
          .isEqualTo(6);
      assertThat(
              closed
                  .http()
                  .get(API + "/system/open/config")
                  .data()
                  .path("allowRegistration")
                  .asBoolean(true))
          .isFalse();
    }
  }

  @Test
  void tellsHowLongToWaitAfterTooManyFailures() {
    Server.Setup setup = Server.setup();
    setup.mostFailures = 2;
    try (Server strict = setup.start()) {
      strict.http().logIn(EMAIL, "x");
      strict.http().logIn(EMAIL, "x");
      Http.Answer answer = strict.http().logIn(EMAIL, "x");
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.code()).isEqualTo(6);
      assertThat(answer.header("retry-after")).contains("900");
    }
  }

  private void register() {
    http.post(API + "/auth/register", Map.of("email", EMAIL, "password", PASSWORD));
  }
}
