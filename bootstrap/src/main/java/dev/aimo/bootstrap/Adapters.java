package dev.aimo.bootstrap;

import dev.aimo.adapter.archive.ArchiveAdapter;
import dev.aimo.adapter.blob.BlobAdapter;
import dev.aimo.adapter.embedding.EmbeddingAdapter;
import dev.aimo.adapter.lance.LanceAdapter;
import dev.aimo.adapter.llm.LlmAdapter;
import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.adapter.outbound.OutboundAdapter;
import dev.aimo.adapter.push.PushAdapter;
import dev.aimo.adapter.recognition.RecognitionAdapter;
import dev.aimo.adapter.releases.ReleasesAdapter;
import dev.aimo.adapter.security.SecurityAdapter;
import dev.aimo.adapter.sql.SqlAdapter;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.LoginFailureRepository;
import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.account.Tokens;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.attachment.Signer;
import dev.aimo.domain.blob.BlobLedger;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.conversation.ConversationRepository;
import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbeddingCache;
import dev.aimo.domain.embedding.PictureCache;
import dev.aimo.domain.embedding.PictureEmbedder;
import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.index.GenerationRepository;
import dev.aimo.domain.index.IndexFeed;
import dev.aimo.domain.index.IndexUpkeep;
import dev.aimo.domain.index.Outbox;
import dev.aimo.domain.index.PictureIndex;
import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.index.VectorIndex;
import dev.aimo.domain.insight.InsightReader;
import dev.aimo.domain.job.JobRuns;
import dev.aimo.domain.lease.LeaseRepository;
import dev.aimo.domain.memo.MemoHistory;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.FeatureModelRepository;
import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.model.UserModelRepository;
import dev.aimo.domain.notification.NotificationRepository;
import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.push.DeliveryRepository;
import dev.aimo.domain.push.PushRuleRepository;
import dev.aimo.domain.push.PushSender;
import dev.aimo.domain.recognition.SpeechRecognizer;
import dev.aimo.domain.recognition.SpeechTaskRepository;
import dev.aimo.domain.recognition.TextRecognizer;
import dev.aimo.domain.recommendation.RecommendationRepository;
import dev.aimo.domain.repetition.CardRepository;
import dev.aimo.domain.repetition.RepetitionRepository;
import dev.aimo.domain.review.ReviewProfileRepository;
import dev.aimo.domain.review.ReviewRepository;
import dev.aimo.domain.system.ReleaseFeed;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The driven adapters that were chosen, as the ports they implement, and what to close them with.
 */
