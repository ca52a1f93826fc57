package dev.aimo.application.index;

import dev.aimo.application.embedding.Embeddings;
import dev.aimo.application.embedding.Pictures;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.Generation.State;
import dev.aimo.domain.index.GenerationRepository;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.IndexFeed;
import dev.aimo.domain.search.Words;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that there is a generation of each kind for the present edition of words and the model
 * that is set up, and that old ones go. For the instance that writes the indexes.
 */
final class GenerationPlan {

  private static final Logger LOG = LoggerFactory.getLogger(GenerationPlan.class);

  private final UnitOfWork unit;
  private final GenerationRepository generations;
  private final IndexFeed feed;
  private final Indexes indexes;
  private final Embeddings embeddings;
  private final Pictures pictures;
  private final InstantSource clock;
  private final Duration retiredKeptFor;

  GenerationPlan(
      IndexStores stores,
      Indexes indexes,
      Embeddings embeddings,
      Pictures pictures,
      InstantSource clock,
      Duration retiredKeptFor) {
    this.unit = stores.unit();
    this.generations = stores.generations();
    this.feed = stores.feed();
    this.indexes = indexes;
    this.embeddings = embeddings;
    this.pictures = pictures;
    this.clock = clock;
    this.retiredKeptFor = retiredKeptFor;
  }

  /** Done whenever an instance becomes the one that writes. */
  void prepare() {
    wanted().forEach(this::want);
    for (Generation generation : all()) {
      if (generation.isFollowing() && !isWanted(generation) && !canServeOn(generation)) {
        save(generation.retired(clock.instant()));
      } else if (generation.isServing() && isLost(generation)) {
        LOG.warn("the index of {} is gone; it is made anew", generation.content());
        save(generation.filling(clock.instant()));
      }
    }
  }

  /** Removes what has been retired for long enough. */
  void removeOld() {
    Instant oldest = clock.instant().minus(retiredKeptFor);
    for (Generation generation : all()) {
      if (generation.state() == State.RETIRED && generation.since().isBefore(oldest)) {
        indexes.of(generation).drop(generation);
        unit.write(() -> {
          generations.remove(generation.id());
          return generation;
        });
        LOG.info("the index of {} was retired and is removed", generation.content());
      }
    }
  }

  /** Lets a filled generation serve, in place of the one that did: one step for all who search. */
  void letServe(Generation filled) {
    Instant now = clock.instant();
    unit.write(() -> {
      generations.findAll().stream()
          .filter(Generation::isServing)
          .filter(other -> other.content().isSameKind(filled.content()))
          .forEach(other -> generations.save(other.retired(now)));
      generations.save(filled.serving(now));
      return filled;
    });
    LOG.info("searches run on the index of {} now", filled.content());
  }

  List<Generation> all() {
    return unit.read(generations::findAll);
  }

  private List<IndexContent> wanted() {
    List<IndexContent> contents = new ArrayList<>();
    contents.add(new IndexContent.Words(Words.EDITION));
    embeddings.model().ifPresent(model -> contents.add(new IndexContent.Meaning(model)));
    pictures.model().ifPresent(model -> contents.add(new IndexContent.Pictures(model)));
    return contents;
  }

  /**
   * A database that was set up anew gives numbers again that an earlier one had given: what lies in
   * the place of a new generation is none of its.
   */
  private void want(IndexContent content) {
    Instant now = clock.instant();
    boolean isNew = all().stream().noneMatch(generation -> generation.content().equals(content));
    Generation wanted =
        unit.write(() -> {
          Generation there = generations.add(content, now);
          if (there.state() == State.RETIRED) {
            generations.save(there.filling(now));
          }
          return there;
        });
    if (isNew) {
      indexes.of(wanted).drop(wanted);
    }
  }

  private boolean isWanted(Generation generation) {
    return wanted().contains(generation.content());
  }

  /** While its successor is filled; when nothing embeds for it any more, it can not be followed. */
  private boolean canServeOn(Generation generation) {
    return generation.isServing()
        && switch (generation.content()) {
          case IndexContent.Words _ -> true;
          case IndexContent.Meaning(EmbeddingModel model) -> embeddings.speaks(model);
          case IndexContent.Pictures(EmbeddingModel model) -> pictures.speaks(model);
        };
  }

  private boolean isLost(Generation generation) {
    return !indexes.of(generation).exists(generation) && unit.read(feed::count) > 0;
  }

  private void save(Generation generation) {
    unit.write(() -> {
      generations.save(generation);
      return generation;
    });
  }
}
