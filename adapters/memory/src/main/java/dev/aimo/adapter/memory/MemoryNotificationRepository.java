package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.notification.Notification;
import dev.aimo.domain.notification.NotificationId;
import dev.aimo.domain.notification.NotificationRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryNotificationRepository implements NotificationRepository {

  private static final Comparator<Notification> NEWEST_FIRST =
      comparing(Notification::createdAt)
          .thenComparing(ByCodePoint.of(notification -> notification.id().value()))
          .reversed();

  private final MemoryShelf shelf;
  private final MemoryTable<NotificationId, Notification> rows;

  MemoryNotificationRepository(MemoryShelf shelf) {
    this.shelf = shelf;
    this.rows = new MemoryTable<>(shelf.unit);
  }

  @Override
  public void add(List<Notification> notifications) {
    shelf.unit.requireWriting();
    notifications.forEach(notification -> rows.put(notification.id(), notification));
  }

  @Override
  public List<Notification> findLatest(AccountId owner, int most) {
    return of(owner).sorted(NEWEST_FIRST).limit(most).map(this::ofWhatIsLeft).toList();
  }

  @Override
  public long countUnread(AccountId owner) {
    return unread(owner).count();
  }

  @Override
  public boolean markRead(AccountId owner, NotificationId id) {
    shelf.unit.requireWriting();
    Optional<Notification> stored = of(owner).filter(one -> one.id().equals(id)).findFirst();
    stored.ifPresent(this::markRead);
    return stored.isPresent();
  }

  @Override
  public int markAllRead(AccountId owner) {
    shelf.unit.requireWriting();
    List<Notification> unread = unread(owner).toList();
    unread.forEach(this::markRead);
    return unread.size();
  }

  private Stream<Notification> of(AccountId owner) {
    return rows.all().filter(notification -> notification.owner().equals(owner));
  }

  private Stream<Notification> unread(AccountId owner) {
    return of(owner).filter(notification -> !notification.isRead());
  }

  private void markRead(Notification stored) {
    rows.put(stored.id(), copy(stored, true));
  }

  private Notification ofWhatIsLeft(Notification stored) {
    return copy(stored, stored.isRead());
  }

  private Notification copy(Notification stored, boolean isRead) {
    return new Notification(
        stored.id(),
        stored.owner(),
        stored.kind(),
        stored.title(),
        stored.body(),
        stored.memo().filter(memo -> shelf.memos.find(memo).isPresent()),
        isRead,
        stored.createdAt());
  }
}
