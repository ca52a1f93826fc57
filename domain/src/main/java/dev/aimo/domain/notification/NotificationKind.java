package dev.aimo.domain.notification;

import dev.aimo.domain.text.TextLimit;

/** What a notification is about, for clients that show each kind in its way. */
public record NotificationKind(String value) {

  private static final TextLimit LIMIT = new TextLimit("type", 50);

  public static final NotificationKind REPETITION = new NotificationKind("spaced_repetition");

  public NotificationKind {
    LIMIT.checkPresent(value);
  }
}
