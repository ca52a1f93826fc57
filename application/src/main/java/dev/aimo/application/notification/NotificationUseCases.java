package dev.aimo.application.notification;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.notification.Notification;
import dev.aimo.domain.notification.NotificationId;
import dev.aimo.domain.notification.NotificationRepository;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.List;

/** What an account is told inside AIMO. */
public final class NotificationUseCases {

  private static final int MOST = 50;

  private final UnitOfWork unit;
  private final NotificationRepository notifications;

  public NotificationUseCases(UnitOfWork unit, NotificationRepository notifications) {
    this.unit = unit;
    this.notifications = notifications;
  }

  /** The latest ones, newest first. */
  public List<Notification> list(Actor actor) {
    return unit.read(() -> notifications.findLatest(actor.account(), MOST));
  }

  public long countUnread(Actor actor) {
    return unit.read(() -> notifications.countUnread(actor.account()));
  }

  /** As often as one likes. */
  public void markRead(Actor actor, NotificationId id) {
    if (!unit.write(() -> notifications.markRead(actor.account(), id))) {
      throw new NotFound(Reason.NOTIFICATION_UNKNOWN);
    }
  }

  /** How many were unread. */
  public int markAllRead(Actor actor) {
    return unit.write(() -> notifications.markAllRead(actor.account()));
  }
}
