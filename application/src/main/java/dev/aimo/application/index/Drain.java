package dev.aimo.application.index;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.IndexFeed;
import dev.aimo.domain.index.IndexTask;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.memo.MemoId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes tasks out of the outbox and brings what follows up to date, some at a time. A task is
 * finished when every serving generation has it. Words go first: they need nobody's help, and while
 * an embedding service is away they are what searches have.
 */
final class Drain {

  static final int MOST = 256;

  private final IndexStores stores;
  private final Projection projection;
  private final InstantSource clock;
  private final Outages outages;

  Drain(IndexStores stores, Projection projection, InstantSource clock, Outages outages) {
    this.stores = stores;
    this.projection = projection;
    this.clock = clock;
    this.outages = outages;
  }

  /**
   * How many tasks were looked at. What is still being filled needs none of them: it is compared
   * with the database before it serves. So while nothing serves, all of them wait.
   */
  int step(List<Generation> serving) {
    if (serving.isEmpty() || outages.words().isOn()) {
      return 0;
    }
    Instant now = clock.instant();
    List<IndexTask> due = stores.unit().read(() -> stores.outbox().findDue(now, MOST));
    if (due.isEmpty()) {
      return 0;
    }
    IndexFeed.Batch batch = stores.unit().read(() -> stores.feed().findAll(memos(due)));
    List<IndexTask> looked =
        due.stream().filter(task -> !batch.left().contains(task.memo())).toList();
    settle(looked, batch.live(), serving);
    return looked.size();
  }

  private void settle(List<IndexTask> tasks, List<MemoEntry> live, List<Generation> serving) {
    List<IndexTask> done = tasks;
    for (Generation generation : serving.stream().sorted(Outages.WORDS_FIRST).toList()) {
      done =
          generation.content() instanceof IndexContent.Pictures
              ? updatedInPortions(generation, done, live)
              : updated(generation, done, live);
    }
    List<IndexTask> finished = done;
    if (!finished.isEmpty()) {
      stores
          .unit()
          .write(() -> {
            stores.outbox().finish(finished);
            return finished;
          });
    }
  }

  /**
   * Most memos have no pictures, and wait for no service. Of the others a few are done, and the
   * rest makes room for what is new.
   */
  private List<IndexTask> updatedInPortions(
      Generation generation, List<IndexTask> tasks, List<MemoEntry> live) {
    List<MemoEntry> concerned =
        live(tasks, live).stream().filter(generation.content()::concerns).toList();
    Set<MemoId> all = ids(concerned);
    Set<MemoId> now = ids(Portion.of(generation, concerned));
    List<IndexTask> later = of(tasks, memo -> all.contains(memo) && !now.contains(memo));
    if (!later.isEmpty()) {
      postpone(later, clock.instant(), "pictures are looked at a few at a time");
    }
    List<IndexTask> done =
        new ArrayList<>(removed(generation, of(tasks, memo -> !all.contains(memo))));
    done.addAll(updated(generation, of(tasks, now::contains), live));
    return done;
  }

  private List<IndexTask> removed(Generation generation, List<IndexTask> tasks) {
    if (tasks.isEmpty()) {
      return tasks;
    }
    try {
      projection.update(generation, memos(tasks), List.of());
      return tasks;
    } catch (PortFailure e) {
      return refused(generation, tasks, e);
    }
  }

  /** Those of the tasks that the generation has now; what becomes of the others is noted. */
  private List<IndexTask> updated(
      Generation generation, List<IndexTask> tasks, List<MemoEntry> live) {
    if (tasks.isEmpty()) {
      return tasks;
    }
    Outage outage = outages.of(generation);
    if (outage.isOn()) {
      postpone(tasks, outage.until(), outage.why());
      return List.of();
    }
    try {
      projection.update(generation, memos(tasks), live(tasks, live));
      outage.ended(generation);
      return tasks;
    } catch (PortFailure e) {
      return memos(tasks).size() == 1 || e.retryable()
          ? refused(generation, tasks, e)
          : updatedOneByOne(generation, tasks, live);
    }
  }

  private List<IndexTask> updatedOneByOne(
      Generation generation, List<IndexTask> tasks, List<MemoEntry> live) {
    List<IndexTask> done = new ArrayList<>();
    for (MemoId memo : memos(tasks)) {
      done.addAll(updated(generation, of(tasks, memo::equals), live));
    }
    return done;
  }

  private List<IndexTask> refused(Generation generation, List<IndexTask> tasks, PortFailure e) {
    if (e.retryable()) {
      Outage outage = outages.of(generation);
      outage.began(generation, e);
      postpone(tasks, outage.until(), reason(e));
    } else {
      stores
          .unit()
          .write(() -> {
            tasks.forEach(task ->
                stores.outbox().fail(task, clock.instant().plus(patience(task)), reason(e)));
            return tasks;
          });
    }
    return List.of();
  }

  private void postpone(List<IndexTask> tasks, Instant until, String why) {
    stores
        .unit()
        .write(() -> {
          stores.outbox().postpone(tasks, until, why);
          return tasks;
        });
  }

  private static Duration patience(IndexTask task) {
    return Duration.ofSeconds(1L << Math.min(2 * task.attempts(), 12));
  }

  private static String reason(PortFailure failure) {
    String told = String.valueOf(failure.getMessage());
    return told.substring(0, Math.min(told.length(), 500));
  }

  private static Set<MemoId> memos(List<IndexTask> tasks) {
    return tasks.stream().map(IndexTask::memo).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<MemoId> ids(List<MemoEntry> entries) {
    return entries.stream().map(MemoEntry::memo).collect(Collectors.toUnmodifiableSet());
  }

  private static List<IndexTask> of(List<IndexTask> tasks, Predicate<MemoId> memos) {
    return tasks.stream().filter(task -> memos.test(task.memo())).toList();
  }

  private static List<MemoEntry> live(List<IndexTask> tasks, List<MemoEntry> live) {
    Set<MemoId> memos = memos(tasks);
    return live.stream().filter(entry -> memos.contains(entry.memo())).toList();
  }
}
