package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.index.Backlog.Trouble;
import dev.aimo.domain.index.IndexTask;
import dev.aimo.domain.index.Outbox;
import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import java.util.Optional;

/** A task, when it is due, and why it failed if it did. */
record Waiting(IndexTask task, Instant due, Optional<String> why) {

  /** Nobody's clock may be so late that a task which nobody tried is not due. */
  private static final Instant AT_ONCE = Instant.EPOCH;

  static Waiting anew(long number, MemoId memo, AccountId owner, Instant since) {
    return new Waiting(new IndexTask(number, memo, owner, 0, since), AT_ONCE, Optional.empty());
  }

  boolean isGivenUp() {
    return task.attempts() >= Outbox.MOST_ATTEMPTS;
  }

  boolean isDue(Instant now) {
    return !isGivenUp() && !due.isAfter(now);
  }

  Waiting postponed(Instant until) {
    return new Waiting(task, until, why);
  }

  Waiting failed(Instant until, String reason) {
    return new Waiting(withAttempts(task.attempts() + 1), until, Optional.of(reason));
  }

  Waiting retried() {
    return new Waiting(withAttempts(0), AT_ONCE, why);
  }

  Optional<Trouble> trouble() {
    return why.map(reason -> new Trouble(task.memo(), reason, task.attempts(), isGivenUp()));
  }

  private IndexTask withAttempts(int attempts) {
    return new IndexTask(task.number(), task.memo(), task.owner(), attempts, task.since());
  }
}