record Adapters(
    String description,
    UnitOfWork unit,
    AccountRepository accounts,
    LoginFailureRepository loginFailures,
    MemoStores stores,
    IndexPorts indexes,
    ModelPorts models,
    ReviewStores reviews,
    RecognitionPorts recognition,
    PushPorts pushes,
    BlobStore blobs,
    Archives archives,
    Signer signer,
    PasswordHasher hasher,
    Tokens tokens,
    Ids ids,
    ReleaseFeed releases,
    List<HealthProbe> probes,
    Closing closing) {

  /** The repositories of the memo core. */
  record MemoStores(
      CategoryRepository categories,
      TagRepository tags,
      MemoRepository memos,
      MemoReader reader,
      MemoHistory history,
      AttachmentRepository attachments,
      BlobLedger ledger,
      InsightReader insights,
      ConversationRepository conversations) {}

  /** The indexes, what feeds them, and what makes vectors. */
  record IndexPorts(
      Outbox outbox,
      IndexFeed feed,
      GenerationRepository generations,
      LeaseRepository leases,
      VectorIndex meaning,
      TextIndex words,
      PictureIndex pictures,
      IndexUpkeep upkeep,
      EmbeddingCache embeddingCache,
      Optional<Embedder> embedder,
      PictureCache pictureCache,
      Optional<PictureEmbedder> pictureEmbedder) {}

  /** Models, who they are asked for, and the way to what is outside. */
  record ModelPorts(
      UserModelRepository userModels,
      FeatureModelRepository featureModels,
      KeyVault vault,
      Outbound outbound,
      ChatModel chat,
      Optional<ModelEndpoint> system) {}

  /** What is shown and sent day by day. */
  record PushPorts(
      RecommendationRepository recommendations,
      PushRuleRepository rules,
      DeliveryRepository deliveries,
      JobRuns jobRuns,
      PushSender sender) {}

  /** What looks back at memos, and what an account is told of it. */
  record ReviewStores(
      NotificationRepository notifications,
      RepetitionRepository repetition,
      CardRepository cards,
      ReviewRepository reviews,
      ReviewProfileRepository profiles) {}

  /** What recognises speech and texts, and whose tasks are under way. */
  record RecognitionPorts(
      SpeechTaskRepository tasks,
      Optional<SpeechRecognizer> speech,
      Optional<TextRecognizer> text) {

    static RecognitionPorts of(SpeechTaskRepository tasks, RecognitionAdapter adapter) {
      return new RecognitionPorts(tasks, adapter.speech(), adapter.text());
    }
  }

  static Adapters open(Settings.Storage storage, MeterRegistry meters, InstantSource clock) {
    return switch (storage) {
      case Settings.Storage.Durable durable -> durable(durable, meters, clock);
      case Settings.Storage.Forgetful forgetful -> forgetful(forgetful, clock);
    };
  }

  private static Adapters durable(
      Settings.Storage.Durable settings, MeterRegistry meters, InstantSource clock) {
    Closing closing = new Closing();
    try {
      LanceAdapter lance = closing.add("vector store", LanceAdapter.open(settings.lance(), clock));
      EmbeddingAdapter embedding =
          closing.add("embedder", EmbeddingAdapter.open(settings.embedding(), clock));
      embedding.start();
      SqlAdapter sql = closing.add("database", SqlAdapter.open(settings.sql(), meters));
      BlobAdapter blobs = BlobAdapter.open(settings.blobs(), clock);
      SecurityAdapter security =
          closing.add("password hashing", SecurityAdapter.open(settings.security()));
      ReleasesAdapter releases =
          closing.add("release feed", ReleasesAdapter.open(settings.releases(), clock));
      OutboundAdapter outbound =
          closing.add("calls outside", OutboundAdapter.open(settings.models().outbound()));
      return new Adapters(
          "%s; vectors in %s, made by %s; attachments in %s; model: %s; %s"
              .formatted(
                  sql.description(),
                  settings.lance(),
                  settings.embedding(),
                  settings.blobs(),
                  settings.models().llm(),
                  settings.recognition()),
          sql.unitOfWork(),
          sql.accounts(),
          sql.loginFailures(),
          new MemoStores(
              sql.categories(),
              sql.tags(),
              sql.memos(),
              sql.memoReader(),
              sql.memoHistory(),
              sql.attachments(),
              sql.blobLedger(),
              sql.insights(),
              sql.conversations()),
          new IndexPorts(
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
              embedding.pictures()),
          new ModelPorts(
              sql.userModels(),
              sql.featureModels(),
              security.keyVault(),
              outbound.outbound(),
              LlmAdapter.open(outbound.outbound(), clock).chatModel(),
              settings.models().llm().system()),
          new ReviewStores(
              sql.notifications(),
              sql.repetition(),
              sql.cards(),
              sql.reviews(),
              sql.reviewProfiles()),
          RecognitionPorts.of(
              sql.speechTasks(),
              RecognitionAdapter.open(settings.recognition(), outbound.outbound())),
          new PushPorts(
              sql.recommendations(),
              sql.pushRules(),
              sql.deliveries(),
              sql.jobRuns(),
              PushAdapter.open(settings.pushes(), outbound.outbound(), clock).sender()),
          blobs.store(),
          ArchiveAdapter.open().archives(),
          security.signer(),
          security.passwordHasher(),
          security.tokens(),
          security.ids(),
          releases.feed(),
          List.of(sql.probe(), lance.probe(), blobs.probe()),
          closing);
    } catch (RuntimeException | Error e) {
      closing.close();
      throw e;
    }
  }

  private static Adapters forgetful(Settings.Storage.Forgetful settings, InstantSource clock) {
    MemoryAdapter memory = new MemoryAdapter();
    Closing closing = new Closing();
    // Models are asked for real also when nothing is kept of it.
    OutboundAdapter outbound =
        closing.add("calls outside", OutboundAdapter.open(settings.models().outbound()));
    return new Adapters(
        "everything in memory: nothing is kept",
        memory.unitOfWork(),
        memory.accounts(),
        memory.loginFailures(),
        new MemoStores(
            memory.categories(),
            memory.tags(),
            memory.memos(),
            memory.memoReader(),
            memory.memoHistory(),
            memory.attachments(),
            memory.blobLedger(),
            memory.insights(),
            memory.conversations()),
        new IndexPorts(
            memory.outbox(),
            memory.indexFeed(),
            memory.generations(),
            memory.leases(),
            memory.vectorIndex(),
            memory.textIndex(),
            memory.pictureIndex(),
            memory.indexUpkeep(),
            memory.embeddingCache(),
            Optional.of(memory.embedder()),
            memory.pictureCache(),
            // What it sees are the letters that bytes spell: of no use to anybody but tests.
            Optional.empty()),
        new ModelPorts(
            memory.userModels(),
            memory.featureModels(),
            memory.keyVault(),
            outbound.outbound(),
            LlmAdapter.open(outbound.outbound(), clock).chatModel(),
            settings.models().llm().system()),
        new ReviewStores(
            memory.notifications(),
            memory.repetition(),
            memory.cards(),
            memory.reviews(),
            memory.reviewProfiles()),
        RecognitionPorts.of(
            memory.speechTasks(),
            RecognitionAdapter.open(settings.recognition(), outbound.outbound())),
        new PushPorts(
            memory.recommendations(),
            memory.pushRules(),
            memory.deliveries(),
            memory.jobRuns(),
            PushAdapter.open(settings.pushes(), outbound.outbound(), clock).sender()),
        memory.blobs(),
        // Files leave the program also when nothing is kept in it.
        ArchiveAdapter.open().archives(),
        memory.signer(),
        memory.passwordHasher(),
        memory.tokens(),
        memory.ids(),
        memory.releases(),
        List.of(memory.probe("database"), memory.probe("lancedb"), memory.probe("attachments")),
        closing);
  }
}
