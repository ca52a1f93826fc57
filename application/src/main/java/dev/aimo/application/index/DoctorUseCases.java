package dev.aimo.application.index;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexTask;
import dev.aimo.domain.memo.MemoId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the indexes that serve with the database, and has repaired what differs. */
public final class DoctorUseCases {

  private static final int MOST_WAITING = 1_000_000;
  private static final int PART = 500;
  private static final Duration FAR_AWAY = Duration.ofDays(36_500);

  private final IndexStores stores;
  private final Indexes indexes;
  private final InstantSource clock;

  public DoctorUseCases(IndexStores stores, Indexes indexes, InstantSource clock) {
    this.stores = stores;
    this.indexes = indexes;
    this.clock = clock;
  }

  /** What is still on its way is no difference. */
  public Diagnosis examine() {
    List<Generation> serving =
        stores.unit().read(() -> stores.generations().findAll()).stream()
            .filter(Generation::isServing)
            .toList();
    List<Diagnosis.Examined> examined = serving.stream().map(this::examineTwice).toList();
    // Looked at once more: a change during the comparison is on its way, too.
    Set<MemoId> waiting = waiting();
    long givenUp = stores.unit().read(() -> stores.outbox().backlog().givenUp());
    return new Diagnosis(
        examined.stream().map(index -> without(waiting, index)).toList(), waiting.size(), givenUp);
  }

  /**
   * Leaves a task for whatever differs and asks again for what was given up; whoever keeps the
   * indexes does the rest. How many memos.
   */
  public int repair(Diagnosis diagnosis) {
    List<MemoId> memos =
        diagnosis.indexes().stream()
            .flatMap(index -> index.differences().stream())
            .map(Difference::memo)
            .distinct()
            .toList();
    Instant now = clock.instant();
    for (int from = 0; from < memos.size(); from += PART) {
      Set<MemoId> part = Set.copyOf(memos.subList(from, Math.min(from + PART, memos.size())));
      stores
          .unit()
          .write(() -> {
            stores.outbox().add(part, now);
            return part;
          });
    }
    return memos.size() + stores.unit().write(() -> stores.outbox().retry(Optional.empty(), now));
  }

  /** Has the generations that are followed filled from the beginning, in empty places. */
  public List<Generation> fillAnew() {
    Instant now = clock.instant();
    List<Generation> anew = new ArrayList<>();
    for (Generation generation : stores.unit().read(() -> stores.generations().findAll())) {
      if (generation.isFollowing()) {
        Generation empty = generation.filling(now);
        stores
            .unit()
            .write(() -> {
              stores.generations().save(empty);
              return empty;
            });
        indexes.of(generation).drop(generation);
        anew.add(empty);
      }
    }
    return List.copyOf(anew);
  }

  /** What was changed and indexed while the two were compared differs once, and not again. */
  private Diagnosis.Examined examineTwice(Generation generation) {
    Diagnosis.Examined first = examine(generation);
    if (first.differences().isEmpty()) {
      return first;
    }
    Set<Difference> before = Set.copyOf(first.differences());
    // What both see and what waits in between may be indexed when the second is over.
    Set<MemoId> waiting = waiting();
    Diagnosis.Examined second = examine(generation);
    return without(
        waiting,
        second.withDifferences(second.differences().stream().filter(before::contains).toList()));
  }

  private Diagnosis.Examined examine(Generation generation) {
    try {
      Comparison.Result result =
          Comparison.of(stores.unit(), stores.feed(), indexes.of(generation), generation);
      return new Diagnosis.Examined(
          generation, result.memos(), result.differences(), Optional.empty());
    } catch (PortFailure e) {
      return new Diagnosis.Examined(
          generation, 0, List.of(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private Set<MemoId> waiting() {
    Instant farAway = clock.instant().plus(FAR_AWAY);
    return stores
        .unit()
        .read(() ->
            stores.outbox().findDue(farAway, MOST_WAITING).stream()
                .map(IndexTask::memo)
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static Diagnosis.Examined without(Set<MemoId> waiting, Diagnosis.Examined index) {
    return index.withDifferences(
        index.differences().stream()
            .filter(difference -> !waiting.contains(difference.memo()))
            .toList());
  }
}
