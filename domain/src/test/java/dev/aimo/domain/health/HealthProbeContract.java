package dev.aimo.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link HealthProbe} keeps to. */
public abstract class HealthProbeContract {

  private static final Duration SECONDS = Duration.ofSeconds(10);

  /** A probe of something that works. */
  protected abstract HealthProbe well();

  /** A probe of the same thing, out of order. */
  protected abstract HealthProbe broken();

  @Test
  protected final void findsNoTroubleWhenAllIsWell() {
    assertThat(well().trouble()).isEmpty();
  }

  @Test
  protected final void saysWhatIsWrongInOneLine() {
    assertThat(broken().trouble())
        .hasValueSatisfying(
            trouble -> assertThat(trouble).isNotBlank().doesNotContain("\n", "Exception", "\tat "));
  }

  @Test
  protected final void answersAgainAndAgain() {
    HealthProbe well = well();
    HealthProbe broken = broken();

    for (int i = 0; i < 3; i++) {
      assertThat(well.trouble()).isEmpty();
      assertThat(broken.trouble()).isPresent();
    }
  }

  @Test
  protected final void answersWithinSeconds() {
    long start = System.nanoTime();

    assertThat(broken().trouble()).isPresent();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS);
  }

  @Test
  protected final void keepsItsNameInSicknessAndHealth() {
    assertThat(well().name()).matches("[a-z]+").isEqualTo(broken().name());
  }
}
