package dev.aimo.application.index;

import static dev.aimo.domain.index.Generation.State.FILLING;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.embedding.Embeddings;
import dev.aimo.application.embedding.Pictures;
import dev.aimo.application.memo.MemoWorld;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.PictureEmbedder;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Backlog;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.IndexUpkeep;
import dev.aimo.domain.index.PictureIndex;
import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.index.VectorIndex;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * An installation whose indexes are kept by one instance at a time, which is started, stopped and
 * called by the tests. Clocks stand still until they are told to go.
 */
public final class IndexWorld {

  static final Duration RETIRED_KEPT_FOR = Duration.ofDays(7);
  private static final int MOST_STEPS = 300;

  public final MemoWorld core = new MemoWorld();
  public final MemoryAdapter ports = core.ports;
  public final Actor anna = core.anna;
  public final Actor ben = core.ben;
  public final Gate wordsGate = new Gate();
  public final Gate meaningGate = new Gate();
  final Gate picturesGate = new Gate();
  final Gate upkeepGate = new Gate();
  final NarrowFeed feed = new NarrowFeed(ports.indexFeed());
  final AtomicLong nanos = new AtomicLong();
  public final IndexStores stores =
      new IndexStores(ports.unitOfWork(), ports.outbox(), feed, ports.generations());
  public final Indexes indexes =
      new Indexes(
          wordsGate.before(TextIndex.class, ports.textIndex()),
          meaningGate.before(VectorIndex.class, ports.vectorIndex()),
          picturesGate.before(PictureIndex.class, ports.pictureIndex()));

  /** Every text that was embedded, in the order in which that was begun. */
  public final List<String> embedded = new ArrayList<>();

  private Optional<Embedder> embedder = Optional.of(ports.embedder());
  private Optional<PictureEmbedder> pictureEmbedder = Optional.empty();
  private Optional<IndexerUseCases> running = Optional.empty();
  private int started;

  public IndexWorld() {
    embedderWorks();
  }

  public MemoId write(Actor actor, String text) {
    return core.write(actor, text).memo().id();
  }

  /** Starts an instance with the embedder that is set up; the one that ran is stopped. */
  public IndexerUseCases start() {
    running.ifPresent(IndexerUseCases::stop);
    IndexerUseCases instance = instance();
    running = Optional.of(instance);
    return instance;
  }

  /** Another instance, for tests that run several. */
  IndexerUseCases instance() {
    started++;
    return new IndexerUseCases(
        stores,
        indexes,
        upkeepGate.before(IndexUpkeep.class, ports.indexUpkeep()),
        embeddings(),
        pictures(),
        new Leadership(stores.unit(), ports.leases(), "instance-" + started, nanos::get),
        core.clock,
        RETIRED_KEPT_FOR);
  }

  public IndexerUseCases indexer() {
    return running.orElseGet(this::start);
  }

  /** Lets the instance work until nothing is left to do. */
  public void settle() {
    IndexerUseCases instance = indexer();
    workUntil(_ -> instance.isIdle());
  }

  void workUntil(Predicate<IndexerUseCases> isDone) {
    IndexerUseCases instance = indexer();
    int steps = 0;
    do {
      if (steps++ > MOST_STEPS) {
        throw new AssertionError("the indexes do not come to rest");
      }
      var _ = instance.work();
    } while (!isDone.test(instance));
  }

  /** What was tried in vain is due again afterwards. */
  void waitForRetries() {
    core.clock.advance(Duration.ofHours(2));
  }

  public Embeddings embeddings() {
    return new Embeddings(embedder, ports.embeddingCache());
  }

  public Pictures pictures() {
    return new Pictures(
        pictureEmbedder,
        ports.pictureCache(),
        ports.unitOfWork(),
        ports.attachments(),
        ports.blobs());
  }

  /** From the next start on. */
  public void setUpPictures(Optional<PictureEmbedder> other) {
    pictureEmbedder = other;
  }

  /** From the next start on. */
  public void setUp(Optional<Embedder> other) {
    embedder = other;
  }

  /** An embedder that speaks for other models of the adapter too. */
  public Embedder speaking(EmbeddingModel model) {
    return ports.embedder().forModel(model).orElseThrow();
  }

  public void embedderWorks() {
    ports.onEmbedding(embedded::addAll);
  }

  public void embedderIsAway() {
    ports.onEmbedding(_ -> {
      throw new PortFailure("embedder", true, new IllegalStateException("nobody answers"));
    });
  }

  public void embedderRefuses(String poison) {
    ports.onEmbedding(texts -> {
      embedded.addAll(texts);
      if (texts.stream().anyMatch(text -> text.contains(poison))) {
        throw new PortFailure("embedder", false, new IllegalStateException("no such text"));
      }
    });
  }

  public List<Generation> generations() {
    return stores.unit().read(() -> stores.generations().findAll());
  }

  public Generation words() {
    return serving(IndexContent.Words.class).orElseThrow();
  }

  public Generation meaning() {
    return serving(IndexContent.Meaning.class).orElseThrow();
  }

  Optional<Generation> serving(Class<? extends IndexContent> kind) {
    return generations().stream()
        .filter(generation -> generation.isServing() && kind.isInstance(generation.content()))
        .findFirst();
  }

  Generation of(EmbeddingModel model) {
    return generations().stream()
        .filter(generation -> generation.content().equals(new IndexContent.Meaning(model)))
        .findFirst()
        .orElseThrow();
  }

  boolean isFilling() {
    return generations().stream().anyMatch(generation -> generation.state() == FILLING);
  }

  public Backlog backlog() {
    return stores.unit().read(() -> stores.outbox().backlog());
  }

  List<Difference> differences(Generation generation) {
    return Comparison.of(stores.unit(), stores.feed(), indexes.of(generation), generation)
        .differences();
  }

  /** In all that serve. */
  List<Difference> differences() {
    return generations().stream()
        .filter(Generation::isServing)
        .flatMap(generation -> differences(generation).stream())
        .toList();
  }

  List<MemoId> withWord(Actor actor, String word) {
    WordQuery query = WordQuery.of(word, List.of());
    return ports.textIndex().search(words(), actor.account(), query, MemoFilter.ANY, 1_000).stream()
        .map(Hit::memo)
        .toList();
  }

  /** Whether the index of meaning that serves has the memo. */
  public boolean hasMeaning(Actor actor, MemoId memo) {
    return ports.vectorIndex().find(meaning(), actor.account(), memo).isPresent();
  }
}
