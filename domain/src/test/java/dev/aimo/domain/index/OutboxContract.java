package dev.aimo.domain.index;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.index.OutboxDesk.FAR_AHEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Outbox} does with its tasks. Who leaves them there is {@link
 * IndexTasksContract}'s; what was given up, and the backlog, are {@link BacklogContract}'s.
 */
public abstract class OutboxContract {

  private static final Instant LATER = NOON.plusSeconds(60);

  protected abstract Ports ports();

  @BeforeEach
  protected final void clear() {
    outbox().clear();
  }

  @Test
  protected final void isEmptyAtFirst() {
    assertThat(outbox().due(FAR_AHEAD)).isEmpty();
    assertThat(nextDue()).isEmpty();
  }

  @Test
  protected final void leavesATaskForEachMemo() {
    Memo mine = memo();
    Memo yours = memo();
    clear();

    outbox().add(NOON, mine, yours);

    assertThat(outbox().due(NOON))
        .hasSize(2)
        .allSatisfy(task -> assertThat(task.attempts()).isZero())
        .allSatisfy(task -> assertThat(task.since()).isEqualTo(NOON));
    assertThat(owners(outbox().due(NOON))).containsExactlyInAnyOrder(mine.owner(), yours.owner());
    assertThat(memos(outbox().due(NOON))).containsExactlyInAnyOrder(mine.id(), yours.id());
  }

  @Test
  protected final void leavesTasksForMemosThatAreNotThere() {
    MemoId unknown = SampleMemos.id();
    MemoId hostile = new MemoId("' OR '1'='1 " + SampleAccounts.unique());
    Memo trashed = new Desk(ports()).trash(memo());
    clear();

    outbox().add(NOON, unknown, hostile, trashed.id());

    assertThat(memos(outbox().due(NOON))).containsExactlyInAnyOrder(unknown, hostile, trashed.id());
  }

  @Test
  protected final void leavesNoTaskForNoMemo() {
    outbox().add(NOON, new MemoId[0]);

    assertThat(outbox().due(FAR_AHEAD)).isEmpty();
  }

  @Test
  protected final void leavesTasksForManyAtOnce() {
    MemoId[] many =
        IntStream.range(0, 3_000).mapToObj(_ -> SampleMemos.id()).toArray(MemoId[]::new);

    outbox().add(NOON, many);

    assertThat(memos(outbox().due(NOON))).hasSize(3_000).containsExactlyInAnyOrder(many);
    outbox().finish(outbox().due(NOON).toArray(IndexTask[]::new));
    assertThat(outbox().due(NOON)).isEmpty();
  }

  @Test
  protected final void keepsTheOrderOfTheChanges() {
    List<Memo> memos = Stream.generate(this::memo).limit(4).toList();
    clear();
    outbox().add(LATER, memos.get(2));
    outbox().add(NOON, memos.get(0));
    outbox().add(NOON, memos.get(3));
    outbox().add(LATER, memos.get(2));

    List<IndexTask> due = outbox().due(LATER);

    assertThat(memos(due))
        .containsExactly(
            memos.get(2).id(), memos.get(0).id(), memos.get(3).id(), memos.get(2).id());
    assertThat(due.stream().map(IndexTask::number)).isSorted().doesNotHaveDuplicates();
    assertThat(outbox().due(LATER, 2)).isEqualTo(due.subList(0, 2));
    assertThat(outbox().due(LATER, 0)).isEmpty();
  }

