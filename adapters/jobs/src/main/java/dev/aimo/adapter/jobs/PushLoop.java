package dev.aimo.adapter.jobs;

import dev.aimo.application.push.DeliveryUseCases;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.push.Lane;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is to be sent: many channels at once, each in a thread of its own, and one message
 * after the other through each. A channel that is slow holds up nobody else, and no account takes
 * all places.
 */
final class PushLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PushLoop.class);
  private static final int AT_ONCE = 32;
  private static final int AT_ONCE_FOR_ONE = 4;
  private static final int IN_A_ROW = 20;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final DeliveryUseCases deliveries;
  private final Pace pace;
  private final Set<Lane> busy = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  /** How long it waits before it looks again. */
  record Pace(Duration usual, Duration afterTrouble) {
    static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(10));
  }

  private PushLoop(DeliveryUseCases deliveries, Pace pace) {
    this.deliveries = deliveries;
    this.pace = pace;
    this.thread = Thread.ofPlatform().daemon().name("pushes").unstarted(this::run);
  }

  static PushLoop start(DeliveryUseCases deliveries, Pace pace) {
    PushLoop loop = new PushLoop(deliveries, pace);
    loop.thread.start();
    return loop;
  }

  private void run() {
    try {
      while (!closing.await(step().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.trace("again");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration step() {
    try {
      deliveries.due().forEach(this::begin);
      return pace.usual();
    } catch (RuntimeException | Error e) {
      LOG.warn("what is to be sent can not be found, and is looked for again: {}", e.toString());
      return pace.afterTrouble();
    }
  }

  private void begin(Lane lane) {
    if (hasPlace(lane.owner()) && busy.add(lane)) {
      Thread.ofVirtual().name("push").start(() -> send(lane));
    }
  }

  /** The last places are for accounts that have none. */
  private boolean hasPlace(AccountId owner) {
    int taken = busy.size();
    return taken < AT_ONCE && busyFor(owner) < (taken < AT_ONCE / 2 ? AT_ONCE_FOR_ONE : 1);
  }

  private long busyFor(AccountId owner) {
    return busy.stream().filter(lane -> lane.owner().equals(owner)).count();
  }

  private void send(Lane lane) {
    try {
      int sent = 0;
      while (sent < IN_A_ROW && closing.getCount() > 0 && deliveries.sendNext(lane)) {
        sent++;
      }
    } catch (RuntimeException | Error e) {
      LOG.warn("a delivery was not sent, or not noted: {}", e.toString());
      LOG.debug("the problem of a delivery", e);
    } finally {
      busy.remove(lane);
    }
  }

  /** Claims nothing more. What is being sent and does not end in time is found uncertain later. */
  @Override
  public void close() {
    closing.countDown();
    try {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      boolean isOut = thread.join(PATIENCE);
      while (!busy.isEmpty() && System.nanoTime() < deadline) {
        Thread.sleep(10);
      }
      if (!isOut || !busy.isEmpty()) {
        LOG.warn("{} messages are being sent and are left behind", busy.size());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
