package dev.aimo.adapter.rest.notification;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.IsoTime;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.notification.NotificationUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.notification.Notification;
import dev.aimo.domain.notification.NotificationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account is told inside AIMO. */
public final class NotificationRoutes {

  private final NotificationUseCases notifications;

  /** Here the contract wants an explicit null. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  private record NotificationJson(
      String notificationId,
      String userId,
      String type,
      String title,
      String body,
      @Nullable String memoId,
      boolean isRead,
      String createdAt) {
    static NotificationJson of(Notification notification) {
      return new NotificationJson(
          notification.id().value(),
          notification.owner().value(),
          notification.kind().value(),
          notification.title(),
          notification.body(),
          notification.memo().map(MemoId::value).orElse(null),
          notification.isRead(),
          IsoTime.of(notification.createdAt()));
    }
  }

  private record Listed(List<NotificationJson> notifications) {}

  private record Unread(long count) {}

  private record Told(String message) {}

  private record MarkedAll(String message, int count) {}

  public NotificationRoutes(NotificationUseCases notifications) {
    this.notifications = notifications;
  }

  public void declare(Routes api) {
    api.account(GET, "/notifications", (_, actor) -> list(actor));
    api.account(GET, "/notifications/unread-count", (_, actor) -> countUnread(actor));
    api.account(POST, "/notifications/read-all", (_, actor) -> markAllRead(actor));
    api.account(POST, "/notifications/{id}/read", this::markRead);
  }

  private Reply list(Actor actor) {
    return Reply.data(
        new Listed(notifications.list(actor).stream().map(NotificationJson::of).toList()));
  }

  private Reply countUnread(Actor actor) {
    return Reply.data(new Unread(notifications.countUnread(actor)));
  }

  private Reply markRead(Call call, Actor actor) {
    notifications.markRead(actor, call.id("id", NotificationId::new, Reason.NOTIFICATION_UNKNOWN));
    return Reply.data(new Told("Notification marked as read"));
  }

  private Reply markAllRead(Actor actor) {
    int count = notifications.markAllRead(actor);
    return Reply.data(new MarkedAll("Notifications marked as read", count));
  }
}
