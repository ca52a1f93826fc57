package dev.aimo.domain.account;

import java.time.Duration;
import java.time.Instant;

/** Signs and reads the tokens that stand for a login. */
public interface Tokens {

  /** How long a token is good for. */
  Duration lifetime();

  /** A token for this account and token version, good from now on for {@link #lifetime}. */
  String issue(AccountId account, int tokenVersion, Instant now);

  /** Never throws for anything a stranger may send. */
  TokenCheck check(String token, Instant now);
}
