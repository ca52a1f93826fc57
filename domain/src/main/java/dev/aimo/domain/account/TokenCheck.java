package dev.aimo.domain.account;

/** What a token turned out to be. */
public sealed interface TokenCheck {

  /**
   * Signed by us and still good. Whether the account is there and agrees is for the caller to see.
   */
  record Genuine(AccountId account, int tokenVersion) implements TokenCheck {}

  /** Signed by us and still good, but for nobody in particular. */
  record Nameless() implements TokenCheck {}

  /** Signed by us, too long ago. */
  record Expired() implements TokenCheck {}

  /** Not ours, or not a token at all. */
  record Forged() implements TokenCheck {}
}
