package dev.aimo.adapter.memory;

import static java.util.Comparator.comparingLong;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.index.Backlog;
import dev.aimo.domain.index.IndexTask;
import dev.aimo.domain.index.Outbox;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

final class MemoryOutbox implements Outbox {

  private static final int MOST_TROUBLES = 20;

  /** Of a memo that is not there. No account has such an id. */
  private static final AccountId NOBODY = new AccountId("-");

  private static final Comparator<Waiting> IN_ORDER =
      comparingLong(waiting -> waiting.task().number());

  private final MemoryShelf shelf;

  MemoryOutbox(MemoryShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public List<IndexTask> findDue(Instant now, int most) {
    return shelf
        .tasks
        .all()
        .filter(waiting -> waiting.isDue(now))
        .sorted(IN_ORDER)
        .limit(most)
        .map(Waiting::task)
        .toList();
  }

  @Override
  public Optional<Instant> nextDue() {
    return shelf
        .tasks
        .all()
        .filter(waiting -> !waiting.isGivenUp())
        .map(Waiting::due)
        .min(Comparator.naturalOrder());
  }

  @Override
  public void finish(List<IndexTask> tasks) {
    shelf.unit.requireWriting();
    Map<MemoId, Long> last = new HashMap<>();
    tasks.forEach(task -> last.merge(task.memo(), task.number(), Math::max));
    shelf
        .tasks
        .all()
        .map(Waiting::task)
        .filter(task -> task.number() <= last.getOrDefault(task.memo(), 0L))
        .toList()
        .forEach(task -> shelf.tasks.remove(task.number()));
  }

  @Override
  public void postpone(List<IndexTask> tasks, Instant until, String why) {
    shelf.unit.requireWriting();
    tasks.forEach(task -> change(task, waiting -> waiting.postponed(until)));
  }

  @Override
  public void fail(IndexTask task, Instant until, String why) {
    shelf.unit.requireWriting();
    change(task, waiting -> waiting.failed(until, why));
  }

  @Override
  public void add(Set<MemoId> memos, Instant now) {
    shelf.unit.requireWriting();
    memos.forEach(
        memo -> shelf.leaveTask(memo, shelf.memos.find(memo).map(Memo::owner).orElse(NOBODY), now));
  }

  @Override
  public int retry(Optional<AccountId> owner, Instant now) {
    shelf.unit.requireWriting();
    List<Waiting> left = of(owner).filter(waiting -> !waiting.isDue(now)).toList();
    left.forEach(waiting -> change(waiting.task(), Waiting::retried));
    return Math.toIntExact(countMemos(left.stream()));
  }

  @Override
  public Backlog backlog() {
    return backlogOf(Optional.empty());
  }

  @Override
  public Backlog backlog(AccountId owner) {
    return backlogOf(Optional.of(owner));
  }

  private Backlog backlogOf(Optional<AccountId> owner) {
    Predicate<Waiting> isGivenUp = Waiting::isGivenUp;
    return new Backlog(
        countMemos(of(owner).filter(isGivenUp.negate())),
        of(owner)
            .filter(isGivenUp.negate())
            .map(waiting -> waiting.task().since())
            .min(Comparator.naturalOrder()),
        countMemos(of(owner).filter(isGivenUp)),
        of(owner)
            .sorted(IN_ORDER.reversed())
            .map(Waiting::trouble)
            .flatMap(Optional::stream)
            .limit(MOST_TROUBLES)
            .toList());
  }

  private Stream<Waiting> of(Optional<AccountId> owner) {
    return shelf
        .tasks
        .all()
        .filter(waiting -> owner.stream().allMatch(waiting.task().owner()::equals));
  }

  private static long countMemos(Stream<Waiting> tasks) {
    return tasks.map(waiting -> waiting.task().memo()).distinct().count();
  }

  private void change(IndexTask task, UnaryOperator<Waiting> change) {
    shelf
        .tasks
        .find(task.number())
        .ifPresent(waiting -> shelf.tasks.put(task.number(), change.apply(waiting)));
  }
}
