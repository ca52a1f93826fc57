package dev.aimo.application.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.index.Bell.Pause;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BellTest {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(60);

  private final Bell bell = new Bell();

  @Test
  void countsARingBeforeTheWait() throws Exception {
    bell.ring();

    assertThat(waited(new Pause(Duration.ZERO, LONG))).isLessThan(LONG);
  }

  @Test
  void wakesWhoeverWaits() throws Exception {
    Thread ringing = Thread.ofVirtual().start(bell::ring);

    assertThat(waited(new Pause(Duration.ZERO, LONG))).isLessThan(LONG);
    ringing.join();
  }

  @Test
  void looksAgainWhenNobodyRings() throws Exception {
    assertThat(waited(new Pause(Duration.ZERO, SHORT))).isGreaterThanOrEqualTo(SHORT);
  }

  @Test
  void letsMoreComeTogetherHoweverOftenItIsRung() throws Exception {
    bell.ring();

    assertThat(waited(new Pause(SHORT, LONG))).isBetween(SHORT, LONG);
  }

  @Test
  void countsManyRingsOnce() throws Exception {
    bell.ring();
    bell.ring();
    bell.ring();
    bell.await(new Pause(Duration.ZERO, LONG));

    assertThat(waited(new Pause(Duration.ZERO, SHORT))).isGreaterThanOrEqualTo(SHORT);
  }

  @Test
  void waitsNotAtAllWhenThereIsMoreToDo() throws Exception {
    assertThat(waited(Pause.NONE)).isLessThan(LONG);
  }

  @Test
  void isRungByEveryWriteAndByNoRead() throws Exception {
    IndexWorld world = new IndexWorld();
    RingingUnitOfWork unit = new RingingUnitOfWork(world.ports.unitOfWork(), bell);

    Optional<String> read = unit.read(() -> Optional.of("read"));
    Duration afterRead = waited(new Pause(Duration.ZERO, SHORT));
    Optional<String> written = unit.write(() -> Optional.of("written"));
    Duration afterWrite = waited(new Pause(Duration.ZERO, LONG));

    assertThat(read).contains("read");
    assertThat(written).contains("written");
    assertThat(afterRead).isGreaterThanOrEqualTo(SHORT);
    assertThat(afterWrite).isLessThan(LONG);
  }

  private Duration waited(Pause pause) throws InterruptedException {
    long begin = System.nanoTime();
    bell.await(pause);
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
