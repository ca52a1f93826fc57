package dev.aimo.application.push;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Throttled;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets each account send test messages a few times in a while, since they go out at once, and to
 * places that may be those of others. Each instance counts for itself.
 */
final class TestTurns {

  private static final int MOST = 10;
  private static final Duration A_WHILE = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Map<AccountId, Deque<Instant>> taken = new HashMap<>();

  TestTurns(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void take(AccountId account) {
    Instant now = clock.instant();
    forget(now.minus(A_WHILE));
    Deque<Instant> own = taken.computeIfAbsent(account, _ -> new ArrayDeque<>());
    if (own.size() >= MOST) {
      throw new Throttled(
          Reason.PUSH_TESTS_TOO_MANY, Duration.between(now, own.getFirst().plus(A_WHILE)));
    }
    own.add(now);
  }

  private void forget(Instant time) {
    taken.values().forEach(own -> own.removeIf(at -> !at.isAfter(time)));
    taken.values().removeIf(Deque::isEmpty);
  }
}
