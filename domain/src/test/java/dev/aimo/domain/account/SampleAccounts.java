package dev.aimo.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Accounts for tests; each is another one. */
public final class SampleAccounts {

  public static final Instant NOON = Instant.parse("2026-01-15T12:00:00.123Z");
  public static final PasswordHash HASH =
      new PasswordHash("$2a$10$abcdefghijklmnopqrstuuMZ5v0hVh5mH5h5m9yq3m2zq4B4a1b2c");

  private SampleAccounts() {}

  public static AccountId id() {
    return new AccountId("u" + unique());
  }

  public static Email email() {
    return new Email(unique() + "@example.org");
  }

  public static Account account() {
    return account(email());
  }

  public static Account account(Email email) {
    return Account.create(id(), email, Optional.empty(), HASH, Optional.empty(), NOON);
  }

  /** Text that occurs nowhere else. */
  public static String unique() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
