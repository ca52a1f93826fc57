package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.aimo.adapter.sql.session.Pools;
import dev.aimo.domain.health.HealthProbe;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class DatabaseProbeLogTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final Logger log = (Logger) LoggerFactory.getLogger(DatabaseProbe.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final FreshDatabase database = new FreshDatabase(TestDatabase.SQLITE);

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
    log.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    log.setAdditive(true);
    log.detachAppender(lines);
    database.close();
  }

  @Test
  void holdsTheReasonThatTheAnswerDoesNot() {
    HealthProbe probe = ofClosedPools();

    assertThat(probe.trouble()).contains("the database does not answer");

    assertThat(lines.list)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.getLevel()).isEqualTo(Level.WARN);
          assertThat(line.getFormattedMessage())
              .startsWith("the database does not answer: ")
              .contains("closed");
        });
  }

  @Test
  void saysItOnceAMinute() {
    HealthProbe probe = ofClosedPools();

    askEverySecond(probe, 120);

    assertThat(lines.list).hasSize(2);
  }

  @Test
  void saysNothingWhileAllIsWell() {
    try (Pools pools = database.openPools()) {
      askEverySecond(new DatabaseProbe(pools, nanos::get), 3);
    }

    assertThat(lines.list).isEmpty();
  }

  private void askEverySecond(HealthProbe probe, int times) {
    for (int i = 0; i < times; i++) {
      probe.trouble();
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }
  }

  private HealthProbe ofClosedPools() {
    Pools pools = database.openPools();
    pools.close();
    return new DatabaseProbe(pools, nanos::get);
  }
}
