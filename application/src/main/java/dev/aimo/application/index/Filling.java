package dev.aimo.application.index;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.memo.MemoId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new generation, some memos at a time, in the order of their ids: how far it is stands in
 * the database, so that whoever goes on after a stop or a crash begins there. When it is full it is
 * compared with the database, and serves.
 */
final class Filling {

  private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
  private static final int PART = 128;

  private final IndexStores stores;
  private final Indexes indexes;
  private final Projection projection;
  private final GenerationPlan plan;
  private final InstantSource clock;

  Filling(
      IndexStores stores,
      Indexes indexes,
      Projection projection,
      GenerationPlan plan,
      InstantSource clock) {
    this.stores = stores;
    this.indexes = indexes;
    this.projection = projection;
    this.plan = plan;
    this.clock = clock;
  }

  /**
   * The next part.
   *
   * @throws PortFailure when it is worth trying again later
   */
  void step(Generation generation) {
    String after = generation.filledTo().map(MemoId::value).orElse("");
    List<MemoEntry> part = stores.unit().read(() -> stores.feed().findAfter(after, PART));
    if (part.isEmpty()) {
      complete(generation);
      return;
    }
    List<MemoEntry> portion = Portion.of(generation, part);
    put(generation, portion);
    save(generation.filledTo(portion.getLast().memo()));
  }

  private void put(Generation generation, List<MemoEntry> part) {
    try {
      update(generation, part);
    } catch (PortFailure e) {
      if (e.retryable()) {
        throw e;
      }
      putOneByOne(generation, part);
    }
  }

  /** What can not be taken at all is left to the outbox, which counts and shows it. */
  private void putOneByOne(Generation generation, List<MemoEntry> part) {
    List<MemoEntry> refused = new ArrayList<>();
    for (MemoEntry entry : part) {
      try {
        update(generation, List.of(entry));
      } catch (PortFailure e) {
        if (e.retryable()) {
          throw e;
        }
        refused.add(entry);
      }
    }
    if (!refused.isEmpty()) {
      Set<MemoId> memos = ids(refused);
      stores
          .unit()
          .write(() -> {
            stores.outbox().add(memos, clock.instant());
            return memos;
          });
    }
  }

  /**
   * What differs now was changed while the generation was being filled, or refused. After it was
   * looked at once more the two are equal, but for what the outbox still has.
   */
  private void complete(Generation generation) {
    List<Difference> differences =
        Comparison.of(stores.unit(), stores.feed(), indexes.of(generation), generation)
            .differences();
    List<MemoId> memos = differences.stream().map(Difference::memo).distinct().toList();
    for (int from = 0; from < memos.size(); from += PART) {
      repair(generation, Set.copyOf(memos.subList(from, Math.min(from + PART, memos.size()))));
    }
    LOG.info(
        "the index of {} is filled; {} memos were looked at once more",
        generation.content(),
        memos.size());
    projection.makePlace(generation);
    plan.letServe(generation);
  }

  private void repair(Generation generation, Set<MemoId> memos) {
    Set<MemoId> left = memos;
    while (!left.isEmpty()) {
      Set<MemoId> asked = left;
      var batch = stores.unit().read(() -> stores.feed().findAll(asked));
      Set<MemoId> looked =
          asked.stream()
              .filter(memo -> !batch.left().contains(memo))
              .collect(Collectors.toUnmodifiableSet());
      repair(generation, looked, batch.live());
      left = batch.left();
    }
  }

  private void repair(Generation generation, Set<MemoId> memos, List<MemoEntry> live) {
    try {
      projection.update(generation, memos, live);
    } catch (PortFailure e) {
      if (e.retryable()) {
        throw e;
      }
      projection.update(generation, gone(memos, live), List.of());
      putOneByOne(generation, live);
    }
  }

  private static Set<MemoId> gone(Set<MemoId> memos, List<MemoEntry> live) {
    Set<MemoId> gone = new HashSet<>(memos);
    gone.removeAll(ids(live));
    return gone;
  }

  private void update(Generation generation, List<MemoEntry> entries) {
    projection.update(generation, ids(entries), entries);
  }

  private void save(Generation generation) {
    stores
        .unit()
        .write(() -> {
          stores.generations().save(generation);
          return generation;
        });
  }

  private static Set<MemoId> ids(List<MemoEntry> entries) {
    return entries.stream().map(MemoEntry::memo).collect(Collectors.toUnmodifiableSet());
  }
}
