package dev.aimo.domain.unit;

import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.LoginFailureRepository;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.blob.BlobLedger;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.index.GenerationRepository;
import dev.aimo.domain.index.IndexFeed;
import dev.aimo.domain.index.Outbox;
import dev.aimo.domain.insight.InsightReader;
import dev.aimo.domain.job.JobRuns;
import dev.aimo.domain.lease.LeaseRepository;
import dev.aimo.domain.memo.MemoHistory;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.push.DeliveryRepository;
import dev.aimo.domain.push.PushRuleRepository;
import dev.aimo.domain.recognition.SpeechTaskRepository;
import dev.aimo.domain.recommendation.RecommendationRepository;
import dev.aimo.domain.tag.TagRepository;

/**
 * The ports of one store, as the contracts need them. They may have been used before: contracts
 * bring ids and addresses of their own.
 */
public record Ports(
    UnitOfWork unit,
    AccountRepository accounts,
    CategoryRepository categories,
    LoginFailureRepository loginFailures,
    TagRepository tags,
    MemoRepository memos,
    MemoReader memoReader,
    MemoHistory memoHistory,
    AttachmentRepository attachments,
    BlobLedger blobLedger,
    InsightReader insights,
    GenerationRepository generations,
    Outbox outbox,
    IndexFeed indexFeed,
    LeaseRepository leases,
    SpeechTaskRepository speechTasks,
    RecommendationRepository recommendations,
    PushRuleRepository pushRules,
    DeliveryRepository deliveries,
    JobRuns jobRuns) {}
