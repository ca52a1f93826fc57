package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.ConnectionCheck.Server;
import dev.aimo.adapter.sql.account.SqlAccountRepository;
import dev.aimo.adapter.sql.account.SqlLoginFailureRepository;
import dev.aimo.adapter.sql.attachment.SqlAttachmentRepository;
import dev.aimo.adapter.sql.attachment.SqlBlobLedger;
import dev.aimo.adapter.sql.category.SqlCategoryRepository;
import dev.aimo.adapter.sql.conversation.SqlConversationRepository;
import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.adapter.sql.dialect.DriverSetup;
import dev.aimo.adapter.sql.index.SqlGenerationRepository;
import dev.aimo.adapter.sql.index.SqlIndexFeed;
import dev.aimo.adapter.sql.index.SqlOutbox;
import dev.aimo.adapter.sql.insight.SqlInsightReader;
import dev.aimo.adapter.sql.job.SqlJobRuns;
import dev.aimo.adapter.sql.lease.SqlLeaseRepository;
import dev.aimo.adapter.sql.memo.SqlMemoHistory;
import dev.aimo.adapter.sql.memo.SqlMemoReader;
import dev.aimo.adapter.sql.memo.SqlMemoRepository;
import dev.aimo.adapter.sql.model.SqlFeatureModelRepository;
import dev.aimo.adapter.sql.model.SqlUserModelRepository;
import dev.aimo.adapter.sql.notification.SqlNotificationRepository;
import dev.aimo.adapter.sql.plan.Explaining;
import dev.aimo.adapter.sql.plan.PlanCheck;
import dev.aimo.adapter.sql.push.SqlDeliveryRepository;
import dev.aimo.adapter.sql.push.SqlPushRuleRepository;
import dev.aimo.adapter.sql.recognition.SqlSpeechTaskRepository;
import dev.aimo.adapter.sql.recommendation.SqlRecommendationRepository;
import dev.aimo.adapter.sql.repetition.SqlCardRepository;
import dev.aimo.adapter.sql.repetition.SqlRepetitionRepository;
import dev.aimo.adapter.sql.review.SqlReviewProfileRepository;
import dev.aimo.adapter.sql.review.SqlReviewRepository;
import dev.aimo.adapter.sql.session.PoolLimits;
import dev.aimo.adapter.sql.session.Pools;
import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.adapter.sql.session.SqlUnitOfWork;
import dev.aimo.adapter.sql.tag.SqlTagRepository;
import dev.aimo.adapter.sql.type.DomainTypes;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.LoginFailureRepository;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.blob.BlobLedger;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.conversation.ConversationRepository;
import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.index.GenerationRepository;
import dev.aimo.domain.index.IndexFeed;
import dev.aimo.domain.index.Outbox;
import dev.aimo.domain.insight.InsightReader;
import dev.aimo.domain.job.JobRuns;
import dev.aimo.domain.lease.LeaseRepository;
import dev.aimo.domain.memo.MemoHistory;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.model.FeatureModelRepository;
import dev.aimo.domain.model.UserModelRepository;
import dev.aimo.domain.notification.NotificationRepository;
import dev.aimo.domain.push.DeliveryRepository;
import dev.aimo.domain.push.PushRuleRepository;
import dev.aimo.domain.recognition.SpeechTaskRepository;
import dev.aimo.domain.recommendation.RecommendationRepository;
import dev.aimo.domain.repetition.CardRepository;
import dev.aimo.domain.repetition.RepetitionRepository;
import dev.aimo.domain.review.ReviewProfileRepository;
import dev.aimo.domain.review.ReviewRepository;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.unit.UnitOfWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.ibatis.session.AutoMappingBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The relational store: one open database, and the ports that it serves. */
public final class SqlAdapter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SqlAdapter.class);

  private final String description;
  private final Pools pools;
  private final UnitOfWork unitOfWork;
  private final SqlSessions sessions;
  private final HealthProbe probe;

  private SqlAdapter(String description, Pools pools, Dialect dialect) {
    this.description = description;
    this.pools = pools;
    this.sessions = new SqlSessions(dialect);
    this.probe = new DatabaseProbe(pools);
    this.unitOfWork = new SqlUnitOfWork(pools, dialect, configuration(dialect));
  }

  /**
   * Connects, brings the schema up to date, and opens the pools.
   *
   * @throws dev.aimo.domain.error.StartFailure when one of these can not be done
   */
  public static SqlAdapter open(SqlSettings settings, MeterRegistry meters) {
    DriverSetup driver = settings.driver();
    Server server = ConnectionCheck.identify(driver);
    MigrationReport report = new SchemaMigration(driver, server).run();
    Pools pools = Pools.open(driver, settings.pool(), meters);
    LOG.info("{}; schema version {}; pool {}", report.database(), report.now(), pools.state());
    return new SqlAdapter(report.database(), pools, server.dialect());
  }

  /**
   * Brings the schema up to date, and does nothing else.
   *
   * @throws dev.aimo.domain.error.StartFailure when that can not be done
   */
  public static MigrationReport migrate(SqlSettings settings) {
    DriverSetup driver = settings.driver();
    return new SchemaMigration(driver, ConnectionCheck.identify(driver)).run();
  }

  /**
   * Asks the database how it goes about what is asked often, over data that are undone again.
   * Brings the schema up to date before, as every start does.
   *
   * @throws dev.aimo.domain.error.StartFailure when the database can not be opened
   */
  public static IndexReport verifyIndexes(SqlSettings settings) {
    DriverSetup driver = settings.driver();
    Server server = ConnectionCheck.identify(driver);
    MigrationReport report = new SchemaMigration(driver, server).run();
    Dialect dialect = server.dialect();
    Explaining explaining = new Explaining(dialect);
    Configuration configuration = configuration(dialect);
    configuration.addInterceptor(explaining);
    try (Pools pools = Pools.open(driver, PoolLimits.of(1), new SimpleMeterRegistry())) {
      UnitOfWork unit = new SqlUnitOfWork(pools, dialect, configuration);
      SqlSessions sessions = new SqlSessions(dialect);
      return new IndexReport(report.database(), new PlanCheck(unit, sessions, explaining).run());
    }
  }

  public UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  public AccountRepository accounts() {
    return new SqlAccountRepository(sessions);
  }

  public CategoryRepository categories() {
    return new SqlCategoryRepository(sessions);
  }

  public TagRepository tags() {
    return new SqlTagRepository(sessions);
  }

  public MemoRepository memos() {
    return new SqlMemoRepository(sessions);
  }

  public MemoReader memoReader() {
    return new SqlMemoReader(sessions);
  }

  public MemoHistory memoHistory() {
    return new SqlMemoHistory(sessions);
  }

  public AttachmentRepository attachments() {
    return new SqlAttachmentRepository(sessions);
  }

  public BlobLedger blobLedger() {
    return new SqlBlobLedger(sessions);
  }

  public InsightReader insights() {
    return new SqlInsightReader(sessions);
  }

  public Outbox outbox() {
    return new SqlOutbox(sessions);
  }

  public GenerationRepository generations() {
    return new SqlGenerationRepository(sessions);
  }

  public IndexFeed indexFeed() {
    return new SqlIndexFeed(sessions);
  }

  public LeaseRepository leases() {
    return new SqlLeaseRepository(sessions);
  }

  public SpeechTaskRepository speechTasks() {
    return new SqlSpeechTaskRepository(sessions);
  }

  public UserModelRepository userModels() {
    return new SqlUserModelRepository(sessions);
  }

  public FeatureModelRepository featureModels() {
    return new SqlFeatureModelRepository(sessions);
  }

  public LoginFailureRepository loginFailures() {
    return new SqlLoginFailureRepository(sessions);
  }

  public ConversationRepository conversations() {
    return new SqlConversationRepository(sessions);
  }

  public RecommendationRepository recommendations() {
    return new SqlRecommendationRepository(sessions);
  }

  public PushRuleRepository pushRules() {
    return new SqlPushRuleRepository(sessions);
  }

  public DeliveryRepository deliveries() {
    return new SqlDeliveryRepository(sessions);
  }

  public JobRuns jobRuns() {
    return new SqlJobRuns(sessions);
  }

  public NotificationRepository notifications() {
    return new SqlNotificationRepository(sessions);
  }

  public RepetitionRepository repetition() {
    return new SqlRepetitionRepository(sessions);
  }

  public CardRepository cards() {
    return new SqlCardRepository(sessions);
  }

  public ReviewProfileRepository reviewProfiles() {
    return new SqlReviewProfileRepository(sessions);
  }

  public ReviewRepository reviews() {
    return new SqlReviewRepository(sessions);
  }

  public HealthProbe probe() {
    return probe;
  }

  /** Engine, version and place, without secrets. */
  public String description() {
    return description;
  }

  @Override
  public void close() {
    pools.close();
    LOG.info("closed {}", description);
  }

  private static Configuration configuration(Dialect dialect) {
    Configuration configuration = new Configuration();
    configuration.setDatabaseId(dialect.id());
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.setCacheEnabled(false);
    configuration.setAutoMappingBehavior(AutoMappingBehavior.NONE);
    DomainTypes.register(configuration.getTypeHandlerRegistry());
    SqlAccountRepository.addMapper(configuration);
    SqlLoginFailureRepository.addMapper(configuration);
    SqlCategoryRepository.addMapper(configuration);
    SqlTagRepository.addMapper(configuration);
    SqlMemoRepository.addMappers(configuration);
    SqlMemoReader.addMapper(configuration);
    SqlMemoHistory.addMapper(configuration);
    SqlAttachmentRepository.addMapper(configuration);
    SqlBlobLedger.addMapper(configuration);
    SqlInsightReader.addMapper(configuration);
    SqlOutbox.addMapper(configuration);
    SqlGenerationRepository.addMapper(configuration);
    SqlIndexFeed.addMapper(configuration);
    SqlLeaseRepository.addMapper(configuration);
    SqlSpeechTaskRepository.addMapper(configuration);
    SqlRecommendationRepository.addMapper(configuration);
    SqlPushRuleRepository.addMapper(configuration);
    SqlDeliveryRepository.addMapper(configuration);
    SqlJobRuns.addMapper(configuration);
    SqlUserModelRepository.addMapper(configuration);
    SqlFeatureModelRepository.addMapper(configuration);
    SqlConversationRepository.addMapper(configuration);
    SqlNotificationRepository.addMapper(configuration);
    SqlRepetitionRepository.addMapper(configuration);
    SqlCardRepository.addMapper(configuration);
    SqlReviewProfileRepository.addMapper(configuration);
    SqlReviewRepository.addMapper(configuration);
    return configuration;
  }
}
