package dev.aimo.adapter.memory;

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
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.FeatureModelRepository;
import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.model.UserModelRepository;
import dev.aimo.domain.notification.NotificationRepository;
import dev.aimo.domain.push.DeliveryRepository;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushRuleRepository;
import dev.aimo.domain.push.PushSender;
import dev.aimo.domain.push.SendOutcome;
import dev.aimo.domain.recognition.Document;
import dev.aimo.domain.recognition.JobId;
import dev.aimo.domain.recognition.JobReport;
import dev.aimo.domain.recognition.LayoutOptions;
import dev.aimo.domain.recognition.RecognizedText;
import dev.aimo.domain.recognition.SpeechRecognizer;
import dev.aimo.domain.recognition.SpeechTaskRepository;
import dev.aimo.domain.recognition.TextRecognizer;
import dev.aimo.domain.recommendation.RecommendationRepository;
import dev.aimo.domain.repetition.CardRepository;
import dev.aimo.domain.repetition.RepetitionRepository;
import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundCall;
import dev.aimo.domain.review.ReviewProfileRepository;
import dev.aimo.domain.review.ReviewRepository;
import dev.aimo.domain.system.ReleaseFeed;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.function.Function;

/** All ports on one memory, empty at first. */
public final class MemoryAdapter {

  private final MemoryUnitOfWork unit = new MemoryUnitOfWork();
  private final AccountRepository accounts = new MemoryAccountRepository(unit);
  private final LoginFailureRepository loginFailures = new MemoryLoginFailureRepository(unit);
  private final MemoryShelf shelf = new MemoryShelf(unit);
  private final CategoryRepository categories = new MemoryCategoryRepository(shelf);
  private final TagRepository tags = new MemoryTagRepository(shelf);
  private final MemoRepository memos = new MemoryMemoRepository(shelf);
  private final MemoReader memoReader = new MemoryMemoReader(shelf);
  private final MemoHistory memoHistory = new MemoryMemoHistory(shelf);
  private final AttachmentRepository attachments = new MemoryAttachmentRepository(shelf);
  private final InsightReader insights = new MemoryInsightReader(shelf);
  private final BlobLedger blobLedger = new MemoryBlobLedger(unit);
  private final BlobStore blobs = new MemoryBlobStore();
  private final Archives archives = new MemoryArchives();
  private final Ids ids = new MemoryIds();
  private final PasswordHasher passwordHasher = new MemoryPasswordHasher(ids);
  private final Tokens tokens = new MemoryTokens(ids, Duration.ofDays(90));
  private final Signer signer = new MemorySigner(ids);
  private final Outbox outbox = new MemoryOutbox(shelf);
  private final IndexFeed indexFeed = new MemoryIndexFeed(shelf);
  private final GenerationRepository generations = new MemoryGenerationRepository(unit);
  private final LeaseRepository leases = new MemoryLeaseRepository(unit);
  private final VectorIndex vectorIndex = new MemoryVectorIndex();
  private final PictureIndex pictureIndex = new MemoryPictureIndex();
  private final TextIndex textIndex = new MemoryTextIndex();
  private final IndexUpkeep indexUpkeep = new MemoryIndexUpkeep();
  private final EmbeddingCache embeddingCache = new MemoryEmbeddingCache();
  private final PictureCache pictureCache = new MemoryPictureCache();
  private final AtomicReference<Consumer<List<String>>> embedding =
      new AtomicReference<>(texts -> {});
  private final Embedder embedder =
      new MemoryEmbedder(MemoryEmbedder.USUAL, texts -> embedding.get().accept(texts));
  private final PictureEmbedder pictureEmbedder = new MemoryPictureEmbedder();
  private final UserModelRepository userModels = new MemoryUserModelRepository(unit);
  private final FeatureModelRepository featureModels =
      new MemoryFeatureModelRepository(unit, userModels);
  private final KeyVault keyVault = new MemoryKeyVault(ids);
  private final MemoryChatModel chatModel = new MemoryChatModel();
  private final ConversationRepository conversations = new MemoryConversationRepository(unit);
  private final RecommendationRepository recommendations = new MemoryRecommendationRepository(unit);
  private final PushRuleRepository pushRules = new MemoryPushRuleRepository(unit, accounts);
  private final DeliveryRepository deliveries = new MemoryDeliveryRepository(unit);
  private final JobRuns jobRuns = new MemoryJobRuns(unit);
  private final MemoryPushSender pushSender = new MemoryPushSender();
  private final NotificationRepository notifications = new MemoryNotificationRepository(shelf);
  private final RepetitionRepository repetition = new MemoryRepetitionRepository(unit);
  private final CardRepository cards = new MemoryCardRepository(shelf);
  private final SpeechTaskRepository speechTasks = new MemorySpeechTaskRepository(unit);
  private final MemorySpeechRecognizer speech = new MemorySpeechRecognizer();
  private final MemoryTextRecognizer text = new MemoryTextRecognizer();
  private final MemoryOutbound outbound = new MemoryOutbound();
  private final ReviewProfileRepository reviewProfiles =
      new MemoryReviewProfileRepository(unit, userModels);
  private final ReviewRepository reviews = new MemoryReviewRepository(shelf, reviewProfiles);
  private final ReleaseFeed releases = new MemoryReleaseFeed(Map.of());

