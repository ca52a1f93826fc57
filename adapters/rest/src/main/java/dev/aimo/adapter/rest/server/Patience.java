package dev.aimo.adapter.rest.server;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections whose client began to say something and fell silent: in the head of a request,
 * or in the middle of its body; and those whose client takes nothing more of a file. Helidon 4.5
 * has a read time-out among its settings, but does not apply it to the connections of a server.
 */
final class Patience implements Http1ConnectionListener, AutoCloseable {

  private final long mostNanos;
  private final Map<Thread, Long> waiting = new ConcurrentHashMap<>();
  private final Thread watch;

  Patience(Duration most) {
    mostNanos = most.toNanos();
    watch = Thread.ofVirtual().name("http-watch").start(() -> watch(most.dividedBy(4)));
  }

  @Override
  public void prologue(ConnectionContext context, HttpPrologue prologue) {
    begin();
  }

  @Override
  public void headers(ConnectionContext context, Headers headers) {
    end();
  }

  /** From here on, this thread waits for its client. */
  void begin() {
    waiting.put(Thread.currentThread(), System.nanoTime());
  }

  void end() {
    if (waiting.remove(Thread.currentThread()) == null) {
      // Interrupted at the last moment: what comes next must not suffer from it.
      Thread.interrupted();
    }
  }

  private void watch(Duration period) {
    try {
      while (true) {
        Thread.sleep(period);
        look();
      }
    } catch (InterruptedException _) {
      // The server stops.
    }
  }

  private void look() {
    long now = System.nanoTime();
    waiting
        .keySet()
        .forEach(thread ->
            waiting.computeIfPresent(thread, (waiter, since) -> interruptLate(waiter, since, now)));
  }

  /**
   * While this runs for a thread, {@link #end} has to wait, so that nothing is interrupted after
   * it.
   */
  private @Nullable Long interruptLate(Thread thread, long since, long now) {
    if (now - since <= mostNanos) {
      return since;
    }
    thread.interrupt();
    return null;
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
