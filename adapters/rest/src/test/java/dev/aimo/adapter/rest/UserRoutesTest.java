package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UserRoutesTest {

  private static final String INFO = API + "/user/info";
  private static final String PASSWORD = API + "/user/password";

  private final Server server = Server.start();
  private final Http http = server.http();
  private final Http anna = http.asAnna();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void leavesOutWhatIsNotSet() {
    Http.Answer answer = anna.get(INFO);
    assertThat(answer.data().has("nickname")).isFalse();
    assertThat(answer.data().path("email").asText()).isEqualTo("anna@example.test");
    assertThat(answer.data().path("avatar").asText("none")).isEmpty();
  }

  @Test
  void takesATokenWithAndWithoutItsScheme() {
    String token = http.token("anna@example.test", "Passw0rd-a");
    assertThat(http.with("Authorization", token).get(INFO).code()).isZero();
    assertThat(http.with("Authorization", "bearer " + token).get(INFO).status()).isEqualTo(401);
    assertThat(http.with("Authorization", "Basic " + token).get(INFO).status()).isEqualTo(401);
  }

  @Test
  void doesNotLookAtTheHeaderWhenTheCookieIsBad() {
    Http.Answer answer = anna.with("Cookie", "aimo_token=bad").get(INFO);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("success").asBoolean(true)).isFalse();
    assertThat(answer.json().path("message").asText()).isEqualTo("Invalid token");
  }

  @Test
  void asksForALogin() {
    Http.Answer answer = http.get(INFO + "?token=x");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("message").asText()).isEqualTo("Authentication required");
  }

  @Test
  void setsAndClearsTheNickname() {
    Http.Answer set = anna.put(INFO, "{\"nickname\":\"Anna 安娜 🐈\"}");
    assertThat(set.data().path("message").asText()).isEqualTo("User info updated successfully");
    assertThat(anna.get(INFO).data().path("nickname").asText()).isEqualTo("Anna 安娜 🐈");
    assertThat(anna.put(INFO, "{\"nickname\":null}").data().path("user").has("nickname")).isFalse();
  }

  @Test
  void keepsWhatIsNotNamed() {
    anna.put(INFO, "{\"nickname\":\"Anna\"}");
    assertThat(anna.put(INFO, "{}").data().path("user").path("nickname").asText())
        .isEqualTo("Anna");
  }

  @Test
  void changesNothingButNicknameAndAvatar() {
    String all =
        "{\"email\":\"ben@example.test\",\"password\":\"x\",\"uid\":\"u1\",\"deletedAt\":5}";
    assertThat(anna.put(INFO, all).code()).isZero();
    assertThat(anna.get(INFO).data().path("email").asText()).isEqualTo("anna@example.test");
    assertThat(http.logIn("anna@example.test", "Passw0rd-a").code()).isZero();
  }

  @Test
  void refusesANicknameThatIsTooLongOrNoText() {
    Http.Answer answer = anna.put(INFO, "{\"nickname\":\"" + "n".repeat(101) + "\"}");
    assertThat(answer.code()).isEqualTo(2000);
    assertThat(answer.json().path("msg").asText()).isEqualTo("nickname is too long");
    assertThat(answer.json().get("data").isNull()).isTrue();
    assertThat(anna.put(INFO, "{\"nickname\":5}").code()).isEqualTo(2000);
  }

  @Test
  void takesALinkAsAvatarAndNothingElse() {
    assertThat(anna.put(INFO, "{\"avatar\":\"https://img.example.test/a.png\"}").code()).isZero();
    assertThat(anna.get(INFO).data().path("avatar").asText())
        .isEqualTo("https://img.example.test/a.png");
    assertThat(anna.put(INFO, "{\"avatar\":\"javascript:alert(1)\"}").code()).isEqualTo(2);
    assertThat(anna.put(INFO, "{\"avatar\":\"\"}").data().path("user").path("avatar").asText("-"))
        .isEmpty();
  }

  @Test
  void endsAllTokensWhenThePasswordChanges() {
    Http.Answer answer =
        anna.post(PASSWORD, Map.of("oldPassword", "Passw0rd-a", "newPassword", "Passw0rd-a2"));
    assertThat(answer.data().path("message").asText()).isNotEmpty();
    assertThat(answer.header("set-cookie")).isEmpty();
    assertThat(anna.get(INFO).status()).isEqualTo(401);
    String fresh = answer.data().path("token").asText();
    assertThat(http.bearer(fresh).get(INFO).code()).isZero();
    assertThat(http.logIn("anna@example.test", "Passw0rd-a").code()).isEqualTo(1002);
  }

  @Test
  void givesAFreshCookieToWhoCameWithOne() {
    Http browser = http.with("Cookie", http.logIn("anna@example.test", "Passw0rd-a").cookie());
    Http.Answer answer =
        browser.post(PASSWORD, Map.of("oldPassword", "Passw0rd-a", "newPassword", "Passw0rd-a2"));
    assertThat(http.with("Cookie", answer.cookie()).get(INFO).code()).isZero();
    assertThat(browser.get(INFO).status()).isEqualTo(401);
  }

  @Test
  void refusesPasswordsThatCanNotBe() {
    assertThat(anna.post(PASSWORD, Map.of("oldPassword", "no", "newPassword", "newpass1")).code())
        .isEqualTo(1002);
    assertThat(
            anna.post(PASSWORD, Map.of("oldPassword", "Passw0rd-a", "newPassword", "123")).code())
        .isEqualTo(2);
    assertThat(anna.post(PASSWORD, Map.of("oldPassword", "Passw0rd-a")).code()).isEqualTo(2);
    assertThat(anna.post(PASSWORD, "{\"oldPassword\":1,\"newPassword\":\"abcdef\"}").code())
        .isEqualTo(2000);
  }
}
