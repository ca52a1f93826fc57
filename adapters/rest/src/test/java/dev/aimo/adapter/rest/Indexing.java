package dev.aimo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.embedding.Embeddings;
import dev.aimo.application.embedding.Pictures;
import dev.aimo.application.index.IndexStatusUseCases;
import dev.aimo.application.index.IndexStores;
import dev.aimo.application.index.IndexerUseCases;
import dev.aimo.application.index.Indexes;
import dev.aimo.application.index.Leadership;
import dev.aimo.application.index.ServingGenerations;
import dev.aimo.application.search.Filters;
import dev.aimo.application.search.Rankings;
import dev.aimo.application.search.Retrieval;
import dev.aimo.application.search.SearchUseCases;
import dev.aimo.application.search.SimilarUseCases;
import java.time.Duration;
import java.util.Optional;

/** The indexes of a server: they follow what is written when they are told to. */
final class Indexing {

  private static final int MOST_STEPS = 100;

  private final IndexerUseCases indexer;
  private final IndexStatusUseCases status;
  private final SearchUseCases search;
  private final SimilarUseCases similar;
  private final Retrieval retrieval;

  Indexing(Server.Setup setup) {
    MemoryAdapter memory = setup.memory;
    IndexStores stores =
        new IndexStores(setup.unit, memory.outbox(), memory.indexFeed(), memory.generations());
    Indexes indexes = new Indexes(memory.textIndex(), memory.vectorIndex(), memory.pictureIndex());
    Embeddings embeddings = new Embeddings(Optional.of(setup.embedder), memory.embeddingCache());
    Pictures pictures =
        new Pictures(
            Optional.empty(),
            memory.pictureCache(),
            setup.unit,
            memory.attachments(),
            memory.blobs());
    ServingGenerations serving = new ServingGenerations(setup.unit, memory.generations());
    Rankings rankings = new Rankings(serving, indexes, embeddings, pictures);
    Filters filters = new Filters(setup.unit, memory.tags(), memory.categories());
    indexer =
        new IndexerUseCases(
            stores,
            indexes,
            memory.indexUpkeep(),
            embeddings,
            pictures,
            new Leadership(setup.unit, memory.leases(), "test", System::nanoTime),
            setup.clock,
            Duration.ofDays(7));
    status = new IndexStatusUseCases(stores, indexes, serving, memory.memoReader(), setup.clock);
    search = new SearchUseCases(setup.unit, memory.memoReader(), rankings, filters);
    similar = new SimilarUseCases(setup.unit, memory.memoReader(), rankings, filters);
    retrieval = new Retrieval(setup.unit, memory.memoReader(), rankings);
  }

  IndexStatusUseCases status() {
    return status;
  }

  SearchUseCases search() {
    return search;
  }

  SimilarUseCases similar() {
    return similar;
  }

  Retrieval retrieval() {
    return retrieval;
  }

  /** Until nothing is left to do. */
  void catchUp() {
    step();
    for (int step = 0; step < MOST_STEPS && !indexer.isIdle(); step++) {
      step();
    }
    assertThat(indexer.isIdle()).isTrue();
  }

  void step() {
    var _ = indexer.work();
  }
}
