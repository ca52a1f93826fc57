package dev.aimo.adapter.sql.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.TestDatabase;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class PoolsTest {

  @Test
  void waitsForAServerThatIsSilentOnlySoLong() {
    CountDownLatch never = new CountDownLatch(1);
    long start = System.nanoTime();
    Pools.atMost(Duration.ofMillis(50), () -> await(never));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    never.countDown();
  }

  @Test
  void isClosedWhenClosingReturns() {
    try (FreshDatabase database = new FreshDatabase(TestDatabase.SQLITE)) {
      Pools pools = database.openPools();
      pools.close();
      assertThat(pools.forReading().isClosed()).isTrue();
      assertThat(pools.forWriting().isClosed()).isTrue();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
