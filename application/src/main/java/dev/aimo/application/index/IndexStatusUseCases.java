package dev.aimo.application.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Backlog;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.Generation.State;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Telling how far the indexes are, and trying again what was given up. */
public final class IndexStatusUseCases {

  /** With a million tasks it takes seconds to count them. */
  private static final Duration OLDEST = Duration.ofSeconds(5);

  private final IndexStores stores;
  private final Indexes indexes;
  private final ServingGenerations serving;
  private final MemoReader reader;
  private final InstantSource clock;
  private @Nullable Counted counted;

  public IndexStatusUseCases(
      IndexStores stores,
      Indexes indexes,
      ServingGenerations serving,
      MemoReader reader,
      InstantSource clock) {
    this.stores = stores;
    this.indexes = indexes;
    this.serving = serving;
    this.reader = reader;
    this.clock = clock;
  }

  public IndexStatus status(Actor actor) {
    Known known =
        stores
            .unit()
            .read(() ->
                new Known(
                    reader.count(actor.account()),
                    stores.outbox().backlog(actor.account()),
                    stores.generations().findAll().stream()
                        .filter(Generation::isFollowing)
                        .map(this::progress)
                        .toList()));
    return new IndexStatus(
        known.memos(),
        count(serving.words(), actor.account()),
        count(serving.meaning(), actor.account()),
        known.backlog(),
        lag(known.backlog()),
        known.generations());
  }

  /** What follows the database now, and how far it is filled. */
  public List<IndexStatus.Progress> progress() {
    return stores
        .unit()
        .read(() ->
            stores.generations().findAll().stream()
                .filter(Generation::isFollowing)
                .map(this::progress)
                .toList());
  }

  /** Of all accounts, some seconds ago at most, for whoever watches the installation. */
  public synchronized Backlog backlog() {
    Counted known = counted;
    Instant now = clock.instant();
    if (known == null || !now.isBefore(known.at().plus(OLDEST))) {
      known = new Counted(stores.unit().read(() -> stores.outbox().backlog()), now);
      counted = known;
    }
    return known.backlog();
  }

  private record Counted(Backlog backlog, Instant at) {}

  /** How long the oldest change of anybody has been waiting. */
  public Duration lag() {
    return lag(backlog()).orElse(Duration.ZERO);
  }

  /** How many of the account's memos are tried again. */
  public int retry(Actor actor) {
    return stores
        .unit()
        .write(() -> stores.outbox().retry(Optional.of(actor.account()), clock.instant()));
  }

  private record Known(long memos, Backlog backlog, List<IndexStatus.Progress> generations) {}

  private Optional<Duration> lag(Backlog backlog) {
    return backlog.oldest().map(oldest -> Duration.between(oldest, clock.instant()));
  }

  /** An index that can not be read has nothing that anybody could find. */
  private OptionalLong count(Optional<Generation> generation, AccountId owner) {
    try {
      return generation
          .map(there -> OptionalLong.of(indexes.of(there).count(there, owner, MemoFilter.ANY)))
          .orElse(OptionalLong.empty());
    } catch (PortFailure e) {
      return OptionalLong.empty();
    }
  }

  private IndexStatus.Progress progress(Generation generation) {
    return new IndexStatus.Progress(generation, filled(generation));
  }

  private double filled(Generation generation) {
    if (generation.state() != State.FILLING) {
      return 1;
    }
    long all = stores.feed().count();
    long left = generation.filledTo().map(MemoId::value).map(stores.feed()::countAfter).orElse(all);
    return all == 0 ? 0 : (double) (all - left) / all;
  }
}
