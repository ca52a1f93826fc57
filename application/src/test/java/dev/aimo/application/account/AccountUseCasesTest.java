package dev.aimo.application.account;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.Avatar;
import dev.aimo.domain.account.Nickname;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountUseCasesTest {

  private final World world = new World();
  private final Actor anna = world.registerActor("anna@example.test", "secret1");

  @Test
  void showsAChangeAtOnce() {
    assertThat(world.accounts.profile(anna).nickname()).isEmpty();
    world.accounts.revise(anna, named("Anna 安娜"));
    assertThat(world.accounts.profile(anna).nickname()).contains(new Nickname("Anna 安娜"));
  }

  @Test
  void keepsWhatIsNotMentionedAndClearsWhatIsCleared() {
    Avatar link = new Avatar.Linked("https://img.example.test/a.png");
    world.accounts.revise(
        anna, new ReviseProfile(new Change.Set<>(new Nickname("Anna")), new Change.Set<>(link)));
    Account kept =
        world.accounts.revise(anna, new ReviseProfile(new Change.Clear<>(), new Change.Keep<>()));
    assertThat(kept.nickname()).isEmpty();
    assertThat(kept.avatar()).contains(link);
  }

  @Test
  void endsEverySessionWithThePasswordAndGivesTheCallerANewOne() {
    String old = world.logIn("anna@example.test", "secret1").token();
    Session fresh = change("secret1", "secret2");
    assertRefused(Reason.TOKEN_INVALID, () -> world.sessions.authenticate(old));
    assertThat(world.sessions.authenticate(fresh.token())).isEqualTo(anna);
  }

  @Test
  void takesTheNewPasswordAndNotTheOldOneAfterAChange() {
    change("secret1", "secret2");
    assertRefused(Reason.PASSWORD_WRONG, () -> world.logIn("anna@example.test", "secret1"));
    assertThat(world.logIn("anna@example.test", "secret2").account().id())
        .isEqualTo(anna.account());
  }

  @Test
  void refusesAWrongOldPasswordAndAShortNewOne() {
    assertRefused(Reason.OLD_PASSWORD_WRONG, () -> change("wrong", "secret2"));
    assertRefused(Reason.PASSWORD_TOO_SHORT, () -> change("secret1", "12345"));
    assertRefused(Reason.PASSWORDS_MISSING, () -> change("secret1", ""));
  }

  @Test
  void boundsGuessingTheOldPassword() {
    for (int i = 0; i < 3; i++) {
      assertRefused(Reason.OLD_PASSWORD_WRONG, () -> change("wrong", "secret2"));
    }
    assertRefused(Reason.LOGIN_THROTTLED, () -> change("secret1", "secret2"));
  }

  @Test
  void letsAnotherInstanceSeeARevokedTokenWithinAMoment() {
    String token = world.logIn("anna@example.test", "secret1").token();
    SessionUseCases elsewhere = world.sessions(world.liveAccounts());
    elsewhere.authenticate(token);
    change("secret1", "secret2");
    world.clock.advance(World.FRESHNESS);
    assertRefused(Reason.TOKEN_INVALID, () -> elsewhere.authenticate(token));
  }

  @Test
  void letsAnotherInstanceSeeARevokedTokenAlsoWhenItsClockWasSetBack() {
    String token = world.logIn("anna@example.test", "secret1").token();
    SessionUseCases elsewhere = world.sessions(world.liveAccounts());
    elsewhere.authenticate(token);
    change("secret1", "secret2");
    world.clock.advance(Duration.ofHours(-1));
    assertRefused(Reason.TOKEN_INVALID, () -> elsewhere.authenticate(token));
  }

  private Session change(String from, String to) {
    return world.accounts.changePassword(anna, new ChangePassword(from, to), World.ADDRESS);
  }

  private static ReviseProfile named(String nickname) {
    return new ReviseProfile(new Change.Set<>(new Nickname(nickname)), new Change.Keep<>());
  }
}
