package dev.aimo.domain.account;

import dev.aimo.domain.change.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who keeps memos here. The token version is part of every token that is issued; raising
 * it ends all of them.
 */
public record Account(
    AccountId id,
    Optional<Email> email,
    Optional<Phone> phone,
    PasswordHash passwordHash,
    Optional<Nickname> nickname,
    Optional<Avatar> avatar,
    int tokenVersion,
    Instant createdAt,
    Instant updatedAt) {

  public static Account create(
      AccountId id,
      Email email,
      Optional<Phone> phone,
      PasswordHash passwordHash,
      Optional<Nickname> nickname,
      Instant now) {
    return new Account(
        id, Optional.of(email), phone, passwordHash, nickname, Optional.empty(), 0, now, now);
  }

  public Account withProfile(Change<Nickname> nickname, Change<Avatar> avatar, Instant now) {
    return new Account(
        id,
        email,
        phone,
        passwordHash,
        nickname.of(this.nickname),
        avatar.of(this.avatar),
        tokenVersion,
        createdAt,
        now);
  }

  /** Ends every session, the one that asks included. */
  public Account withPassword(PasswordHash changed, Instant now) {
    return new Account(
        id, email, phone, changed, nickname, avatar, tokenVersion + 1, createdAt, now);
  }
}
