package dev.aimo.application.repetition;

import dev.aimo.application.job.Slots;
import dev.aimo.application.push.Announcements;
import dev.aimo.application.push.PushTexts;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.job.JobSlot;
import dev.aimo.domain.notification.Notification;
import dev.aimo.domain.notification.NotificationId;
import dev.aimo.domain.notification.NotificationKind;
import dev.aimo.domain.notification.NotificationRepository;
import dev.aimo.domain.push.Occasion;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.repetition.DueCard;
import dev.aimo.domain.repetition.RepetitionRepository;
import dev.aimo.domain.text.Sha256;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds accounts of what is due, each morning from eight on by the clocks of the time zone, and
 * later on the same day when nothing ran at eight: inside AIMO, and through their channels. An
 * account is reminded wholly or not at all, and once a day, whichever instance does it.
 */
public final class ReminderUseCases {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderUseCases.class);
  private static final String JOB = "repetition reminders";
  private static final String OF_ACCOUNT = "repetition reminder of an account";
  private static final int HOUR = 8;
  private static final int PAGE = 100;
  private static final int PREVIEW = 100;
  private static final int DIGITS = 32;

  private final UnitOfWork unit;
  private final RepetitionRepository repetition;
  private final DueCards due;
  private final NotificationRepository notifications;
  private final Announcements announcements;
  private final Slots slots;
  private final Wording wording;
  private final Setting setting;

  /** What is said, and where the cards are shown. */
  public record Wording(PushTexts texts, String reviewAddress) {}

  /** Where and when, and what things are called. */
  public record Setting(Ids ids, InstantSource clock, ZoneId zone) {}

  public ReminderUseCases(
      UnitOfWork unit,
      RepetitionRepository repetition,
      DueCards due,
      NotificationRepository notifications,
      Announcements announcements,
      Slots slots,
      Wording wording,
      Setting setting) {
    this.unit = unit;
    this.repetition = repetition;
    this.due = due;
    this.notifications = notifications;
    this.announcements = announcements;
    this.slots = slots;
    this.wording = wording;
    this.setting = setting;
  }

  /** What was done, in a few words, if anything was. */
  public Optional<String> work() {
    ZonedDateTime now = setting.clock().instant().atZone(setting.zone());
    AtomicInteger reminded = new AtomicInteger();
    if (now.getHour() >= HOUR) {
      LocalDate day = now.toLocalDate();
      slots
          .open(List.of(new JobSlot(JOB, day.toString())))
          .forEach(slot -> slots.run(slot, () -> remindAll(day, reminded)));
    }
    return reminded.get() == 0
        ? Optional.empty()
        : Optional.of("reminded %d accounts".formatted(reminded.get()));
  }

  private boolean remindAll(LocalDate day, AtomicInteger reminded) {
    boolean isDone = true;
    List<AccountId> page = page(Optional.empty());
    while (!page.isEmpty()) {
      for (AccountId account : page) {
        try {
          reminded.addAndGet(remind(account, day) ? 1 : 0);
        } catch (RuntimeException e) {
          isDone = false;
          LOG.warn("account {} was not reminded", account.value(), e);
        }
      }
      page = page(Optional.of(page.getLast()));
    }
    return isDone;
  }

  private List<AccountId> page(Optional<AccountId> after) {
    return unit.read(() -> repetition.findReminded(after, PAGE));
  }

  private boolean remind(AccountId owner, LocalDate day) {
    List<DueCard> cards = due.list(owner).cards();
    if (cards.isEmpty()) {
      return false;
    }
    String account = Sha256.hex(owner.value()).substring(0, DIGITS);
    JobSlot once = new JobSlot(OF_ACCOUNT, day + " " + account);
    return unit.write(() -> slots.takeForGood(once) && store(owner, day, cards));
  }

  private boolean store(AccountId owner, LocalDate day, List<DueCard> cards) {
    Instant now = setting.clock().instant();
    notifications.add(cards.stream().map(card -> notification(owner, card, now)).toList());
    Map<Occasion, PushMessage> messages = new LinkedHashMap<>();
    cards.forEach(card -> messages.put(occasion(card), message(card)));
    announcements.announceAll(owner, day, messages);
    return true;
  }

  private static Occasion occasion(DueCard card) {
    return Occasion.of("repetition", card.card().id().value());
  }

  private PushMessage message(DueCard card) {
    return PushMessage.of(
        wording.texts().reminderTitle(), words(card), Optional.of(wording.reviewAddress()));
  }

  private Notification notification(AccountId owner, DueCard card, Instant now) {
    return Notification.create(
        NotificationId.next(setting.ids()),
        owner,
        NotificationKind.REPETITION,
        wording.texts().reminderTitle(),
        words(card) + "\n" + wording.reviewAddress(),
        Optional.of(card.card().memo()),
        now);
  }

  private static String words(DueCard card) {
    String preview = card.preview().strip();
    String cut =
        preview.codePointCount(0, preview.length()) <= PREVIEW
            ? preview
            : preview.substring(0, preview.offsetByCodePoints(0, PREVIEW)) + "…";
    return card.title() + "\n" + cut;
  }
}
