package dev.aimo.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.change.Change;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AccountTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-03-02T12:00:00Z");
  private static final Avatar AVATAR = new Avatar.Linked("https://example.org/a.png");
  private static final Account ADA =
      Account.create(
          new AccountId("u1"),
          new Email("ada@example.org"),
          Optional.of(new Phone("123")),
          new PasswordHash("hash"),
          Optional.of(new Nickname("Ada")),
          NOON);

  @Test
  void beginsWithoutAvatarAndWithTheFirstTokenVersion() {
    assertThat(ADA.email()).contains(new Email("ada@example.org"));
    assertThat(ADA.phone()).contains(new Phone("123"));
    assertThat(ADA.avatar()).isEmpty();
    assertThat(ADA.tokenVersion()).isZero();
    assertThat(ADA.createdAt()).isEqualTo(NOON);
    assertThat(ADA.updatedAt()).isEqualTo(NOON);
  }

  @Test
  void changesItsProfile() {
    Account changed =
        ADA.withProfile(
            new Change.Set<>(new Nickname("Lady Ada")), new Change.Set<>(AVATAR), LATER);

    assertThat(changed.nickname()).contains(new Nickname("Lady Ada"));
    assertThat(changed.avatar()).contains(AVATAR);
    assertThat(changed.updatedAt()).isEqualTo(LATER);
  }

  @Test
  void keepsAndClearsPartsOfItsProfile() {
    Account withAvatar = ADA.withProfile(new Change.Keep<>(), new Change.Set<>(AVATAR), NOON);

    Account changed = withAvatar.withProfile(new Change.Clear<>(), new Change.Keep<>(), LATER);

    assertThat(changed.nickname()).isEmpty();
    assertThat(changed.avatar()).contains(AVATAR);
  }

  @Test
  void keepsEverythingElseWhenItsProfileChanges() {
    Account changed = ADA.withProfile(new Change.Keep<>(), new Change.Keep<>(), NOON);

    assertThat(changed).isEqualTo(ADA);
  }

  @Test
  void endsAllSessionsWithANewPassword() {
    Account changed = ADA.withPassword(new PasswordHash("other"), LATER);

    assertThat(changed.passwordHash()).isEqualTo(new PasswordHash("other"));
    assertThat(changed.tokenVersion()).isEqualTo(1);
    assertThat(changed.updatedAt()).isEqualTo(LATER);
    assertThat(changed.createdAt()).isEqualTo(NOON);
    assertThat(changed.nickname()).isEqualTo(ADA.nickname());
  }

  @Test
  void showsNoHash() {
    assertThat(new PasswordHash("$2a$secret").toString()).doesNotContain("secret");
    assertThat(ADA.toString()).doesNotContain("passwordHash=hash");
  }
}
