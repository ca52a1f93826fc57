package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.TokenCheck;
import dev.aimo.domain.account.Tokens;
import dev.aimo.domain.unit.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that mean something only to the instance that issued them. */
final class MemoryTokens implements Tokens {

  private final Ids ids;
  private final Duration lifetime;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();

  private record Issued(AccountId account, int tokenVersion, Instant end) {}

  MemoryTokens(Ids ids, Duration lifetime) {
    this.ids = ids;
    this.lifetime = lifetime;
  }

  @Override
  public Duration lifetime() {
    return lifetime;
  }

  @Override
  public String issue(AccountId account, int tokenVersion, Instant now) {
    String token = ids.nextFile();
    issued.put(token, new Issued(account, tokenVersion, now.plus(lifetime)));
    return token;
  }

  @Override
  public TokenCheck check(String token, Instant now) {
    Issued known = issued.get(token);
    if (known == null) {
      return new TokenCheck.Forged();
    }
    return now.isBefore(known.end())
        ? new TokenCheck.Genuine(known.account(), known.tokenVersion())
        : new TokenCheck.Expired();
  }
}
