package dev.aimo.application.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.domain.lease.Lease;
import dev.aimo.domain.lease.LeaseRepository;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeadershipTest {

  private final MemoryAdapter ports = new MemoryAdapter();
  private final AtomicLong nanos = new AtomicLong(-Duration.ofDays(1).toNanos());
  private final Leadership one = leadership("one");
  private final Leadership two = leadership("two");

  @Test
  void takesAFreeLease() {
    assertThat(one.hold()).isTrue();
    assertThat(one.isSure()).isTrue();
  }

  @Test
  void letsOnlyOneHoldIt() {
    one.hold();

    assertThat(two.hold()).isFalse();
    assertThat(two.isSure()).isFalse();
    assertThat(one.hold()).isTrue();
  }

  @Test
  void keepsItForAsLongAsItBeats() {
    one.hold();

    for (int second = 0; second < 60; second++) {
      pass(Duration.ofSeconds(1));
      assertThat(one.hold()).isTrue();
      assertThat(two.hold()).isFalse();
    }
  }

  @Test
  void beatsNoOftenerThanItHasTo() {
    one.hold();
    pass(Leadership.RENEWAL.minusNanos(1));
    one.hold();
    assertThat(beat()).isEqualTo(1);

    pass(Duration.ofNanos(1));
    one.hold();

    assertThat(beat()).isEqualTo(2);
  }

  @Test
  void takesOverWhenTheBeatStoodStillForLongEnough() {
    one.hold();
    two.hold();

    pass(Leadership.PATIENCE.minusNanos(1));
    assertThat(two.hold()).isFalse();
    pass(Duration.ofNanos(1));

    assertThat(two.hold()).isTrue();
    assertThat(one.hold()).isFalse();
  }

  @Test
  void countsFromWhenItSawTheBeatFirst() {
    one.hold();
    pass(Duration.ofHours(1));

    assertThat(two.hold()).isFalse();
    pass(Leadership.PATIENCE.minusNanos(1));
    assertThat(two.hold()).isFalse();
  }

  @Test
  void countsAnewAfterEachBeat() {
    one.hold();
    two.hold();
    pass(Duration.ofSeconds(7));
    one.hold();
    two.hold();
    pass(Duration.ofSeconds(7));

    assertThat(two.hold()).isFalse();
  }

  @Test
  void findsOutThatItSlept() {
    one.hold();
    two.hold();
    pass(Leadership.PATIENCE);
    two.hold();

    assertThat(one.isSure()).isFalse();
    assertThat(one.hold()).isFalse();
  }

  @Test
  void staysSureAfterASleepWhenNobodyTookOver() {
    one.hold();
    pass(Duration.ofHours(1));

    assertThat(one.isSure()).isTrue();
    assertThat(two.hold()).isFalse();
  }

  @Test
  void asksBeforeAnotherCanHaveTakenOver() {
    one.hold();
    two.hold();
    pass(Leadership.PATIENCE.minus(Leadership.RENEWAL));
    long before = beat();

    assertThat(one.isSure()).isTrue();

    assertThat(beat()).isGreaterThan(before);
  }

  @Test
  void letsAnotherGoOnAtOnceWhenItIsGivenBack() {
    one.hold();
    two.hold();

    one.release();

    assertThat(two.hold()).isTrue();
    assertThat(one.hold()).isFalse();
  }

  @Test
  void givesBackNothingThatIsAnothers() {
    one.hold();
    two.hold();
    pass(Leadership.PATIENCE);
    two.hold();

    one.release();

    assertThat(two.isSure()).isTrue();
    assertThat(one.hold()).isFalse();
  }

  @Test
  void doesNotHoldWhatAnotherTookInTheSameMoment() {
    AtomicBoolean isRaced = new AtomicBoolean();
    LeaseRepository raced =
        new LeaseRepository() {
          @Override
          public Optional<Lease> find(String name) {
            return ports.leases().find(name);
          }

          @Override
          public boolean replace(String name, Optional<Lease> seen, Lease lease) {
            if (isRaced.compareAndSet(false, true)) {
              ports.leases().replace(name, seen, new Lease("two", 1));
            }
            return ports.leases().replace(name, seen, lease);
          }

          @Override
          public void remove(String name, Lease lease) {
            ports.leases().remove(name, lease);
          }
        };
    Leadership late = new Leadership(ports.unitOfWork(), raced, "late", nanos::get);

    assertThat(late.hold()).isFalse();
    assertThat(late.isSure()).isFalse();
    assertThat(lease().holder()).isEqualTo("two");
  }

  private Leadership leadership(String self) {
    return new Leadership(ports.unitOfWork(), ports.leases(), self, nanos::get);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private long beat() {
    return lease().beat();
  }

  private Lease lease() {
    return ports.unitOfWork().read(() -> ports.leases().find("indexer")).orElseThrow();
  }
}
