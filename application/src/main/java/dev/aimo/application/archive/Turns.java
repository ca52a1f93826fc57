package dev.aimo.application.archive;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Throttled;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets each account run one export or import at a time: they are the heaviest things that can be
 * asked for. Each instance counts for itself.
 */
public final class Turns {

  private static final Duration COME_BACK = Duration.ofSeconds(10);

  private final Set<AccountId> taken = ConcurrentHashMap.newKeySet();

  /** A turn that was taken, until it is closed; to close it twice does no harm. */
  final class Turn implements AutoCloseable {

    private final AccountId account;
    private boolean over;

    private Turn(AccountId account) {
      this.account = account;
    }

    @Override
    public synchronized void close() {
      if (!over) {
        over = true;
        taken.remove(account);
      }
    }
  }

  Turn take(AccountId account) {
    if (!taken.add(account)) {
      throw new Throttled(Reason.ARCHIVE_BUSY, COME_BACK);
    }
    return new Turn(account);
  }
}
