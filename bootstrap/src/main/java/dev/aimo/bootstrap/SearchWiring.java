package dev.aimo.bootstrap;

import dev.aimo.application.embedding.Embeddings;
import dev.aimo.application.embedding.Pictures;
import dev.aimo.application.index.Bell;
import dev.aimo.application.index.DoctorUseCases;
import dev.aimo.application.index.IndexStatusUseCases;
import dev.aimo.application.index.IndexStores;
import dev.aimo.application.index.IndexerUseCases;
import dev.aimo.application.index.Indexes;
import dev.aimo.application.index.Leadership;
import dev.aimo.application.index.RingingUnitOfWork;
import dev.aimo.application.index.ServingGenerations;
import dev.aimo.application.search.Filters;
import dev.aimo.application.search.Rankings;
import dev.aimo.application.search.Retrieval;
import dev.aimo.application.search.SearchUseCases;
import dev.aimo.application.search.SimilarUseCases;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;

/** Builds what keeps and asks the indexes. */
final class SearchWiring {

  private final Adapters adapters;
  private final Adapters.IndexPorts ports;
  private final InstantSource clock;
  private final Duration retiredKeptFor;
  private final Bell bell = new Bell();
  private final Indexes indexes;
  private final Embeddings embeddings;
  private final Pictures pictures;
  private final ServingGenerations serving;
  private final Rankings rankings;
  private final Filters filters;

  SearchWiring(Adapters adapters, Duration retiredKeptFor, InstantSource clock) {
    this.adapters = adapters;
    this.ports = adapters.indexes();
    this.clock = clock;
    this.retiredKeptFor = retiredKeptFor;
    this.indexes = new Indexes(ports.words(), ports.meaning(), ports.pictures());
    this.embeddings = new Embeddings(ports.embedder(), ports.embeddingCache());
    this.pictures =
        new Pictures(
            ports.pictureEmbedder(),
            ports.pictureCache(),
            adapters.unit(),
            adapters.stores().attachments(),
            adapters.blobs());
    this.serving = new ServingGenerations(adapters.unit(), ports.generations());
    this.rankings = new Rankings(serving, indexes, embeddings, pictures);
    this.filters =
        new Filters(adapters.unit(), adapters.stores().tags(), adapters.stores().categories());
  }

  Bell bell() {
    return bell;
  }

  /** Wakes the indexer after each write. */
  UnitOfWork ringing() {
    return new RingingUnitOfWork(adapters.unit(), bell);
  }

  SearchUseCases search() {
    return new SearchUseCases(adapters.unit(), adapters.stores().reader(), rankings, filters);
  }

  SimilarUseCases similar() {
    return new SimilarUseCases(adapters.unit(), adapters.stores().reader(), rankings, filters);
  }

  Retrieval retrieval() {
    return new Retrieval(adapters.unit(), adapters.stores().reader(), rankings);
  }

  IndexStatusUseCases status() {
    return new IndexStatusUseCases(stores(), indexes, serving, adapters.stores().reader(), clock);
  }

  DoctorUseCases doctor() {
    return new DoctorUseCases(stores(), indexes, clock);
  }

  IndexerUseCases indexer() {
    return new IndexerUseCases(
        stores(),
        indexes,
        ports.upkeep(),
        embeddings,
        pictures,
        new Leadership(adapters.unit(), ports.leases(), adapters.ids().next("i"), System::nanoTime),
        clock,
        retiredKeptFor);
  }

  private IndexStores stores() {
    return new IndexStores(adapters.unit(), ports.outbox(), ports.feed(), ports.generations());
  }
}
