package dev.aimo.bootstrap;

import dev.aimo.adapter.archive.ArchiveAdapter;
import dev.aimo.adapter.blob.BlobAdapter;
import dev.aimo.adapter.embedding.EmbeddingAdapter;
import dev.aimo.adapter.lance.LanceAdapter;
import dev.aimo.adapter.llm.LlmAdapter;
import dev.aimo.adapter.outbound.OutboundAdapter;
import dev.aimo.adapter.push.PushAdapter;
import dev.aimo.adapter.recognition.RecognitionAdapter;
import dev.aimo.adapter.releases.ReleasesAdapter;
import dev.aimo.adapter.security.SecurityAdapter;
import dev.aimo.adapter.sql.SqlAdapter;
import dev.aimo.domain.outbound.Outbound;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;

/** Everything that outlives the program, as the settings describe it. */
final class DurableAdapters {

  private final Settings.Storage.Durable settings;
  private final InstantSource clock;
  private final LanceAdapter lance;
  private final EmbeddingAdapter embedding;
  private final SqlAdapter sql;
  private final BlobAdapter blobs;
  private final SecurityAdapter security;
  private final ReleasesAdapter releases;
  private final Outbound outbound;

  private DurableAdapters(
      Settings.Storage.Durable settings,
      MeterRegistry meters,
      InstantSource clock,
      Closing closing) {
    this.settings = settings;
    this.clock = clock;
    this.lance = closing.add("vector store", LanceAdapter.open(settings.lance(), clock));
    this.embedding = closing.add("embedder", EmbeddingAdapter.open(settings.embedding(), clock));
    this.sql = closing.add("database", SqlAdapter.open(settings.sql(), meters));
    this.blobs = BlobAdapter.open(settings.blobs(), clock);
    this.security = closing.add("password hashing", SecurityAdapter.open(settings.security()));
    this.releases = closing.add("release feed", ReleasesAdapter.open(settings.releases(), clock));
    this.outbound =
        closing.add("calls outside", OutboundAdapter.open(settings.models().outbound())).outbound();
  }

  /** All of them, or none when one can not be opened. */
  static Adapters open(
      Settings.Storage.Durable settings, MeterRegistry meters, InstantSource clock) {
    Closing closing = new Closing();
    try {
      return new DurableAdapters(settings, meters, clock, closing).ports(closing);
    } catch (RuntimeException | Error e) {
      closing.close();
      throw e;
    }
  }

  private Adapters ports(Closing closing) {
    return new Adapters(
        description(),
        sql.unitOfWork(),
        sql.accounts(),
        sql.loginFailures(),
        stores(),
        indexes(),
        models(),
        reviews(),
        Adapters.RecognitionPorts.of(
            sql.speechTasks(), RecognitionAdapter.open(settings.recognition(), outbound)),
        pushes(),
        blobs.store(),
        ArchiveAdapter.open().archives(),
        security.signer(),
        security.passwordHasher(),
        security.tokens(),
        security.ids(),
        releases.feed(),
        List.of(sql.probe(), lance.probe(), blobs.probe()),
        embedding::start,
        closing);
  }

  private String description() {
    return "%s; vectors in %s, made by %s; attachments in %s; model: %s; %s"
        .formatted(
            sql.description(),
            settings.lance(),
            settings.embedding(),
            settings.blobs(),
            settings.models().llm(),
            settings.recognition());
  }

  private Adapters.MemoStores stores() {
    return new Adapters.MemoStores(
        sql.categories(),
        sql.tags(),
        sql.memos(),
        sql.memoReader(),
        sql.memoHistory(),
        sql.attachments(),
        sql.blobLedger(),
        sql.insights(),
        sql.conversations());
  }

  private Adapters.IndexPorts indexes() {
    return new Adapters.IndexPorts(
        sql.outbox(),
        sql.indexFeed(),
        sql.generations(),
        sql.leases(),
        lance.vectors(),
        lance.words(),
        lance.pictures(),
        lance.upkeep(),
        lance.embeddingCache(),
        embedding.embedder(),
        lance.pictureCache(),
        embedding.pictures());
  }

  private Adapters.ModelPorts models() {
    return new Adapters.ModelPorts(
        sql.userModels(),
        sql.featureModels(),
        security.keyVault(),
        outbound,
        LlmAdapter.open(outbound, clock).chatModel(),
        settings.models().llm().system());
  }

  private Adapters.ReviewStores reviews() {
    return new Adapters.ReviewStores(
        sql.notifications(), sql.repetition(), sql.cards(), sql.reviews(), sql.reviewProfiles());
  }

  private Adapters.PushPorts pushes() {
    return new Adapters.PushPorts(
        sql.recommendations(),
        sql.pushRules(),
        sql.deliveries(),
        sql.jobRuns(),
        PushAdapter.open(settings.pushes(), outbound, clock).sender());
  }
}
