package dev.aimo.domain.notification;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which notification. Opaque to clients. */
public record NotificationId(String value) {

  private static final TextLimit LIMIT = new TextLimit("notificationId", 191);

  public NotificationId {
    LIMIT.checkPresent(value);
  }

  public static NotificationId next(Ids ids) {
    return new NotificationId(ids.next("notif"));
  }
}
