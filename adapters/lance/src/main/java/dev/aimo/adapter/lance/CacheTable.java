package dev.aimo.adapter.lance;

import dev.aimo.domain.embedding.Vector;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lance.Dataset;
import org.lance.FragmentMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors that were computed before, by what they were computed from. What is added is written in
 * batches, a little later; until then it is found here.
 */
final class CacheTable {

  /** Which model saw what, all as digests, and what kind of thing it was. */
  record Key(String model, String modality, String content) {}

  private static final Logger LOG = LoggerFactory.getLogger(CacheTable.class);

  private static final Duration DELAY = Duration.ofSeconds(5);
  private static final int BATCH = 200;

  /** What can not be written is kept for so long, and then forgotten: it can be computed again. */
  private static final int MOST_WAITING = 2_000;

  /** Of so many at most it is remembered which they are; some megabytes. */
  private static final long MOST_KNOWN = 300_000;

  private static final int ROWS_AT_ONCE = 8_192;

  private static final long SILENCE = Duration.ofMinutes(10).toNanos();

  private final Lance lance;
  private final String name;
  private final String port;
  private final InstantSource clock;
  private final ScheduledExecutorService later;
  private final Pieces<long[]> known = new Pieces<>(CacheTable::digests);
  private final Map<Key, Vector> waiting = new LinkedHashMap<>();
  private boolean isDue;
  private long complained = System.nanoTime() - SILENCE;

  CacheTable(
      Lance lance, String name, String port, InstantSource clock, ScheduledExecutorService later) {
    this.lance = lance;
    this.name = name;
    this.port = port;
    this.clock = clock;
    this.later = later;
  }

  Table table() {
    return lance.table(name, CacheLayout.LAYOUT);
  }

  /** Those of one model and kind that are there, by their contents. */
  Map<String, Vector> findAll(
      String model, String modality, int dimensions, Collection<String> contents) {
    Map<String, Vector> found = new HashMap<>();
    List<String> sought = new ArrayList<>();
    synchronized (this) {
      for (String content : contents) {
        Vector known = waiting.get(new Key(model, modality, content));
        if (known == null || known.dimensions() != dimensions) {
          sought.add(content);
        } else {
          found.put(content, known);
        }
      }
    }
    if (!sought.isEmpty()) {
      found.putAll(stored(model, modality, dimensions, sought));
    }
    return found;
  }

  void addAll(Map<Key, Vector> vectors) {
    synchronized (this) {
      waiting.putAll(vectors);
      forgetOldest();
      if (waiting.size() < BATCH && isDue) {
        return;
      }
      long delay = waiting.size() < BATCH ? DELAY.toMillis() : 0;
      isDue = true;
      if (!later.isShutdown()) {
        Future<?> _ = later.schedule(this::write, delay, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Writes what waits; failures are only told. */
  void write() {
    Map<Key, Vector> batch;
    synchronized (this) {
      isDue = false;
      batch = new LinkedHashMap<>(waiting);
    }
    if (batch.isEmpty()) {
      return;
    }
    try {
      lance
          .calls()
          .write(
              port,
              () -> {
                table().append(CacheLayout.rows(batch, clock.instant()));
                return true;
              });
      synchronized (this) {
        batch.forEach(waiting::remove);
      }
    } catch (RuntimeException e) {
      complain(e);
    }
  }

  private Map<String, Vector> stored(
      String model, String modality, int dimensions, List<String> contents) {
    Map<String, Vector> found = new HashMap<>();
    lance
        .calls()
        .read(
            port,
            () ->
                table()
                    .read(dataset -> {
                      for (List<String> some : Scan.chunks(perhaps(dataset, contents))) {
                        Scan.of(CacheLayout.CONTENT, CacheLayout.EMBEDDING)
                            .where(
                                Predicate.in(CacheLayout.CONTENT, some)
                                    .and(Predicate.is(CacheLayout.MODEL, model))
                                    .and(Predicate.is(CacheLayout.MODALITY, modality)))
                            .from(
                                dataset,
                                row ->
                                    found.put(
                                        row.text(CacheLayout.CONTENT),
                                        Vector.of(row.decimals(CacheLayout.EMBEDDING))));
                      }
                      return true;
                    }));
    found.values().removeIf(vector -> vector.dimensions() != dimensions);
    return found;
  }

  /** Those of which it is not certain that they are not there: most are new, and that is quick. */
  private List<String> perhaps(Dataset dataset, List<String> contents) throws Exception {
    if (dataset.countRows() > MOST_KNOWN) {
      return contents;
    }
    Collection<long[]> there = known.in(Answers.State.of(table(), dataset), dataset).values();
    return contents.stream()
        .filter(content -> {
          long sought = digest(content);
          return there.stream().anyMatch(some -> Arrays.binarySearch(some, sought) >= 0);
        })
        .toList();
  }

  private static Map<Integer, long[]> digests(Dataset dataset, List<FragmentMetadata> fragments)
      throws Exception {
    Map<Integer, List<Long>> read = new HashMap<>();
    fragments.forEach(fragment -> read.put(fragment.getId(), new ArrayList<>()));
    Scan.of(CacheLayout.CONTENT)
        .within(List.copyOf(read.keySet()), ROWS_AT_ONCE)
        .located()
        .each(
            dataset,
            row ->
                Objects.requireNonNull(read.get(Scan.Row.fragment(row.place())))
                    .add(digest(row.text(CacheLayout.CONTENT))));
    Map<Integer, long[]> sorted = new HashMap<>();
    read.forEach((fragment, some) ->
        sorted.put(fragment, some.stream().mapToLong(Long::longValue).sorted().toArray()));
    return sorted;
  }

  /** Another one for nearly every text. */
  private static long digest(String content) {
    long sum = 0;
    for (int at = 0; at < content.length(); at++) {
      sum = 31 * sum + content.charAt(at);
    }
    return sum;
  }

  private void forgetOldest() {
    var oldest = waiting.keySet().iterator();
    while (waiting.size() > MOST_WAITING && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
  }

  private synchronized void complain(RuntimeException failure) {
    if (System.nanoTime() - complained >= SILENCE) {
      complained = System.nanoTime();
      LOG.warn("Computed vectors can not be kept: {}", failure.getMessage());
    }
  }
}
