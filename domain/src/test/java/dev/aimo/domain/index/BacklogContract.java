package dev.aimo.domain.index;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.index.OutboxDesk.FAR_AHEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.index.Backlog.Trouble;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} says of what waits, and what it gives up and takes up again. */
public abstract class BacklogContract {

  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Backlog NOTHING = new Backlog(0, Optional.empty(), 0, List.of());

  protected abstract Ports ports();

  @BeforeEach
  protected final void clear() {
    outbox().clear();
  }

  @Test
  protected final void saysThatNothingWaits() {
    assertThat(backlog()).isEqualTo(NOTHING);
    assertThat(outbox().backlog(SampleAccounts.id())).isEqualTo(NOTHING);
  }

  @Test
  protected final void countsMemosThatWait() {
    Memo mine = memo();
    Memo yours = memo();
    clear();
    outbox().add(LATER, mine);
    outbox().add(NOON, mine);
    outbox().add(NOON.plusSeconds(1), yours);

    assertThat(backlog()).isEqualTo(new Backlog(2, Optional.of(NOON), 0, List.of()));
    assertThat(outbox().backlog(mine.owner()))
        .isEqualTo(new Backlog(1, Optional.of(NOON), 0, List.of()));
    assertThat(outbox().backlog(yours.owner()))
        .isEqualTo(new Backlog(1, Optional.of(NOON.plusSeconds(1)), 0, List.of()));
  }

  @Test
  protected final void countsWhatWasPostponed() {
    Memo memo = memo();
    clear();
    outbox().add(NOON, memo);
    outbox().postpone(FAR_AHEAD, outbox().task());

    assertThat(outbox().backlog(memo.owner()).waiting()).isEqualTo(1);
    assertThat(outbox().backlog(memo.owner()).oldest()).contains(NOON);
  }

  @Test
  protected final void saysWhatFailed() {
    Memo memo = memo();
    clear();
    outbox().add(NOON, memo);

    outbox().fail(outbox().task(), LATER, "the service is slow");

    Backlog backlog = outbox().backlog(memo.owner());
    assertThat(backlog.waiting()).isEqualTo(1);
    assertThat(backlog.givenUp()).isZero();
    assertThat(backlog.troubles())
        .containsExactly(new Trouble(memo.id(), "the service is slow", 1, false));
    assertThat(outbox().backlog(SampleAccounts.id())).isEqualTo(NOTHING);
  }

  @Test
  protected final void givesUpAfterSoManyAttempts() {
    Memo memo = memo();
    clear();
    outbox().add(NOON, memo);

    outbox().giveUp("nobody can read this");

    assertThat(outbox().due(FAR_AHEAD)).isEmpty();
    assertThat(nextDue()).isEmpty();
    Backlog expected =
        new Backlog(
            0,
            Optional.empty(),
            1,
            List.of(new Trouble(memo.id(), "nobody can read this", Outbox.MOST_ATTEMPTS, true)));
    assertThat(backlog()).isEqualTo(expected);
    assertThat(outbox().backlog(memo.owner())).isEqualTo(expected);
  }

  @Test
  protected final void takesUpAgainWhatWasGivenUp() {
    Memo memo = memo();
    clear();
    outbox().add(NOON, memo);
    outbox().giveUp("no");

    assertThat(retry(Optional.empty(), LATER)).isEqualTo(1);

    assertThat(outbox().due(LATER)).extracting(IndexTask::memo).containsExactly(memo.id());
    assertThat(backlog().givenUp()).isZero();
    assertThat(backlog().waiting()).isEqualTo(1);
    outbox().fail(outbox().task(), LATER, "again");
    assertThat(outbox().due(LATER)).hasSize(1);
  }

  @Test
  protected final void makesEverythingDueThatWaits() {
    Memo postponed = memo();
    Memo failed = memo();
    clear();
    outbox().add(NOON, postponed);
    outbox().postpone(FAR_AHEAD, outbox().task());
    outbox().add(NOON, failed);
    IndexTask task = outbox().due(NOON).getFirst();
    outbox().fail(task, FAR_AHEAD, "no");
    assertThat(outbox().due(LATER)).isEmpty();

    assertThat(retry(Optional.empty(), LATER)).isEqualTo(2);

    assertThat(outbox().due(LATER))
        .extracting(IndexTask::memo)
        .containsExactly(postponed.id(), failed.id());
  }

  @Test
  protected final void makesDueWhatIsOneOwnersOnly() {
    Memo mine = memo();
    Memo yours = memo();
    clear();
    outbox().add(NOON, mine, yours);
    outbox().postpone(FAR_AHEAD, outbox().due(NOON).toArray(IndexTask[]::new));

    assertThat(retry(Optional.of(mine.owner()), LATER)).isEqualTo(1);

    assertThat(outbox().due(LATER)).extracting(IndexTask::memo).containsExactly(mine.id());
    assertThat(retry(Optional.of(SampleAccounts.id()), LATER)).isZero();
  }

  @Test
  protected final void countsEachMemoThatIsTakenUpOnce() {
    Memo memo = memo();
    clear();
    outbox().add(NOON, memo);
    outbox().add(NOON, memo);
    outbox().postpone(FAR_AHEAD, outbox().due(NOON).toArray(IndexTask[]::new));

    assertThat(retry(Optional.empty(), LATER)).isEqualTo(1);
    assertThat(outbox().due(LATER)).hasSize(2);
  }

  @Test
  protected final void finishesWhatWasGivenUpWithALaterTask() {
    Memo memo = memo();
    clear();
    outbox().add(NOON, memo);
    outbox().giveUp("no");
    outbox().add(LATER, memo);

    outbox().finish(outbox().task());

    assertThat(backlog()).isEqualTo(NOTHING);
  }

  @Test
  protected final void tellsTheLatestTroublesFirstAndNotAll() {
    AccountId owner = new Desk(ports()).owner();
    List<MemoId> memos =
        IntStream.range(0, 300)
            .mapToObj(i -> new Desk(ports()).memo(owner, "memo " + i).id())
            .toList();
    clear();
    for (MemoId memo : memos) {
      outbox().add(NOON, memo);
    }
    List<IndexTask> tasks = outbox().due(NOON);
    new Desk(ports()).change(() -> tasks.forEach(task -> ports().outbox().fail(task, LATER, "no")));

    List<Trouble> troubles = outbox().backlog(owner).troubles();

    assertThat(troubles).hasSizeBetween(1, 100);
    assertThat(troubles)
        .extracting(Trouble::memo)
        .isEqualTo(memos.reversed().subList(0, troubles.size()));
    assertThat(outbox().backlog(owner).waiting()).isEqualTo(300);
  }

  private Memo memo() {
    return new Desk(ports()).memo(new Desk(ports()).owner(), "memo");
  }

  private int retry(Optional<AccountId> owner, Instant now) {
    return ports().unit().write(() -> ports().outbox().retry(owner, now));
  }

  private Optional<Instant> nextDue() {
    return ports().unit().read(() -> ports().outbox().nextDue());
  }

  private Backlog backlog() {
    return ports().unit().read(() -> ports().outbox().backlog());
  }

  private OutboxDesk outbox() {
    return new OutboxDesk(ports());
  }
}
