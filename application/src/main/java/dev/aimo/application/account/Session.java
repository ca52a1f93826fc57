package dev.aimo.application.account;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.Tokens;
import java.time.Duration;
import java.time.Instant;

/** Somebody who just proved who they are, and the token that says so from now on. */
public record Session(Account account, String token, Duration lifetime) {

  static Session open(Account account, Tokens tokens, Instant now) {
    String token = tokens.issue(account.id(), account.tokenVersion(), now);
    return new Session(account, token, tokens.lifetime());
  }

  @Override
  public String toString() {
    return "Session[" + account.id() + "]";
  }
}
