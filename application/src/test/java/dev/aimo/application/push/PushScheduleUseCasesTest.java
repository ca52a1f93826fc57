package dev.aimo.application.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.job.Slots;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.unit.Together;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All rules here are due at nine. */
class PushScheduleUseCasesTest {

  private static final LocalTime SIX = LocalTime.of(6, 0);
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final ModelEndpoint MODEL =
      new ModelEndpoint(
          URI.create("https://example.org/v1"), NamedBy.OPERATOR, Optional.empty(), "test");

  private final PushWorld world = new PushWorld();
  private final AtomicLong time = new AtomicLong();
  private final PushScheduleUseCases schedule = schedule("one");

  @Test
  void makesMessagesAtTheirHourOnceADay() {
    PushRule rule = world.rule(world.anna, "a", "b");
    begin();
    world.goTo(NINE.minusSeconds(1));
    assertThat(schedule.work()).isEmpty();
    assertThat(made(rule)).isEmpty();

    world.clock.advance(Duration.ofSeconds(1));
    assertThat(schedule.work()).contains("made the messages of 1 rules");
    assertThat(schedule.work()).isEmpty();
    assertThat(schedule("two").work()).isEmpty();
    assertThat(made(rule)).hasSize(2).extracting(Delivery::day).containsOnly(today());

    world.goTo(NINE);
    assertThat(schedule.work()).isPresent();
    assertThat(made(rule)).hasSize(4);
  }

  @Test
  void makesUpForHoursOfTheSameDay() {
    PushRule rule = world.rule(world.anna, "a");
    begin();
    world.goTo(LocalTime.of(14, 30));

    schedule.work();

    assertThat(made(rule)).extracting(Delivery::day).containsExactly(today());
  }

  @Test
  void passesOverHoursOfEarlierDays() {
    PushRule rule = world.rule(world.anna, "a");
    begin();
    world.goTo(SIX);

    assertThat(schedule.work()).isEmpty();
    assertThat(made(rule)).isEmpty();
  }

  @Test
  void passesOverWhatWasDueBeforeItEverRan() {
    PushRule rule = world.rule(world.anna, "a");
    world.goTo(LocalTime.of(14, 0));

    assertThat(schedule.work()).isEmpty();
    assertThat(made(rule)).isEmpty();
  }

  @Test
  void passesOverRulesThatAreOffAndOfAccountsThatAreGone() {
    PushRule off = world.rule(world.anna, "a");
    world.switchOff(off);
    PushRule orphan = world.rule(SampleAccounts.id(), "b");
    begin();
    world.goTo(NINE);

    assertThat(schedule.work()).isEmpty();
    assertThat(made(off)).isEmpty();
    assertThat(made(orphan)).isEmpty();
  }

  @Test
  void passesOverARuleThatIsSwitchedOffWhileItsMessageIsMade() {
    PushRule rule = world.rule(world.anna, "a");
    Stream.of("a", "b", "c", "d").forEach(world::write);
    world.ports.onAsking((_, _) -> {
      world.switchOff(rule);
      return "";
    });
    begin();
    world.goTo(NINE);

    assertThat(schedule.work()).isEmpty();
    assertThat(made(rule)).isEmpty();
  }

  @Test
  void makesTheOthersWhenOneFailsAndThatOneLater() {
    PushRule unlucky = world.rule(world.anna, "a");
    PushRule other = world.rule(world.ben, "b");
    Stream.of("a", "b", "c", "d").forEach(world::write);
    AtomicBoolean isBroken = new AtomicBoolean(true);
    world.ports.onAsking((_, _) -> {
      if (isBroken.get()) {
        throw new IllegalStateException("unforeseen");
      }
      return "";
    });
    begin();
    world.goTo(NINE);

    schedule.work();

    assertThat(made(other)).hasSize(1);
    assertThat(made(unlucky)).isEmpty();
    isBroken.set(false);
    world.clock.advance(Duration.ofMinutes(5));
    assertThat(schedule.work()).isEmpty();
    world.clock.advance(Duration.ofMinutes(6));
    assertThat(schedule.work()).contains("made the messages of 1 rules");
    assertThat(made(other)).hasSize(1);
    assertThat(made(unlucky)).hasSize(1);
  }

  @Test
  void makesEachOfManyOnceHoweverManyInstancesDo() throws Exception {
    List<PushRule> rules = Stream.generate(() -> world.rule(account(), "a")).limit(250).toList();
    begin();
    world.goTo(NINE);
    AtomicInteger instances = new AtomicInteger();

    List<Optional<String>> done =
        Together.run(4, () -> schedule("i" + instances.getAndIncrement()).work());

    assertThat(done).contains(Optional.of("made the messages of 250 rules"));
    assertThat(done).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(rules).allMatch(rule -> made(rule).size() == 1);
  }

  /** The first run ever, before the hour of any rule. */
  private void begin() {
    world.goTo(SIX);
    assertThat(schedule.work()).isEmpty();
  }

  private List<Delivery> made(PushRule rule) {
    return world.deliveries(rule.owner(), rule.id());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(world.clock.instant(), PushWorld.ZONE);
  }

  private AccountId account() {
    Account account = SampleAccounts.account();
    world.change(() -> world.ports.accounts().add(account));
    return account.id();
  }

  private PushScheduleUseCases schedule(String instance) {
    var ports = world.ports;
    return new PushScheduleUseCases(
        ports.unitOfWork(),
        ports.pushRules(),
        ports.deliveries(),
        new PushContents(
            ports.unitOfWork(),
            ports.memoReader(),
            world.recommendations(Optional.of(MODEL), () -> time.addAndGet(5_000_000_000L)),
            PushTexts.ENGLISH,
            PushWorld.ZONE),
        world.announcements,
        new Slots(ports.unitOfWork(), ports.jobRuns(), instance, world.clock),
        world.clock,
        PushWorld.ZONE);
  }
}
