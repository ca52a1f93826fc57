package dev.aimo.bootstrap.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Several threads that write memos of one account, each its own ones. */
final class Writers {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<MemoLedger> ledgers;
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** What ends the server under their hands. */
  interface End {
    void come() throws InterruptedException;
  }

  Writers(int number) {
    ledgers = IntStream.range(0, number).mapToObj(i -> new MemoLedger("writer-" + i)).toList();
  }

  int acknowledged() {
    return acknowledged.get();
  }

  void settle(Map<String, MemoLedger.Entry> found) {
    ledgers.forEach(ledger -> ledger.settle(found));
  }

  /** Makes at least that many changes. */
  void writeSome(Person person, int changes) throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    List<CompletableFuture<Void>> writing =
        ledgers.stream()
            .map(ledger -> CompletableFuture.runAsync(() -> write(ledger, person, enough), threads))
            .toList();
    awaitChanges(writing, acknowledged.get() + changes);
    enough.set(true);
    end(writing);
  }

  /** Writes without end, until the server is gone, which it is after that many changes. */
  void writeUntil(Person person, int changes, End end) throws Exception {
    AtomicBoolean isGoing = new AtomicBoolean();
    List<CompletableFuture<Void>> writing =
        ledgers.stream()
            .map(ledger ->
                CompletableFuture.runAsync(() -> writeToTheEnd(ledger, person, isGoing), threads))
            .toList();
    awaitChanges(writing, acknowledged.get() + changes);
    isGoing.set(true);
    end.come();
    end(writing);
  }

  private void write(MemoLedger ledger, Person person, AtomicBoolean enough) {
    while (!enough.get()) {
      ledger.act(person);
      acknowledged.incrementAndGet();
    }
  }

  private void writeToTheEnd(MemoLedger ledger, Person person, AtomicBoolean isGoing) {
    try {
      write(ledger, person, new AtomicBoolean());
    } catch (IllegalStateException e) {
      if (!isGoing.get()) {
        throw new AssertionError("no answer, though the server was not killed", e);
      }
    }
  }

  private void awaitChanges(List<CompletableFuture<Void>> writing, int number) {
    Await.until(
        number + " changes",
        PATIENCE,
        () -> acknowledged.get() >= number || writing.stream().anyMatch(CompletableFuture::isDone));
  }

  private static void end(List<CompletableFuture<Void>> writing) throws Exception {
    for (CompletableFuture<Void> one : writing) {
      one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }
}
