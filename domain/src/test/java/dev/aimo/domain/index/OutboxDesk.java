package dev.aimo.domain.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks into an outbox and works on it, each in a unit of its own. */
public final class OutboxDesk {

  /** When everything that was left for later is due. */
  public static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

  private final Ports ports;

  public OutboxDesk(Ports ports) {
    this.ports = ports;
  }

  /** Finishes what others left, so that only what follows is there. */
  public void clear() {
    change(() -> ports.outbox().retry(Optional.empty(), Instant.EPOCH));
    change(() -> ports.outbox().finish(ports.outbox().findDue(FAR_AHEAD, Integer.MAX_VALUE)));
  }

  public void add(Instant now, Memo... memos) {
    add(now, Stream.of(memos).map(Memo::id).toArray(MemoId[]::new));
  }

  public void add(Instant now, MemoId... memos) {
    change(() -> ports.outbox().add(Set.of(memos), now));
  }

  public List<IndexTask> due(Instant now) {
    return due(now, 100_000);
  }

  public List<IndexTask> due(Instant now, int most) {
    return ports.unit().read(() -> ports.outbox().findDue(now, most));
  }

  /** The one task that is due. */
  public IndexTask task() {
    List<IndexTask> due = due(FAR_AHEAD);
    if (due.size() != 1) {
      throw new AssertionError(due.size() + " tasks are due, not one");
    }
    return due.getFirst();
  }

  public void finish(IndexTask... tasks) {
    change(() -> ports.outbox().finish(List.of(tasks)));
  }

  public void postpone(Instant until, IndexTask... tasks) {
    change(() -> ports.outbox().postpone(List.of(tasks), until, "nobody was there"));
  }

  public void fail(IndexTask task, Instant until, String why) {
    change(() -> ports.outbox().fail(task, until, why));
  }

  /** Lets the only task fail until it is given up. */
  public void giveUp(String why) {
    for (int i = 0; i < Outbox.MOST_ATTEMPTS; i++) {
      fail(task(), Instant.EPOCH, why);
    }
  }

  public Backlog backlog(AccountId owner) {
    return ports.unit().read(() -> ports.outbox().backlog(owner));
  }

  private void change(Runnable change) {
    new Desk(ports).change(change);
  }
}
