package dev.aimo.domain.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link LeaseRepository} keeps to. */
public abstract class LeaseRepositoryContract {

  private static final Lease FIRST = new Lease("one", 1);

  /** Stores may have been used before. */
  private final String name = SampleAccounts.unique();

  protected abstract Ports ports();

  @Test
  protected final void findsNoLeaseThatNobodyTook() {
    assertThat(find(name)).isEmpty();
  }

  @Test
  protected final void keepsALeaseThatWasTaken() {
    assertThat(replace(Optional.empty(), FIRST)).isTrue();

    assertThat(find(name)).contains(FIRST);
    assertThat(find(name + "x")).isEmpty();
  }

  @Test
  protected final void letsOnlyOneTakeWhatIsFree() {
    replace(Optional.empty(), FIRST);

    assertThat(replace(Optional.empty(), new Lease("two", 1))).isFalse();
    assertThat(replace(Optional.empty(), FIRST)).isFalse();
    assertThat(find(name)).contains(FIRST);
  }

  @Test
  protected final void letsTheBeatRise() {
    replace(Optional.empty(), FIRST);

    assertThat(replace(Optional.of(FIRST), FIRST.next())).isTrue();

    assertThat(find(name)).contains(new Lease("one", 2));
  }

  @Test
  protected final void letsAnotherTakeOver() {
    Lease other = new Lease("two", 7);
    replace(Optional.empty(), FIRST);

    assertThat(replace(Optional.of(FIRST), other)).isTrue();
    assertThat(replace(Optional.of(FIRST), FIRST.next())).isFalse();

    assertThat(find(name)).contains(other);
  }

  @Test
  protected final void storesNothingInPlaceOfWhatIsNotThere() {
    Lease seen = new Lease("one", 2);
    assertThat(replace(Optional.of(seen), seen.next())).isFalse();
    assertThat(find(name)).isEmpty();

    replace(Optional.empty(), FIRST);

    assertThat(replace(Optional.of(seen), seen.next())).isFalse();
    assertThat(replace(Optional.of(new Lease("two", 1)), seen)).isFalse();
    assertThat(find(name)).contains(FIRST);
  }

  @Test
  protected final void storesTheSameAgain() {
    replace(Optional.empty(), FIRST);

    assertThat(replace(Optional.of(FIRST), FIRST)).isTrue();
    assertThat(find(name)).contains(FIRST);
  }

  @Test
  protected final void givesBackOnlyWhatIsStillTheSame() {
    replace(Optional.empty(), FIRST);

    remove(FIRST.next());
    remove(new Lease("two", 1));
    assertThat(find(name)).contains(FIRST);

    remove(FIRST);
    remove(FIRST);
    assertThat(find(name)).isEmpty();
    assertThat(replace(Optional.empty(), new Lease("two", 1))).isTrue();
  }

  @Test
  protected final void keepsLeasesApart() {
    String other = SampleAccounts.unique();
    replace(Optional.empty(), FIRST);
    ports().unit().write(() -> ports().leases().replace(other, Optional.empty(), FIRST));

    remove(FIRST);

    assertThat(find(other)).contains(FIRST);
  }

  @Test
  protected final void keepsAnyNameOfAHolder() {
    Lease hard = new Lease("host's \"name\" \\ -- 🐼:8080/" + "x".repeat(80), Long.MAX_VALUE - 1);
    replace(Optional.empty(), hard);

    assertThat(find(name)).contains(hard);
    assertThat(replace(Optional.of(hard), hard.next())).isTrue();
    assertThat(find(name)).contains(hard.next());
  }

  @Test
  protected final void tellsHoldersApartByEveryLetter() {
    replace(Optional.empty(), FIRST);

    assertThat(replace(Optional.of(new Lease("ONE", 1)), FIRST.next())).isFalse();
    assertThat(replace(Optional.of(new Lease("one ", 1)), FIRST.next())).isFalse();
  }

  @Test
  protected final void forgetsWhatAUnitThatFailedDid() {
    assertThatThrownBy(() ->
            new Desk(ports())
                .change(() -> {
                  ports().leases().replace(name, Optional.empty(), FIRST);
                  throw new IllegalStateException("broken off");
                }))
        .hasMessage("broken off");

    assertThat(find(name)).isEmpty();
  }

  @Test
  protected final void letsExactlyOneOfManyTakeIt() throws Exception {
    AtomicInteger next = new AtomicInteger();

    List<Boolean> taken =
        Together.run(
            8, () -> replace(Optional.empty(), new Lease("holder " + next.getAndIncrement(), 1)));

    assertThat(taken).containsOnlyOnce(true);
  }

  @Test
  protected final void letsExactlyOneOfManyTakeItOver() throws Exception {
    replace(Optional.empty(), FIRST);
    AtomicInteger next = new AtomicInteger();

    List<Boolean> taken =
        Together.run(
            8, () -> replace(Optional.of(FIRST), new Lease("holder " + next.getAndIncrement(), 2)));

    assertThat(taken).containsOnlyOnce(true);
    assertThat(find(name).orElseThrow().beat()).isEqualTo(2);
  }

  @Test
  protected final void worksOnlyInsideAUnit() {
    assertThatThrownBy(() -> ports().leases().find(name)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ports().leases().replace(name, Optional.empty(), FIRST))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() ->
            ports().unit().read(() -> ports().leases().replace(name, Optional.empty(), FIRST)))
        .isInstanceOf(IllegalStateException.class);
  }

  private Optional<Lease> find(String sought) {
    return ports().unit().read(() -> ports().leases().find(sought));
  }

  private boolean replace(Optional<Lease> seen, Lease lease) {
    return ports().unit().write(() -> ports().leases().replace(name, seen, lease));
  }

  private void remove(Lease lease) {
    new Desk(ports()).change(() -> ports().leases().remove(name, lease));
  }
}
