package dev.aimo.application.explore;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Throttled;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How many streams run, of each account and of all. Each instance counts for itself. */
final class Slots {

  private static final Duration COME_BACK = Duration.ofSeconds(5);

  private final int most;
  private final int mostOfAll;
  private final Map<AccountId, Integer> taken = new HashMap<>();
  private int all;

  Slots(int most, int mostOfAll) {
    this.most = most;
    this.mostOfAll = mostOfAll;
  }

  synchronized void take(AccountId account) {
    int held = taken.getOrDefault(account, 0);
    if (held >= most || all >= mostOfAll) {
      throw new Throttled(Reason.EXPLORE_BUSY, COME_BACK);
    }
    taken.put(account, held + 1);
    all++;
  }

  synchronized void giveBack(AccountId account) {
    taken.computeIfPresent(account, (_, held) -> held > 1 ? held - 1 : null);
    all--;
  }
}
