package dev.aimo.adapter.rest.server;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends connections whose client began to say something and fell silent: in the head of a request,
 * or in the middle of its body. Helidon 4.5 has a read time-out among its settings, but does not
 * apply it to the connections of a server.
 */
final class Patience implements Http1ConnectionListener, AutoCloseable {

  private final long mostNanos;
  private final Map<Thread, Wait> waiting = new ConcurrentHashMap<>();
  private final Thread watch;

  private static final class Wait {
    private final long since = System.nanoTime();
    private boolean over;

    synchronized void end() {
      over = true;
    }

    synchronized void interrupt(Thread thread) {
      if (!over) {
        thread.interrupt();
      }
    }
  }

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
    waiting.put(Thread.currentThread(), new Wait());
  }

  void end() {
    Wait wait = waiting.remove(Thread.currentThread());
    if (wait != null) {
      wait.end();
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
    waiting.forEach((thread, wait) -> {
      if (now - wait.since > mostNanos && waiting.remove(thread, wait)) {
        wait.interrupt(thread);
      }
    });
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
