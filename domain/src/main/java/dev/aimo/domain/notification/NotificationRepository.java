package dev.aimo.domain.notification;

import dev.aimo.domain.account.AccountId;
import java.util.List;

/** Notifications. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface NotificationRepository {

  /** Stores new ones, of any owners. The memos that they are about have to be there. */
  void add(List<Notification> notifications);

  /** The latest so many: newest first, then by id downwards. */
  List<Notification> findLatest(AccountId owner, int most);

  long countUnread(AccountId owner);

  /** Whether the owner has this notification, which is read afterwards. */
  boolean markRead(AccountId owner, NotificationId id);

  /** How many were unread, and are not any more. */
  int markAllRead(AccountId owner);
}
