package dev.aimo.domain.notification;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link NotificationRepository} does. */
public abstract class NotificationRepositoryContract {

  private static final int MANY = 3_000;

  protected abstract Ports ports();

  protected abstract NotificationRepository notifications();

  @Test
  protected final void findsNothingAtFirst() {
    AccountId owner = desk().owner();

    assertThat(latest(owner, 50)).isEmpty();
    assertThat(unread(owner)).isZero();
    assertThat(markAllRead(owner)).isZero();
  }

  @Test
  protected final void findsWhatWasAdded() {
    AccountId owner = desk().owner();
    Memo memo = desk().memo(owner, "x");
    Notification notification =
        new Notification(
            id(),
            owner,
            new NotificationKind("κάτι 📚"),
            "📚 复习提醒 ".repeat(30).strip(),
            "a\nb\t🦉 ".repeat(1_000),
            Optional.of(memo.id()),
            true,
            Instant.parse("2091-02-03T04:05:06.789Z"));

    add(notification);

    assertThat(latest(owner, 50)).containsExactly(notification);
    assertThat(unread(owner)).isZero();
  }

  @Test
  protected final void addsNothingAtAll() {
    AccountId owner = desk().owner();

    add();

    assertThat(latest(owner, 50)).isEmpty();
  }

  @Test
  protected final void keepsThoseWhoseMemoIsGone() {
    AccountId owner = desk().owner();
    Memo memo = desk().memo(owner, "x");
    add(about(owner, Optional.of(memo.id()), NOON));

    desk().purge(memo);

    assertThat(latest(owner, 50))
        .singleElement()
        .satisfies(left -> assertThat(left.memo()).isEmpty());
  }

  @Test
  protected final void findsTheLatestFirst() {
    AccountId owner = desk().owner();
    Notification old = about(owner, Optional.empty(), NOON);
    Notification young = about(owner, Optional.empty(), NOON.plusMillis(2));
    Notification middle = about(owner, Optional.empty(), NOON.plusMillis(1));
    add(old, young, middle);

    assertThat(latest(owner, 2)).containsExactly(young, middle);
  }

  @Test
  protected final void ordersByIdAmongEqualTimes() {
    AccountId owner = desk().owner();
    String stem = SampleAccounts.unique();
    Notification first = named(stem + "b", owner);
    Notification second = named(stem + "a", owner);
    Notification third = named(stem + "Z", owner);
    add(second, third, first);

    assertThat(latest(owner, 3)).containsExactly(first, second, third);
  }

  @Test
  protected final void marksOneReadAsOftenAsAsked() {
    AccountId owner = desk().owner();
    Notification one = about(owner, Optional.empty(), NOON);
    add(one, about(owner, Optional.empty(), NOON));

    assertThat(markRead(owner, one.id())).isTrue();
    assertThat(markRead(owner, one.id())).isTrue();

    assertThat(unread(owner)).isEqualTo(1);
  }

  @Test
  protected final void marksNothingOfSomebodyElse() {
    AccountId owner = desk().owner();
    AccountId stranger = desk().owner();
    Notification mine = about(owner, Optional.empty(), NOON);
    add(mine);

    assertThat(markRead(stranger, mine.id())).isFalse();
    assertThat(markRead(owner, id())).isFalse();
    assertThat(markAllRead(stranger)).isZero();

    assertThat(latest(owner, 50)).containsExactly(mine);
    assertThat(latest(stranger, 50)).isEmpty();
  }

  @Test
  protected final void marksThousandsReadAtOnce() {
    AccountId owner = desk().owner();
    add(
        IntStream.range(0, MANY)
            .mapToObj(i -> about(owner, Optional.empty(), NOON.plusMillis(i)))
            .toArray(Notification[]::new));

    assertThat(unread(owner)).isEqualTo(MANY);
    assertThat(markAllRead(owner)).isEqualTo(MANY);
    assertThat(markAllRead(owner)).isZero();
    assertThat(unread(owner)).isZero();
    assertThat(latest(owner, 50)).hasSize(50).allMatch(Notification::isRead);
  }

  @Test
  protected final void addsNothingWhenTheUnitFails() {
    AccountId owner = desk().owner();

    assertThatThrownBy(() ->
            desk()
                .change(() -> {
                  notifications().add(List.of(about(owner, Optional.empty(), NOON)));
                  throw new IllegalStateException("after all");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(latest(owner, 50)).isEmpty();
  }

  private Desk desk() {
    return new Desk(ports());
  }

  private static NotificationId id() {
    return new NotificationId("notif" + SampleAccounts.unique());
  }

  private static Notification named(String id, AccountId owner) {
    return Notification.create(
        new NotificationId(id),
        owner,
        NotificationKind.REPETITION,
        "t",
        "",
        Optional.empty(),
        NOON);
  }

  private static Notification about(AccountId owner, Optional<MemoId> memo, Instant at) {
    return Notification.create(id(), owner, NotificationKind.REPETITION, "title", "body", memo, at);
  }

  private void add(Notification... added) {
    desk().change(() -> notifications().add(List.of(added)));
  }

  private List<Notification> latest(AccountId owner, int most) {
    return ports().unit().read(() -> notifications().findLatest(owner, most));
  }

  private long unread(AccountId owner) {
    return ports().unit().read(() -> notifications().countUnread(owner));
  }

  private boolean markRead(AccountId owner, NotificationId id) {
    return ports().unit().write(() -> notifications().markRead(owner, id));
  }

  private int markAllRead(AccountId owner) {
    return ports().unit().write(() -> notifications().markAllRead(owner));
  }
}
