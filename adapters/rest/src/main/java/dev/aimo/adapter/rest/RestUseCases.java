package dev.aimo.adapter.rest;

import dev.aimo.application.account.AccountUseCases;
import dev.aimo.application.account.AvatarUseCases;
import dev.aimo.application.account.RegistrationUseCases;
import dev.aimo.application.account.SessionUseCases;
import dev.aimo.application.archive.ExportUseCases;
import dev.aimo.application.archive.ImportUseCases;
import dev.aimo.application.attachment.AttachmentLinkUseCases;
import dev.aimo.application.attachment.AttachmentUseCases;
import dev.aimo.application.category.CategoryUseCases;
import dev.aimo.application.conversation.ConversationUseCases;
import dev.aimo.application.explore.ExploreUseCases;
import dev.aimo.application.explore.GraphUseCases;
import dev.aimo.application.health.HealthUseCases;
import dev.aimo.application.index.IndexStatusUseCases;
import dev.aimo.application.insight.InsightUseCases;
import dev.aimo.application.memo.HistoryUseCases;
import dev.aimo.application.memo.MemoListUseCases;
import dev.aimo.application.memo.MemoUseCases;
import dev.aimo.application.memo.SharingUseCases;
import dev.aimo.application.memo.TrashUseCases;
import dev.aimo.application.model.FeatureModelUseCases;
import dev.aimo.application.model.ModelTrialUseCases;
import dev.aimo.application.model.UserModelUseCases;
import dev.aimo.application.notification.NotificationUseCases;
import dev.aimo.application.push.PushRuleUseCases;
import dev.aimo.application.push.PushTestUseCases;
import dev.aimo.application.recognition.SpeechUseCases;
import dev.aimo.application.recognition.TextUseCases;
import dev.aimo.application.recommendation.RecommendationUseCases;
import dev.aimo.application.repetition.RepetitionUseCases;
import dev.aimo.application.review.ReviewProfileUseCases;
import dev.aimo.application.review.ReviewUseCases;
import dev.aimo.application.search.SearchUseCases;
import dev.aimo.application.search.SimilarUseCases;
import dev.aimo.application.system.SystemUseCases;
import dev.aimo.application.tag.TagSuggestionUseCases;
import dev.aimo.application.tag.TagUseCases;
import java.time.ZoneId;

/**
 * What the REST interface offers.
 *
 * @param zone by whose days dates in searches are read
 */
public record RestUseCases(
    SessionUseCases sessions,
    RegistrationUseCases registration,
    AccountUseCases accounts,
    AvatarUseCases avatars,
    CategoryUseCases categories,
    TagUseCases tags,
    MemoUseCases memos,
    MemoListUseCases memoLists,
    TrashUseCases trash,
    SharingUseCases sharing,
    HistoryUseCases history,
    InsightUseCases insights,
    AttachmentUseCases attachments,
    AttachmentLinkUseCases attachmentLinks,
    ExportUseCases exports,
    ImportUseCases imports,
    SearchUseCases search,
    SimilarUseCases similar,
    IndexStatusUseCases indexStatus,
    ExploreUseCases explore,
    GraphUseCases graphs,
    ConversationUseCases conversations,
    OfReviews reviews,
    OfPushes pushes,
    SystemUseCases system,
    HealthUseCases health,
    OfModels models,
    SpeechUseCases speech,
    TextUseCases text,
    ZoneId zone) {

  /** What is about models, and needs one. */
  public record OfModels(
      UserModelUseCases models,
      ModelTrialUseCases trials,
      FeatureModelUseCases features,
      TagSuggestionUseCases tagSuggestions) {}

  /** What is shown and sent to users day by day. */
  public record OfPushes(
      RecommendationUseCases recommendations, PushRuleUseCases rules, PushTestUseCases tests) {}

  /** What looks back at memos, and what an account is told of it. */
  public record OfReviews(
      NotificationUseCases notifications,
      RepetitionUseCases repetition,
      ReviewUseCases reviews,
      ReviewProfileUseCases profiles) {}
}
