package dev.aimo.bootstrap;

import dev.aimo.adapter.recognition.RecognitionAdapter;
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
 *
 * @param warmUp begins to load, in the background, what would otherwise be waited for when it is
 *     first needed; whoever needs little does without
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
    Runnable warmUp,
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
      case Settings.Storage.Durable durable -> DurableAdapters.open(durable, meters, clock);
      case Settings.Storage.Forgetful forgetful -> ForgetfulAdapters.open(forgetful, clock);
    };
  }
}
