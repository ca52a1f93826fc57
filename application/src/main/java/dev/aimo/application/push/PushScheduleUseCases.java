package dev.aimo.application.push;

import dev.aimo.application.job.Slots;
import dev.aimo.domain.job.JobSlot;
import dev.aimo.domain.push.DeliveryRepository;
import dev.aimo.domain.push.Occasion;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleRepository;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the deliveries of the rules that are due: those of each hour of the day that has come, by
 * the clocks of the time zone, once for all instances. Hours that passed while nothing ran are made
 * up for on the same day, and so is one that a clock skipped; of earlier days, none are.
 */
public final class PushScheduleUseCases {

  private static final Logger LOG = LoggerFactory.getLogger(PushScheduleUseCases.class);
  private static final String JOB = "push rules";
  private static final int PAGE = 100;
  private static final int AT_ONCE = 8;

  private final UnitOfWork unit;
  private final PushRuleRepository rules;
  private final DeliveryRepository deliveries;
  private final PushContents contents;
  private final Announcements announcements;
  private final Slots slots;
  private final InstantSource clock;
  private final ZoneId zone;

  public PushScheduleUseCases(
      UnitOfWork unit,
      PushRuleRepository rules,
      DeliveryRepository deliveries,
      PushContents contents,
      Announcements announcements,
      Slots slots,
      InstantSource clock,
      ZoneId zone) {
    this.unit = unit;
    this.rules = rules;
    this.deliveries = deliveries;
    this.contents = contents;
    this.announcements = announcements;
    this.slots = slots;
    this.clock = clock;
    this.zone = zone;
  }

  /** What was done, in a few words, if anything was. */
  public Optional<String> work() {
    ZonedDateTime now = clock.instant().atZone(zone);
    LocalDate day = now.toLocalDate();
    List<JobSlot> hours =
        IntStream.rangeClosed(0, now.getHour()).mapToObj(hour -> slot(day, hour)).toList();
    AtomicInteger made = new AtomicInteger();
    for (JobSlot open : slots.open(hours)) {
      int hour = hours.indexOf(open);
      slots.run(open, () -> make(hour, day, made));
    }
    return made.get() == 0
        ? Optional.empty()
        : Optional.of("made the messages of %d rules".formatted(made.get()));
  }

  /** Forgets hours of long ago. */
  public int sweep() {
    return slots.sweep();
  }

  private static JobSlot slot(LocalDate day, int hour) {
    return new JobSlot(JOB, String.format(Locale.ROOT, "%sT%02d", day, hour));
  }

  /** Whether all that were due are made. */
  private boolean make(int hour, LocalDate day, AtomicInteger made) {
    AtomicInteger failed = new AtomicInteger();
    String after = "";
    List<PushRule> page = due(hour, after);
    while (!page.isEmpty()) {
      makeAll(page, day, made, failed);
      after = page.getLast().id().value();
      page = due(hour, after);
    }
    return failed.get() == 0;
  }

  private List<PushRule> due(int hour, String after) {
    return unit.read(() -> rules.findDue(hour, after, PAGE));
  }

  /** Each may ask a model, so some at once. */
  private void makeAll(
      List<PushRule> page, LocalDate day, AtomicInteger made, AtomicInteger failed) {
    Semaphore places = new Semaphore(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (PushRule rule : page) {
        threads.execute(() -> {
          places.acquireUninterruptibly();
          try {
            made.addAndGet(make(rule, day) ? 1 : 0);
          } catch (RuntimeException | Error e) {
            failed.incrementAndGet();
            LOG.warn("the message of push rule {} was not made", rule.id().value(), e);
          } finally {
            places.release();
          }
        });
      }
    }
  }

  private boolean make(PushRule rule, LocalDate day) {
    Occasion occasion = Occasion.of(rule.id());
    if (unit.read(() -> deliveries.exists(rule.owner(), occasion, day))) {
      return false;
    }
    var message = contents.of(rule, day);
    Supplier<Boolean> store =
        () -> {
          Optional<PushRule> current =
              rules.find(rule.owner(), rule.id()).filter(PushRule::enabled);
          current.ifPresent(found -> announcements.announce(found, day, message));
          return current.isPresent();
        };
    return unit.write(store);
  }
}
