package dev.aimo.domain.notification;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.text.TextLimit;
import java.time.Instant;
import java.util.Optional;

/**
 * Something an account is told.
 *
 * @param memo the one it is about; nothing when it is about none, or the memo is gone for good
 */
public record Notification(
    NotificationId id,
    AccountId owner,
    NotificationKind kind,
    String title,
    String body,
    Optional<MemoId> memo,
    boolean isRead,
    Instant createdAt) {

  private static final TextLimit TITLE = new TextLimit("title", 255);
  private static final TextLimit BODY = new TextLimit("body", 10_000);

  public Notification {
    TITLE.checkPresent(title);
    BODY.check(body);
  }

  public static Notification create(
      NotificationId id,
      AccountId owner,
      NotificationKind kind,
      String title,
      String body,
      Optional<MemoId> memo,
      Instant now) {
    return new Notification(id, owner, kind, title, body, memo, false, now);
  }
}
