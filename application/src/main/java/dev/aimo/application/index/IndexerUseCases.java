package dev.aimo.application.index;

import dev.aimo.application.embedding.Embeddings;
import dev.aimo.application.embedding.Pictures;
import dev.aimo.application.index.Bell.Pause;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.Generation.State;
import dev.aimo.domain.index.IndexUpkeep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the indexes following the database, on the one instance that holds the lease. Called again
 * and again by one thread; {@link #beat} by another one, because a step may take longer than the
 * others are willing to wait for a sign of life.
 */
public final class IndexerUseCases {

  private static final Logger LOG = LoggerFactory.getLogger(IndexerUseCases.class);

  /** So that what many people write at once is stored in few steps. */
  private static final Duration GATHERING = Duration.ofMillis(150);

  private static final Pause IDLE = new Pause(Duration.ZERO, Duration.ofMillis(500));
  private static final Pause AFTER_WORK = new Pause(GATHERING, Duration.ofMillis(500));
  private static final Pause ELSEWHERE = new Pause(Duration.ofSeconds(1), Duration.ofSeconds(1));
  private static final Duration BETWEEN_TIDYINGS = Duration.ofMinutes(1);

  private final IndexStores stores;
  private final IndexUpkeep upkeep;
  private final Leadership leadership;
  private final GenerationPlan plan;
  private final Drain drain;
  private final Filling filling;
  private final Outages outages;

  private boolean isPrepared;
  private boolean isUpkeepInTrouble;
  private long tidiedAt = System.nanoTime();

  /**
   * @param retiredKeptFor how long an index that serves no more can be gone back to
   */
  public IndexerUseCases(
      IndexStores stores,
      Indexes indexes,
      IndexUpkeep upkeep,
      Embeddings embeddings,
      Pictures pictures,
      Leadership leadership,
      InstantSource clock,
      Duration retiredKeptFor) {
    this.stores = stores;
    this.upkeep = upkeep;
    this.leadership = leadership;
    this.outages = new Outages(new Outage(clock), new Outage(clock), new Outage(clock));
    this.plan = new GenerationPlan(stores, indexes, embeddings, pictures, clock, retiredKeptFor);
    Projection projection = new Projection(indexes, embeddings, pictures, leadership::isSure);
    this.drain = new Drain(stores, projection, clock, outages);
    this.filling = new Filling(stores, indexes, projection, plan, clock);
  }

  /** Does what is to be done next; how long to wait before it is called again. */
  public Pause work() {
    if (!leadership.hold()) {
      isPrepared = false;
      return ELSEWHERE;
    }
    try {
      prepare();
      return step();
    } catch (LeadershipLost e) {
      LOG.info("{}", e.getMessage());
      isPrepared = false;
      return ELSEWHERE;
    }
  }

  /** A sign of life for the other instances. */
  public void beat() {
    boolean _ = leadership.hold();
  }

  /** Lets another instance go on at once. */
  public void stop() {
    leadership.release();
  }

  /** Whether nothing is left to do, as far as it can be done now. */
  public boolean isIdle() {
    return stores
        .unit()
        .read(() ->
            stores.outbox().backlog().waiting() == 0
                && stores.generations().findAll().stream()
                    .noneMatch(generation -> generation.state() == State.FILLING));
  }

  /** Everything that upkeep can do, when this instance is the one that writes; what it did. */
  public Optional<String> tidy() {
    if (!leadership.hold()) {
      return Optional.empty();
    }
    plan.removeOld();
    return Optional.of(upkeep.tidy(following()));
  }

  private void prepare() {
    if (!isPrepared) {
      plan.prepare();
      isPrepared = true;
      LOG.info("this instance keeps the indexes");
    }
  }

  private Pause step() {
    List<Generation> following = following();
    int looked = drain.step(following.stream().filter(Generation::isServing).toList());
    boolean filled = fill(following);
    tidy(following, looked > 0 || filled);
    if (filled || looked == Drain.MOST) {
      return Pause.NONE;
    }
    return looked > 0 ? AFTER_WORK : IDLE;
  }

  private boolean fill(List<Generation> following) {
    Optional<Generation> next =
        following.stream()
            .filter(generation -> generation.state() == State.FILLING)
            .filter(generation -> !outages.of(generation).isOn())
            .min(Outages.WORDS_FIRST);
    next.ifPresent(this::fill);
    return next.isPresent();
  }

  private void fill(Generation generation) {
    try {
      filling.step(generation);
      outages.of(generation).ended(generation);
    } catch (PortFailure e) {
      outages.of(generation).began(generation, e);
    }
  }

  /** What can not be tidied up can still be written and searched, if more slowly. */
  private void tidy(List<Generation> following, boolean worked) {
    long now = System.nanoTime();
    boolean isTime = now - tidiedAt > BETWEEN_TIDYINGS.toNanos();
    if ((worked && !isUpkeepInTrouble) || isTime) {
      tidiedAt = now;
      isUpkeepInTrouble = !tryToTidy(following);
    }
  }

  private boolean tryToTidy(List<Generation> following) {
    try {
      upkeep
          .tidyWhatNeedsIt(following)
          .ifPresent(done -> LOG.debug("upkeep of the indexes: {}", done));
      return true;
    } catch (PortFailure e) {
      LOG.warn("the indexes can not be tidied up for now: {}", e.getMessage());
      return false;
    }
  }

  private List<Generation> following() {
    return plan.all().stream().filter(Generation::isFollowing).toList();
  }
}
