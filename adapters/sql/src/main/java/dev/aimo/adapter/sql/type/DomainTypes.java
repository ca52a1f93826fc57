package dev.aimo.adapter.sql.type;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.LoginSubject;
import dev.aimo.domain.account.PasswordHash;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.conversation.ConversationId;
import dev.aimo.domain.conversation.MessageId;
import dev.aimo.domain.conversation.MessageText;
import dev.aimo.domain.conversation.Title;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.model.SealedKey;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.notification.NotificationId;
import dev.aimo.domain.notification.NotificationKind;
import dev.aimo.domain.push.ChannelKey;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.DeliveryState;
import dev.aimo.domain.push.Occasion;
import dev.aimo.domain.push.PushContent;
import dev.aimo.domain.push.PushRuleId;
import dev.aimo.domain.recognition.JobId;
import dev.aimo.domain.recognition.SpeechTaskId;
import dev.aimo.domain.recommendation.RecommendationId;
import dev.aimo.domain.repetition.CardId;
import dev.aimo.domain.repetition.RuleId;
import dev.aimo.domain.review.ReviewId;
import dev.aimo.domain.review.ReviewItemId;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** The values of the domain that columns hold and that are always there. */
public final class DomainTypes {

  private DomainTypes() {}

  public static void register(TypeHandlerRegistry registry) {
    registry.register(Instant.class, new InstantHandler());
    text(registry, FoldedText.class, FoldedText::new, FoldedText::value);
    text(registry, AccountId.class, AccountId::new, AccountId::value);
    text(registry, PasswordHash.class, PasswordHash::new, PasswordHash::value);
    text(registry, LoginSubject.class, LoginSubject::new, LoginSubject::value);
    text(registry, CategoryId.class, CategoryId::new, CategoryId::value);
    text(registry, CategoryName.class, CategoryName::new, CategoryName::value);
    text(registry, TagId.class, TagId::new, TagId::value);
    text(registry, TagName.class, TagName::new, TagName::value);
    text(registry, MemoId.class, MemoId::new, MemoId::value);
    text(registry, MemoText.class, MemoText::new, MemoText::value);
    text(registry, MemoType.class, MemoType::new, MemoType::value);
    text(registry, AttachmentId.class, AttachmentId::new, AttachmentId::value);
    text(registry, FileName.class, FileName::new, FileName::value);
    text(registry, MediaType.class, MediaType::new, MediaType::value);
    text(registry, BlobKey.class, BlobKey::new, BlobKey::value);
    text(registry, SpeechTaskId.class, SpeechTaskId::new, SpeechTaskId::value);
    text(registry, JobId.class, JobId::new, JobId::value);
    text(registry, LocalDate.class, LocalDate::parse, LocalDate::toString);
    text(registry, RecommendationId.class, RecommendationId::new, RecommendationId::value);
    answers(registry);
    reviews(registry);
    pushes(registry);
  }

  private static void pushes(TypeHandlerRegistry registry) {
    text(registry, PushRuleId.class, PushRuleId::new, PushRuleId::value);
    // A rule that an older installation left may ask for what there is not.
    text(registry, PushContent.class, PushContent::ofOrUsual, PushContent::word);
    text(registry, DeliveryId.class, DeliveryId::new, DeliveryId::value);
    text(registry, DeliveryState.class, DeliveryState::of, DeliveryState::word);
    text(registry, ChannelKey.class, ChannelKey::new, ChannelKey::value);
    text(registry, Occasion.class, Occasion::new, Occasion::value);
  }

  private static void answers(TypeHandlerRegistry registry) {
    text(registry, UserModelId.class, UserModelId::new, UserModelId::value);
    text(registry, SealedKey.class, SealedKey::new, SealedKey::value);
    text(registry, ConversationId.class, ConversationId::new, ConversationId::value);
    text(registry, Title.class, Title::new, Title::value);
    text(registry, MessageId.class, MessageId::new, MessageId::value);
    text(registry, MessageText.class, MessageText::new, MessageText::value);
  }

  private static void reviews(TypeHandlerRegistry registry) {
    text(registry, NotificationId.class, NotificationId::new, NotificationId::value);
    text(registry, NotificationKind.class, NotificationKind::new, NotificationKind::value);
    text(registry, CardId.class, CardId::new, CardId::value);
    text(registry, RuleId.class, RuleId::new, RuleId::value);
    text(registry, ReviewId.class, ReviewId::new, ReviewId::value);
    text(registry, ReviewItemId.class, ReviewItemId::new, ReviewItemId::value);
    text(registry, ReviewProfileId.class, ReviewProfileId::new, ReviewProfileId::value);
  }

  private static <T> void text(
      TypeHandlerRegistry registry,
      Class<T> type,
      Function<String, T> parse,
      Function<T, String> print) {
    registry.register(type, new TextHandler<>(parse, print));
  }
}
