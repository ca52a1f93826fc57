package dev.aimo.adapter.sql.plan;

import dev.aimo.adapter.sql.account.SqlAccountRepository;
import dev.aimo.adapter.sql.account.SqlLoginFailureRepository;
import dev.aimo.adapter.sql.attachment.SqlAttachmentRepository;
import dev.aimo.adapter.sql.attachment.SqlBlobLedger;
import dev.aimo.adapter.sql.category.SqlCategoryRepository;
import dev.aimo.adapter.sql.conversation.SqlConversationRepository;
import dev.aimo.adapter.sql.index.SqlIndexFeed;
import dev.aimo.adapter.sql.index.SqlOutbox;
import dev.aimo.adapter.sql.insight.SqlInsightReader;
import dev.aimo.adapter.sql.lease.SqlLeaseRepository;
import dev.aimo.adapter.sql.memo.SqlMemoHistory;
import dev.aimo.adapter.sql.memo.SqlMemoReader;
import dev.aimo.adapter.sql.memo.SqlMemoRepository;
import dev.aimo.adapter.sql.recognition.SqlSpeechTaskRepository;
import dev.aimo.adapter.sql.notification.SqlNotificationRepository;
import dev.aimo.adapter.sql.repetition.SqlCardRepository;
import dev.aimo.adapter.sql.repetition.SqlRepetitionRepository;
import dev.aimo.adapter.sql.review.SqlReviewProfileRepository;
import dev.aimo.adapter.sql.review.SqlReviewRepository;
import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.adapter.sql.tag.SqlTagRepository;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.LoginFailureRepository;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.blob.BlobLedger;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.conversation.ConversationRepository;
import dev.aimo.domain.index.IndexFeed;
import dev.aimo.domain.index.Outbox;
import dev.aimo.domain.insight.InsightReader;
import dev.aimo.domain.lease.LeaseRepository;
import dev.aimo.domain.memo.MemoHistory;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.recognition.SpeechTaskRepository;
import dev.aimo.domain.notification.NotificationRepository;
import dev.aimo.domain.repetition.CardRepository;
import dev.aimo.domain.repetition.RepetitionRepository;
import dev.aimo.domain.review.ReviewProfileRepository;
import dev.aimo.domain.review.ReviewRepository;
import dev.aimo.domain.tag.TagRepository;

/** All that is asked for its plans. */
record Repositories(
    AccountRepository accounts,
    LoginFailureRepository loginFailures,
    CategoryRepository categories,
    TagRepository tags,
    MemoRepository memos,
    MemoReader reader,
    MemoHistory history,
    AttachmentRepository attachments,
    BlobLedger ledger,
    InsightReader insights,
    Outbox outbox,
    IndexFeed feed,
    LeaseRepository leases,
    ConversationRepository conversations,
    SpeechTaskRepository speechTasks,
    NotificationRepository notifications,
    RepetitionRepository repetition,
    CardRepository cards,
    ReviewProfileRepository profiles,
    ReviewRepository reviews,
    PushRepositories pushes) {

  static Repositories on(SqlSessions sessions) {
    return new Repositories(
        new SqlAccountRepository(sessions),
        new SqlLoginFailureRepository(sessions),
        new SqlCategoryRepository(sessions),
        new SqlTagRepository(sessions),
        new SqlMemoRepository(sessions),
        new SqlMemoReader(sessions),
        new SqlMemoHistory(sessions),
        new SqlAttachmentRepository(sessions),
        new SqlBlobLedger(sessions),
        new SqlInsightReader(sessions),
        new SqlOutbox(sessions),
        new SqlIndexFeed(sessions),
        new SqlLeaseRepository(sessions),
        new SqlConversationRepository(sessions),
        new SqlSpeechTaskRepository(sessions),
        new SqlNotificationRepository(sessions),
        new SqlRepetitionRepository(sessions),
        new SqlCardRepository(sessions),
        new SqlReviewProfileRepository(sessions),
        new SqlReviewRepository(sessions),
        PushRepositories.on(sessions));
  }
}
