package dev.aimo.adapter.lance;

import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexUpkeep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lance.Dataset;
import org.lance.cleanup.CleanupPolicy;
import org.lance.compaction.CompactionOptions;

/** {@link IndexUpkeep} of all tables, by how many commits were made since it was last done. */
final class Upkeep implements IndexUpkeep {

  private static final String PORT = "index upkeep";

  /** From then on a table is noticeably slower. */
  private static final int MANY_COMMITS = 64;

  /** So many earlier states are kept for as long as it is set, and no more. */
  private static final int MANY_VERSIONS = 50;

  /** Larger pieces stay as they are, or a little change would have them all written again. */
  private static final CompactionOptions COMPACTION =
      CompactionOptions.builder().withTargetRowsPerFragment(16_384).build();

  private static final long QUIET = Duration.ofSeconds(20).toNanos();

  /** For so long other processes may read a state that is no longer the latest. */
  private static final Duration READING = Duration.ofMinutes(1);

  private final Lance lance;
  private final List<CacheTable> caches;
  private final Duration retention;
  private final InstantSource clock;
  private final Map<String, Progress> progress = new HashMap<>();

  Upkeep(Lance lance, List<CacheTable> caches, Duration retention, InstantSource clock) {
    this.lance = lance;
    this.caches = List.copyOf(caches);
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public Optional<String> tidyWhatNeedsIt(List<Generation> generations) {
    List<String> done = tidy(generations, false);
    return done.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", done));
  }

  @Override
  public String tidy(List<Generation> generations) {
    List<String> done = tidy(generations, true);
    return done.isEmpty() ? "nothing to do" : String.join("; ", done);
  }

  private synchronized List<String> tidy(List<Generation> generations, boolean all) {
    return lance
        .calls()
        .write(
            PORT,
            () -> {
              List<String> done = new ArrayList<>();
              Exception failure = null;
              for (Table table : tables(generations)) {
                try {
                  tidy(table, all).ifPresent(what -> done.add(table.name() + ": " + what));
                } catch (Exception e) {
                  failure = e;
                }
              }
              if (failure != null) {
                throw failure;
              }
              return done;
            });
  }

  private List<Table> tables(List<Generation> generations) {
    return Stream.concat(
            generations.stream().filter(Generation::isFollowing).map(lance::table),
            caches.stream().map(CacheTable::table))
        .toList();
  }

  private Optional<String> tidy(Table table, boolean all) throws Exception {
    Optional<Long> version = table.read(Dataset::version);
    if (version.isEmpty()) {
      progress.remove(table.name());
      return Optional.empty();
    }
    Progress known = progress.computeIfAbsent(table.name(), _ -> new Progress());
    known.see(version.get());
    if (all || known.isUntidy()) {
      return tidy(table, known);
    }
    return known.isLong()
        ? table.write(dataset -> clean(dataset, known)).filter(Upkeep::isAny)
        : Optional.empty();
  }

  private Optional<String> tidy(Table table, Progress known) throws Exception {
    known.tidied(known.version);
    return table
        .write(dataset -> {
          List<String> done = new ArrayList<>();
          long before = dataset.version();
          dataset.compact(COMPACTION);
          if (dataset.version() > before) {
            done.add("compacted");
          }
          done.addAll(Indexing.complete(dataset, table.layout()));
          String cleaned = clean(dataset, known);
          if (isAny(cleaned)) {
            done.add(cleaned);
          }
          known.tidied(dataset.version());
          return String.join(", ", done);
        })
        .filter(Upkeep::isAny);
  }

  private static boolean isAny(String done) {
    return !done.isEmpty();
  }

  private String clean(Dataset dataset, Progress known) {
    boolean many = dataset.version() - known.cleaned > MANY_VERSIONS;
    Duration kept = many && retention.compareTo(READING) > 0 ? READING : retention;
    var removed =
        dataset.cleanupWithPolicy(
            CleanupPolicy.builder()
                .withBeforeTimestampMillis(clock.instant().minus(kept).toEpochMilli())
                .withErrorIfTaggedOldVersions(false)
                .build());
    if (many && known.isLong()) {
      known.cleaned = dataset.version();
    }
    return removed.getOldVersions() == 0
        ? ""
        : "removed %d earlier states".formatted(removed.getOldVersions());
  }

  /** How far a table was seen to. */
  private static final class Progress {

    private long version = -1;
    private long since = System.nanoTime();
    private long tidied = -1;
    private long cleaned = -1;

    void see(long latest) {
      if (latest != version) {
        version = latest;
        since = System.nanoTime();
      }
    }

    void tidied(long latest) {
      tidied = latest;
      see(latest);
    }

    /** At first it is unknown what an earlier process has left. */
    boolean isUntidy() {
      long commits = version - tidied;
      return tidied < 0 || commits >= MANY_COMMITS || (commits > 0 && isQuietFor(QUIET));
    }

    /** Whether there are many earlier states that nobody reads any more. */
    boolean isLong() {
      return version - cleaned > MANY_VERSIONS && isQuietFor(READING.toNanos());
    }

    private boolean isQuietFor(long nanos) {
      return System.nanoTime() - since >= nanos;
    }
  }
}