  @Test
  protected final void findsTasksAtOnceThatNobodyTried() {
    MemoId memo = SampleMemos.id();

    outbox().add(NOON, memo);

    assertThat(memos(outbox().due(NOON))).containsExactly(memo);
    assertThat(nextDue()).hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(NOON));
  }

  @Test
  protected final void finishesTasksAndOlderOnesOfTheSameMemos() {
    MemoId memo = SampleMemos.id();
    MemoId other = SampleMemos.id();
    outbox().add(NOON, memo);
    outbox().add(NOON, other);
    outbox().add(NOON, memo);
    IndexTask second = outbox().due(NOON).getLast();
    outbox().add(NOON, memo);

    outbox().finish(second);

    assertThat(memos(outbox().due(NOON))).containsExactly(other, memo);
    assertThat(outbox().due(NOON).getLast().number()).isGreaterThan(second.number());
  }

  @Test
  protected final void finishesNothingAndWhatIsFinished() {
    MemoId memo = SampleMemos.id();
    outbox().add(NOON, memo);
    IndexTask task = outbox().task();
    outbox().finish();
    assertThat(outbox().task()).isEqualTo(task);

    outbox().finish(task);
    outbox().finish(task);

    assertThat(outbox().due(FAR_AHEAD)).isEmpty();
  }

  @Test
  protected final void postponesWithoutCounting() {
    outbox().add(NOON, SampleMemos.id());
    IndexTask before = outbox().task();

    for (int i = 0; i <= Outbox.MOST_ATTEMPTS; i++) {
      outbox().postpone(LATER, outbox().task());
    }

    assertThat(outbox().due(LATER.minusMillis(1))).isEmpty();
    assertThat(outbox().due(LATER)).containsExactly(before);
    assertThat(nextDue()).contains(LATER);
  }

  @Test
  protected final void postponesOnlyWhatItIsTold() {
    outbox().add(NOON, SampleMemos.id());
    outbox().add(NOON, SampleMemos.id());
    List<IndexTask> tasks = outbox().due(NOON);

    outbox().postpone(LATER, tasks.getFirst());

    assertThat(outbox().due(NOON)).containsExactly(tasks.getLast());
    assertThat(outbox().due(LATER)).isEqualTo(tasks);
    assertThat(nextDue()).hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(NOON));
  }

  @Test
  protected final void countsAttemptsInVain() {
    outbox().add(NOON, SampleMemos.id());

    outbox().fail(outbox().task(), LATER, "no");
    assertThat(outbox().due(LATER.minusMillis(1))).isEmpty();
    assertThat(outbox().task().attempts()).isEqualTo(1);

    outbox().fail(outbox().task(), LATER.plusMillis(1), "no");
    assertThat(outbox().task().attempts()).isEqualTo(2);
    assertThat(nextDue()).contains(LATER.plusMillis(1));
  }

  @Test
  protected final void takesAnyReasonForAFailure() {
    outbox().add(NOON, SampleMemos.id());

    for (String why :
        List.of(
            "",
            "it's \\ \" -- 🐼\n\t",
            "long ".repeat(2_000),
            "🐼".repeat(5_000),
            "\u0000 and \uD83D halves")) {
      outbox().postpone(NOON, outbox().task());
      outbox().fail(outbox().task(), NOON, why);
    }

    assertThat(outbox().task().attempts()).isEqualTo(5);
  }

  @Test
  protected final void takesFailuresOfWhatIsFinished() {
    outbox().add(NOON, SampleMemos.id());
    IndexTask task = outbox().task();
    outbox().finish(task);

    outbox().fail(task, NOON, "too late");
    outbox().postpone(NOON, task);

    assertThat(outbox().due(FAR_AHEAD)).isEmpty();
  }

  @Test
  protected final void forgetsWhatAUnitThatFailedDid() {
    MemoId memo = SampleMemos.id();
    outbox().add(NOON, memo);
    IndexTask task = outbox().task();

    assertThatThrownBy(() ->
            new Desk(ports())
                .change(() -> {
                  ports().outbox().add(Set.of(SampleMemos.id()), NOON);
                  ports().outbox().fail(task, LATER, "no");
                  ports().outbox().finish(List.of(task));
                  throw new IllegalStateException("broken off");
                }))
        .hasMessage("broken off");

    assertThat(outbox().due(NOON)).containsExactly(task);
  }

  @Test
  protected final void worksOnlyInsideAUnit() {
    assertThatThrownBy(() -> ports().outbox().findDue(NOON, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ports().outbox().add(Set.of(SampleMemos.id()), NOON))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> ports().unit().read(() -> ports().outbox().retry(Optional.empty(), NOON)))
        .isInstanceOf(IllegalStateException.class);
  }

  private Memo memo() {
    return new Desk(ports()).memo(new Desk(ports()).owner(), "memo");
  }

  private Optional<Instant> nextDue() {
    return ports().unit().read(() -> ports().outbox().nextDue());
  }

  private OutboxDesk outbox() {
    return new OutboxDesk(ports());
  }

  private static List<MemoId> memos(List<IndexTask> tasks) {
    return tasks.stream().map(IndexTask::memo).toList();
  }

  private static Set<AccountId> owners(List<IndexTask> tasks) {
    return tasks.stream().map(IndexTask::owner).collect(Collectors.toSet());
  }
}