  public UnitOfWork unitOfWork() {
    return unit;
  }

  public AccountRepository accounts() {
    return accounts;
  }

  public CategoryRepository categories() {
    return categories;
  }

  public LoginFailureRepository loginFailures() {
    return loginFailures;
  }

  public TagRepository tags() {
    return tags;
  }

  public MemoRepository memos() {
    return memos;
  }

  public MemoReader memoReader() {
    return memoReader;
  }

  public MemoHistory memoHistory() {
    return memoHistory;
  }

  public AttachmentRepository attachments() {
    return attachments;
  }

  public InsightReader insights() {
    return insights;
  }

  public BlobLedger blobLedger() {
    return blobLedger;
  }

  public BlobStore blobs() {
    return blobs;
  }

  public Archives archives() {
    return archives;
  }

  public Ids ids() {
    return ids;
  }

  public PasswordHasher passwordHasher() {
    return passwordHasher;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Signer signer() {
    return signer;
  }

  public Outbox outbox() {
    return outbox;
  }

  public IndexFeed indexFeed() {
    return indexFeed;
  }

  public GenerationRepository generations() {
    return generations;
  }

  public LeaseRepository leases() {
    return leases;
  }

  public VectorIndex vectorIndex() {
    return vectorIndex;
  }

  public PictureIndex pictureIndex() {
    return pictureIndex;
  }

  public TextIndex textIndex() {
    return textIndex;
  }

  public IndexUpkeep indexUpkeep() {
    return indexUpkeep;
  }

  public EmbeddingCache embeddingCache() {
    return embeddingCache;
  }

  public PictureCache pictureCache() {
    return pictureCache;
  }

  public Embedder embedder() {
    return embedder;
  }

  public PictureEmbedder pictureEmbedder() {
    return pictureEmbedder;
  }

  /** Calls this before texts are embedded: what it throws or waits for, the embedder does. */
  public void onEmbedding(Consumer<List<String>> interference) {
    embedding.set(interference);
  }

  public ReleaseFeed releases() {
    return releases;
  }

  /** Memory does not fail on its own: a probe of this name always finds it well. */
  public HealthProbe probe(String name) {
    return new MemoryProbe(name, Optional.empty());
  }

  public NotificationRepository notifications() {
    return notifications;
  }

  public RepetitionRepository repetition() {
    return repetition;
  }

  public CardRepository cards() {
    return cards;
  }

  public ReviewProfileRepository reviewProfiles() {
    return reviewProfiles;
  }

  public ReviewRepository reviews() {
    return reviews;
  }

  public UserModelRepository userModels() {
    return userModels;
  }

  public FeatureModelRepository featureModels() {
    return featureModels;
  }

  public KeyVault keyVault() {
    return keyVault;
  }

  public ConversationRepository conversations() {
    return conversations;
  }

  public ChatModel chatModel() {
    return chatModel;
  }

  /** What the model says from now on. It may throw instead, as a model that is not there does. */
  public void onAsking(BiFunction<ModelEndpoint, ChatRequest, String> answer) {
    chatModel.answer(answer);
  }

  public SpeechTaskRepository speechTasks() {
    return speechTasks;
  }

  public SpeechRecognizer speech() {
    return speech;
  }

  /** Calls this before a report on a job is given: what it throws or waits for, that does. */
  public void onReporting(UnaryOperator<JobReport> interference) {
    speech.onReporting(interference);
  }

  /** What is said about a job from now on. */
  public void endSpeech(JobId job, JobReport report) {
    speech.end(job, report);
  }

  /** The words that a report may point at. */
  public void hear(URI transcript, String json) {
    speech.hear(transcript, json);
  }

  public TextRecognizer text() {
    return text;
  }

  /** What is read from now on. It may throw instead, as a service that is not there does. */
  public void onReading(BiFunction<Document, LayoutOptions, RecognizedText> script) {
    text.read(script);
  }

  public RecommendationRepository recommendations() {
    return recommendations;
  }

  public PushRuleRepository pushRules() {
    return pushRules;
  }

  public DeliveryRepository deliveries() {
    return deliveries;
  }

  public JobRuns jobRuns() {
    return jobRuns;
  }

  public PushSender pushSender() {
    return pushSender;
  }

  /** What comes of speaking to a channel from now on. */
  public void onPush(BiFunction<PushChannel, PushMessage, SendOutcome> outcome) {
    pushSender.answer(outcome);
  }

  public Outbound outbound() {
    return outbound;
  }

  /** What anybody outside answers from now on. It may throw instead. */
  public void onCalling(Function<OutboundCall, OutboundAnswer> answer) {
    outbound.answer(answer);
  }
}
