package dev.aimo.adapter.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up on a few threads of its own. The system's look-up can not be interrupted, and a
 * virtual thread in it would hold one of the few threads that carry all others: a name server that
 * is slow on purpose could stop everything.
 */
final class LookUps implements AutoCloseable {

  private static final int THREADS = 16;
  private static final int WAITING = 256;

  private final Resolver resolver;
  private final ThreadPoolExecutor threads;

  LookUps(Resolver resolver) {
    this.resolver = resolver;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("name look-up ", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /** At least one address. */
  List<InetAddress> find(String name, Deadline deadline) throws IOException, InterruptedException {
    Future<InetAddress[]> found = submit(name);
    try {
      List<InetAddress> addresses =
          List.of(found.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
      if (addresses.isEmpty()) {
        throw new UnknownHostException();
      }
      return addresses;
    } catch (TimeoutException e) {
      throw new TooSlow();
    } catch (ExecutionException e) {
      throw new UnknownHostException();
    } finally {
      found.cancel(true);
    }
  }

  private Future<InetAddress[]> submit(String name) throws IOException {
    try {
      return threads.submit(() -> resolver.find(name));
    } catch (RejectedExecutionException e) {
      throw new TooSlow();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
