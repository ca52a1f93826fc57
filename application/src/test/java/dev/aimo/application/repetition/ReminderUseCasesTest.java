package dev.aimo.application.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.job.Slots;
import dev.aimo.application.push.PushTexts;
import dev.aimo.application.push.PushWorld;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.notification.Notification;
import dev.aimo.domain.notification.NotificationId;
import dev.aimo.domain.notification.NotificationKind;
import dev.aimo.domain.notification.NotificationRepository;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.repetition.RepetitionSettings;
import dev.aimo.domain.unit.Together;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReminderUseCasesTest {

  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final String LINK = "https://notes.example.org/review";

  private final PushWorld world = new PushWorld();
  private final Set<AccountId> unlucky = ConcurrentHashMap.newKeySet();
  private final ReminderUseCases reminders = reminders("one");

  @Test
  void remindsFromEightOnOnceADay() {
    switchOn(world.anna, 5);
    world.write("a");
    world.goTo(EIGHT.minusSeconds(1));
    assertThat(reminders.work()).isEmpty();
    assertThat(told(world.anna)).isEmpty();

    world.clock.advance(Duration.ofSeconds(1));
    assertThat(reminders.work()).contains("reminded 1 accounts");
    world.clock.advance(Duration.ofHours(5));
    assertThat(reminders.work()).isEmpty();
    assertThat(reminders("two").work()).isEmpty();
    assertThat(told(world.anna)).hasSize(1);

    world.goTo(EIGHT);
    assertThat(reminders.work()).isPresent();
    assertThat(told(world.anna)).hasSize(2);
  }

  @Test
  void remindsLaterOnTheDayWhenNothingRanAtEight() {
    switchOn(world.anna, 5);
    world.write("a");
    world.goTo(EIGHT);
    world.goTo(LocalTime.of(22, 30));

    assertThat(reminders.work()).isPresent();
    assertThat(told(world.anna)).hasSize(1);
  }

  @Test
  void remindsOfNoMoreThanTheDailyLimit() {
    switchOn(world.anna, 2);
    Stream.of("a", "b", "c", "d").forEach(world::write);
    PushRule rule = world.rule(world.anna, "a");
    world.goTo(EIGHT);

    reminders.work();

    assertThat(told(world.anna)).hasSize(2);
    assertThat(world.deliveries(world.anna, rule.id())).hasSize(2);
  }

  @Test
  void tellsEachCardThroughEachPlaceOnce() {
    switchOn(world.anna, 5);
    Stream.of("one", "two").forEach(world::write);
    world.rule(world.anna, "a", "b");
    world.rule(world.anna, "b");
    world.switchOff(world.rule(world.anna, "c"));
    world.rule(world.ben, "d");
    world.goTo(EIGHT);

    reminders.work();
    world.sendAll();

    assertThat(told(world.anna)).hasSize(2);
    assertThat(world.arrived)
        .hasSize(4)
        .doesNotHaveDuplicates()
        .extracting(PushWorld.Arrived::message)
        .extracting(PushMessage::plain)
        .allMatch(text -> text.startsWith("one\n") || text.startsWith("two\n"));
  }

  @Test
  void tellsTheFirstLineAPreviewAndWhereToReview() {
    switchOn(world.anna, 5);
    Memo memo = world.write("# Owls & <others>\n" + "🦉".repeat(120)).memo();
    world.rule(world.anna, "a");
    world.goTo(EIGHT);

    reminders.work();
    world.sendAll();

    String words = "# Owls & <others>\n# Owls & <others>\n" + "🦉".repeat(82) + "…";
    Notification told = told(world.anna).getFirst();
    assertThat(told.kind()).isEqualTo(NotificationKind.REPETITION);
    assertThat(told.title()).isEqualTo("Time to review");
    assertThat(told.body()).isEqualTo(words + "\n" + LINK);
    assertThat(told.memo()).contains(memo.id());
    assertThat(told.isRead()).isFalse();
    PushMessage pushed = world.arrived.getFirst().message();
    assertThat(pushed.title()).isEqualTo("Time to review");
    assertThat(pushed.plain()).isEqualTo(words + "\n" + LINK);
    assertThat(pushed.html())
        .contains("<p># Owls &amp; &lt;others&gt;</p>")
        .endsWith("<p><a href=\"%s\">%s</a></p>".formatted(LINK, LINK));
  }

  @Test
  void passesOverAccountsThatHaveItOff() {
    world.write("a");
    world.rule(world.anna, "a");
    world.goTo(EIGHT);

    assertThat(reminders.work()).isEmpty();

    assertThat(told(world.anna)).isEmpty();
    assertThat(world.sender("one").due()).isEmpty();
  }

  @Test
  void passesOverMemosInTheTrash() {
    switchOn(world.anna, 1);
    Memo trashed = world.write("trashed").memo();
    world.clock.advance(Duration.ofMillis(1));
    world.write("kept");
    world.memos.memos.trash(world.memos.anna, trashed.id());
    world.goTo(EIGHT);

    reminders.work();

    assertThat(told(world.anna))
        .extracting(Notification::body)
        .containsExactly("kept\nkept\n" + LINK);
  }

  @Test
  void remindsTheOthersWhenOneFailsAndThatOneLater() {
    for (Actor actor : List.of(world.memos.anna, world.memos.ben)) {
      switchOn(actor.account(), 5);
      world.memos.write(actor, "a");
    }
    PushRule rule = world.rule(world.anna, "a");
    world.goTo(EIGHT);
    unlucky.add(world.anna);

    reminders.work();

    assertThat(told(world.ben)).hasSize(1);
    assertThat(told(world.anna)).isEmpty();
    assertThat(world.deliveries(world.anna, rule.id())).isEmpty();
    unlucky.clear();
    world.clock.advance(Duration.ofMinutes(11));
    assertThat(reminders.work()).contains("reminded 1 accounts");
    assertThat(told(world.ben)).hasSize(1);
    assertThat(told(world.anna)).hasSize(1);
    assertThat(world.deliveries(world.anna, rule.id())).hasSize(1);
    world.clock.advance(Duration.ofMinutes(11));
    assertThat(reminders.work()).isEmpty();
  }

  @Test
  void remindsManyAccounts() {
    List<AccountId> many = Stream.generate(this::account).limit(250).toList();
    many.forEach(owner -> {
      switchOn(owner, 5);
      world.memos.write(new Actor(owner), "a");
    });
    world.goTo(EIGHT);

    assertThat(reminders.work()).contains("reminded 250 accounts");

    assertThat(many).allMatch(owner -> told(owner).size() == 1);
  }

  @Test
  void remindsOnceHoweverManyInstancesDo() throws Exception {
    switchOn(world.anna, 5);
    Stream.of("a", "b").forEach(world::write);
    world.goTo(EIGHT);
    AtomicInteger instances = new AtomicInteger();

    List<Optional<String>> done =
        Together.run(4, () -> reminders("i" + instances.getAndIncrement()).work());

    assertThat(done).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(told(world.anna)).hasSize(2);
  }

  private AccountId account() {
    Account account = SampleAccounts.account();
    world.change(() -> world.ports.accounts().add(account));
    return account.id();
  }

  private void switchOn(AccountId owner, int limit) {
    world.change(
        () -> world.ports.repetition().saveSettings(owner, new RepetitionSettings(true, limit)));
  }

  private List<Notification> told(AccountId owner) {
    return world.ports.unitOfWork().read(() -> world.ports.notifications().findLatest(owner, 100));
  }

  private ReminderUseCases reminders(String instance) {
    var ports = world.ports;
    return new ReminderUseCases(
        ports.unitOfWork(),
        ports.repetition(),
        new DueCards(
            ports.unitOfWork(),
            ports.repetition(),
            ports.cards(),
            ports.tags(),
            ports.ids(),
            world.clock,
            PushWorld.ZONE),
        new FragileNotifications(ports.notifications(), unlucky),
        world.announcements,
        new Slots(ports.unitOfWork(), ports.jobRuns(), instance, world.clock),
        new ReminderUseCases.Wording(PushTexts.ENGLISH, LINK),
        new ReminderUseCases.Setting(ports.ids(), world.clock, PushWorld.ZONE));
  }

  /** Fails for some accounts. */
  private record FragileNotifications(NotificationRepository whole, Set<AccountId> unlucky)
      implements NotificationRepository {

    @Override
    public void add(List<Notification> notifications) {
      whole.add(notifications);
      if (notifications.stream().map(Notification::owner).anyMatch(unlucky::contains)) {
        throw new PortFailure("database", true, new IllegalStateException("gone away"));
      }
    }

    @Override
    public List<Notification> findLatest(AccountId owner, int most) {
      return whole.findLatest(owner, most);
    }

    @Override
    public long countUnread(AccountId owner) {
      return whole.countUnread(owner);
    }

    @Override
    public boolean markRead(AccountId owner, NotificationId id) {
      return whole.markRead(owner, id);
    }

    @Override
    public int markAllRead(AccountId owner) {
      return whole.markAllRead(owner);
    }
  }
}
