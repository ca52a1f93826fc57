package dev.aimo.application.account;

import dev.aimo.domain.account.Account;
import java.time.Duration;

/** Somebody who just proved who they are, and the token that says so from now on. */
public record Session(Account account, String token, Duration lifetime) {

  @Override
  public String toString() {
    return "Session[" + account.id() + "]";
  }
}
