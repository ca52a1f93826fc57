package dev.aimo.application.recognition;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Throttled;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Lets each account have a few requests under way at a time, since they spend what the operator
 * pays for. Each instance counts for itself.
 */
public final class RequestTurns {

  private static final int MOST = 4;
  private static final Duration COME_BACK = Duration.ofSeconds(10);

  private final ConcurrentMap<AccountId, Integer> underWay = new ConcurrentHashMap<>();

  <T> T take(AccountId account, Supplier<T> request) {
    underWay.merge(account, 1, RequestTurns::oneMore);
    try {
      return request.get();
    } finally {
      underWay.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
    }
  }

  private static Integer oneMore(int count, int one) {
    if (count == MOST) {
      throw new Throttled(Reason.RECOGNITION_BUSY, COME_BACK);
    }
    return count + one;
  }
}
