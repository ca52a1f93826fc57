package dev.aimo.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link JobRuns} keeps to. */
public abstract class JobRunsContract {

  private static final Instant NOON = SampleAccounts.NOON;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Stores may have been used before. */
  private final String job = SampleAccounts.unique();

  protected abstract Ports ports();

  @Test
  protected final void givesASlotToOneOnly() {
    assertThat(take("2026-01-15T08", "one", NOON, NOON)).isTrue();
    assertThat(take("2026-01-15T08", "two", NOON, NOON)).isFalse();
    assertThat(take("2026-01-15T08", "one", NOON, NOON)).isFalse();
    assertThat(take("2026-01-15T09", "two", NOON, NOON)).isTrue();
  }

  @Test
  protected final void givesASlotAgainThatWasNotFinishedForLong() {
    take("a", "one", NOON, NOON);

    assertThat(take("a", "two", NOON.plus(MINUTE), NOON)).isFalse();
    assertThat(take("a", "two", NOON.plus(MINUTE), NOON.plusMillis(1))).isTrue();
    finish("a", "one");
    assertThat(done("a")).isEmpty();
    finish("a", "two");
    assertThat(done("a")).containsExactly(slot("a"));
  }

  @Test
  protected final void neverGivesWhatIsDone() {
    take("a", "one", NOON, NOON);
    finish("a", "one");

    assertThat(take("a", "two", NOON.plus(MINUTE), NOON.plus(MINUTE))).isFalse();
  }

  @Test
  protected final void findsWhatIsDoneFromASlotOn() {
    for (String slot : List.of("2026-01-14T23", "2026-01-15T00", "2026-01-15T08")) {
      take(slot, "one", NOON, NOON);
      finish(slot, "one");
    }
    take("2026-01-15T09", "one", NOON, NOON);

    assertThat(done("2026-01-15T00"))
        .containsExactlyInAnyOrder(slot("2026-01-15T00"), slot("2026-01-15T08"));
  }

  @Test
  protected final void findsTheLastSlotOfAJob() {
    assertThat(ports().unit().read(() -> ports().jobRuns().findLast(job))).isEmpty();

    take("b", "one", NOON, NOON);
    take("a", "one", NOON, NOON);

    assertThat(ports().unit().read(() -> ports().jobRuns().findLast(job))).contains(slot("b"));
  }

  @Test
  protected final void forgetsWhatWasTakenLongAgo() {
    take("a", "one", Instant.EPOCH, Instant.EPOCH);
    take("b", "one", NOON, NOON);

    ports().unit().write(() -> ports().jobRuns().removeTakenBefore(Instant.EPOCH.plusMillis(1)));

    assertThat(take("a", "two", NOON, NOON)).isTrue();
    assertThat(take("b", "two", NOON, NOON)).isFalse();
  }

  @Test
  protected final void forgetsWhatAUnitThatFailedDid() {
    assertThatThrownBy(() ->
            new Desk(ports())
                .change(() -> {
                  ports().jobRuns().take(slot("a"), "one", NOON, NOON);
                  throw new IllegalStateException("broken off");
                }))
        .hasMessage("broken off");

    assertThat(take("a", "two", NOON, NOON)).isTrue();
  }

  @Test
  protected final void letsExactlyOneOfManyTakeASlot() throws Exception {
    AtomicInteger next = new AtomicInteger();

    List<Boolean> taken =
        Together.run(8, () -> take("a", "instance " + next.getAndIncrement(), NOON, NOON));

    assertThat(taken).containsOnlyOnce(true);
  }

  @Test
  protected final void letsExactlyOneOfManyTakeASlotOver() throws Exception {
    take("a", "dead", NOON, NOON);
    AtomicInteger next = new AtomicInteger();
    Instant later = NOON.plus(MINUTE);

    List<Boolean> taken =
        Together.run(
            8, () -> take("a", "instance " + next.getAndIncrement(), later, NOON.plusMillis(1)));

    assertThat(taken).containsOnlyOnce(true);
  }

  @Test
  protected final void worksOnlyInsideAUnit() {
    assertThatThrownBy(() -> ports().jobRuns().findLast(job))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ports().jobRuns().take(slot("a"), "one", NOON, NOON))
        .isInstanceOf(IllegalStateException.class);
  }

  private JobSlot slot(String slot) {
    return new JobSlot(job, slot);
  }

  private boolean take(String slot, String instance, Instant now, Instant unlessSince) {
    return ports()
        .unit()
        .write(() -> ports().jobRuns().take(slot(slot), instance, now, unlessSince));
  }

  private void finish(String slot, String instance) {
    new Desk(ports()).change(() -> ports().jobRuns().finish(slot(slot), instance, NOON));
  }

  private Set<JobSlot> done(String from) {
    return ports().unit().read(() -> ports().jobRuns().findDone(slot(from)));
  }
}
